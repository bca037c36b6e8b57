/** When a phone rings, and when it holds its peace. The alerts are signed and verified; the phrasebook is not asked. */
import { describe, expect, test } from 'vitest'
import { predecessorOf, verifyAlert } from '../../src/seals/alert.ts'
import type { Alert, VerifiedAlert } from '../../src/seals/alert.ts'
import { decode, encode, type Value } from '../../src/seals/cbor.ts'
import { foldIncident } from '../../src/seals/incident.ts'
import type { WatchKeys } from '../../src/seals/keys.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { Certainty, Event, MessageType, ResponseType, Severity, Status, Urgency } from '../../src/terms/registry.ts'
import { DEFAULT, isQuiet, readChoices, writeChoices } from '../../src/warn/shared/choices.ts'
import type { Choices } from '../../src/warn/shared/choices.ts'
import { byNumber, sayAlert } from '../../src/warn/shared/notice.ts'
import type { Nearness } from '../../src/warn/shared/notice.ts'
import { hear, readHeard, remembered, whistleOf, writeHeard } from '../../src/warn/shared/ring.ts'
import type { Act, Heard, Whistle } from '../../src/warn/shared/ring.ts'
import { dialled, readNumbers, writeNumbers } from '../../src/seals/numbers.ts'
import { NOW, Street } from '../street.ts'

const AT_HOME: Nearness = { metres: 100, place: 'Home', near: true }
const FAR: Nearness = { metres: 5_000, place: 'Home', near: false }
const NOON = 12 * 60
const MIDNIGHT = 0
const NIGHTS: Choices = { ...DEFAULT, quiet: { from: 22 * 60, to: 7 * 60 } }

interface Circumstance {
  nearness: Nearness | null
  choices: Choices
  minute: number
  whistle: Whistle
  onWatch: boolean
  mayDrill: boolean
}

/** One phone that hears one incident grow. */
class OnePhone {
  readonly #street = new Street()
  readonly #incident = this.#street.random(8)
  readonly #alerts: VerifiedAlert[] = []
  #heard: Heard | null = null

  get heard(): Heard | null {
    return this.#heard
  }

  /** Two sign what is confirmed; one what is not, and the first word of an ending. */
  hears(change: Partial<Alert> = {}, of: Partial<Circumstance> & { signers?: number; at?: Instant } = {}): Act {
    const { ana, cal } = this.#street
    const last = this.#alerts.at(-1)
    const predecessor = last === undefined ? null : predecessorOf(last.alertId)
    const messageType = last === undefined ? MessageType.Alert : MessageType.Update
    const alert = this.#street.alert({ incident: this.#incident as Alert['incident'], sequence: this.#alerts.length + 1, predecessor, messageType, ...change })
    const signers: WatchKeys[] = of.signers === 1 ? [cal] : [ana, cal]
    this.#take(this.#street.signed(alert, ...signers))
    return this.again(of)
  }

  /** The same, looked at again. */
  again(of: Partial<Circumstance> & { at?: Instant } = {}): Act {
    const at = of.at ?? NOW
    const told = foldIncident(this.#alerts, null)
    const nearness = of.nearness === undefined ? AT_HOME : of.nearness
    const phrases = { say: (id: string) => id, knows: () => true, clock: String, minuteOfDay: () => NOON }
    const notice = sayAlert(told, { phrases, nearness, at: minutesOf(at) })
    const circumstances = { choices: DEFAULT, minute: NOON, whistle: 'near' as Whistle, onWatch: false, mayDrill: true, ...of }
    const { heard, act } = hear(told, { ...circumstances, notice, nearness, before: this.#heard, at })
    this.#heard = heard
    return act
  }

  sees(): void {
    if (this.#heard) this.#heard = { ...this.#heard, seen: true }
  }

  #take(signed: Uint8Array<ArrayBuffer>): void {
    const { roster, windowStatement, leaves, window } = this.#street
    const windows = new Map([[window, CertifiedWindow.certify(windowStatement, leaves, roster)]])
    this.#alerts.push(verifyAlert(signed, { roster, windows }, NOW))
  }
}

const OVER: Partial<Alert> = { responseType: ResponseType.AllClear }
const SILENT: Act = { hush: false, sound: null, repeats: false, notify: null }

describe('the first ring', () => {
  test('danger now at a saved place takes the screen and repeats until it is put off', () => {
    const phone = new OnePhone()
    expect(phone.hears()).toEqual({ hush: false, sound: 'near', repeats: true, notify: 'loud' })
    expect(phone.heard).toMatchObject({ level: 'screen', seen: false })
  })

  test('somebody being taken is one long whistle', () => {
    const whistle = whistleOf('one_long')
    expect(new OnePhone().hears({ event: Event.taking, cell: 0x8827526899fffffn }, { whistle }).sound).toBe('taking')
  })

  test('far from every place nothing rings, now or later', () => {
    const phone = new OnePhone()
    expect(phone.hears({}, { nearness: FAR })).toEqual(SILENT)
    expect(phone.hears({ expires: 120 }, { nearness: FAR })).toEqual(SILENT)
    expect(phone.hears(OVER, { nearness: FAR, signers: 1 })).toEqual(SILENT)
    expect(phone.hears(OVER, { nearness: FAR })).toEqual(SILENT)
  })

  test('without a place it sounds once and leaves the screen alone', () => {
    const phone = new OnePhone()
    expect(phone.hears({}, { nearness: null })).toEqual({ hush: false, sound: 'near', repeats: false, notify: 'loud' })
    expect(phone.heard?.seen).toBe(true)
  })

  test('what is not now, not sure, or has no whistle does not take the screen', () => {
    const later = new OnePhone()
    expect(later.hears({ urgency: Urgency.Expected, severity: Severity.Extreme }).repeats).toBe(false)
    const tomorrow = new OnePhone()
    expect(tomorrow.hears({ onset: 60, expires: 120 }).repeats).toBe(false)
    const unsure = new OnePhone()
    expect(unsure.hears({ certainty: Certainty.Possible, radiusM: 300, expires: 20 }, { signers: 1 }).repeats).toBe(false)
    const quiet = new OnePhone()
    expect(quiet.hears({}, { whistle: whistleOf('none') })).toEqual({ ...SILENT, notify: 'silent' })
  })

  test('whoever is on watch hears it and keeps her screen', () => {
    expect(new OnePhone().hears({}, { onWatch: true })).toMatchObject({ sound: 'near', repeats: false })
  })

  test('an exercise sounds like one, once, and not at all when there were enough today', () => {
    expect(new OnePhone().hears({ status: Status.Exercise })).toMatchObject({ sound: 'drill', repeats: false })
    expect(new OnePhone().hears({ status: Status.Exercise }, { mayDrill: false }).sound).toBeNull()
    expect(new OnePhone().hears({ status: Status.Exercise }, { choices: NIGHTS, minute: MIDNIGHT }).sound).toBeNull()
  })
})

describe('never twice', () => {
  test('the same alert, looked at again, also after it was read from the disk', () => {
    const phone = new OnePhone()
    phone.hears()
    expect(phone.again()).toEqual(SILENT)
    const [again] = readHeard(decode(encode(writeHeard([phone.heard as Heard]))))
    expect(again).toEqual(phone.heard)
  })

  test('a place that comes near to it later rings; a place that is forgotten does not', () => {
    const phone = new OnePhone()
    phone.hears({}, { nearness: FAR })
    expect(phone.again({ nearness: null })).toEqual(SILENT)
    expect(phone.again({ nearness: AT_HOME }).sound).toBe('near')
    expect(phone.again({ nearness: FAR })).toEqual(SILENT)
    expect(phone.again({ nearness: AT_HOME })).toEqual(SILENT)
  })

  test('unconfirmed, then confirmed: now it takes the screen', () => {
    const phone = new OnePhone()
    phone.hears({ certainty: Certainty.Possible, radiusM: 300, expires: 20 }, { signers: 1 })
    expect(phone.hears({ radiusM: 300 })).toMatchObject({ sound: 'near', repeats: true })
  })
})

describe('after the first ring', () => {
  test.each([
    ['all', 'update', 'clear', 'loud'],
    ['silent', null, null, 'silent'],
    ['first', null, null, null],
  ] as const)('%s', (updates, update, clear, notify) => {
    const phone = new OnePhone()
    const choices = { ...DEFAULT, updates }
    phone.hears({}, { choices })
    phone.sees()
    expect(phone.hears({ expires: 120 }, { choices })).toEqual({ ...SILENT, sound: update, notify })
    expect(phone.hears(OVER, { choices, signers: 1 })).toEqual({ ...SILENT, hush: true, notify: updates === 'first' ? null : 'silent' })
    expect(phone.hears(OVER, { choices })).toEqual({ ...SILENT, hush: true, sound: clear, notify })
    expect(phone.heard?.seen).toBe(true)
  })

  test('one word of an ending stops the sound and leaves it on the screen, to be read', () => {
    const phone = new OnePhone()
    phone.hears()
    expect(phone.hears(OVER, { signers: 1 }).hush).toBe(true)
    expect(phone.heard?.seen).toBe(false)
  })
})

describe('quiet hours', () => {
  test('only danger now at a place is heard in them', () => {
    const night = { choices: NIGHTS, minute: MIDNIGHT }
    expect(new OnePhone().hears({}, night)).toMatchObject({ sound: 'near', repeats: true })
    expect(new OnePhone().hears({}, { ...night, nearness: null })).toEqual({ ...SILENT, notify: 'silent' })
    expect(new OnePhone().hears({ urgency: Urgency.Expected }, night)).toEqual({ ...SILENT, notify: 'silent' })
    expect(new OnePhone().hears({}, { ...night, minute: NOON, nearness: null }).sound).toBe('near')
  })

  test('go over midnight, or not', () => {
    const asleep = (from: number, to: number, minute: number): boolean => isQuiet({ ...DEFAULT, quiet: { from, to } }, minute)
    expect([21 * 60 + 59, 22 * 60, 0, 6 * 60 + 59, 7 * 60].map((minute) => asleep(22 * 60, 7 * 60, minute))).toEqual([false, true, true, true, false])
    expect([12 * 60, 13 * 60, 15 * 60].map((minute) => asleep(13 * 60, 15 * 60, minute))).toEqual([false, true, false])
    expect(isQuiet(DEFAULT, 0)).toBe(false)
  })
})

test('her choices come back as she left them', () => {
  for (const choices of [DEFAULT, NIGHTS, { updates: 'silent', quiet: null, notify: true, neutral: false, counted: true }, { ...NIGHTS, updates: 'first' }] as const) {
    expect(readChoices(decode(encode(writeChoices(choices))))).toEqual(choices)
  }
  const before = (writeChoices(NIGHTS) as Value[]).slice(0, 4)
  expect(readChoices(decode(encode(before)))).toEqual({ ...NIGHTS, counted: false })
})

test('what was heard long ago is forgotten', () => {
  const heard: Heard = { key: 'actual-00', alert: '00', face: 'confirmed', level: 'sound', seen: true, at: NOW }
  expect(remembered([heard], (NOW + 86_400) as Instant)).toEqual([heard])
  expect(remembered([heard], (NOW + 21 * 86_400) as Instant)).toEqual([])
})

test('three hundred alerts in one evening are each remembered, so that none of them rings a second time', () => {
  const evening = Array.from({ length: 300 }, (_, number): Heard => ({ key: `actual-${number}`, alert: '00', face: 'confirmed', level: 'sound', seen: true, at: NOW }))
  expect(readHeard(decode(encode(writeHeard(remembered(evening, NOW)))))).toEqual(evening)
})

test('a number to call is what a phone can dial', () => {
  expect(dialled('+1 (612) 555-0134')).toBe('+16125550134')
  expect(dialled('٠٦١٢٥٥٥')).toBeNull()
  expect(dialled('call us')).toBeNull()
  const numbers = [{ whose: 'hotline', number: '+16125550134' }] as const
  expect(readNumbers(writeNumbers(numbers))).toEqual(numbers)
  for (const text of ['{"hotline": "javascript:alert(1)", "lawyers": 911}', 'no json', 'null', '[]']) expect(readNumbers(utf8(text))).toEqual([])
})

test('a link to a real alarm never shows the exercise that somebody gave its number', () => {
  const incident = new Uint8Array(8) as Alert['incident']
  const [exercise, real] = [{ incident, isActual: false }, { incident, isActual: true }]
  expect(byNumber([exercise, real], '0000000000000000')).toBe(real)
  expect(byNumber([exercise], '0000000000000000')).toBe(exercise)
  expect(byNumber([real], 'ffffffffffffffff')).toBeNull()
})
