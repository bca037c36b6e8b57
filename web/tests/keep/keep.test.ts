import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { databaseName, databaseNames, openDatabase } from '../../src/keep/database.ts'
import { openKeep } from '../../src/keep/keep.ts'
import type { Keep } from '../../src/keep/keep.ts'
import { panic } from '../../src/keep/panic.ts'
import { verifyPastAlert } from '../../src/seals/alert.ts'
import { makeRecipientKey, makeWatchKeys } from '../../src/seals/keys.ts'
import { Source, Told } from '../../src/seals/letters.ts'
import type { Sighting } from '../../src/seals/letters.ts'
import { headOf } from '../../src/seals/roster.ts'
import { hex, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { dice, NOW, Street } from '../street.ts'

const WORDS = 'academic acid acne acquire acrobat'
const street = new Street()
let town: Bytes
let keep: Keep
let n = 0

beforeEach(async () => {
  town = dice(`town ${(n += 1)}`)(16)
  keep = await openKeep(town, { cost: 2 ** 4 })
})

test('what is given last lies there last, though what came before takes longer to seal', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
  const slow = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
    await new Promise((go) => setTimeout(go, 50))
    return encrypt(...given)
  })
  await Promise.all([keep.sealed.put('hour', 22), keep.sealed.put('hour', 0)])
  expect(slow).toHaveBeenCalledTimes(2)
  expect(await keep.sealed.get('hour')).toBe(0)
})

/** Every byte that the database holds, as a browser's profile folder would. */
async function everything(of: Bytes): Promise<string> {
  const handle = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(databaseName(of))
    request.onsuccess = () => done(request.result)
  })
  let found = ''
  for (const store of handle.objectStoreNames) {
    const inside = handle.transaction(store).objectStore(store)
    for (const request of [inside.getAll(), inside.getAllKeys()]) {
      const values = await new Promise<unknown[]>((done) => {
        request.onsuccess = () => done(request.result)
      })
      found += dump(values)
    }
  }
  handle.close()
  return found
}

function dump(value: unknown): string {
  if (value instanceof Uint8Array) return `${hex(value)} ${String.fromCharCode(...value)} `
  if (Array.isArray(value)) return value.map(dump).join('')
  if (value instanceof Map || value instanceof Set) return dump([...value])
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, each]) => name + dump(each)).join('')
  return `${String(value)} `
}

function sighting(words: string): { sighting: Sighting; identity: Bytes } {
  const { identity, recipient } = makeRecipientKey(street.random)
  const said: Sighting = {
    nonce: street.random(16), observedAt: NOW, town, place: 0x8c27526899985ffn, size: 2, activity: 2, uniform: null, equipment: null,
    event: 1, seenByMe: true, past: false, source: Source.app, words, language: 'es', pigeonhole: street.random(16),
    answerRecipient: recipient, voice: null,
  }
  return { sighting: said, identity }
}

describe('the app lock', () => {
  test('wraps, opens again, and refuses other words', async () => {
    await keep.lock.setUp(WORDS)
    await keep.locked.put('steward', [1, 'secret'])
    keep.lock.shut()
    await expect(keep.locked.get('steward')).rejects.toSatisfy((why) => isRefusal(why, 'lock.shut'))
    await expect(keep.lock.unlock('academic acid acne acquire adapt')).rejects.toSatisfy((why) => isRefusal(why, 'lock.wrong_words'))
    await keep.lock.unlock('  Academic ACID acne\nacquire acrobat ')
    expect(await keep.locked.get('steward')).toEqual([1, 'secret'])
  })

  test('new words open what the old ones wrapped, the old ones nothing', async () => {
    await keep.lock.setUp(WORDS)
    await keep.locked.put('thing', 'kept')
    await keep.lock.change(WORDS, 'a b c d e')
    keep.lock.shut()
    await expect(keep.lock.unlock(WORDS)).rejects.toSatisfy((why) => isRefusal(why, 'lock.wrong_words'))
    await keep.lock.unlock('a b c d e')
    expect(await keep.locked.get('thing')).toBe('kept')
  })

  test('asks for five words, once', async () => {
    await expect(keep.lock.setUp('four words are few')).rejects.toSatisfy((why) => isRefusal(why, 'lock.too_few_words'))
    await keep.lock.setUp(WORDS)
    await expect(keep.lock.setUp(WORDS)).rejects.toSatisfy((why) => isRefusal(why, 'lock.is_set'))
  })

  test("the phone's own lock opens the same key, wrapped apart; without it the words still do", async () => {
    const touch = { credential: street.random(20), secret: street.random(32) }
    await keep.lock.setUp(WORDS, touch)
    await keep.locked.put('thing', 'kept')
    keep.lock.shut()
    expect(await keep.lock.touch()).toEqual(touch.credential)
    await expect(keep.lock.unlockByTouch(street.random(32))).rejects.toSatisfy((why) => isRefusal(why, 'lock.wrong_touch'))
    expect(keep.lock.isOpen).toBe(false)
    await keep.lock.unlockByTouch(touch.secret)
    expect(await keep.locked.get('thing')).toBe('kept')
    expect(await everything(town)).not.toContain(hex(touch.secret))
    keep.lock.shut()
    await keep.lock.change(WORDS, 'a b c d e')
    keep.lock.shut()
    await keep.lock.unlockByTouch(touch.secret)
    await keep.lock.dropTouch()
    keep.lock.shut()
    await expect(keep.lock.unlockByTouch(touch.secret)).rejects.toSatisfy((why) => isRefusal(why, 'lock.wrong_touch'))
    await keep.lock.unlock('a b c d e')
    expect(await keep.locked.get('thing')).toBe('kept')
  })

  test('nobody adds a finger to an open phone without the words', async () => {
    const touch = { credential: street.random(20), secret: street.random(32) }
    await keep.lock.setUp(WORDS)
    await expect(keep.lock.addTouch('academic acid acne acquire adapt', touch)).rejects.toSatisfy((why) => isRefusal(why, 'lock.wrong_words'))
    expect(await keep.lock.touch()).toBeNull()
    await keep.lock.addTouch(WORDS, touch)
    keep.lock.shut()
    await keep.lock.unlockByTouch(touch.secret)
    expect(keep.lock.isOpen).toBe(true)
  })

  test('a record cannot be moved to another name', async () => {
    await keep.lock.setUp(WORDS)
    const sealed = await keep.lock.box.seal('one', utf8('thing'))
    await expect(keep.lock.box.open('other', sealed)).rejects.toSatisfy((why) => isRefusal(why, 'keep.damaged'))
  })

  test('no byte of a role key reaches the database in clear', async () => {
    const keys = makeWatchKeys(street.window, { roles: 3, slipMaster: street.random(16) }, street.random)
    await expect(keep.locked.putWatchKeys([keys])).rejects.toSatisfy((why) => isRefusal(why, 'lock.shut'))
    await keep.lock.setUp(WORDS)
    await keep.locked.putWatchKeys([keys])
    const found = await everything(town)
    for (const secret of [keys.watch, keys.drill, keys.opens]) expect(found).not.toContain(hex(secret))
    expect(await keep.locked.watchKeys(street.window)).toEqual(keys)
    expect(await keep.locked.watchWindows(street.window)).toEqual([street.window])
  })

  test('the keys of a window that is over are gone once a phone looks which it has, locked or not', async () => {
    const of = (window: number) => makeWatchKeys(window, { roles: 3, slipMaster: street.random(16) }, street.random)
    await keep.lock.setUp(WORDS)
    await keep.locked.putWatchKeys([of(street.window), of(street.window + 1)])
    keep.lock.shut()
    expect(await keep.locked.watchWindows(street.window + 1)).toEqual([street.window + 1])
    await keep.lock.unlock(WORDS)
    expect(await keep.locked.watchKeys(street.window)).toBeNull()
    expect(await keep.locked.watchKeys(street.window + 1)).not.toBeNull()
  })
})

describe('the outbox', () => {
  test('a draft comes back, lies in no clear, and is gone once answered', async () => {
    const { sighting: said, identity } = sighting('two cars by the bakery')
    const { key } = await keep.outbox.save(said, identity, NOW)
    expect((await keep.outbox.get(key))?.sighting).toEqual(said)
    expect(await everything(town)).not.toContain('bakery')
    const answering = keep.outbox.change(key, { state: 'answered', told: Told.alertSent })
    for (let n = 0; n < 10; n += 1) expect((await keep.outbox.all()).map((each) => each.key)).toEqual([key])
    await answering
    const [answered] = await keep.outbox.all()
    expect(answered).toMatchObject({ key, state: 'answered', told: Told.alertSent, sighting: null, posted: null })
    expect(answered?.answers?.identity).toEqual(identity)
    await keep.outbox.forget(key)
    expect(await keep.outbox.all()).toEqual([])
  })

  test('whoever reads while one is taken back finds the others whole, and what was left half done is swept up', async () => {
    const { sighting: said, identity } = sighting('')
    const { key } = await keep.outbox.save({ ...said, voice: new Uint8Array(60_000).fill(7) }, identity, NOW)
    const other = await keep.outbox.save({ ...said, nonce: new Uint8Array(16).fill(9) }, identity, NOW)
    const going = keep.outbox.forget(key)
    for (let n = 0; n < 20; n += 1) expect((await keep.outbox.all()).map((each) => each.key)).toContain(other.key)
    await going
    await keep.outbox.change(key, { state: 'posting' })
    expect(await keep.outbox.get(key)).toBeNull()

    const database = await openDatabase(town)
    const stored = await database.get<{ sealed: Uint8Array }>('outbox', other.key)
    await database.write('outbox', [[other.key, { ...stored, sealed: new Uint8Array(stored?.sealed.length ?? 0) }]])
    expect(await keep.outbox.all()).toEqual([])
    expect(await database.keys('outbox')).toEqual([])
  })

  test('a change merges with what another page changed', async () => {
    const { sighting: said, identity } = sighting('')
    const { key } = await keep.outbox.save(said, identity, NOW)
    await Promise.all([keep.outbox.change(key, { resealed: 1 }), keep.outbox.change(key, { state: 'sent' })])
    expect(await keep.outbox.get(key)).toMatchObject({ resealed: 1, state: 'sent' })
  })
})

describe('small private things', () => {
  test('come back', async () => {
    const home = { name: 'Home', cell: 0x8927526899bffffn, withinM: 1_000 }
    await keep.sealed.savePlaces([home])
    await keep.sealed.savePass(street.random(16))
    await keep.sealed.saveMemberSecret({ number: 3, secret: street.random(32) })
    expect(await keep.sealed.places()).toEqual([home])
    expect((await keep.sealed.memberSecret())?.number).toBe(3)
    expect(await everything(town)).not.toContain('8927526899bffff')
    expect(await everything(town)).not.toContain('Home')
  })

  test('the one place of an earlier version is still there', async () => {
    await keep.sealed.put('places', ['8927526899bffff'])
    expect(await keep.sealed.places()).toEqual([{ name: '', cell: 0x8927526899bffffn, withinM: 0 }])
  })

  test('an older member secret does not replace a newer one', async () => {
    await keep.sealed.saveMemberSecret({ number: 3, secret: street.random(32) })
    await keep.sealed.saveMemberSecret({ number: 2, secret: street.random(32) })
    expect((await keep.sealed.memberSecret())?.number).toBe(3)
  })

  test('a ticket is taken once', async () => {
    const tickets = [street.random(16), street.random(16)]
    await keep.sealed.addTickets(tickets)
    expect(await keep.sealed.takeTicket()).toEqual(tickets[0])
    expect(await keep.sealed.takeTicket()).toEqual(tickets[1])
    expect(await keep.sealed.takeTicket()).toBeNull()
  })

  test('two who take at the same moment get two tickets', async () => {
    await keep.sealed.addTickets([street.random(16), street.random(16)])
    const [one, other] = await Promise.all([keep.sealed.takeTicket(), keep.sealed.takeTicket()])
    expect(one).not.toEqual(other)
  })
})

describe('the book', () => {
  test('the roster comes back as it was, and no shorter one replaces it', async () => {
    const { roster, statements } = street
    const seen = statements.map((data) => ({ data, seen: NOW }))
    await keep.book.saveRoster(roster, seen)
    expect(headOf((await keep.book.roster(NOW)) ?? roster)).toEqual(headOf(roster))
    const shorter = { ...roster, heads: roster.heads.slice(0, 2) }
    await keep.book.saveRoster(shorter, [])
    expect((await keep.book.roster(NOW))?.heads.length).toBe(roster.heads.length)
  })

  test('halves that came apart are put together, a worse copy takes nothing away', async () => {
    const { roster } = street
    const record = { window: street.window, statement: street.windowStatement, leaves: street.leaves, standIns: [], slips: [] }
    await keep.book.saveWindow(record)
    const windows = await keep.book.windows(roster, 0)
    const counts = (data: Bytes): boolean => verifyPastAlert(data, { roster, windows }, NOW).signers.length > 0
    const alert = street.alert()
    await keep.book.saveAlert(street.signed(alert, street.ana, street.ben), counts, NOW)
    const both = await keep.book.saveAlert(street.signed(alert, street.cal), counts, NOW)
    expect(verifyPastAlert(both, { roster, windows }, NOW).signers.length).toBe(3)
    expect(await keep.book.saveAlert(street.signed(alert, street.ana), counts, NOW)).toEqual(both)
    expect((await keep.book.alerts()).length).toBe(1)
  })

  test('two towns on one phone do not meet', async () => {
    const other = await openKeep(dice('other')(16), { cost: 2 ** 4 })
    await keep.sealed.put('thing', 1)
    expect(await other.sealed.get('thing')).toBeUndefined()
  })
})

test('panic leaves nothing of any town', async () => {
  await keep.lock.setUp(WORDS)
  await keep.outbox.save(sighting('secret').sighting, null, NOW)
  keep.close()
  expect(await panic()).toEqual([])
  expect(await databaseNames()).toEqual([])
})

test('panic also where the browser cannot list its databases', async () => {
  await panic()
  const kept = new Map<string, string>()
  const listing = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'databases') as PropertyDescriptor
  Reflect.deleteProperty(IDBFactory.prototype, 'databases')
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), clear: () => kept.clear() })
  try {
    const old = await openKeep(dice('old browser')(16), { cost: 16 })
    await old.sealed.put('thing', 1)
    old.close()
    expect((await databaseNames()).length).toBe(1)
    expect(await panic()).toEqual([])
    expect(kept.size).toBe(0)
  } finally {
    Object.defineProperty(IDBFactory.prototype, 'databases', listing)
    vi.unstubAllGlobals()
  }
  expect(await databaseNames()).toEqual([])
})

test('what is forgotten while it is still being sealed does not come back', async () => {
  await keep.lock.setUp(WORDS)
  const putting = keep.locked.put('begun/file', new Uint8Array(1 << 22))
  await Promise.all([keep.locked.forget(['begun/file']), putting])
  expect(await keep.locked.names()).toEqual([])
})

test('the lock may be shut as soon as something was given to it', async () => {
  await keep.lock.setUp(WORDS)
  const putting = [keep.locked.put('begun/call', 'Maple'), keep.locked.put('begun/rules', '2')]
  keep.lock.shut()
  await Promise.all(putting)
  await keep.lock.unlock(WORDS)
  expect([await keep.locked.get('begun/call'), await keep.locked.get('begun/rules')]).toEqual(['Maple', '2'])
})

test('a report that is given up while its last letters are being written is gone', async () => {
  const saving = keep.sealed.saveUnsent('Maple '.repeat(30_000))
  await Promise.all([keep.sealed.saveUnsent(null), saving])
  expect(await keep.sealed.unsent()).toBeNull()
})

test('a page that died while a report was being forgotten leaves nothing that could not be read', async () => {
  await keep.sealed.put('unsent', '   ')
  expect(await keep.sealed.unsent()).toBeNull()
  await keep.sealed.saveUnsent(null)
  expect(await keep.sealed.get('unsent')).toBeUndefined()
})
