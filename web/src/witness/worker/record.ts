/** What a phone remembers of one film of its own, as it lies on the disk: by what it may add to the film and erase it, and how far it has come. Nothing in it opens the film. */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";
import { MOST_GONE } from "../../seals/witness/gone.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import type { SecondCopy } from "./copies.ts";

/** How a film ended: with the town's keys alone, with a copy on this phone too, or not at all. */
export type Ending = "sealed" | "copy" | null;

export interface FilmRecord {
  readonly film: Bytes;
  readonly recipient: Bytes;
  readonly coverHash: Hash;
  /** what the house knows this phone by */
  readonly write: Bytes;
  readonly erase: Bytes;
  /** from which the salts of its commitments come */
  readonly saltKey: Bytes;
  readonly hours: number;
  /** shares of its key: how many were made, and how many open it */
  readonly needed: number;
  readonly of: number;
  readonly begunAt: Instant;
  /** how many parts were sealed, and up to which millisecond */
  readonly parts: number;
  readonly ends: number;
  /** SHA-256 of the last part's age file */
  readonly last: Hash | null;
  readonly ending: Ending;
  /** the unix hour in which the house lets go of it, as the house has said; null before the house has said so */
  readonly keptUntil: number | null;
  /** how often one of its shares was given to a trustee, when last looked */
  readonly asked: number;
  /** what the house has promised to put into the ledger: the last promise, the one that is looked after, the one that was kept */
  readonly receipt: Promised | null;
  readonly awaited: Promised | null;
  readonly proven: KeptPromise | null;
  /** everything is at the house */
  readonly done: boolean;
  /** the house has said that it does not keep it any more */
  readonly gone: boolean;
  /** taken back: nothing more of it goes */
  readonly erased: Erased | null;
}

/** About the first `upto` parts; about the tombstone, 0. Signed by the log. */
export interface Promised {
  readonly upto: number;
  readonly commitment: Hash;
  readonly due: Instant;
  readonly note: string;
}

/** When it was found there, by this phone's clock, and how many others had seen it by then. */
export interface KeptPromise extends Promised {
  readonly at: Instant;
  readonly seenBy: number;
}

export interface Erased {
  /** as the house has it, once it has heard */
  readonly tombstone: Bytes;
  readonly at: Instant;
  readonly heard: boolean;
  /** at other houses; null before this one has said which */
  readonly copies: readonly SecondCopy[] | null;
}

const ENDINGS: readonly Ending[] = [null, "sealed", "copy"];
export const MOST_NOTE = 1_024;
const MOST_TOMBSTONE = 256;
const MOST_HOUSE = 255;
/** Houses that the book lists now or listed then, and one that it does not. */
const MOST_COPIES = 32;

export function writeRecord(record: FilmRecord): Value {
  const { film, recipient, coverHash, write, erase, saltKey, hours, needed, of, begunAt, parts, ends, last, ending, keptUntil, asked, receipt, awaited, proven, done, gone, erased } = record;
  return [film, recipient, coverHash, write, erase, saltKey, hours, needed, of, begunAt, parts, ends, last, ENDINGS.indexOf(ending), keptUntil, asked, receipt && promisedRow(receipt), awaited && promisedRow(awaited), proven && [...promisedRow(proven), proven.at, proven.seenBy], done, gone, erased && [erased.tombstone, erased.at, erased.heard, erased.copies !== null, (erased.copies ?? []).map(copyRow)]];
}

/** Refusal "keep.damaged". */
export function readRecord(value: Value): FilmRecord {
  const row = new Row(value, "keep.damaged");
  const record = {
    film: row.raw(16),
    recipient: row.raw(32),
    coverHash: row.raw(32),
    write: row.raw(16),
    erase: row.raw(16),
    saltKey: row.raw(32),
    hours: row.uint(),
    needed: row.uint(),
    of: row.uint(),
    begunAt: row.uint(),
    parts: row.uint(),
    ends: row.uint(),
    last: row.rawOrNull(32),
    ending: ENDINGS[row.uint({ most: 2 })] ?? null,
    keptUntil: row.uintOrNull(),
    asked: row.uint(),
    receipt: one(row.rowOrNull(), promisedIn),
    awaited: one(row.rowOrNull(), promisedIn),
    proven: one(row.rowOrNull(), (inner) => ({ ...promisedIn(inner), at: inner.uint(), seenBy: inner.uint() })),
    done: row.flag(),
    gone: row.flag(),
    erased: one(row.rowOrNull(), (inner) => ({ tombstone: inner.raw(undefined, MOST_TOMBSTONE), at: inner.uint(), heard: inner.flag(), copies: copiesIn(inner) })),
  };
  row.done();
  return record;
}

const promisedRow = ({ upto, commitment, due, note }: Promised): Value[] => [upto, commitment, due, note];

const promisedIn = (row: Row): Promised => ({ upto: row.uint(), commitment: row.raw(32), due: row.uint(), note: row.text(MOST_NOTE) });

const copyRow = ({ house, gone }: SecondCopy): Value[] => [house ?? "", gone && [gone.at, gone.word]];

function copyIn(row: Row): SecondCopy {
  const copy = { house: row.text(MOST_HOUSE) || null, gone: one(row.rowOrNull(), (inner) => ({ at: inner.uint(), word: inner.raw(undefined, MOST_GONE) })) };
  row.done();
  return copy;
}

function copiesIn(row: Row): readonly SecondCopy[] | null {
  const [isSaid, copies] = [row.flag(), row.rows(MOST_COPIES).map(copyIn)];
  return isSaid ? copies : null;
}

function one<Read>(row: Row | null, read: (row: Row) => Read): Read | null {
  if (row === null) return null;
  const found = read(row);
  row.done();
  return found;
}
