/**
 * Which copy of a record a phone believes. A house can give an old one, another record's, or what nobody at the desk has written; what this phone has read already stays
 * against all of them.
 */
import { UNKNOWN } from "../../seals/aid/parts.ts";
import { readRecord, writeRecord } from "../../seals/aid/record.ts";
import type { AidRecord } from "../../seals/aid/record.ts";
import { deviceNumber, isSigned, MOST_TURN, unprovenWritten, verifyWritten } from "../../seals/aid/written.ts";
import type { Written } from "../../seals/aid/written.ts";
import type { Roster } from "../../seals/roster.ts";
import type { Row } from "../../seals/row.ts";
import { same } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { RecordId } from "../../terms/ids.ts";
import type { Minutes } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { asSent } from "./held.ts";
import type { Held } from "./held.ts";

/** What a phone has read of a record. `turn`: of the desk's writings of it the latest, 0: none; `at`: when that was written, where it says so. */
export interface Read {
  readonly turn: number;
  readonly at: Minutes | null;
  readonly record: AidRecord | null;
}

/** By what a copy is judged: the town's book, and the minute. */
export type Against = Pick<Roster, "town" | "aid"> & { readonly now: Minutes };

/**
 * `newer`: also the same once more. `sent`: as somebody sent it, and nothing of the desk's was read before. `older`: or another record's, or one that nobody at the
 * desk signed. `unproven`: signed, by no device that is on the list now. `unread`: a newer version of the app wrote it.
 */
export type Judged = { readonly is: "newer"; readonly written: Pick<Written, "turn" | "record" | "at">; readonly by: number } | { readonly is: "sent"; readonly record: AidRecord } | { readonly is: "older" | "unproven" | "unread" };

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind" of what says of itself that nobody signed it. */
export function judge(plaintext: Bytes, read: Read, id: RecordId, { town, aid, now }: Against): Judged {
  const { turn, record } = read;
  if (!isSigned(plaintext)) return turn > 0 ? { is: "older" } : { is: "sent", record: readRecord(plaintext) };
  try {
    const { written, device } = verifyWritten(plaintext, { id, town, devices: aid.map(({ key }) => key) });
    const isAgain = written.turn === turn && record !== null && same(writeRecord({ ...written.record, sealedTo: null }), writeRecord({ ...record, sealedTo: null }));
    return isLater(written, read, now) || isAgain ? { is: "newer", written, by: deviceNumber(device) } : { is: "older" };
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return { is: why.code === "cose.unknown_key" ? unproven(plaintext, read, id, now) : why.code === UNKNOWN ? "unread" : "older" };
  }
}

/** Clocks differ; what says that it was written later than this counts once it is. */
const AHEAD_MIN = 24 * 60;

/**
 * One device can write the last turn there is at once. From then on the later minute counts, so that no house gives one of these in the place of another; and none from
 * days ahead, or nobody could write this record any more.
 */
function isLater({ turn, at }: Pick<Written, "turn" | "at">, than: Read, now: Minutes): boolean {
  if (turn < MOST_TURN) return turn > than.turn;
  if (at === null || at > now + AHEAD_MIN) return false;
  return than.turn < MOST_TURN || at > (than.at ?? 0);
}

/** When a writing of that turn says that it was written: later than what it replaces where nothing else tells them apart. */
export const minuteFor = ({ turn, at }: Pick<Read, "turn" | "at">, now: Minutes): Minutes => (turn === MOST_TURN ? Math.max(now, (at ?? 0) + 1) : now) as Minutes;

/** Only what says that it is this record, and later than what was read, is for a person to judge. */
function unproven(plaintext: Bytes, read: Read, id: RecordId, now: Minutes): "unproven" | "older" {
  try {
    const found = unprovenWritten(plaintext);
    return same(found.id, id) && isLater(found, read, now) ? "unproven" : "older";
  } catch (why) {
    if (isRefusal(why)) return "older";
    throw why;
  }
}

/** What a phone has kept; null where it cannot be read any more, since a page of another version wrote it: it keeps no other from being seen. */
export function readable(plaintext: Bytes): AidRecord | null {
  try {
    return readRecord(plaintext);
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}

type Where = Pick<Held, "id" | "key" | "version" | "state" | "endsH" | "eraseHash">;

/**
 * A coordinator's phone: the record as it is held once the house has given this. `plaintext`: null where nothing could be opened, which whoever holds the house can make
 * of any record.
 */
export function taken(plaintext: Bytes | null, { id, key, version, state, endsH, eraseHash }: Where, before: (Read & Pick<Held, "by">) | null, against: Against): Held {
  const { turn, at, by, record } = before ?? { turn: 0, at: null, by: null, record: null };
  const stays: Held = { id, key, version, state, endsH, eraseHash, turn, at, by, record, isOlder: false, isLacking: false, unproven: null };
  const wasRead = turn > 0 || record !== null;
  try {
    const judged = plaintext === null ? ({ is: "older" } as const) : judge(plaintext, stays, id, against);
    switch (judged.is) {
      case "newer":
        return { ...stays, turn: judged.written.turn, record: judged.written.record, at: judged.written.at, by: judged.by };
      case "older":
        return { ...stays, isOlder: wasRead };
      case "unproven":
        // anybody can sign something and send it: what comes as new is never the desk's
        return state === "new" ? stays : { ...stays, unproven: plaintext };
      case "unread":
        return { ...stays, record: null };
      case "sent": {
        const letter = asSent(judged.record);
        // an older version of the app signed nothing: a coordinator says whether it is the desk's. What comes as new is never
        return letter === null && state !== "new" ? { ...stays, unproven: plaintext } : { ...stays, record: letter ?? record };
      }
    }
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return { ...stays, isOlder: wasRead };
  }
}

/** What the phone of whoever it is about keeps. `record`: its plaintext, without the signature. `isDoubtful`: the house gave another copy, which this phone does not take. */
export interface Hers {
  readonly turn: number;
  readonly at: Minutes | null;
  readonly record: Bytes | null;
  readonly isDoubtful: boolean;
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind" of what nobody has signed: then it leaves what it read before. */
export function hers(plaintext: Bytes, before: Hers, id: RecordId, against: Against): Hers {
  const judged = judge(plaintext, { ...before, record: before.record && readable(before.record) }, id, against);
  switch (judged.is) {
    case "newer":
      return { turn: judged.written.turn, at: judged.written.at, record: writeRecord(judged.written.record), isDoubtful: false };
    case "sent":
      return { ...before, isDoubtful: asSent(judged.record) === null };
    case "older":
    case "unproven":
      return { ...before, isDoubtful: true };
    case "unread":
      return before;
  }
}

const MINUTES = { most: 2 ** 32 - 1 };

/** Which writing this phone has read; a page of an older version kept none, or not when it was written. */
export function turnOf(row: Row): Pick<Hers, "turn" | "isDoubtful" | "at"> {
  if (!row.more()) return { turn: 0, isDoubtful: false, at: null };
  const [turn, isDoubtful] = [row.uint(), row.flag()];
  return { turn, isDoubtful, at: row.more() ? (row.uintOrNull(MINUTES) as Minutes | null) : null };
}
