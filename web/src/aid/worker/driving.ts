/**
 * A driver without the app: one held letter, opened with the key behind the link, for the browser that asked first. Whatever is kept is
 * kept for this tab alone, and goes when it is done, when two hours are over, or when she is followed.
 */
import type { AidHouse } from "../../lines/aid_house.ts";
import { amongOthers } from "../../lines/among_others.ts";
import type { Entry } from "../../lines/asking.ts";
import { WordCode } from "../../seals/aid/codes.ts";
import { readAidLetter, type Place } from "../../seals/aid/letters.ts";
import { readTripLink, type TripLink } from "../../seals/aid/link.ts";
import { writeRecord } from "../../seals/aid/record.ts";
import { sha256 } from "../../seals/hashes.ts";
import { b64u, fromB64u, same, type Bytes, type Random } from "../../terms/bytes.ts";
import type { Identity, Recipient } from "../../terms/ids.ts";
import { minutesOf, type Instant, type Minutes } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";

export interface DrivingNeeds {
  readonly house: Pick<AidHouse, "takeLetters" | "putRecord">;
  /** the aid desk's devices, as the town's book has them; empty where this browser cannot know them yet */
  readonly desk: () => Promise<readonly Recipient[]>;
  readonly entry: () => Promise<Entry>;
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>;
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>;
  /** what lasts as long as this tab */
  readonly session: { getItem(name: string): string | null; setItem(name: string, value: string): void; removeItem(name: string): void };
  readonly now: () => Instant;
  readonly random: Random;
}

/** `shown`: one address. `closed`: nothing to see: another browser has it, or it is not its time. */
export type Trip =
  | { readonly state: "shown"; readonly place: Place }
  | { readonly state: "closed" }
  | { readonly state: "done" | "followed"; readonly told: boolean };

const SHOWN_FOR_MIN = 120;
/** Of this tab: a reload shows what was shown. */
const [LINK, CLAIM, SINCE] = ["trip", "trip-claim", "trip-since"] as const;

export class Driving {
  readonly #needs: DrivingNeeds;
  readonly #link: TripLink;
  #leg: Bytes | null = null;
  #over: Trip | null = null;

  /** `text`: what stands behind `#t=`. Refusal "aid.malformed", "wire.*". */
  constructor(text: string, needs: DrivingNeeds) {
    this.#needs = needs;
    this.#link = readTripLink(`t=${text}`);
    if (needs.session.getItem(LINK) !== text) {
      needs.session.removeItem(SINCE);
      needs.session.setItem(LINK, text);
      needs.session.setItem(CLAIM, b64u(needs.random(16)));
    }
  }

  /** Refusal "line.none". */
  async look(): Promise<Trip> {
    const { house, open, session, random, now } = this.#needs;
    if (this.#over !== null) return this.#over;
    const { pigeonhole, slot, identity } = this.#link;
    const claim = fromB64u(session.getItem(CLAIM) ?? "");
    const held = (await house.takeLetters(amongOthers([pigeonhole], random), claim)).find((each) => same(each.id, pigeonhole) && same(each.slot, slot));
    if (held === undefined) return { state: "closed" };
    const { body } = readAidLetter(await open(held.envelope, [identity]));
    if (body.kind !== "place") throw new Refusal("aid.malformed", "This is damaged or incomplete.");
    const since = Number(session.getItem(SINCE) ?? minutesOf(now()));
    session.setItem(SINCE, String(since));
    this.#leg = body.place.leg;
    const until = Math.min(body.place.until, since + SHOWN_FOR_MIN) as Minutes;
    if (until <= minutesOf(now())) return this.#leave("done", true);
    return { state: "shown", place: { ...body.place, until } };
  }

  /** Refusal "aid.wrong_code". */
  async handOver(place: Place, digits: string): Promise<Trip> {
    if (place.sheSays !== "" && place.sheSays !== digits) throw new Refusal("aid.wrong_code", "These are not the digits.");
    return this.#leave("done", await this.#tell(WordCode.handedOver, digits));
  }

  async nobodyHome(): Promise<void> {
    if (!(await this.#tell(WordCode.nobodyHome))) throw new Refusal("line.none", "There is no line to the house.");
  }

  /** The address first; then it is tried whether the desk can be told. */
  async followed(): Promise<Trip> {
    this.#leave("followed", false);
    return this.#leave("followed", await this.#tell(WordCode.followed));
  }

  /** Two hours are over. */
  end(): Trip {
    return this.#leave("done", true);
  }

  #leave(state: "done" | "followed", told: boolean): Trip {
    const { session } = this.#needs;
    for (const each of [LINK, CLAIM, SINCE]) session.removeItem(each);
    return (this.#over = { state, told });
  }

  /** Whether it has arrived. */
  async #tell(code: WordCode, digits = ""): Promise<boolean> {
    const { house, desk, entry, seal, now, random } = this.#needs;
    if (this.#leg === null) return false;
    try {
      const devices = await desk();
      if (devices.length === 0) return false;
      const word = { nonce: random(16), at: now(), about: this.#leg, code, digits, words: "", answerTo: null, picture: null };
      const envelope = await seal(writeRecord({ sealedTo: null, body: { kind: "word", word } }), devices);
      await house.putRecord(random(16), envelope, { eraseHash: sha256(random(16)), entry: await entry() });
      return true;
    } catch {
      return false;
    }
  }
}
