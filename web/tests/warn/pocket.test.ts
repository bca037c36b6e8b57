import { expect, test } from 'vitest'
import { foldIncident } from '../../src/seals/incident.ts'
import { verifyAlert } from '../../src/seals/alert.ts'
import { DEFAULT, NIGHT } from '../../src/warn/shared/choices.ts'
import { BELL, bellOf, FAR, NEWS, noteOf } from '../../src/warn/shared/pocket.ts'
import { b, townOf, vectors } from '../seals/vectors.ts'

const phrases = { say: (id: string) => id, knows: () => true, clock: () => '14:30', minuteOfDay: () => 870 }
const told = (name: string) => {
  const given = vectors('alert').cases.find((each: { name: string }) => each.name === name)
  return { told: foldIncident([verifyAlert(b(given.signed), townOf(given), given.at)], null), at: given.at }
}
const alarm = told('verifier, then dispatcher')
const near = { metres: 0, place: '', near: true }
const pocket = { phrases, nearness: near, choices: { ...DEFAULT, neutral: false }, title: 'Tocsin', shown: new Set<string>(), at: alarm.at, minute: 12 * 60 }

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
