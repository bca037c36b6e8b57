/** What proves to her that a film was taken in, and tells nobody what it is: a file, or a QR code. Docs/protocol, section 25. */
import { b64u, fromB64u } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash, TownId } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { encode } from '../cbor.ts'
import { Row } from '../row.ts'
import { MALFORMED, MOST_PARTS } from './codes.ts'

const LIMIT = 4_608
const MOST_NOTE = 1_024

/** `note`: the house's signed note about `commitment`, which is about the first `upto` parts. No secret is in it. */
export interface Receipt {
  readonly town: TownId
  readonly film: FilmId
  readonly coverHash: Hash
  readonly upto: number
  readonly commitment: Hash
  readonly note: string
}

export const writeReceipt = ({ town, film, coverHash, upto, commitment, note }: Receipt): Bytes =>
  encode([1, town, film, coverHash, upto, commitment, note])

/** Refusal "wire.*", "witness.malformed". */
export function readReceipt(data: Bytes): Receipt {
  const row = Row.of(data, MALFORMED, LIMIT)
  const receipt = {
    town: row.raw(16), film: row.raw(16), coverHash: row.raw(32), upto: row.uint({ least: 1, most: MOST_PARTS }), commitment: row.raw(32),
    note: row.text(MOST_NOTE),
  }
  row.done()
  return receipt
}

/** The fragment without its `#`. */
export const writeReceiptLink = (receipt: Receipt): string => `w=${b64u(writeReceipt(receipt))}`

/** With or without the `#`. Refusal "wire.*", "witness.malformed". */
export function readReceiptLink(fragment: string): Receipt {
  const [, text] = /^#?w=(.*)$/.exec(fragment.trim()) ?? []
  if (text === undefined) throw new Refusal(MALFORMED, 'This is no receipt.')
  return readReceipt(fromB64u(text))
}
