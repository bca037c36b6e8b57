/** What is spoken, against the phrasebook itself: every language's own words. */
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { predecessorOf, verifyAlert } from '../../src/seals/alert.ts'
import type { Alert, VerifiedAlert } from '../../src/seals/alert.ts'
import { foldIncident } from '../../src/seals/incident.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import { Certainty, MessageType, ResponseType, Status } from '../../src/terms/registry.ts'
import { sayAlert } from '../../src/warn/shared/notice.ts'
import { partsOf, phrasesToRecord, timeParts } from '../../src/warn/shared/spoken.ts'
import type { Wording } from '../../src/warn/shared/spoken.ts'
import { trim } from '../../src/warn/shared/trim.ts'
import { NOW, Street } from '../street.ts'

const BOOK = fileURLToPath(new URL('../../../phrasebook/', import.meta.url))

function wording(tag: string): Wording {
  const bundle = new FluentBundle(tag)
  for (const file of readdirSync(BOOK + tag)) bundle.addResource(new FluentResource(readFileSync(`${BOOK}${tag}/${file}`, 'utf8')))
  return {
    knows: (id) => bundle.hasMessage(id),
    say: (id, values) => bundle.formatPattern(bundle.getMessage(id)?.value ?? '', values ?? null, []),
  }
}

describe.each(['en', 'es', 'so', 'hmn', 'fr', 'ar'])('%s', (tag) => {
  const words = wording(tag)

  test('a notice has about a hundred phrases, each with words and a name of its own', () => {
    const all = phrasesToRecord(words)
    const spoken = all.filter(({ group }) => group !== 'time' && group !== 'event')
    expect(spoken.length).toBeGreaterThan(45)
    expect(spoken.length).toBeLessThan(70)
    expect(all.length).toBeLessThan(128)
    expect(new Set(all.map(({ phrase }) => phrase)).size).toBe(all.length)
    for (const { phrase, words: text } of all) {
      expect(text, phrase).toMatch(/[\p{L}\p{N}]/u)
      expect(text, phrase).not.toMatch(/[\uE000\u2066-\u2069{}]/u)
      expect(phrase).toMatch(/^[a-z0-9][a-z0-9/-]{0,59}$/)
    }
  })

  test('a message with a value in it is spoken by phrases that are among those to record', () => {
    const known = new Set(phrasesToRecord(words).map(({ phrase }) => phrase))
    const fire = [{ phrase: 'event-fire', words: words.say('event-fire') }]
    for (const parts of [
      partsOf('until', { time: timeParts(14 * 60 + 32) }, words),
      partsOf('from-until', { from: timeParts(60), until: timeParts(23 * 60 + 58) }, words),
      partsOf('all-clear', { event: fire }, words),
      partsOf('cancelled', { event: fire }, words),
    ]) {
      expect(parts.length).toBeGreaterThan(1)
      for (const { phrase } of parts) expect(known, phrase).toContain(phrase)
    }
  })
})

test('each value is spoken where the words have it', () => {
  const words = wording('en')
  const parts = partsOf('from-until', { from: timeParts(14 * 60), until: timeParts(15 * 60 + 30) }, words)
  expect(parts.map(({ phrase }) => phrase)).toEqual(['from-until/0', 'hour-14', 'from-until/1', 'hour-15', 'minute-30'])
})

test('no warning is said to end before it does', () => {
  const said = (minutes: number): string[] => timeParts(minutes).map(({ phrase }) => phrase)
  expect(said(14 * 60 + 31)).toEqual(['hour-14', 'minute-35'])
  expect(said(14 * 60 + 30)).toEqual(['hour-14', 'minute-30'])
  expect(said(23 * 60 + 56)).toEqual(['hour-0'])
  expect(said(9 * 60)).toEqual(['hour-9'])
})

const RATE = 16_000
/** Half a second of quiet, a second of voice, half a second of quiet. */
function take(loud: number, noise: number): Float32Array {
  return Float32Array.from({ length: 2 * RATE }, (_, n) => {
    const voice = n >= RATE / 2 && n < 1.5 * RATE ? loud * Math.sin((2 * Math.PI * 440 * n) / RATE) : 0
    return voice + noise * Math.sin(n * n)
  })
}

test.each([[0.5, 0.001], [0.05, 0.001], [0.3, 0.02], [0.9, 0]])('silence goes and a voice of %f stays, all as loud', (loud, noise) => {
  const found = trim(take(loud, noise), RATE)
  expect((found?.from ?? 0) / RATE).toBeCloseTo(0.38, 1)
  expect((found?.to ?? 0) / RATE).toBeCloseTo(1.62, 1)
  const peak = loud * (found?.gain ?? 0)
  expect(peak).toBeGreaterThan(0.15)
  expect(peak).toBeLessThanOrEqual(0.9)
})

test('nobody spoke', () => {
  expect(trim(take(0, 0.001), RATE)).toBeNull()
  expect(trim(new Float32Array(), RATE)).toBeNull()
})

describe('what a notice says aloud is what it says on the screen, an exercise first', () => {
  const street = new Street()
  const windows = new Map([[street.window, CertifiedWindow.certify(street.windowStatement, street.leaves, street.roster)]])
  const words = wording('en')
  const phrases = { ...words, clock: () => '14:30', minuteOfDay: () => 14 * 60 + 30 }
  const incident = street.random(8) as Alert['incident']
  const at = minutesOf(NOW)

  function said(changes: readonly Partial<Alert>[], near = true): string[] {
    const alerts: VerifiedAlert[] = []
    for (const change of changes) {
      const last = alerts.at(-1)
      const follows = last === undefined ? {} : { predecessor: predecessorOf(last.alertId), messageType: MessageType.Update }
      const unsigned = street.alert({ incident, sequence: alerts.length + 1, ...follows, ...change })
      alerts.push(verifyAlert(street.signed(unsigned, street.ana, street.cal), { roster: street.roster, windows }, NOW))
    }
    const nearness = { metres: 100, place: '', near }
    const notice = sayAlert(foldIncident(alerts, null), { phrases, nearness, at })
    const known = new Set(phrasesToRecord(words).map(({ phrase }) => phrase))
    for (const { phrase } of notice.spoken) expect(known, phrase).toContain(phrase)
    return notice.spoken.map(({ phrase }) => phrase)
  }

  test.each([
    ['an alarm', [{}], ['near-checkpoint', 'do-avoid', 'until/0', 'hour-14', 'minute-30']],
    ['an exercise', [{ status: Status.Exercise }], ['exercise', 'near-checkpoint', 'do-avoid', 'until/0', 'hour-14', 'minute-30']],
    [
      'one that nobody has confirmed',
      [{ certainty: Certainty.Possible, radiusM: 200, expires: 30 }],
      ['near-checkpoint', 'do-avoid', 'unconfirmed', 'until/0', 'hour-14', 'minute-30'],
    ],
    ['an end', [{}, { responseType: ResponseType.AllClear }], ['all-clear/0', 'event-checkpoint', 'all-clear/1', 'do-all-clear']],
    ['a mistake', [{}, { messageType: MessageType.Cancel, responseType: ResponseType.Monitor }], ['cancelled/0', 'event-checkpoint', 'cancelled/1']],
  ])('%s', (_, changes, expected) => {
    expect(said(changes)).toEqual(expected)
  })

  test('far away it is only named', () => {
    expect(said([{}], false)[0]).toBe('event-checkpoint')
  })
})
