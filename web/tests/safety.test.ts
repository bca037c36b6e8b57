/** What decides that she leaves, that the screen is emptied, that the lock shuts. */
import { describe, expect, test, vi } from 'vitest'
import { isCovered } from '../src/shell/page/cover.ts'
import { threeShifts } from '../src/shell/page/leave.ts'

const kept: Record<string, string> = {}
vi.stubGlobal('localStorage', { getItem: (name: string) => kept[name] ?? null, setItem: (name: string, value: string) => void (kept[name] = value) })
vi.mock('../src/ui/words.ts', () => ({ language: { value: 'en' }, say: String }))
const { face, wear } = await import('../src/ui/face.ts')
const { isTimeToLock } = await import('../src/shell/page/lock_by_itself.ts')

const presses = (...keys: readonly (readonly [string, number, boolean?])[]): number => {
  let left = 0
  const press = threeShifts(() => (left += 1))
  for (const [key, timeStamp, repeat = false] of keys) press({ key, timeStamp, repeat })
  return left
}

describe('three times Shift', () => {
  test('leaves, and a fourth and fifth do not leave again', () => expect(presses(['Shift', 0], ['Shift', 300], ['Shift', 600], ['Shift', 900], ['Shift', 990])).toBe(1))
  test('means no capitals', () => expect(presses(['Shift', 0], ['A', 50], ['Shift', 200], ['B', 250], ['Shift', 400], ['C', 450])).toBe(0))
  test('means no key that is held', () => expect(presses(['Shift', 0], ['Shift', 500, true], ['Shift', 530, true], ['Shift', 560, true])).toBe(0))
  test('means no slow hand', () => expect(presses(['Shift', 0], ['Shift', 1_000], ['Shift', 2_000], ['Shift', 3_000])).toBe(0))
})

describe('the picture that a phone takes', () => {
  test('is empty when another app is in front', () => expect(isCovered({ hidden: true, focused: false, touch: false }, 'home')).toBe(true))
  test('is empty on a private screen that has lost the focus', () => expect(isCovered({ hidden: false, focused: false, touch: true }, 'mine')).toBe(true))
  test('is never empty where a danger could be read', () => expect(isCovered({ hidden: false, focused: false, touch: true }, 'home')).toBe(false))
  test('is not taken at a desk with two windows', () => expect(isCovered({ hidden: false, focused: false, touch: false }, 'desk')).toBe(false))
})

describe('the lock', () => {
  test('shuts at once when that was chosen', () => {
    expect(isTimeToLock('hidden', { hidden: true, untouchedMs: 0 })).toBe(true)
    expect(isTimeToLock('hidden', { hidden: false, untouchedMs: 9e9 })).toBe(false)
  })
  test('shuts after the minutes that were chosen, seen or not', () => {
    expect(isTimeToLock('5', { hidden: true, untouchedMs: 299_999 })).toBe(false)
    expect(isTimeToLock('5', { hidden: false, untouchedMs: 300_000 })).toBe(true)
  })
})

describe('a link that somebody sends', () => {
  test('dresses an app that was just installed, and no other: notifications of another name say no danger', () => {
    wear('radio', { town: true })
    expect(face.value).toBe('tocsin')
    wear('radio', { town: false })
    expect([face.value, kept['face']]).toEqual(['radio', 'radio'])
  })
  test('takes nobody her other name', () => {
    wear('tocsin', { town: false })
    expect(face.value).toBe('radio')
  })
})
