/**
 * The directory of help: places that a town has published for everybody. Docs/protocol, section 23. It is a town file; whoever
 * reads it has hashed it. What is written in it is written by others: every word has its bounds, and no link is anything but a
 * web page, a mail address or a number.
 */
import { hex, type Bytes } from '../terms/bytes.ts'
import { isLanguage } from '../terms/language.ts'
import { encode, type Value } from './cbor.ts'
import { Row } from './row.ts'

export const DIRECTORY_BYTES = 2 * 2 ** 20
export const PLACES = 2_000
export const HOURS = 21
export const PHONES = 6
export const LANGUAGES = 24
export const DOCUMENTS = 8
export const PLACE_NEEDS = 4

/** What somebody looks for. Closed: there is a picture and there are words for each. */
export const NEEDS = { food: 1, shelter: 2, rent: 3, legal: 4, medical: 5, mind: 6, violence: 7, children: 8, clothes: 9, transport: 10, language: 11, work: 12, other: 13 } as const
export type Need = keyof typeof NEEDS
/** How somebody gets in and around. */
export const ACCESS = { step_free: 1, toilet: 2, hearing_loop: 3, sign_language: 4, parking: 5, quiet: 6 } as const
export type Access = keyof typeof ACCESS
/** Whether one is asked for papers there. */
export const PAPERS = { unknown: 0, not_asked: 1, asked: 2 } as const
export type Papers = keyof typeof PAPERS
export const PHONE_KINDS = { voice: 0, text: 1, textphone: 2 } as const
export type PhoneKind = keyof typeof PHONE_KINDS

export interface Address {
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

export interface PlacePhone {
  /** As a phone dials it. */
  readonly number: string
  readonly extension: string
  readonly kind: PhoneKind
  readonly words: string
  readonly languages: readonly string[]
}

/** The last such weekday, the last day, of a month. */
export const LAST = 9
export const LAST_DAY = 32

/** When it is open, a small part of RFC 5545. Days are counted from 1970. */
export interface Hours {
  readonly monthly: boolean
  /** Of so many weeks or months, from `first`. */
  readonly every: number
  /** 10 × which + weekday (Monday 1); which: 0 every one, 1 … 5, `LAST`; in a weekly rule always 0. */
  readonly days: readonly number[]
  /** 1 … 31, `LAST_DAY`; instead of days. */
  readonly monthDays: readonly number[]
  /** Minutes of the town's day; what closes at or before it opens does so on the next day. */
  readonly opens: number
  readonly closes: number
  readonly first: number | null
  readonly last: number | null
  readonly words: string
}

/** A service at one place, or at none: a telephone line. */
export interface Place {
  readonly id: Bytes
  readonly organization: string
  readonly name: string
  readonly needs: readonly Need[]
  readonly words: string
  readonly address: Address | null
  /** 1/100,000 of a degree. */
  readonly point: { readonly lat: number; readonly lng: number } | null
  readonly phones: readonly PlacePhone[]
  readonly hours: readonly Hours[]
  readonly hoursWords: string
  readonly languages: readonly string[]
  readonly access: readonly Access[]
  readonly accessWords: string
  readonly papers: Papers
  readonly documents: readonly string[]
  readonly cost: string
  readonly who: string
  readonly how: string
  readonly website: string
  readonly email: string
  readonly notice: string
  /** For a while. */
  readonly closed: boolean
  /** The day on which somebody has asked there whether all this is right. */
  readonly checked: number | null
}

export interface Directory {
  /** The IANA name of the zone that all hours are in. */
  readonly timezone: string
  readonly places: readonly Place[]
}

/** How many code points each may have. */
export const TEXTS = {
  organization: 120,
  name: 120,
  words: 600,
  hoursWords: 200,
  accessWords: 200,
  cost: 200,
  who: 300,
  how: 300,
  notice: 200,
  document: 100,
  phoneWords: 100,
  hourWords: 120,
  street: 160,
  city: 80,
  region: 80,
  postalCode: 20,
} as const

const LATITUDES = 9_000_000
const LONGITUDES = 18_000_000
const ZONE = /^[A-Za-z0-9_+-]{1,30}(\/[A-Za-z0-9_+-]{1,30}){0,2}$/
const NUMBER = /^\+?[0-9]{3,15}$/
const EXTENSION = /^[0-9]{0,8}$/
const COUNTRY = /^([A-Z]{2})?$/
const WEB = /^https?:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?([/?#][!#-;=?-[\]_a-z~]*)?$/
const MAIL = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/
/** Controls, line ends, and what turns the direction of the words that follow. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u

export const isWeb = (text: string): boolean => text.length <= 300 && WEB.test(text)
export const isMail = (text: string): boolean => text.length <= 120 && MAIL.test(text)
export const isZone = (text: string): boolean => ZONE.test(text)
export const isPhoneNumber = (text: string): boolean => NUMBER.test(text)

/** Refusal "directory.malformed", and "wire.*" of what is no CBOR of ours. Of every directory there is one way to write it. */
export function readDirectory(data: Bytes): Directory {
  const row = Row.of(data, 'directory.malformed', DIRECTORY_BYTES)
  const timezone = row.text(60)
  const places = row.rows(PLACES).map(readPlace)
  row.done()
  if (!isZone(timezone) || !rises(places.map(({ id }) => hex(id)))) row.refuse()
  return { timezone, places }
}

/** Sorted. Refusal as `readDirectory`: what could not be read is not written. */
export function writeDirectory({ timezone, places }: Directory): Bytes {
  const sorted = [...places].sort((one, other) => (hex(one.id) < hex(other.id) ? -1 : 1))
  const data = encode([1, timezone, sorted.map(rowOf)])
  readDirectory(data)
  return data
}

function readPlace(row: Row): Place {
  const text = (name: keyof typeof TEXTS, least = 0): string => textOf(row, name, least)
  const place: Place = {
    id: row.raw(16),
    organization: text('organization', 1),
    name: text('name', 1),
    needs: codesOf(row, NEEDS, PLACE_NEEDS),
    words: text('words'),
    address: readAddress(row),
    point: readPoint(row),
    phones: row.rows(PHONES).map(readPhone),
    hours: row.rows(HOURS).map(readHours),
    hoursWords: text('hoursWords'),
    languages: languagesOf(row),
    access: codesOf(row, ACCESS, Object.keys(ACCESS).length),
    accessWords: text('accessWords'),
    papers: nameOf(PAPERS, row.code(PAPERS)),
    documents: row.several(DOCUMENTS).map((each) => (typeof each === 'string' && each !== '' && isText(each, TEXTS.document) ? each : row.refuse())),
    cost: text('cost'),
    who: text('who'),
    how: text('how'),
    website: row.text(300),
    email: row.text(120),
    notice: text('notice'),
    closed: row.flag(),
    checked: row.uintOrNull({ most: 100_000 }),
  }
  row.done()
  const good =
    place.needs.length > 0 &&
    (place.website === '' || isWeb(place.website)) &&
    (place.email === '' || isMail(place.email)) &&
    (place.documents.length === 0 || place.papers === 'asked')
  return good ? place : row.refuse()
}

export const isText = (text: string, most: number): boolean => [...text].length <= most && !text.startsWith(' ') && !text.endsWith(' ') && !UNSEEN.test(text)

function textOf(row: Row, name: keyof typeof TEXTS, least = 0): string {
  const text = row.text(TEXTS[name])
  return text.length >= least && isText(text, TEXTS[name]) ? text : row.refuse()
}

function codesOf<Name extends string>(row: Row, codes: Readonly<Record<Name, number>>, most: number): Name[] {
  const values = row.several(most)
  if (!rises(values)) row.refuse()
  return values.map((value) => (typeof value === 'number' && Object.values(codes).includes(value) ? nameOf(codes, value) : row.refuse()))
}

const nameOf = <Name extends string>(codes: Readonly<Record<Name, number>>, code: number): Name => (Object.keys(codes) as Name[]).find((name) => codes[name] === code) as Name

function readAddress(row: Row): Address | null {
  const parts = row.rowOrNull()
  if (parts === null) return null
  const address = { street: textOf(parts, 'street', 1), city: textOf(parts, 'city'), region: textOf(parts, 'region'), postalCode: textOf(parts, 'postalCode'), country: parts.text(2) }
  parts.done()
  return COUNTRY.test(address.country) ? address : row.refuse()
}

function readPoint(row: Row): Place['point'] {
  const parts = row.rowOrNull()
  if (parts === null) return null
  const point = { lat: parts.uint({ most: 2 * LATITUDES }) - LATITUDES, lng: parts.uint({ most: 2 * LONGITUDES }) - LONGITUDES }
  parts.done()
  return point
}

function readPhone(row: Row): PlacePhone {
  const phone = { number: row.text(16), extension: row.text(8), kind: nameOf(PHONE_KINDS, row.code(PHONE_KINDS)), words: textOf(row, 'phoneWords'), languages: languagesOf(row) }
  row.done()
  return isPhoneNumber(phone.number) && EXTENSION.test(phone.extension) ? phone : row.refuse()
}

function readHours(row: Row): Hours {
  const hours: Hours = {
    monthly: row.flag(),
    every: row.uint({ least: 1, most: 52 }),
    days: uintsOf(row, 42),
    monthDays: uintsOf(row, LAST_DAY),
    opens: row.uint({ most: 1_439 }),
    closes: row.uint({ least: 1, most: 1_440 }),
    first: row.uintOrNull({ most: 100_000 }),
    last: row.uintOrNull({ most: 100_000 }),
    words: textOf(row, 'hourWords'),
  }
  row.done()
  const nths = hours.monthly ? [0, 1, 2, 3, 4, 5, LAST] : [0]
  const good =
    hours.days.length > 0 !== hours.monthDays.length > 0 &&
    hours.days.every((day) => nths.includes(Math.floor(day / 10)) && day % 10 >= 1 && day % 10 <= 7) &&
    hours.monthDays.every((day) => hours.monthly && day >= 1 && day <= LAST_DAY) &&
    hours.opens !== hours.closes &&
    (hours.every === 1 || hours.first !== null) &&
    (hours.first === null || hours.last === null || hours.first <= hours.last)
  return good ? hours : row.refuse()
}

function uintsOf(row: Row, most: number): number[] {
  const values = row.several(most)
  return rises(values) ? values.map((value) => (typeof value === 'number' ? value : row.refuse())) : row.refuse()
}

function languagesOf(row: Row): string[] {
  const tags = row.several(LANGUAGES)
  return rises(tags) ? tags.map((tag) => (typeof tag === 'string' && isLanguage(tag) ? tag : row.refuse())) : row.refuse()
}

const rises = (values: readonly Value[]): boolean => values.every((value, at) => at === 0 || (values[at - 1] as number) < (value as number))

function rowOf(place: Place): Value {
  const { address, point } = place
  return [
    place.id,
    place.organization,
    place.name,
    place.needs.map((need) => NEEDS[need]).sort((one, other) => one - other),
    place.words,
    address && [address.street, address.city, address.region, address.postalCode, address.country],
    point && [point.lat + LATITUDES, point.lng + LONGITUDES],
    place.phones.map(({ number, extension, kind, words, languages }) => [number, extension, PHONE_KINDS[kind], words, [...languages].sort()]),
    place.hours.map(({ monthly, every, days, monthDays, opens, closes, first, last, words }) => [monthly, every, [...days], [...monthDays], opens, closes, first, last, words]),
    place.hoursWords,
    [...place.languages].sort(),
    place.access.map((each) => ACCESS[each]).sort((one, other) => one - other),
    place.accessWords,
    PAPERS[place.papers],
    [...place.documents],
    place.cost,
    place.who,
    place.how,
    place.website,
    place.email,
    place.notice,
    place.closed,
    place.checked,
  ]
}
