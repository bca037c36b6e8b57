/** A page's worker that stops, or that could not load what it needs: a fresh one does the job; what is refused is not tried again. */
import { afterEach, expect, test, vi } from 'vitest'
import { heavyInWorker, type Said } from '../../src/lines/heavy.ts'
import { utf8 } from '../../src/terms/bytes.ts'

type Does = (number: number, worker: Played) => void
const made: Played[] = []
let does: Does

class Played {
  onmessage: ((event: { data: Said }) => void) | null = null
  onerror: (() => void) | null = null
  isEnded = false
  constructor() {
    made.push(this)
  }
  postMessage({ number }: { number: number }): void {
    queueMicrotask(() => does(number, this))
  }
  terminate(): void {
    this.isEnded = true
  }
  says(data: Said): void {
    this.onmessage?.({ data })
  }
}

const pauses: number[] = []
function heavy(what: Does) {
  made.length = pauses.length = 0
  does = what
  vi.stubGlobal('Worker', Played)
  return heavyInWorker(async (ms) => void pauses.push(ms))
}
afterEach(() => vi.unstubAllGlobals())
const LETTER = utf8('a letter')

test('a worker that could not be loaded, and one that could not load what it needs, are followed by one that can', async () => {
  const sealing = heavy((number, worker) => {
    if (made.length === 1) worker.onerror?.()
    else if (made.length === 2) worker.says({ job: number, failed: 'TypeError: Failed to fetch dynamically imported module' })
    else worker.says({ job: number, done: LETTER })
  })
  expect(await sealing.seal(LETTER, [])).toBe(LETTER)
  expect(pauses).toEqual([1_000, 2_000])
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true, true, false])
  expect(await sealing.seal(LETTER, [])).toBe(LETTER)
  expect(made).toHaveLength(3)
})

test('what one job could not load takes nothing from another that runs beside it', async () => {
  const waits: (() => void)[] = []
  const sealing = heavy((number, worker) => {
    if (number === 1) waits.push(() => worker.says({ job: number, done: LETTER }))
    else if (number === 2) worker.says({ job: number, failed: 'TypeError' })
    else worker.says({ job: number, done: utf8('again') })
  })
  const [slow, failed] = [sealing.seal(LETTER, []), sealing.seal(LETTER, [])]
  expect(await failed).toEqual(utf8('again'))
  expect(made.map(({ isEnded }) => isEnded)).toEqual([false, false])
  waits[0]?.()
  expect(await slow).toBe(LETTER)
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true, false])
})

test('what is refused is not tried again, and what fails each time fails in the end', async () => {
  const refusing = heavy((number, worker) => worker.says({ job: number, refused: 'envelope.sealed_to_others', safe: 'no' }))
  await expect(refusing.open(LETTER, [])).rejects.toMatchObject({ code: 'envelope.sealed_to_others' })
  expect(pauses).toEqual([])
  const staying = heavy((number, worker) => worker.says({ job: number, failed: 'RangeError: Invalid array length' }))
  await expect(staying.seal(LETTER, [])).rejects.toThrow('RangeError')
  expect([pauses, made.map(({ isEnded }) => isEnded)]).toEqual([[], [true]])
  const failing = heavy((_, worker) => worker.onerror?.())
  await expect(failing.seal(LETTER, [])).rejects.toThrow('the worker stopped')
  expect(made.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true])
  expect(pauses).toEqual([1_000, 2_000, 4_000])
})
