/**
 * A record as one of the desk's devices wrote it: under its own number, as which writing of it, and signed. So nobody who holds the house shows an older copy to who has
 * seen a newer one, one record in another's place, or something that nobody at the desk wrote. Docs/protocol, section 20.
 */
import { same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { PublicKey, RecordId, SecretKey, TownId } from '../../terms/ids.ts'
import type { Minutes } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import * as cose from '../cose.ts'
import { keyIdOf } from '../hashes.ts'
import { Row } from '../row.ts'
import { LIMIT, MALFORMED } from './parts.ts'
import { readRecord, writeRecord } from './record.ts'
import type { AidRecord } from './record.ts'

/** `turn`: one more than that of the writing it replaces, and than any that its writer has seen. `at`: when, by its writer's clock; null: an older version of the app said nothing of it. */
export interface Written {
  readonly id: RecordId
  readonly turn: number
  readonly record: AidRecord
  readonly at: Minutes | null
}

export interface VerifiedWritten {
  readonly written: Written
  readonly device: PublicKey
}

/** There is no later one: of two such writings the one with the later minute counts. */
export const MOST_TURN = 2 ** 32 - 1

export const nextTurn = (turn: number): number => Math.min(turn + 1, MOST_TURN)

/** By which number a record's history names a device of the desk: it stays hers, whoever joins the list or leaves it. */
export const deviceNumber = (key: PublicKey): number => new DataView(keyIdOf(key).buffer).getUint32(0)

export function signWritten({ id, turn, record, at }: Written, secret: SecretKey, town: TownId): Bytes {
  const said = [id, turn, writeRecord(record)]
  return cose.signed(encode(at === null ? [1, ...said] : [DATED, ...said, at]), 'aid-record', town, secret)
}

/** From this version on it says when; a reader of the first passes over that. */
const DATED = 2
const MINUTES = { most: 2 ** 32 - 1 }

/** Whether it says that a desk wrote it: else it is a record as somebody sent it. Proves nothing. */
export const isSigned = (plaintext: Bytes): boolean => plaintext[1] === EMPTY

const EMPTY = 0x40

/**
 * What one of these devices wrote as this very record. Refusal "wire.*", "cose.*" (a device that is not on the list is "cose.unknown_key"), "aid.malformed",
 * "aid.unknown_kind", "aid.one_signer", "aid.other_record".
 */
export function verifyWritten(plaintext: Bytes, { id, town, devices }: { id: RecordId; town: TownId; devices: readonly PublicKey[] }): VerifiedWritten {
  const signed = cose.parse(plaintext, LIMIT)
  const [device, ...more] = cose.check(signed, 'aid-record', town, devices)
  if (device === undefined || more.length > 0) throw new Refusal('aid.one_signer', "This is one phone's word.")
  const written = readWritten(signed.payload)
  if (!same(written.id, id)) throw new Refusal('aid.other_record', 'This belongs elsewhere.')
  return { written, device }
}

/** What it says, whoever signed it and wherever it belongs: for a person to judge. Refusal "wire.*", "cose.*", "aid.malformed", "aid.unknown_kind". */
export const unprovenWritten = (plaintext: Bytes): Written => readWritten(cose.parse(plaintext, LIMIT).payload)

function readWritten(payload: Bytes): Written {
  const row = Row.of(payload, MALFORMED, LIMIT)
  const [id, turn, record] = [row.raw(16), row.uint({ least: 1, most: MOST_TURN }), readRecord(row.raw(undefined, LIMIT))]
  const at = row.version >= DATED ? (row.uint(MINUTES) as Minutes) : null
  row.done()
  return { id, turn, record, at }
}
