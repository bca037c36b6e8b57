/** The statements of the roster chain: `[1, sequence, previous or null, at: minutes, statement_kind, body]`. */
import { compare, hex } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { resolution } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import type { Hash, PublicKey, Recipient, Window } from '../terms/ids.ts'
import type { Minutes } from '../terms/instant.ts'
import { isLanguage } from '../terms/language.ts'
import type { Language } from '../terms/language.ts'
import { Preset } from '../terms/registry.ts'
import { encode } from './cbor.ts'
import type { Value } from './cbor.ts'
import { Row } from './row.ts'

export const StatementKind = {
  founding: 0, stewards: 1, policy: 2, manifest: 3, batch: 4, revoke: 5, desk: 6, mirrors: 7, files: 8, relays: 9,
  aid: 10, trustees: 11, cosigners: 12,
} as const

/** `homeCell`: roughly where the town is, resolution 7 or coarser. */
export interface Founding {
  readonly kind: 0
  readonly rootKey: PublicKey
  readonly name: string
  readonly preset: Preset
  readonly homeCell: Cell
  readonly languages: readonly Language[]
}

export interface Steward {
  readonly key: PublicKey
  readonly recipient: Recipient
}

export interface Stewards {
  readonly kind: 1
  readonly stewards: readonly Steward[]
}

/** A switched-on kind, as this town tunes it. `event` may be newer than this reader's registry. */
export interface Tuning {
  readonly event: number
  readonly radiusM: number
  readonly expiresMin: number
}

export interface Policy {
  readonly kind: 2
  readonly preset: Preset
  readonly loneWatch: boolean
  readonly kinds: readonly Tuning[]
}

export interface Manifest {
  readonly kind: 3
  readonly manifestHash: Hash
}

/** Consecutive windows from `firstWindow` on, by SHA-256 of their window statements' payloads. */
export interface Batch {
  readonly kind: 4
  readonly firstWindow: Window
  readonly statementHashes: readonly Hash[]
}

export interface Revocation {
  readonly kind: 5
  readonly leaves: readonly { readonly window: Window; readonly leafHash: Hash }[]
}

export interface Desk {
  readonly kind: 6
  readonly recipients: readonly Recipient[]
}

export interface Mirrors {
  readonly kind: 7
  readonly urls: readonly string[]
}

/** What belongs to the town and lies at its house: its map, its voices. `name` says what for. */
export interface TownFile {
  readonly name: string
  readonly size: number
  readonly fileHash: Hash
}

/** The whole list; every name once. */
export interface Files {
  readonly kind: 8
  readonly files: readonly TownFile[]
}

/** Whose computer passes an authority's feed on. `name`: the authority's. `events`: of which it may speak. */
export interface Relay {
  readonly name: string
  readonly key: PublicKey
  readonly events: readonly number[]
}

/** The whole list; every key once. */
export interface Relays {
  readonly kind: 9
  readonly relays: readonly Relay[]
}

/** A coordinator's phone: what records are sealed to, and what it opens its desk with. */
export interface AidDevice {
  readonly recipient: Recipient
  readonly key: PublicKey
}

/** The whole list; every recipient and every key once. */
export interface AidDesk {
  readonly kind: 10
  readonly devices: readonly AidDevice[]
}

/** Who holds shares of films: what they are sealed to, and what she opens her session and signs openings with. */
export interface Trustee {
  readonly recipient: Recipient
  readonly key: PublicKey
}

/**
 * The whole list, and by what rules is filmed. `needed` of their shares open a film; `sound`: whether it may have any;
 * `hours`: how long films are kept at most. With nobody on the list nobody films. A trustee's number is her place.
 */
export interface Trustees {
  readonly kind: 11
  readonly trustees: readonly Trustee[]
  readonly needed: number
  readonly sound: boolean
  readonly hours: number
}

/** A house that looks whether this town's ledger only grows. Both as C2SP writes them: signed-note, tlog-witness. */
export interface Cosigner {
  readonly verifierKey: string
  readonly url: string
}

/**
 * `log`: this town's own verifier key, "" while it has no ledger; `needed` of the `cosigners` make a checkpoint good;
 * `authorities`: whose time stamps (RFC 3161) the town asks for.
 */
export interface Cosigners {
  readonly kind: 12
  readonly log: string
  readonly needed: number
  readonly cosigners: readonly Cosigner[]
  readonly authorities: readonly string[]
}

export const NO_TRUSTEES: Trustees = { kind: 11, trustees: [], needed: 0, sound: false, hours: 0 }
export const NO_LEDGER: Cosigners = { kind: 12, log: '', needed: 0, cosigners: [], authorities: [] }

/** A kind of a newer version: part of the chain, without effect here. */
export interface NewKind {
  readonly kind: null
  readonly code: number
}

export type KnownBody = Founding | Stewards | Policy | Manifest | Batch | Revocation | Desk | Mirrors | Files | Relays | AidDesk | Trustees | Cosigners
export type Body = KnownBody | NewKind

export interface Statement {
  readonly sequence: number
  readonly previous: Hash | null
  readonly at: Minutes
  readonly body: Body
}

const COARSEST_HOME = 7
const MOST_STEWARDS = 8
const MOST_WINDOWS = 180
const MOST_REVOKED = 256
const MOST_DESKS = 4
const MOST_AID_DEVICES = 4
const MOST_MIRRORS = 8
const MOST_RELAYS = 8
const MOST_RELAYED_EVENTS = 16
export const MOST_FILES = 32
/** Of one town file. */
export const MOST_FILE_BYTES = 64 * 2 ** 20
/** Of all town files together. */
const MOST_FILES_BYTES = 128 * 2 ** 20
const MOST_TRUSTEES = 8
const LEAST_NEEDED = 2
export const MOST_FILM_HOURS = 8_760
export const MOST_COSIGNERS = 6
const MOST_AUTHORITIES = 3
/** name+key id+base64 of one byte and an Ed25519 key (C2SP signed-note). */
const VERIFIER_KEY = /^[!-*,-~]{1,80}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/
const ADDRESS = /^https?:\/\/[!-~]{1,92}$/
const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,59}$/
const MOST_KINDS = 64
const MOST_LANGUAGES = 64
/** The whole payload of a statement of a kind that is not known here. */
const NEW_KIND_BYTES = 2_048
const U32 = 2 ** 32 - 1

/** Refusal "wire.*", "roster.malformed", "roster.too_large" for a kind that is not known. */
export function readStatement(payload: Bytes): Statement {
  const row = Row.of(payload, 'roster.malformed')
  const sequence = row.uint({ most: U32 })
  const previous = row.rawOrNull(32) as Hash | null
  const at = row.uint({ most: U32 })
  const kind = row.uint({ most: 0xffff })
  if (READERS[kind] === undefined && payload.length > NEW_KIND_BYTES) row.refuse('roster.too_large')
  const body = readBody(row, kind)
  row.done()
  if ((previous === null) !== (sequence === 0)) row.refuse()
  return { sequence, previous, at, body }
}

/** The payload of a statement of a known kind. */
export function writeStatement(statement: Omit<Statement, 'body'> & { readonly body: KnownBody }): Bytes {
  const { sequence, previous, at, body } = statement
  return encode([1, sequence, previous, at, body.kind, bodyOf(body)])
}

function readBody(row: Row, kind: number): Body {
  const read = READERS[kind]
  if (read === undefined) {
    row.several(2 ** 16)
    return { kind: null, code: kind }
  }
  const inner = row.row()
  const body = read(inner)
  inner.done()
  return body
}

const READERS: Readonly<Record<number, (row: Row) => KnownBody>> = {
  0: (row) => {
    const rootKey = row.raw(32)
    const name = row.text(60)
    const preset = row.code(Preset)
    const homeCell = row.cell()
    if (resolution(homeCell) > COARSEST_HOME) row.refuse()
    const tags = row.several(MOST_LANGUAGES)
    const languages = tags.filter((tag): tag is Language => typeof tag === 'string' && isLanguage(tag))
    if (languages.length !== tags.length) row.refuse()
    return { kind: 0, rootKey, name, preset, homeCell, languages }
  },
  1: (row) => {
    const stewards = row.rows(MOST_STEWARDS).map((each) => {
      const steward = { key: each.raw(32), recipient: each.raw(32) }
      each.done()
      return steward
    })
    if (new Set(stewards.map(({ key }) => hex(key))).size !== stewards.length) row.refuse()
    return { kind: 1, stewards }
  },
  2: (row) => {
    const preset = row.code(Preset)
    const loneWatch = row.flag()
    const kinds = row.rows(MOST_KINDS).map((each) => {
      const tuning = {
        event: each.uint({ most: 0xffff }),
        radiusM: each.uint({ least: 50, most: 20_000 }),
        expiresMin: each.uint({ least: 1, most: 4_320 }),
      }
      each.done()
      return tuning
    })
    return { kind: 2, preset, loneWatch, kinds }
  },
  3: (row) => ({ kind: 3, manifestHash: row.raw(32) }),
  4: (row) => {
    const firstWindow = row.uint({ most: U32 })
    const statementHashes = row.raws(32, MOST_WINDOWS)
    if (statementHashes.length === 0) row.refuse()
    return { kind: 4, firstWindow, statementHashes }
  },
  5: (row) => {
    const leaves = row.rows(MOST_REVOKED).map((each) => {
      const leaf = { window: each.uint({ most: U32 }), leafHash: each.raw(32) }
      each.done()
      return leaf
    })
    return { kind: 5, leaves }
  },
  6: (row) => ({ kind: 6, recipients: row.raws(32, MOST_DESKS) }),
  7: (row) => {
    const urls = row.several(MOST_MIRRORS)
    const sound = urls.filter((url): url is string => typeof url === 'string' && /^https?:\/\//.test(url) && [...url].length <= 200)
    if (sound.length !== urls.length) row.refuse()
    return { kind: 7, urls: sound }
  },
  8: (row) => {
    const files = row.rows(MOST_FILES).map((each) => {
      const file = { name: each.text(60), size: each.uint({ least: 1, most: MOST_FILE_BYTES }), fileHash: each.raw(32) }
      each.done()
      return file
    })
    if (files.some(({ name }) => !FILE_NAME.test(name))) row.refuse()
    if (new Set(files.map(({ name }) => name)).size !== files.length) row.refuse()
    if (files.reduce((sum, { size }) => sum + size, 0) > MOST_FILES_BYTES) row.refuse()
    return { kind: 8, files }
  },
  9: (row) => {
    const relays = row.rows(MOST_RELAYS).map((each) => {
      const [name, key, events] = [each.text(40), each.raw(32), each.several(MOST_RELAYED_EVENTS)]
      each.done()
      const sound = events.filter((event): event is number => typeof event === 'number' && event >= 1 && event < 2 ** 16)
      if (name.trim() === '' || sound.length !== events.length) row.refuse()
      return { name, key, events: sound }
    })
    if (new Set(relays.map(({ key }) => hex(key))).size !== relays.length) row.refuse()
    return { kind: 9, relays }
  },
  10: (row) => {
    const devices = row.rows(MOST_AID_DEVICES).map((each) => {
      const device = { recipient: each.raw(32), key: each.raw(32) }
      each.done()
      return device
    })
    const distinct = (values: readonly Bytes[]): boolean => new Set(values.map(hex)).size === devices.length
    if (!distinct(devices.map(({ recipient }) => recipient)) || !distinct(devices.map(({ key }) => key))) row.refuse()
    return { kind: 10, devices }
  },
  11: (row) => {
    const trustees = row.rows(MOST_TRUSTEES).map((each) => {
      const trustee = { recipient: each.raw(32), key: each.raw(32) }
      each.done()
      return trustee
    })
    const some = trustees.length > 0
    const distinct = (values: readonly Bytes[]): boolean => new Set(values.map(hex)).size === trustees.length
    if (!distinct(trustees.map(({ recipient }) => recipient)) || !distinct(trustees.map(({ key }) => key))) row.refuse()
    const needed = row.uint({ least: some ? LEAST_NEEDED : 0, most: trustees.length })
    const sound = row.flag()
    const hours = row.uint({ least: some ? 1 : 0, most: some ? MOST_FILM_HOURS : 0 })
    return sound && !some ? row.refuse() : { kind: 11, trustees, needed, sound, hours }
  },
  12: (row) => {
    const text = row.text(140)
    const log = text === '' ? '' : verifierKey(text, row)
    const needed = row.uint({ most: MOST_COSIGNERS })
    const cosigners = row.rows(MOST_COSIGNERS).map((each) => {
      const cosigner = { verifierKey: verifierKey(each.text(140), row), url: address(each.text(100), row) }
      each.done()
      return cosigner
    })
    const authorities = row.several(MOST_AUTHORITIES).map((each) => address(each, row))
    const keys = [log, ...cosigners.map((each) => each.verifierKey)]
    const sound = needed <= cosigners.length && new Set(keys).size === keys.length && (log !== '' || cosigners.length === 0)
    return sound ? { kind: 12, log, needed, cosigners, authorities } : row.refuse()
  },
}

const verifierKey = (text: string, row: Row): string => (VERIFIER_KEY.test(text) ? text : row.refuse())
const address = (value: Value, row: Row): string => (typeof value === 'string' && ADDRESS.test(value) ? value : row.refuse())

function bodyOf(body: KnownBody): Value {
  switch (body.kind) {
    case 0:
      return [body.rootKey, body.name, body.preset, body.homeCell, body.languages]
    case 1:
      return [body.stewards.map(({ key, recipient }) => [key, recipient])]
    case 2:
      return [body.preset, body.loneWatch, body.kinds.map(({ event, radiusM, expiresMin }) => [event, radiusM, expiresMin])]
    case 3:
      return [body.manifestHash]
    case 4:
      return [body.firstWindow, body.statementHashes]
    case 5:
      return [
        [...body.leaves]
          .sort((one, other) => one.window - other.window || compare(one.leafHash, other.leafHash))
          .map(({ window, leafHash }) => [window, leafHash]),
      ]
    case 6:
      return [body.recipients]
    case 7:
      return [body.urls]
    case 8:
      return [body.files.map(({ name, size, fileHash }) => [name, size, fileHash])]
    case 9:
      return [body.relays.map(({ name, key, events }) => [name, key, events])]
    case 10:
      return [body.devices.map(({ recipient, key }) => [recipient, key])]
    case 11:
      return [body.trustees.map(({ recipient, key }) => [recipient, key]), body.needed, body.sound, body.hours]
    case 12:
      return [body.log, body.needed, body.cosigners.map((each) => [each.verifierKey, each.url]), body.authorities]
  }
}
