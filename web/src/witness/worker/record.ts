/** What a phone remembers of one film of its own, as it lies on the disk: by what it may add to the film and erase it, and how far it has come. Nothing in it opens the film. */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";

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
  /** up to which part the house has promised to put it into the ledger, and the promise */
  readonly receipt: Receipt | null;
  /** everything is at the house */
  readonly done: boolean;
}

export interface Receipt {
  readonly upto: number;
  readonly commitment: Hash;
  readonly note: string;
}

const ENDINGS: readonly Ending[] = [null, "sealed", "copy"];
export const MOST_NOTE = 1_024;

export function writeRecord(record: FilmRecord): Value {
  const { film, recipient, coverHash, write, erase, saltKey, hours, needed, of, begunAt, parts, ends, last, ending, receipt, done } = record;
  return [film, recipient, coverHash, write, erase, saltKey, hours, needed, of, begunAt, parts, ends, last, ENDINGS.indexOf(ending), receipt && [receipt.upto, receipt.commitment, receipt.note], done];
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
    receipt: receiptIn(row.rowOrNull()),
    done: row.flag(),
  };
  row.done();
  return record;
}

function receiptIn(row: Row | null): Receipt | null {
  if (row === null) return null;
  const receipt = { upto: row.uint(), commitment: row.raw(32), note: row.text(MOST_NOTE) };
  row.done();
  return receipt;
}
