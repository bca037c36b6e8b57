/** What stands inside an envelope: sightings, desk notes, pigeonhole messages. Docs/protocol, section 9. */
import { join, same, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { resolution } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import type { IncidentId, LeafId, PigeonholeId, Recipient, TownId, Window } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { isLanguage } from '../terms/language.ts'
import type { Language } from '../terms/language.ts'
import { Refusal } from '../terms/refusal.ts'
import { decode, encode } from './cbor.ts'
import type { Value } from './cbor.ts'
import { hmacSha256 } from './hashes.ts'
import { Row } from './row.ts'

export const PLACE_RESOLUTION = 12
export const MOST_WORDS = 400
export const MOST_SUMMARY = 200
const MOST_NAME = 80
const MOST_HANDED_OVER = 64
const MOST_LEAVES = 180
const MOST_TO_COSIGN = 256
const STALE_S = 6 * 3600
const FUTURE_S = 5 * 60
const LIMIT = 64_512
const SAFE = 'This message cannot be read.'

export const Source = { app: 0, telephone: 1 } as const
export type Source = (typeof Source)[keyof typeof Source]

/** What a reporter is told. */
export const Told = { seen: 1, beingChecked: 2, alertSent: 3, notIt: 4, cannotTell: 5 } as const
export type Told = (typeof Told)[keyof typeof Told]

/**
 * One person's claim that danger is there. `nonce`: 16 random bytes, by which a desk drops duplicates.
 * `place`: a cell of resolution 12. `size … event`: codes, null for not said. `past`: not now. `pigeonhole` and
 * `answerRecipient`: where and to whom an answer goes, both or neither.
 */
export interface Sighting {
  readonly nonce: Bytes
  readonly observedAt: Instant
  readonly town: TownId
  readonly place: Cell | null
  readonly size: number | null
  readonly activity: number | null
  readonly uniform: number | null
  readonly equipment: number | null
  readonly event: number | null
  readonly seenByMe: boolean
  readonly past: boolean
  readonly source: Source
  readonly words: string
  readonly language: Language
  readonly pigeonhole: PigeonholeId | null
  readonly answerRecipient: Recipient | null
  readonly voice: Bytes | null
}

/** The opened letter. `mac` is null from a guest; `isFromAMember` says whether it holds. */
export interface SightingLetter {
  readonly sighting: Sighting
  readonly body: Bytes
  readonly mac: Bytes | null
  readonly secretNumber: number | null
}

export interface MemberSecret {
  readonly number: number
  /** 32 bytes. */
  readonly secret: Bytes
}

/** `[body, mac, secret_number]`; a guest has no secret. */
export function writeSighting(sighting: Sighting, member: MemberSecret | null): Bytes {
  const body = writeSightingBody(sighting)
  if (member === null) return encode([body, null, null])
  return encode([body, sightingMac(body, sighting.town, member.secret), member.number])
}

export function writeSightingBody(sighting: Sighting): Bytes {
  const { nonce, observedAt, town, place, size, activity, uniform, equipment, event } = sighting
  const { seenByMe, past, source, words, language, pigeonhole, answerRecipient, voice } = sighting
  return encode([
    1, nonce, observedAt, town, place, [size, activity, uniform, equipment, event],
    seenByMe, past, source, words, language, pigeonhole, answerRecipient, voice,
  ])
}

const sightingMac = (body: Bytes, town: TownId, secret: Bytes): Bytes =>
  hmacSha256(secret, join(utf8('tocsin/sighting/v1'), town, body))

/** Refusal "wire.*", "sighting.malformed". */
export function readSighting(letter: Bytes): SightingLetter {
  const outer = new Row(decode(letter, LIMIT), 'sighting.malformed', SAFE)
  const body = outer.raw(undefined, LIMIT)
  const mac = outer.rawOrNull(32)
  const secretNumber = outer.uintOrNull({ most: 2 ** 32 - 1 })
  outer.done()
  if ((mac === null) !== (secretNumber === null)) outer.refuse()
  return { sighting: readSightingBody(body), body, mac, secretNumber }
}

/** Refusal "wire.*", "sighting.malformed". */
export function readSightingBody(body: Bytes): Sighting {
  const row = Row.of(body, 'sighting.malformed', LIMIT)
  const nonce = row.raw(16)
  const observedAt = row.uint({ most: 2 ** 40 })
  const town = row.raw(16)
  const place = placeOf(row)
  const codes = row.row()
  const code = (): number | null => codes.uintOrNull({ least: 1, most: 0xffff })
  const [size, activity, uniform, equipment, event] = [code(), code(), code(), code(), code()]
  codes.done()
  const seenByMe = row.flag()
  const past = row.flag()
  const source = row.code(Source)
  const words = row.text(MOST_WORDS)
  const language = row.text(16)
  const pigeonhole = row.rawOrNull(16)
  const answerRecipient = row.rawOrNull(32)
  const voice = row.rawOrNull(undefined, LIMIT)
  row.done()
  if (!isLanguage(language) || (pigeonhole === null) !== (answerRecipient === null)) return row.refuse()
  return {
    nonce, observedAt, town, place, size, activity, uniform, equipment, event,
    seenByMe, past, source, words, language, pigeonhole, answerRecipient, voice,
  }
}

/** Whether the MAC holds under the member secret of that number; a guest's letter, or the house's, has none. */
export function isFromAMember(letter: SightingLetter, secrets: readonly MemberSecret[]): boolean {
  const { mac, secretNumber, body, sighting } = letter
  const held = secrets.find(({ number }) => number === secretNumber)
  return mac !== null && held !== undefined && same(mac, sightingMac(body, sighting.town, held.secret))
}

/** What a desk drops, duplicates apart. Refusal "sighting.other_town", "sighting.stale", "sighting.from_the_future". */
export function checkAdmissible({ sighting }: SightingLetter, town: TownId, at: Instant): void {
  if (!same(sighting.town, town)) throw new Refusal('sighting.other_town', 'This was meant for another town.')
  if (sighting.observedAt > at + FUTURE_S) throw new Refusal('sighting.from_the_future', 'This is from the future.')
  if (at - sighting.observedAt > STALE_S && !sighting.past) {
    throw new Refusal('sighting.stale', 'This is older than six hours.')
  }
}

/** What a note says; `say` numbers on the wire are those of `KINDS`. */
export type NoteBody =
  | { readonly say: 'words'; readonly words: string }
  | { readonly say: 'sighting'; readonly letter: Bytes }
  | { readonly say: 'merged_into'; readonly incident: IncidentId }
  | { readonly say: 'hand_over'; readonly incidents: readonly { readonly incident: IncidentId; readonly summary: string }[] }
  | { readonly say: 'ask'; readonly question: number; readonly words: string; readonly pigeonhole: PigeonholeId; readonly recipient: Recipient }
  | { readonly say: 'answer'; readonly question: number; readonly answer: number; readonly words: string }
  | { readonly say: 'told'; readonly state: Told; readonly finding: number | null }
  | { readonly say: 'place'; readonly place: Cell; readonly words: string }
  | {
      readonly say: 'role_request'
      readonly roles: number
      /** Read by the steward only. */
      readonly nameForSteward: string
      readonly firstWindow: Window
      /** One per window from `firstWindow` on. */
      readonly leaves: readonly Bytes[]
    }
  | { readonly say: 'to_cosign'; readonly objects: readonly Bytes[] }

/** A short note of an incident's thread, or a message in a pigeonhole. `author`: a leaf id, only a hint. */
export interface Note {
  readonly at: Instant
  readonly author: LeafId | null
  readonly body: NoteBody
}

const KINDS: readonly NoteBody['say'][] = [
  'words', 'sighting', 'merged_into', 'hand_over', 'ask', 'answer', 'told', 'place', 'role_request', 'to_cosign',
]

export function writeNote({ at, author, body }: Note): Bytes {
  return encode([1, KINDS.indexOf(body.say), at, author, bodyOf(body)])
}

/** Refusal "wire.*", "note.malformed", "note.unknown_kind". */
export function readNote(letter: Bytes): Note {
  const row = Row.of(letter, 'note.malformed', LIMIT)
  const kind = KINDS[row.uint({ most: 0xffff })]
  const at = row.uint({ most: 2 ** 40 })
  const author = row.rawOrNull(4)
  if (kind === undefined) throw new Refusal('note.unknown_kind', 'This message needs a newer version.')
  const body = readBody(kind, row)
  row.done()
  return { at, author, body }
}

function bodyOf(body: NoteBody): Value {
  switch (body.say) {
    case 'words':
      return body.words
    case 'sighting':
      return body.letter
    case 'merged_into':
      return body.incident
    case 'hand_over':
      return body.incidents.map(({ incident, summary }) => [incident, summary])
    case 'ask':
      return [body.question, body.words, body.pigeonhole, body.recipient]
    case 'answer':
      return [body.question, body.answer, body.words]
    case 'told':
      return [body.state, body.finding]
    case 'place':
      return [body.place, body.words]
    case 'role_request':
      return [body.roles, body.nameForSteward, body.firstWindow, body.leaves]
    case 'to_cosign':
      return body.objects
  }
}

function readBody(say: NoteBody['say'], row: Row): NoteBody {
  if (say === 'words') return { say, words: row.text(MOST_WORDS) }
  if (say === 'sighting') return { say, letter: row.raw(undefined, LIMIT) }
  if (say === 'merged_into') return { say, incident: row.raw(8) }
  if (say === 'to_cosign') return { say, objects: blobs(row, MOST_TO_COSIGN) }
  if (say === 'hand_over') {
    const incidents = row.rows(MOST_HANDED_OVER).map((each) => {
      const entry = { incident: each.raw(8), summary: each.text(MOST_SUMMARY) }
      each.done()
      return entry
    })
    return { say, incidents }
  }
  const fields = row.row()
  const body = readFields(say, fields)
  fields.done()
  return body
}

function readFields(say: 'ask' | 'answer' | 'told' | 'place' | 'role_request', row: Row): NoteBody {
  const code = (): number => row.uint({ least: 1, most: 255 })
  switch (say) {
    case 'ask':
      return { say, question: code(), words: row.text(MOST_WORDS), pigeonhole: row.raw(16), recipient: row.raw(32) }
    case 'answer':
      return { say, question: code(), answer: code(), words: row.text(MOST_WORDS) }
    case 'told':
      return { say, state: row.code(Told), finding: row.uintOrNull({ least: 1, most: 255 }) }
    case 'place':
      return { say, place: placeOf(row) ?? row.refuse(), words: row.text(MOST_WORDS) }
    case 'role_request':
      return {
        say,
        roles: row.uint({ most: 0xffff }),
        nameForSteward: row.text(MOST_NAME),
        firstWindow: row.uint({ most: 2 ** 32 - 1 }),
        leaves: blobs(row, MOST_LEAVES),
      }
  }
}

function placeOf(row: Row): Cell | null {
  const place = row.cellOrNull()
  return place === null || resolution(place) === PLACE_RESOLUTION ? place : row.refuse()
}

function blobs(row: Row, most: number): readonly Bytes[] {
  return row.several(most).map((each) => (each instanceof Uint8Array ? each : row.refuse()))
}
