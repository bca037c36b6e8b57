/** What a volunteer offers, and what a desk knows of her. Docs/protocol, section 20. */
import type { Bytes } from '../../terms/bytes.ts'
import type { Cell } from '../../terms/cell.ts'
import type { AidId, PublicKey, TownId } from '../../terms/ids.ts'
import type { Instant, Minutes } from '../../terms/instant.ts'
import type { Language } from '../../terms/language.ts'
import { encode } from '../cbor.ts'
import type { Value } from '../cbor.ts'
import { Row } from '../row.ts'
import { NeedKind, OfferState } from './codes.ts'
import {
  answerTo, answerToFields, codes, languages, LIMIT, MALFORMED, MINUTES, MOST_NAME, MOST_WORDS, placeOf, quietOf, SECONDS, whenOf, writeQuiet, writeWhen,
} from './parts.ts'
import type { AnswerTo, Quiet, When } from './parts.ts'

export const OFFER_PLACE_RESOLUTION = 8
const MOST_KINDS = 16
const MOST_NOTES = 600
/** Every bit but the one to receive. */
const OFFERED_ROLES = { most: 511 }

/** `roles`: bits of `LegRole`. `place`: roughly where. `key`: the one that a steward's vetting names. */
export interface Offer {
  readonly nonce: AidId
  readonly offeredAt: Instant
  readonly town: TownId
  readonly kinds: readonly NeedKind[]
  readonly roles: number
  readonly place: Cell | null
  readonly reachM: number
  readonly languages: readonly Language[]
  readonly when: When
  readonly seats: number
  readonly carSeats: number
  readonly quiet: readonly Quiet[]
  readonly mostAWeek: number
  readonly name: string
  readonly answerTo: AnswerTo
  readonly key: PublicKey | null
  readonly words: string
}

/** `answerTo`: the newest that she gave with a word; null while it is the offer's own. */
export interface OfferWork {
  readonly state: OfferState
  readonly tripsThisWeek: number
  readonly lastTrip: Minutes | null
  readonly notes: string
  readonly answerTo: AnswerTo | null
}

/** As it stands under its MAC, and as a proof of vetting names it. */
export function writeOffer(offer: Offer): Bytes {
  const { nonce, offeredAt, town, kinds, roles, place, reachM, languages: tongues, when, seats, carSeats, quiet, mostAWeek, name, key, words } = offer
  return encode([
    1, nonce, offeredAt, town, kinds, roles, place, reachM, tongues, writeWhen(when), seats, carSeats, writeQuiet(quiet), mostAWeek, name,
    ...answerToFields(offer.answerTo), key, words,
  ])
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind". */
export function readOffer(body: Bytes): Offer {
  const row = Row.of(body, MALFORMED, LIMIT)
  const offer = {
    nonce: row.raw(16),
    offeredAt: row.uint(SECONDS),
    town: row.raw(16),
    kinds: codes(row, NeedKind, MOST_KINDS),
    roles: row.uint(OFFERED_ROLES),
    place: placeOf(row, OFFER_PLACE_RESOLUTION),
    reachM: row.uint({ most: 200_000 }),
    languages: languages(row),
    when: whenOf(row),
    seats: row.uint({ most: 60 }),
    carSeats: row.uint({ most: 60 }),
    quiet: quietOf(row),
    mostAWeek: row.uint({ most: 50 }),
    name: row.text(MOST_NAME),
    answerTo: answerTo(row) ?? row.refuse(),
    key: row.rawOrNull(32),
    words: row.text(MOST_WORDS),
  }
  row.done()
  return offer
}

export const offerWorkFields = ({ state, tripsThisWeek, lastTrip, notes, answerTo: to }: OfferWork): Value =>
  [state, tripsThisWeek, lastTrip, notes, ...answerToFields(to)]

export function offerWorkOf(row: Row): OfferWork {
  const work = {
    state: row.code(OfferState),
    tripsThisWeek: row.uint({ most: 255 }),
    lastTrip: row.uintOrNull(MINUTES),
    notes: row.text(MOST_NOTES),
    answerTo: answerTo(row),
  }
  row.done()
  return work
}
