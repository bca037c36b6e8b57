/** What stands inside an aid record: needs, offers, words to the desk, trips, daily calls and the desk's own. Docs/protocol, section 20. */
import { compare, join, same, utf8 } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { AidId, LegId, Recipient, TownId } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { decode, encode } from '../cbor.ts'
import type { Value } from '../cbor.ts'
import { hmacSha256, sha256 } from '../hashes.ts'
import type { MemberSecret } from '../letters.ts'
import { Row } from '../row.ts'
import { callDaysOf, callsWorkFields, callsWorkOf, readCalls, writeCallDays, writeCalls } from './calls.ts'
import type { CallDay, Calls, CallsWork } from './calls.ts'
import { WordCode } from './codes.ts'
import { needWorkFields, needWorkOf, readNeed, writeNeed } from './need.ts'
import type { Need, NeedWork } from './need.ts'
import { offerWorkFields, offerWorkOf, readOffer, writeOffer } from './offer.ts'
import type { Offer, OfferWork } from './offer.ts'
import { answerTo, answerToFields, digits, LIMIT, MALFORMED, MOST_DIGITS, MOST_NAME, MOST_WORDS, SECONDS, UNKNOWN } from './parts.ts'
import type { AnswerTo } from './parts.ts'
import { tripFields, tripOf } from './trip.ts'
import type { Trip } from './trip.ts'

/** What somebody wrote herself, unchanged ever after. `mac` is null from a guest; `isMembers` says whether it holds. */
export interface OwnLetter<Inside> {
  readonly inside: Inside
  readonly body: Bytes
  readonly mac: Bytes | null
  readonly secretNumber: number | null
}

/** Both signed objects as they came; `verifyVetting` says what they prove. */
export interface Vetted {
  readonly vetting: Bytes
  readonly proof: Bytes
}

/** `about`: a leg, or the nonce of a need, an offer or a daily call; known only inside seals, so whoever names it was told. */
export interface Word {
  readonly nonce: Bytes
  readonly at: Instant
  readonly about: AidId | LegId
  readonly code: WordCode
  readonly digits: string
  readonly words: string
  /** Where the next letter for her goes. */
  readonly answerTo: AnswerTo | null
  readonly picture: Bytes | null
}

export type RecordBody =
  | { readonly kind: 'need'; readonly letter: OwnLetter<Need>; readonly work: NeedWork | null }
  | { readonly kind: 'offer'; readonly letter: OwnLetter<Offer>; readonly vetted: Vetted | null; readonly work: OfferWork | null }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'trip'; readonly trip: Trip }
  | { readonly kind: 'calls'; readonly letter: OwnLetter<Calls>; readonly work: CallsWork | null; readonly days: readonly CallDay[] }
  | { readonly kind: 'own'; readonly name: string; readonly value: Value }

/** `sealedTo`: which list of the desk's recipients it was sealed to last; null as somebody sends it. */
export interface AidRecord {
  readonly sealedTo: Bytes | null
  readonly body: RecordBody
}

/** By their number on the wire, less one. */
const KINDS: readonly RecordBody['kind'][] = ['need', 'offer', 'word', 'trip', 'calls', 'own']
const SEALED_TO_BYTES = 8

/** What a letter of that kind is, written and under her secret's MAC; without a secret a guest's. */
export const needLetter = (need: Need, member: MemberSecret | null): OwnLetter<Need> => letterOf('need', need, writeNeed(need), member)
export const offerLetter = (offer: Offer, member: MemberSecret | null): OwnLetter<Offer> => letterOf('offer', offer, writeOffer(offer), member)
export const callsLetter = (calls: Calls, member: MemberSecret | null): OwnLetter<Calls> => letterOf('calls', calls, writeCalls(calls), member)

/** Names a list of recipients, in whatever order. */
export const sealedTo = (recipients: readonly Recipient[]): Bytes =>
  sha256(encode([...recipients].sort(compare))).slice(0, SEALED_TO_BYTES) as Bytes

export function writeRecord({ sealedTo: list, body }: AidRecord): Bytes {
  return encode([1, KINDS.indexOf(body.kind) + 1, list, bodyOf(body)])
}

/** Refusal "wire.*", "aid.malformed", "aid.unknown_kind". */
export function readRecord(plaintext: Bytes): AidRecord {
  const row = Row.of(plaintext, MALFORMED, LIMIT)
  const kind = KINDS[row.uint({ least: 1, most: 0xffff }) - 1]
  const list = row.rawOrNull(SEALED_TO_BYTES)
  if (kind === undefined) throw new Refusal(UNKNOWN, 'This message needs a newer version.')
  const fields = row.row()
  const body = readBody(kind, fields)
  fields.done()
  row.done()
  return { sealedTo: list, body }
}

/** Whether the MAC holds in this town, under the member secret of that number. */
export function isMembers(
  { kind, letter }: Extract<RecordBody, { readonly letter: unknown }>, secrets: readonly MemberSecret[], town: TownId,
): boolean {
  const { mac, secretNumber, body, inside } = letter
  const held = secrets.find(({ number }) => number === secretNumber)
  return mac !== null && held !== undefined && same(inside.town, town) && same(mac, macOf(kind, body, town, held.secret))
}

type Lettered = 'need' | 'offer' | 'calls'

const macOf = (kind: Lettered, body: Bytes, town: TownId, secret: Bytes): Bytes =>
  hmacSha256(secret, join(utf8(`tocsin/aid-${kind}/v1`), town, body))

function letterOf<Inside extends { readonly town: TownId }>(
  kind: Lettered, inside: Inside, body: Bytes, member: MemberSecret | null,
): OwnLetter<Inside> {
  if (member === null) return { inside, body, mac: null, secretNumber: null }
  return { inside, body, mac: macOf(kind, body, inside.town, member.secret), secretNumber: member.number }
}

function bodyOf(body: RecordBody): Value {
  switch (body.kind) {
    case 'need':
      return [letterFields(body.letter), body.work && needWorkFields(body.work)]
    case 'offer': {
      const vetted = body.vetted && [body.vetted.vetting, body.vetted.proof]
      return [[...letterFields(body.letter), vetted], body.work && offerWorkFields(body.work)]
    }
    case 'word': {
      const { nonce, at, about, code, digits: said, words, answerTo: to, picture } = body.word
      return [nonce, at, about, code, said, words, ...answerToFields(to), picture]
    }
    case 'trip':
      return tripFields(body.trip)
    case 'calls':
      return [letterFields(body.letter), body.work && callsWorkFields(body.work), writeCallDays(body.days)]
    case 'own':
      return [body.name, encode(body.value)]
  }
}

const letterFields = ({ body, mac, secretNumber }: OwnLetter<unknown>): readonly Value[] => [body, mac, secretNumber]

function readBody(kind: RecordBody['kind'], row: Row): RecordBody {
  switch (kind) {
    case 'need':
      return { kind, letter: closed(readLetter(row, readNeed)).letter, work: workOf(row, needWorkOf) }
    case 'offer': {
      const { letter, outer } = readLetter(row, readOffer)
      const vetted = vettedOf(outer)
      outer.done()
      return { kind, letter, vetted, work: workOf(row, offerWorkOf) }
    }
    case 'word':
      return { kind, word: wordOf(row) }
    case 'trip':
      return { kind, trip: tripOf(row) }
    case 'calls':
      return { kind, letter: closed(readLetter(row, readCalls)).letter, work: workOf(row, callsWorkOf), days: callDaysOf(row) }
    case 'own':
      return { kind, name: row.text(MOST_NAME), value: decode(row.raw(undefined, LIMIT), LIMIT) }
  }
}

interface Read<Inside> {
  readonly letter: OwnLetter<Inside>
  /** What follows in it. */
  readonly outer: Row
}

function readLetter<Inside>(row: Row, read: (body: Bytes) => Inside): Read<Inside> {
  const outer = row.row()
  const body = outer.raw(undefined, LIMIT)
  const mac = outer.rawOrNull(32)
  const secretNumber = outer.uintOrNull({ most: 2 ** 32 - 1 })
  if ((mac === null) !== (secretNumber === null)) outer.refuse()
  return { letter: { inside: read(body), body, mac, secretNumber }, outer }
}

function closed<Inside>(found: Read<Inside>): Read<Inside> {
  found.outer.done()
  return found
}

function workOf<Work>(row: Row, read: (work: Row) => Work): Work | null {
  const work = row.rowOrNull()
  return work && read(work)
}

function vettedOf(outer: Row): Vetted | null {
  const row = outer.rowOrNull()
  if (row === null) return null
  const vetted = { vetting: row.raw(undefined, LIMIT), proof: row.raw(undefined, LIMIT) }
  row.done()
  return vetted
}

function wordOf(row: Row): Word {
  return {
    nonce: row.raw(16),
    at: row.uint(SECONDS),
    about: row.raw(16),
    code: row.code(WordCode, UNKNOWN),
    digits: digits(row, MOST_DIGITS),
    words: row.text(MOST_WORDS),
    answerTo: answerTo(row),
    picture: row.rawOrNull(undefined, LIMIT),
  }
}
