import { expect, test, vi } from 'vitest'
import { foldIncident } from '../../src/seals/incident.ts'
import { verifyAlert } from '../../src/seals/alert.ts'
import { DEFAULT, NIGHT } from '../../src/warn/shared/choices.ts'
import { BELL, bellOf, CASE, caseOf, FAR, LETTER, letterOf, NEWS, noteOf, withDrill, type Drills } from '../../src/warn/shared/pocket.ts'
import { hearPush } from '../../src/warn/sw/pocket.ts'
import { Status } from '../../src/terms/registry.ts'
import { b, townOf, vectors } from '../seals/vectors.ts'

const phrases = { say: (id: string) => id, knows: () => true, clock: () => '14:30', minuteOfDay: () => 870 }
const told = (name: string) => {
  const given = vectors('alert').cases.find((each: { name: string }) => each.name === name)
  return { told: foldIncident([verifyAlert(b(given.signed), townOf(given), given.at)], null), at: given.at }
}
const alarm = told('verifier, then dispatcher')
const near = { metres: 0, place: '', near: true }
const pocket = { phrases, nearness: near, choices: { ...DEFAULT, neutral: false }, title: 'Tocsin', shown: new Set<string>(), drills: [], at: alarm.at, minute: 12 * 60 }

test('an alarm rings once, and the same again is shown without a sound', () => {
  const note = noteOf(alarm.told, pocket)
  expect(note).toMatchObject({ title: 'event-checkpoint.', silent: false })
  expect(noteOf(alarm.told, { ...pocket, shown: new Set([note.name]) })).toMatchObject({ tag: note.tag, silent: true })
})

test('an alarm that comes after what was said later of the same incident makes no sound', () => {
  const [key, sequence, ...rest] = noteOf(alarm.told, pocket).name.split('|')
  const later = [key, Number(sequence) + 1, ...rest].join('|')
  expect(noteOf(alarm.told, { ...pocket, shown: new Set([later]) })).toMatchObject({ body: 'push-open', tag: NEWS, silent: true })
  expect(noteOf(alarm.told, { ...pocket, shown: new Set([later.replace('|', 'x|')]) }).silent).toBe(false)
})

test('whoever is on watch hears that something waits, and whoever else sees her phone no more than that there is news', () => {
  expect(bellOf(phrases, 'Tocsin', { ...DEFAULT, neutral: false })).toMatchObject({ body: 'bell-waits', tag: BELL, silent: false })
  expect(bellOf(phrases, 'Notes', DEFAULT)).toMatchObject({ title: 'Notes', body: 'notify-neutral', tag: BELL })
})

test('a keyholder hears that somebody may need her, and whoever else sees her phone no more than that there is news', () => {
  expect(letterOf(phrases, 'Tocsin', { ...DEFAULT, neutral: false })).toMatchObject({ body: 'push-letter', tag: LETTER, silent: false })
  expect(letterOf(phrases, 'Notes', DEFAULT)).toMatchObject({ title: 'Notes', body: 'notify-neutral', tag: LETTER })
})

test('a trustee hears what a keyholder hears, so that nobody who sees it knows which she is; at night without a sound', () => {
  const choices = { ...DEFAULT, neutral: false }
  expect(caseOf(phrases, 'Tocsin', choices, 12 * 60)).toEqual({ ...letterOf(phrases, 'Tocsin', choices), tag: CASE })
  expect(caseOf(phrases, 'Notes', DEFAULT, 12 * 60)).toMatchObject({ title: 'Notes', body: 'notify-neutral', silent: false })
  for (const minute of [NIGHT.from, 2 * 60, NIGHT.to - 1]) expect(caseOf(phrases, 'Tocsin', choices, minute).silent).toBe(true)
  const sleepsByDay = { ...choices, quiet: { from: 9 * 60, to: 16 * 60 } }
  expect([12 * 60, 2 * 60].map((minute) => caseOf(phrases, 'Tocsin', sleepsByDay, minute).silent)).toEqual([true, false])
})

test('without a saved place everything is near', () => {
  expect(noteOf(alarm.told, { ...pocket, nearness: null }).silent).toBe(false)
})

test('what is far is one silent line whatever it is, and says nothing of where', () => {
  const far = { metres: 9_000, place: '', near: false }
  expect(noteOf(alarm.told, { ...pocket, nearness: far })).toMatchObject({ title: 'Tocsin', body: 'push-far', tag: FAR, silent: true })
})

test('in quiet hours only danger now at a place is heard', () => {
  const night = { ...pocket, choices: { ...pocket.choices, quiet: NIGHT }, minute: 2 * 60 }
  expect(noteOf(alarm.told, night).silent).toBe(false)
  expect(noteOf(alarm.told, { ...night, nearness: null }).silent).toBe(true)
})

test('a lock screen that is to say nothing says that there is news', () => {
  const note = noteOf(alarm.told, { ...pocket, choices: DEFAULT })
  expect(note).toMatchObject({ title: 'Tocsin', body: 'notify-neutral', silent: false })
})

test('two exercises of a day make a sound and no more, however often each is told; a danger always does', () => {
  const drill = { ...alarm.told, isActual: false, alert: { ...alarm.told.alert, fields: { ...alarm.told.alert.fields, status: Status.Exercise } } } as typeof alarm.told
  const { drill: key } = noteOf(drill, pocket)
  expect(key).toMatch(/^drill-/)
  const two: Drills = [['drill-1', alarm.at - 60], ['drill-2', alarm.at - 30]]
  expect(noteOf(drill, { ...pocket, drills: two })).toMatchObject({ silent: true, tag: key })
  expect(noteOf(drill, { ...pocket, drills: withDrill(two.slice(1), key as string, alarm.at) }).silent).toBe(false)
  expect(noteOf(drill, { ...pocket, drills: [['drill-1', alarm.at - 90_000], ['drill-2', alarm.at]] }).silent).toBe(false)
  expect(noteOf(alarm.told, { ...pocket, drills: two })).toMatchObject({ silent: false })
})

test.each([
  ['none at all', undefined],
  ['none that opens', { databases: async () => [{ name: `tocsin-town-${'0'.repeat(32)}` }], open: () => { throw new Error('broken') } }],
  ['none that is listed', { databases: async () => { throw new Error('broken') } }],
])('a phone with a broken storage, %s, still says that there is news', async (_, storage) => {
  vi.stubGlobal('indexedDB', storage)
  const needs = { language: 'en', title: null, words: async () => { throw new Error('broken') }, shown: new Set<string>(), drills: [], now: new Date(2026, 5, 1, 12), isBell: false }
  for (const [text, isBell] of [['{"alert":"AAAA"}', false], ['{"letter":true}', false], ['{"case":true}', false], ['', true], ['rubbish', false]] as const) {
    const heard = await hearPush(text, { ...needs, isBell })
    expect(heard.note).toMatchObject({ title: 'Tocsin', body: 'Open Tocsin', silent: false })
  }
  vi.unstubAllGlobals()
})
