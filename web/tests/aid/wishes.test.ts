/** Her wishes on the screen again, with somebody beside her. */
import { expect, test } from 'vitest'
import { draftOf, wishedOf } from '../../src/aid/page/calls/wishes.tsx'
import type { Calls } from '../../src/seals/aid/calls.ts'
import type { AidId } from '../../src/terms/ids.ts'

const calls: Calls = {
  nonce: new Uint8Array(16) as AidId, askedAt: 0, town: new Uint8Array(16), name: 'Ana', phone: '555', address: '', language: 'en', weekdays: 127, begins: 600, ends: 660, ladder: [],
  duress: 'aunt Rosalind', quiet: [], notes: '', answerTo: { pigeonhole: new Uint8Array(16), recipient: new Uint8Array(32) },
}

test('show no word that she chose in case she is not free, and keep it', () => {
  const draft = draftOf({ key: '', forMe: true, calls, sent: true, work: null, days: [], said: null, over: false, isDoubtful: false })
  expect(draft.duress).toBe('')
  expect(wishedOf({ ...draft, begins: 630 }, []).duress).toBe('aunt Rosalind')
  expect(wishedOf({ ...draft, duress: ' the blue kettle ' }, []).duress).toBe('the blue kettle')
})
