/** Whoever was cut off and comes with a new offer under the same key is vouched for by nobody, though she erased the old one. */
import { expect, test } from 'vitest'
import { BARRED, barredWith, isBarred } from '../../src/aid/shared/barred.ts'
import { unwritten } from '../../src/aid/shared/held.ts'
import type { Held } from '../../src/aid/shared/held.ts'
import { ownBody } from '../../src/aid/shared/own_things.ts'
import { makeSigningKey } from '../../src/seals/keys.ts'
import { hex } from '../../src/terms/bytes.ts'
import { dice } from '../street.ts'

const random = dice('barred')
const [jo, ana] = [makeSigningKey(random).publicKey, makeSigningKey(random).publicKey]
const desk = (value: ReturnType<typeof barredWith>): readonly Held[] => [{ ...unwritten(random(16)), version: 1, record: { sealedTo: null, body: ownBody(BARRED, value) } }]

test('is known again by her key alone, until somebody asks her again', () => {
  const cut = desk(barredWith(jo, true, []))
  expect([isBarred(jo, cut), isBarred(ana, cut), isBarred(null, cut), isBarred(jo, [])]).toEqual([true, false, false, false])
  const both = desk(barredWith(ana, true, cut))
  expect([isBarred(jo, both), isBarred(ana, both)]).toEqual([true, true])
  const again = desk(barredWith(jo, false, both))
  expect([isBarred(jo, again), isBarred(ana, again)]).toEqual([false, true])
})

test('and of her the list holds no key and no name', () => {
  const [kept] = barredWith(jo, true, []) as readonly Uint8Array<ArrayBuffer>[]
  expect(kept).toHaveLength(8)
  expect(hex(jo)).not.toContain(hex(kept as Uint8Array<ArrayBuffer>))
})
