/**
 * Which copy of a record a phone believes. A house can give an old one, another record's, or what nobody at the desk has written; what this phone has read already stays
 * against all of them.
 */
import { UNKNOWN } from "../../seals/aid/parts.ts";
import { readRecord, writeRecord } from "../../seals/aid/record.ts";
import type { AidRecord } from "../../seals/aid/record.ts";
import { isSigned, MOST_TURN, unprovenWritten, verifyWritten } from "../../seals/aid/written.ts";
import type { Written } from "../../seals/aid/written.ts";
import type { Roster } from "../../seals/roster.ts";
import type { Row } from "../../seals/row.ts";
import { same } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { RecordId } from "../../terms/ids.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { asSent } from "./held.ts";
import type { Held } from "./held.ts";

/** What a phone has read of a record. `turn`: of the desk's writings of it the latest, 0: none. */
export interface Read {
  readonly turn: number;
  readonly record: AidRecord | null;
}

/**
 * `newer`: also the same once more. `sent`: as somebody sent it, and nothing of the desk's was read before. `older`: or another record's, or one that nobody at the
 * desk signed. `unproven`: signed, by no device that is on the list now. `unread`: a newer version of the app wrote it.
 */
export type Judged = { readonly is: "newer"; readonly written: Pick<Written, "turn" | "record"> } | { readonly is: "sent"; readonly record: AidRecord } | { readonly is: "older" | "unproven" | "unread" };

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind" of what says of itself that nobody signed it. */
export function judge(plaintext: Bytes, { turn, record }: Read, id: RecordId, { town, aid }: Pick<Roster, "town" | "aid">): Judged {
  if (!isSigned(plaintext)) return turn > 0 ? { is: "older" } : { is: "sent", record: readRecord(plaintext) };
  try {
    const { written } = verifyWritten(plaintext, { id, town, devices: aid.map(({ key }) => key) });
    const isAgain = written.turn === turn && record !== null && same(writeRecord({ ...written.record, sealedTo: null }), writeRecord({ ...record, sealedTo: null }));
    return isLater(written.turn, turn) || isAgain ? { is: "newer", written } : { is: "older" };
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return { is: why.code === "cose.unknown_key" ? unproven(plaintext, turn, id) : why.code === UNKNOWN ? "unread" : "older" };
  }
}

/** One device can write the last turn there is at once: from then on the last writing counts, or nobody could write this record any more. */
const isLater = (turn: number, than: number): boolean => turn > than || turn === MOST_TURN;

/** Only what says that it is this record, and later than what was read, is for a person to judge. */
function unproven(plaintext: Bytes, turn: number, id: RecordId): "unproven" | "older" {
  try {
    const found = unprovenWritten(plaintext);
    return same(found.id, id) && isLater(found.turn, turn) ? "unproven" : "older";
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

type Where = Pick<Held, "id" | "key" | "version" | "state" | "endsH">;

/**
 * A coordinator's phone: the record as it is held once the house has given this. `plaintext`: null where nothing could be opened, which whoever holds the house can make
 * of any record.
 */
export function taken(plaintext: Bytes | null, { id, key, version, state, endsH }: Where, before: Read | null, roster: Pick<Roster, "town" | "aid">): Held {
  const { turn, record } = before ?? { turn: 0, record: null };
  const stays: Held = { id, key, version, state, endsH, turn, record, isOlder: false, unproven: null };
  const wasRead = turn > 0 || record !== null;
  try {
    const judged = plaintext === null ? ({ is: "older" } as const) : judge(plaintext, stays, id, roster);
    switch (judged.is) {
      case "newer":
        return { ...stays, ...judged.written };
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
  readonly record: Bytes | null;
  readonly isDoubtful: boolean;
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind" of what nobody has signed: then it leaves what it read before. */
export function hers(plaintext: Bytes, before: Hers, id: RecordId, roster: Pick<Roster, "town" | "aid">): Hers {
  const judged = judge(plaintext, { turn: before.turn, record: before.record && readable(before.record) }, id, roster);
  switch (judged.is) {
    case "newer":
      return { turn: judged.written.turn, record: writeRecord(judged.written.record), isDoubtful: false };
    case "sent":
      return { ...before, isDoubtful: asSent(judged.record) === null };
    case "older":
    case "unproven":
      return { ...before, isDoubtful: true };
    case "unread":
      return before;
  }
}

/** Which writing this phone has read; a page of an older version kept none. */
export const turnOf = (row: Row): Pick<Hers, "turn" | "isDoubtful"> => (row.more() ? { turn: row.uint(), isDoubtful: row.flag() } : { turn: 0, isDoubtful: false });
