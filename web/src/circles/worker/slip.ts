/** Posting a paper slip: one secret per window from now on, each of which revokes that window's leaf and nothing else. */
import type { House } from "../../lines/house";
import { slipSecret } from "../../seals/keys";
import { fromB64u } from "../../terms/bytes";
import type { Window } from "../../terms/ids";
import { windowOf } from "../../terms/instant";
import type { Instant } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import { inTurn } from "./in_turn";

export interface SlipNeeds {
  readonly house: Pick<House, "postSlip">;
  /** every window that the town's book certifies */
  windows(): Promise<readonly Window[]>;
  now(): Instant;
}

/** The 16 bytes of a slip, however it was typed: with or without what stands before the colon. Refusal "slip.unknown". */
export function readSlip(text: string): Uint8Array<ArrayBuffer> {
  const code = text.replace(/^.*[:=]/s, "").replaceAll(/\s/gu, "");
  if (!/^[A-Za-z0-9_-]{22}$/.test(code)) throw unknown();
  return fromB64u(code, 16);
}

/** How many windows were given up. The running one goes first. Refusal "slip.unknown" when the paper fits none. */
export async function postSlip(text: string, needs: SlipNeeds, onProgress: (part: number) => void): Promise<number> {
  const master = readSlip(text);
  const running = windowOf(needs.now());
  const windows = (await needs.windows()).filter((window) => window >= running).sort((one, other) => one - other);
  let ended = 0;
  const give = async (window: Window): Promise<void> => {
    try {
      await needs.house.postSlip({ window, secret: slipSecret(master, window) });
      ended += 1;
    } catch (why) {
      if (!isRefusal(why, "slip.unknown") && !isRefusal(why, "window.unknown")) throw why;
    }
  };
  const [now, ...later] = windows;
  if (now !== undefined) await give(now);
  await inTurn(later, give, onProgress);
  if (ended === 0) throw unknown();
  return ended;
}

const unknown = (): Refusal => new Refusal("slip.unknown", "This slip belongs to nobody here.");
