/** Whatever a steward is asked to sign she reads first: who comes, who goes, and by what rules. */
import { expect, it } from 'vitest'
import { changeOf, idOfDevice, isReadAndSigned, pageOf } from '../../src/circles/shared/pages'
import type { Roster } from '../../src/seals/roster'
import { NO_LEDGER, NO_TRUSTEES, StatementKind } from '../../src/seals/statement'
import type { Body, Cosigners, Trustees } from '../../src/seals/statement'
import { random } from './house'

it('trustees: who comes and goes, how many open a film, whether it has sound, how long it is kept', () => {
  const [ana, ben, cal] = [1, 2, 3].map(() => ({ recipient: random(32), key: random(32) }))
  const roster = { films: { ...NO_TRUSTEES, trustees: [ana, ben] } } as unknown as Roster
  const body = { kind: 11, trustees: [ben, cal], needed: 2, sound: true, hours: 72 } as Trustees
  expect(changeOf(body, roster)).toBe(`− ${idOfDevice(ana as never)}  + ${idOfDevice(cal as never)}  2/2 ♪ 72 h`)
  expect(changeOf({ ...body, sound: false }, roster)).toContain('2/2 – 72 h')
})

it('the ledger: its own key, each cosigner with its address, who stamps', () => {
  const body: Cosigners = { kind: 12, log: 'log+key', needed: 1, cosigners: [{ verifierKey: 'elm+key', url: 'https://elm.example' }], authorities: ['https://stamps.example'] }
  expect(changeOf(body, { ledger: NO_LEDGER } as unknown as Roster)).toBe('log+key  1/1  elm+key https://elm.example  https://stamps.example')
})

it('every kind of page has its words, and none that is only rebuilt is signed because it was read', () => {
  const pages = Object.values(StatementKind).filter((kind) => kind !== StatementKind.founding).map((kind) => ({ kind }) as Body)
  expect(pages.map(pageOf)).not.toContain('other')
  expect(pages.filter((body) => !isReadAndSigned(body)).map(pageOf)).toEqual(['manifest', 'batch', 'revoke'])
})
