/** The phone and the kit say the same, in every language and for every number; days and dates need nothing of the browser. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../src/ui/languages'
import { clock, date } from '../../src/ui/time'
import { guessLanguage, language, learn, say, type Language } from '../../src/ui/words'

const ROOT = new URL('../../..', import.meta.url).pathname
const PYTHON = process.env['TOCSIN_PYTHON'] ?? `${ROOT}.venv/bin/python`
const COUNTS = [...Array(121).keys(), 199, 200, 1000, 1001, 1500, 12_345]
const ISOLATES = /[\u2066-\u2069]/g

/** What Python says: per language, the values of `PHRASES`, in the same order. */
const PROGRAM = `
import json, sys
from tocsin.phrases import Words
asked = json.load(sys.stdin)
json.dump({tag: [words.say(name, **values) for name, values in asked["phrases"]] for tag in asked["tags"] if (words := Words(tag, clock_face=str))}, sys.stdout)`
const PHRASES: [string, Record<string, string | number>][] = [
  ...COUNTS.map((count): [string, Record<string, number>] => ['elsewhere', { count }]),
  ['within', { metres: 2500 }],
  ['until', { time: '14:30' }],
  ['from-until', { from: '09:05', until: '14:30' }],
  ['all-clear', { event: 'X' }],
  ['unconfirmed', {}],
]

function speaks(tag: Language): void {
  learn(tag, [readFileSync(`${ROOT}web/public/words/${tag}.ftl`, 'utf8')])
  language.value = tag
}

afterEach(() => vi.unstubAllGlobals())

it('the kit says what the phone says', () => {
  const tags = LANGUAGES.map(({ tag }) => tag)
  const python = JSON.parse(execFileSync(PYTHON, ['-c', PROGRAM], { input: JSON.stringify({ tags, phrases: PHRASES }), encoding: 'utf8' })) as Record<Language, string[]>
  for (const tag of tags) {
    speaks(tag)
    expect(PHRASES.map(([name, values]) => say(name, values).replace(ISOLATES, '')), tag).toEqual(python[tag])
  }
}, 60_000)

describe.each(LANGUAGES)('$name', ({ tag }) => {
  const MONDAY = new Date(2027, 2, 1, 14, 5).getTime() / 60_000

  it('writes every number in the digits of the clock, without separators', () => {
    speaks(tag)
    for (const number of [0, 7, 1500, 12_345]) expect(say('desk-eta', { minutes: number })).toContain(String(number))
  })

  it('needs no browser that knows the language for its days and dates', () => {
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: undefined })
    speaks(tag)
    expect(clock(MONDAY, MONDAY)).toBe('14:05')
    for (let day = 0; day < 366; day += 1) {
      const at = MONDAY + day * 24 * 60
      expect(clock(at, at - 3 * 24 * 60)).not.toMatch(/⟦/)
      expect(date(at)).not.toMatch(/⟦/)
    }
    const seven = Array.from({ length: 7 }, (_, day) => clock(MONDAY + day * 24 * 60, 0))
    expect(new Set(seven).size).toBe(7)
  })

  it('sets names, codes and clocks apart from the sentence around them', () => {
    speaks(tag)
    expect(say('join-title', { town: 'Maple Street 7' })).toContain('\u2068Maple Street 7\u2069')
    expect(say('until', { time: '14:30' })).toContain('\u206814:30\u2069')
  })
})

it('says Tuesday as people do', () => {
  const TUESDAY = new Date(2027, 2, 2, 9, 0).getTime() / 60_000
  const said = LANGUAGES.map(({ tag }) => {
    speaks(tag)
    return `${clock(TUESDAY, 0)} | ${date(TUESDAY)}`.replace(ISOLATES, '')
  })
  expect(said).toEqual([
    'Tuesday 09:00 | 2 March 2027',
    'martes 09:00 | 2 de marzo de 2027',
    'Talaado 09:00 | 2 Maarso 2027',
    'hnub Tuesday 09:00 | hnub tim 2 lub Peb Hlis xyoo 2027',
    'mardi 09:00 | 2 mars 2027',
    'الثلاثاء 09:00 | 2 مارس 2027',
  ])
})

it('keeps the parts of a day’s clock together: what is set apart has its own direction, and so it must hold a letter', () => {
  speaks('ar')
  const said = say('until', { time: clock(new Date(2027, 2, 2, 9, 0).getTime() / 60_000, 0) })
  expect(said).toContain('\u2068الثلاثاء 09:00\u2069')
})

it('guesses among the browser’s languages, whatever the browser says', () => {
  expect(guessLanguage(['C'])).toBe('en')
  expect(guessLanguage([])).toBe('en')
  expect(guessLanguage(['C', 'ar-EG'])).toBe('ar')
  expect(guessLanguage(['de-DE', 'FR-CA', 'en'])).toBe('fr')
  expect(guessLanguage(['so_SO'])).toBe('so')
  expect(guessLanguage(['mww', 'en'])).toBe('hmn')
  expect(guessLanguage(['sotho', 'es-419'])).toBe('es')
})
