/** Six weeks of keys for somebody with a role, made once. */
import type { Invite } from "../../seals/invite.ts";
import { makeWatchKeys, SLIP_MASTER_BYTES, type WatchKeys } from "../../seals/keys.ts";
import { writeNote } from "../../seals/letters.ts";
import { writeLeaf } from "../../seals/window.ts";
import { b64u } from "../../terms/bytes.ts";
import { windowOf } from "../../terms/instant.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

const WINDOWS_AHEAD = 168;

/** The slip's text. The keys lie under the lock, the leaves in the steward's pigeonhole. */
export async function requestRole(phone: Phone, { roles, pigeonhole, stewardRecipient }: NonNullable<Invite["role"]>, name: string, onProgress: (part: number) => void): Promise<string> {
  const slipMaster = random(SLIP_MASTER_BYTES);
  const first = windowOf(now());
  const keys: WatchKeys[] = [];
  for (let ahead = 0; ahead < WINDOWS_AHEAD; ahead += 1) {
    keys.push(makeWatchKeys(first + ahead, { roles, slipMaster }, random));
    if (ahead % 8 === 0) {
      onProgress((ahead / WINDOWS_AHEAD) * 0.9);
      await new Promise((go) => setTimeout(go));
    }
  }
  await phone.theKeep().locked.putWatchKeys(keys);
  const leaves = keys.map(({ leaf }) => writeLeaf(leaf));
  const letter = writeNote({ at: now(), author: null, body: { say: "role_request", roles, nameForSteward: name.slice(0, 80), firstWindow: first, leaves } });
  const envelope = await heavy.seal(letter, [stewardRecipient]);
  await phone.house.putPigeonhole(pigeonhole, random(16), envelope, await phone.theLine().entry());
  onProgress(1);
  return `tocsin-slip:${b64u(slipMaster)}`;
}
