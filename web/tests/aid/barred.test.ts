/** Whoever was cut off and comes with a new offer under the same key is vouched for by nobody, though she erased the old one. */
import { expect, test } from 'vitest'
import { barring, isBarred } from '../../src/aid/shared/barred.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { BARRED, ownBody, surplusOf } from '../../src/aid/shared/own_things.ts'
import { makeSigningKey } from '../../src/seals/keys.ts'
import { hex } from '../../src/terms/bytes.ts'
import type { PublicKey } from '../../src/terms/ids.ts'
import { dice } from '../street.ts'

const random = dice('barred')
const [jo, ana] = [makeSigningKey(random).publicKey, makeSigningKey(random).publicKey]

/** The desk's records once that was written. */
function after(records: readonly Held[], writes: ReturnType<typeof barring>): readonly Held[] {
  return writes.reduce<readonly Held[]>((all, { key, body }) => {
    const record = { sealedTo: null, body }
    return key === null ? [...all, { ...unwritten(random(16)), version: 1, record }] : all.map((each) => (each.key === key ? { ...each, version: each.version + 1, record } : each))
  }, records)
}
const namedBy = (key: PublicKey): readonly Uint8Array<ArrayBuffer>[] => barring(key, true, []).flatMap(({ body }) => (body.kind === 'own' ? (body.value as readonly Uint8Array<ArrayBuffer>[]) : []))
const barred = (records: readonly Held[], ...keys: readonly (PublicKey | null)[]): readonly boolean[] => keys.map((key) => isBarred(key, records))

test('is known again by her key alone, until somebody asks her again', () => {
  const cut = after([], barring(jo, true, []))
  expect([...barred(cut, jo, ana, null), isBarred(jo, [])]).toEqual([true, false, false, false])
  expect(barring(jo, true, cut)).toEqual([])
  const both = after(cut, barring(ana, true, cut))
  expect(barred(both, jo, ana)).toEqual([true, true])
  const again = after(both, barring(jo, false, both))
  expect(barred(again, jo, ana)).toEqual([false, true])
  expect(surplusOf(again)).toHaveLength(1)
})

test('stays barred though two coordinators barred somebody in the same moment, each for the first time', () => {
  const both = after(after([], barring(jo, true, [])), barring(ana, true, []))
  const left = both.filter(({ key }) => !surplusOf(both).some((each) => each.key === key))
  expect(barred(left, jo, ana)).toEqual([true, true])
})

test('stays barred in the one list that an older version wrote, until she is asked again', () => {
  const list: readonly Held[] = [{ ...unwritten(random(16)), version: 3, record: { sealedTo: null, body: ownBody(BARRED, [...namedBy(jo), ...namedBy(ana)]) } }]
  expect(barred(list, jo, ana)).toEqual([true, true])
  expect(barred(after(list, barring(jo, false, list)), jo, ana)).toEqual([false, true])
})

test('and of her the record holds no key and no name', () => {
  const [kept] = namedBy(jo)
  expect(kept).toHaveLength(8)
  expect(hex(jo)).not.toContain(hex(kept as Uint8Array<ArrayBuffer>))
})
