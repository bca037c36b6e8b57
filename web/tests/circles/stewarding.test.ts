/** A steward's days: founding, certifying, two stewards, revoking by name, what is forgotten. */
import { describe, expect, it } from 'vitest'
import { foundTown, makeStewardKeys, prepareTown } from '../../src/circles/worker/founding'
import { Stewarding } from '../../src/circles/worker/stewarding'
import type { TownPlan } from '../../src/circles/shared/founding'
import { readRegister, writeRegister } from '../../src/circles/shared/register'
import { idOfDevice } from '../../src/circles/shared/pages'
import { usuallyNeeded } from '../../src/circles/shared/steward'
import { nameOfFile } from '../../src/circles/shared/town_file'
import { Duty } from '../../src/seals/aid/codes'
import type { Offer } from '../../src/seals/aid/offer'
import { offerLetter } from '../../src/seals/aid/record'
import { signOffer, verifyVetting } from '../../src/seals/aid/vetting'
import { seal } from '../../src/seals/envelope'
import { sha256 } from '../../src/seals/hashes'
import { readLink } from '../../src/seals/invite'
import { publicKeyOf } from '../../src/seals/ed25519'
import { makeSigningKey, makeWatchKeys, recipientOf } from '../../src/seals/keys'
import { writeNote } from '../../src/seals/letters'
import { settled, voidKey } from '../../src/seals/roster'
import { readVettingText, writeAidDeskCode, writeTrusteeCode, writeVolunteerCode } from '../../src/seals/shown'
import { SignatureKind, writeVkey } from '../../src/seals/ledger/vkey'
import type { AidDevice, Cosigner } from '../../src/seals/statement'
import { wordsHash, writeVoice } from '../../src/seals/voice'
import { writeLeaf } from '../../src/seals/window'
import { b64u, hex, join, utf8 } from '../../src/terms/bytes'
import type { Bytes } from '../../src/terms/bytes'
import { cellFromText } from '../../src/terms/cell'
import type { Identity, PigeonholeId, PublicKey, Recipient, SecretKey, Window } from '../../src/terms/ids'
import { windowOf } from '../../src/terms/instant'
import type { Language } from '../../src/terms/language'
import { MemoryHouse, random, signersOf } from './house'
import { Signs } from '../witness/log.ts'

const PLAN: TownPlan = {
  name: 'Maple Street',
  preset: 'street',
  homeCell: cellFromText('87089b56cffffff'),
  languages: ['en', 'ar'] as Language[],
  loneWatch: true,
  kinds: [{ event: 1, radiusM: 400, expiresMin: 60 }],
}

async function founded(plan: Partial<TownPlan> = {}) {
  const house = new MemoryHouse()
  const memory = { register: null as Bytes | null }
  const root = random(32) as SecretKey
  const rest = { file: async () => house.app, now: () => house.at, random }
  const prepared = await prepareTown({ ...PLAN, ...plan }, root, rest)
  const writeRegister = async (register: Bytes) => {
    memory.register = register
  }
  const joined: string[] = []
  const needs = { ...rest, house: house.house, writeRegister, adopt: async () => {}, join: async () => void joined.push('her own pass') }
  await foundTown(prepared, random(16), needs)
  return { house, memory, root, prepared, needs, joined, steward: new Stewarding(house.needsOf(memory)) }
}

/** Somebody redeems a role link on her phone. */
async function asks(house: MemoryHouse, link: string, name: string, how: { windows?: number; roles?: number } = {}) {
  const { role } = readLink(new URL(link).hash)
  if (role === null) throw new Error('no role link')
  const first = windowOf(house.at)
  const roles = how.roles ?? role.roles
  const keys = Array.from({ length: how.windows ?? 4 }, (_, at) => makeWatchKeys((first + at) as Window, { roles, slipMaster: random(16) }, random))
  const leaves = keys.map(({ leaf }) => writeLeaf(leaf))
  const letter = writeNote({ at: house.at, author: null, body: { say: 'role_request', roles, nameForSteward: name, firstWindow: first, leaves } })
  house.put(role.pigeonhole, await seal(letter, [role.stewardRecipient], random))
  return keys
}

describe('founding', () => {
  it('gives the house a town with a steward, a policy, a desk and a pinned app, and the founder a pass', async () => {
    const { house, prepared, joined, memory } = await founded()
    expect(house.roster.town).toEqual(prepared.town)
    expect(house.roster.founding.name).toBe('Maple Street')
    expect(house.roster.stewards).toHaveLength(1)
    expect(house.roster.policy.loneWatch).toBe(true)
    expect(house.roster.desk).toHaveLength(1)
    expect(house.roster.manifest).not.toBeNull()
    expect(joined).toEqual(['her own pass'])
    expect(readRegister(memory.register as Bytes).desk).not.toBeNull()
  })

  it('founds once though it is asked twice, and does not take another town for its own', async () => {
    const { house, prepared, needs } = await founded()
    await expect(foundTown(prepared, random(16), needs)).resolves.toBeUndefined()
    const other = await prepareTown(PLAN, random(32) as SecretKey, needs)
    await expect(foundTown(other, random(16), needs)).rejects.toThrow('town.founded')
    expect(house.roster.heads).toHaveLength(5)
  })

  it('keeps no copy of the root in the register', async () => {
    const { memory, root } = await founded()
    expect(Buffer.from(memory.register as Bytes).includes(Buffer.from(root))).toBe(false)
  })
})

describe('in Street', () => {
  it('certifies whom she knows with one signature, and remembers who has which keys', async () => {
    const { house, steward } = await founded()
    const ben = await asks(house, await steward.roleLink(1), 'Ben')
    const cal = await asks(house, await steward.roleLink(2), 'Cal')
    const seen = await steward.refresh()
    expect(seen.requests.map(({ name }) => name)).toEqual(['Ben', 'Cal'])
    expect(await steward.certify(seen.requests.map(({ id }) => id))).toBe('certified')
    const first = windowOf(house.at)
    expect(house.windows.get(first)?.leaves).toHaveLength(2)
    const now = await steward.refresh()
    expect(now.people.map(({ name, windows }) => [name, windows])).toEqual([['Ben', 4], ['Cal', 4]])
    expect(now.requests).toEqual([])
    expect(now.handing).toBeNull()
    expect([...ben, ...cal]).toHaveLength(8)
  })

  it('adds a later comer without dropping the others', async () => {
    const { house, steward } = await founded()
    await asks(house, await steward.roleLink(1), 'Ben', { windows: 6 })
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    await asks(house, await steward.roleLink(2), 'Dana', { windows: 3 })
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    const first = windowOf(house.at)
    expect([0, 2, 3, 5].map((ahead) => house.windows.get((first + ahead) as Window)?.leaves.length)).toEqual([2, 2, 1, 1])
  })

  it('does not certify more than the link offered', async () => {
    const { house, steward } = await founded()
    await asks(house, await steward.roleLink(1), 'Mallory', { roles: 3 })
    const { requests } = await steward.refresh()
    await expect(steward.certify(requests.map(({ id }) => id))).rejects.toThrow('request.roles')
    expect(house.windows.size).toBe(0)
    await steward.dropRequest(requests[0]?.id ?? '')
    expect((await steward.refresh()).requests).toEqual([])
  })

  it('ends the keys of a lost phone by its name, from the running window on', async () => {
    const { house, steward } = await founded()
    const ben = await asks(house, await steward.roleLink(1), 'Ben')
    await asks(house, await steward.roleLink(2), 'Cal')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    house.at += 6 * 3600
    const { people } = await steward.refresh()
    await steward.revoke(people.find(({ name }) => name === 'Ben')?.id ?? '')
    const revoked = ben.map(({ window, leaf }) => house.roster.revoked.has(voidKey(window, leaf.leafHash)))
    expect(revoked).toEqual([false, true, true, true])
    expect((await steward.refresh()).people.map(({ name }) => name)).toEqual(['Cal'])
    await asks(house, await steward.roleLink(1), 'Dana')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    expect(house.windows.get(windowOf(house.at))?.leaves).toHaveLength(2)
  })

  it('gives one person one leaf in a window when her phone asks again', async () => {
    const { house, steward } = await founded()
    const link = await steward.roleLink(1)
    const before = await asks(house, link, 'Ben')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    await asks(house, link, 'Ben again')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    expect(house.windows.get(windowOf(house.at))?.leaves).toHaveLength(1)
    expect(before.every(({ window, leaf }) => house.roster.revoked.has(voidKey(window, leaf.leafHash)))).toBe(true)
    expect((await steward.refresh()).people.map(({ name }) => name)).toEqual(['Ben again'])
  })

  it('takes a new link under a known name for the same person', async () => {
    const { house, steward } = await founded()
    await asks(house, await steward.roleLink(1), 'Ben')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    await asks(house, await steward.roleLink(2), ' ben', { windows: 6 })
    const { requests } = await steward.refresh()
    expect(requests[0]?.replaces).toBe('Ben')
    await steward.certify(requests.map(({ id }) => id))
    const first = windowOf(house.at)
    expect([0, 5].map((ahead) => house.windows.get((first + ahead) as Window)?.leaves.length)).toEqual([1, 1])
    expect((await steward.refresh()).people).toHaveLength(1)
  })

  it('certifies nobody while the house keeps somebody back', async () => {
    const { house, steward } = await founded()
    await asks(house, await steward.roleLink(1), 'Ben')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    house.windows.delete(windowOf(house.at))
    await asks(house, await steward.roleLink(2), 'Cal')
    const { requests } = await steward.refresh()
    await expect(steward.certify(requests.map(({ id }) => id))).rejects.toThrow('steward.withheld')
  })

  it('forgets a name when the last window of its keys is over', async () => {
    const { house, steward, memory } = await founded()
    await asks(house, await steward.roleLink(1), 'Benjamina Quill', { windows: 2 })
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    const has = () => Buffer.from(memory.register as Bytes).includes('Benjamina Quill')
    expect(has()).toBe(true)
    house.at += 2 * 6 * 3600
    await steward.refresh()
    expect(has()).toBe(false)
  })

  it('goes on with a batch that broke off half-way', async () => {
    const { house, steward, memory } = await founded()
    await asks(house, await steward.roleLink(1), 'Ben', { windows: 6 })
    const { requests } = await steward.refresh()
    house.breaksAfter = 3
    await expect(steward.certify(requests.map(({ id }) => id))).rejects.toThrow('line.none')
    house.breaksAfter = Infinity
    const later = new Stewarding(house.needsOf(memory))
    const state = await later.refresh()
    expect(house.windows.size).toBe(6)
    expect(state.handing).toBeNull()
    expect(state.people.map(({ name }) => name)).toEqual(['Ben'])
  })
})

describe('invites', () => {
  it('closes a meeting without putting out who came', async () => {
    const { house, steward } = await founded()
    const link = await steward.inviteMeeting(60)
    expect(new URL(link).origin).toBe('https://bell.example')
    const [[hash, held] = ['', undefined]] = [...house.grants].slice(-1)
    if (held) held.joined = 17
    expect((await steward.refresh()).invites.map(({ joined, uses, open }) => [joined, uses, open])).toEqual([[17, 60, true]])
    await steward.closeInvite(hash)
    expect(house.grants.get(hash)).toMatchObject({ uses: 17, joined: 17, cut: false })
    expect((await steward.refresh()).invites[0]?.open).toBe(false)
    await steward.cutInvite(hash)
    expect(house.grants.get(hash)?.cut).toBe(true)
  })
})

describe('the register', () => {
  it('comes back as it was written', async () => {
    const { house, steward, memory } = await founded()
    await asks(house, await steward.roleLink(1), 'Ben')
    await steward.refresh()
    const held = readRegister(memory.register as Bytes)
    expect(held.requests).toHaveLength(1)
    expect(readRegister(writeRegister(held))).toEqual(held)
  })

  it('is not written when it could not be read again', async () => {
    const { memory } = await founded()
    const held = readRegister(memory.register as Bytes)
    const windows = Array.from({ length: 200 }, (_, window) => ({ window, statement: random(150), leaves: Array.from({ length: 1400 }, () => new Uint8Array(140)) }))
    const handing = { statement: random(100), windows, requests: [], waitsForSecond: false }
    expect(() => writeRegister({ ...held, handing })).toThrow('register.too_large')
  }, 30_000)
})

describe('with two stewards', () => {
  async function twoStewards() {
    const first = await founded({ preset: 'network' })
    const memory = { register: null as Bytes | null }
    await makeStewardKeys({ random, writeRegister: async (register) => void (memory.register = register) })
    const second = new Stewarding(first.house.needsOf(memory))
    const code = (await second.state()).stewardCode
    expect(await first.steward.addSteward(code, first.root)).toBe('done')
    expect((await second.state()).isSteward).toBe(true)
    return { ...first, second }
  }

  it('takes a coordinator’s phone into the aid desk by both, and out of it by one at once', async () => {
    const { house, steward, second, root } = await twoStewards()
    const [rosa, ben] = [0, 1].map(() => ({ recipient: recipientOf(random(32) as Identity), key: random(32) as PublicKey })) as [AidDevice, AidDevice]
    expect(await steward.addToAidDesk(writeAidDeskCode(rosa), root)).toBe('done')
    expect(await steward.addToAidDesk(writeAidDeskCode(ben), null)).toBe('waits')
    const [task] = (await second.refresh()).coSign
    expect(task).toMatchObject({ what: 'aid', sound: true, detail: `+ ${idOfDevice(ben)}` })
    await second.coSign(task?.id ?? '')
    expect((await steward.state()).aidList).toEqual([idOfDevice(rosa)])
    house.at += 48 * 3600
    expect(settled(house.roster, house.at).aid).toHaveLength(2)
    house.book = settled(house.roster, house.at)
    expect(await second.removeFromAidDesk(idOfDevice(rosa), null)).toBe('done')
    expect(house.roster.aid).toEqual([ben])
    await expect(steward.addToAidDesk('tocsin-aid-desk:AAAA', null)).rejects.toMatchObject({ code: 'aid.no_desk_code' })
    await expect(steward.addToAidDesk(writeAidDeskCode({ ...ben, recipient: new Uint8Array(32) as Recipient }), null)).rejects.toMatchObject({ code: 'aid.no_desk_code' })
  })

  it('names who opens films together, all at once, by two stewards and two days in the open', async () => {
    const { house, steward, second, root } = await twoStewards()
    const people = [0, 1, 2, 3, 4].map(() => ({ recipient: recipientOf(random(32) as Identity), key: makeSigningKey(random).publicKey }))
    const codes = people.map(writeTrusteeCode)
    expect(await steward.changeTrustees(codes, { needed: usuallyNeeded(5), sound: false, hours: 720 }, null)).toBe('waits')
    const [task] = (await second.refresh()).coSign
    expect(task).toMatchObject({ what: 'trustees', sound: true, detail: [...people.map((each) => `+ ${idOfDevice(each)}`), '3/5 – 720 h'].join('  ') })
    await second.coSign(task?.id ?? '')
    const { films, pending } = await steward.state()
    expect([films.people, pending.map(({ what }) => what)]).toEqual([[], ['trustees']])
    house.at += 48 * 3600
    house.book = settled(house.roster, house.at)
    expect((await steward.state()).films).toMatchObject({ people: people.map((each) => ({ id: idOfDevice(each) })), needed: 3, sound: false, hours: 720 })
    const [auntie = ''] = people.map(idOfDevice)
    await steward.callHer(auntie, ' Auntie Fadumo ')
    expect((await steward.state()).named).toEqual({ [auntie]: 'Auntie Fadumo' })
    expect((await second.state()).named).toEqual({})
    await steward.callHer(auntie, '')
    expect((await steward.state()).named).toEqual({})
    // In force is in force, also while somebody has asked that she be left out; then the name goes with her, whoever wrote the page.
    await steward.callHer(auntie, 'Auntie Fadumo')
    expect(await steward.changeTrustees(codes.slice(1), { needed: 3, sound: false, hours: 720 }, null)).toBe('waits')
    expect((await steward.state()).named).toEqual({ [auntie]: 'Auntie Fadumo' })
    await second.changeTrustees(codes.slice(1), { needed: 3, sound: false, hours: 720 }, root)
    expect((await steward.state()).named).toEqual({})
    await second.changeTrustees(codes, { needed: 3, sound: false, hours: 720 }, root)
    expect((await steward.state()).named, 'and does not come back with her').toEqual({})
    // Of somebody in the open form only as long as she is there.
    const begun = idOfDevice({ recipient: recipientOf(random(32) as Identity), key: makeSigningKey(random).publicKey })
    await steward.callHer(begun, 'Rosa')
    expect((await steward.state(() => [begun])).named).toEqual({ [begun]: 'Rosa' })
    expect((await steward.refresh(() => [])).named).toEqual({})
    expect((await steward.state(() => [begun])).named).toEqual({})
    await expect(steward.changeTrustees(codes.slice(0, 1), { needed: 1, sound: false, hours: 720 }, root)).rejects.toMatchObject({ code: 'trustee.too_few' })
    await expect(steward.changeTrustees(['tocsin-trustee:AAAA', ...codes], { needed: 2, sound: false, hours: 720 }, root)).rejects.toMatchObject({ code: 'trustee.no_code' })
    expect(await steward.changeTrustees([], { needed: 0, sound: false, hours: 0 }, root)).toBe('done')
    expect(house.roster.films.needed).toBe(0)
  })

  it('vouches for a volunteer’s key, and any phone of the town can check it', async () => {
    const { house, steward } = await twoStewards()
    const [key, offer] = [makeSigningKey(random), { nonce: random(16), answerTo: { pigeonhole: random(16), recipient: recipientOf(random(32) as Identity) } }]
    const text = await steward.vouchFor(writeVolunteerCode(key.publicKey), { duties: Duty.homes | Duty.children, days: 90 })
    const letter = offerLetter(
      {
        ...offer, offeredAt: house.at, town: house.roster.town, kinds: [], roles: 4, place: null, reachM: 0, languages: [], seats: 0, carSeats: 0, quiet: [],
        when: { weekdays: 0, begins: 0, ends: 0, firstDay: null, everyWeeks: 0 }, mostAWeek: 2, name: 'Ben', key: key.publicKey, words: '',
      } as Offer,
      null,
    )
    const vetted = { vetting: readVettingText(text), proof: signOffer(letter.body, key.secret, house.roster.town) }
    const { fields } = verifyVetting(vetted, letter, { roster: house.roster, at: house.at })
    expect([fields.duties, fields.expires - fields.begins]).toEqual([Duty.homes | Duty.children, 90 * 1440])
    await expect(steward.vouchFor('tocsin-volunteer:AAAA', { duties: 1, days: 90 })).rejects.toMatchObject({ code: 'aid.no_volunteer_code' })
  })

  it('certifies nobody with one signature', async () => {
    const { house, steward } = await twoStewards()
    await asks(house, await steward.roleLink(1), 'Ben')
    expect(await steward.certify((await steward.refresh()).requests.map(({ id }) => id))).toBe('waits')
    expect(house.roster.batches.size).toBe(0)
    expect((await steward.refresh()).handing?.waitsForSecond).toBe(true)
  })

  it('lets the second sign what she has rebuilt from the people’s own letters', async () => {
    const { house, steward, second } = await twoStewards()
    await asks(house, await steward.roleLink(1), 'Ben')
    await asks(house, await steward.roleLink(2), 'Cal')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    const [task] = (await second.refresh()).coSign
    expect(task).toMatchObject({ what: 'batch', windows: 4, sound: true })
    expect(task?.people.map(({ name }) => name)).toEqual(['Ben', 'Cal'])
    await second.coSign(task?.id ?? '')
    const held = house.windows.get(windowOf(house.at))
    expect(held?.leaves).toHaveLength(2)
    expect(signersOf(held?.statement as Bytes, house.roster)).toBe(2)
    const state = await steward.refresh()
    expect(state.handing).toBeNull()
    expect(state.people.map(({ name }) => name)).toEqual(['Ben', 'Cal'])
    expect((await second.refresh()).coSign).toEqual([])
  })

  it('goes on when the second signed and her phone died before she handed the windows in', async () => {
    const { house, steward, second } = await twoStewards()
    await asks(house, await steward.roleLink(1), 'Ben')
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    const [task] = (await second.refresh()).coSign
    house.breaksAfter = 0
    await expect(second.coSign(task?.id ?? '')).rejects.toThrow('line.none')
    house.breaksAfter = Infinity
    expect((await steward.refresh()).requests.map(({ name }) => name)).toEqual(['Ben'])
    await steward.giveUpHanding()
    await steward.certify((await steward.refresh()).requests.map(({ id }) => id))
    const again = (await second.refresh()).coSign.find(({ sound }) => sound)
    await second.coSign(again?.id ?? '')
    expect((await steward.refresh()).people.map(({ name }) => name)).toEqual(['Ben'])
    expect((await second.refresh()).handing).toBeNull()
  })

  it('does not let her sign a batch that holds somebody she was not told of', async () => {
    const { house, steward, second } = await twoStewards()
    await asks(house, await steward.roleLink(1), 'Ben')
    await asks(house, await steward.roleLink(1), 'a sockpuppet')
    const { requests } = await steward.refresh()
    const putLetter = house.put.bind(house)
    let letters = 0
    house.put = (id, envelope) => {
      letters += 1
      if (letters !== 2) putLetter(id, envelope)
    }
    await steward.certify(requests.map(({ id }) => id))
    const [task] = (await second.refresh()).coSign
    expect(task?.sound).toBe(false)
    await expect(second.coSign(task?.id ?? '')).rejects.toThrow('cosign.not_the_same')
    expect(house.roster.batches.size).toBe(0)
  })

  it('pins an app only when the second phone is served the same one', async () => {
    const { house, steward, second } = await twoStewards()
    house.app = new TextEncoder().encode('{"version":1,"files":{"/index.html":"00"}}')
    expect(await steward.pinManifest()).toBe('waits')
    const [task] = (await second.refresh()).coSign
    expect(task).toMatchObject({ what: 'manifest', sound: true })
    await second.coSign(task?.id ?? '')
    expect((await steward.refresh()).manifest).toMatchObject({ pinned: (await second.refresh()).manifest.served })
  })

  it('changes the rules by two and two days, or by the root at once', async () => {
    const { house, steward, second, root } = await twoStewards()
    const { policy } = house.roster
    expect(await steward.changePolicy({ ...policy, loneWatch: false }, null)).toBe('waits')
    const [task] = (await second.refresh()).coSign
    await second.coSign(task?.id ?? '')
    expect(house.roster.policy.loneWatch).toBe(true)
    expect(house.roster.pending).toHaveLength(1)
    expect(await steward.changePolicy({ ...policy, kinds: [] }, root)).toBe('done')
    expect(house.roster.policy.kinds).toEqual([])
    expect(house.roster.pending).toEqual([])
  })

  it('shows the second every rule that she is asked to sign', async () => {
    const { house, steward, second } = await twoStewards()
    const { policy } = house.roster
    await steward.changePolicy({ ...policy, preset: 1, loneWatch: true, kinds: [] }, null)
    const [task] = (await second.refresh()).coSign
    expect(task?.policy).toEqual({ before: policy, after: { ...policy, preset: 1, loneWatch: true, kinds: [] } })
  })

  it('shows the second that another reads the letters to a steward, though her key is the same', async () => {
    const { house, steward, second } = await twoStewards()
    const stewards = house.roster.stewards.map((each, at) => (at === 0 ? { ...each, recipient: recipientOf(random(32) as Identity) } : each))
    await steward.inscribe({ kind: 1, stewards })
    const [task] = (await second.refresh()).coSign
    expect(task?.detail).toMatch(/^− [0-9a-f]{20} {2}\+ [0-9a-f]{20}$/)
  })

  it('goes on when a steward writes her what is no statement', async () => {
    const { house, steward, second } = await twoStewards()
    const put = house.put.bind(house)
    const [, recipient] = house.roster.stewards.map((each) => each.recipient)
    house.put = (id, envelope) => {
      put(id, envelope)
      holes.push(id)
    }
    const holes: PigeonholeId[] = []
    await steward.changePolicy({ ...house.roster.policy, kinds: [] }, null)
    const letter = writeNote({ at: house.at, author: null, body: { say: 'to_cosign', objects: [utf8('nothing that is signed')] } })
    put(holes[0] as PigeonholeId, await seal(letter, [recipient as Recipient], random))
    expect((await second.refresh()).coSign.map(({ what }) => what)).toEqual(['policy'])
  })

  it('takes nobody for a steward to whom no letter can be sealed, and goes on where one stands in the list', async () => {
    const { house, steward, second, root } = await twoStewards()
    const key = publicKeyOf(random(32) as SecretKey)
    const nobody = new Uint8Array(32) as Recipient
    await expect(steward.addSteward(`tocsin-steward:${b64u(join(key, nobody))}`, root)).rejects.toThrow('steward.no_code')
    await steward.inscribe({ kind: 1, stewards: [...house.roster.stewards, { key, recipient: nobody }] }, root)
    await steward.changePolicy({ ...house.roster.policy, kinds: [] }, null)
    expect((await second.refresh()).coSign.map(({ what }) => what)).toEqual(['policy'])
  })

  it('lists a file that the second has compared, and brings it to the house from the phone that has it', async () => {
    const { house, steward, second } = await twoStewards()
    const map = utf8('PMTiles and the streets')
    expect(await steward.addFile('map.pmtiles', map)).toBe('waits')
    expect((await steward.refresh()).files).toEqual([])
    const [task] = (await second.refresh()).coSign
    const line = { name: 'map.pmtiles', size: map.length, hash: hex(sha256(map)) }
    expect(task).toMatchObject({ what: 'files', sound: true, files: { comes: [line], goes: [] } })
    await second.coSign(task?.id ?? '')
    expect((await second.refresh()).files).toEqual([{ ...line, atHouse: false }])
    expect((await steward.refresh()).files).toEqual([{ ...line, atHouse: true }])
    expect(house.files.get(hex(sha256(map)))).toEqual(map)
    await steward.removeFile('map.pmtiles')
    const [goes] = (await second.refresh()).coSign
    expect(goes).toMatchObject({ files: { comes: [], goes: [line] } })
    await second.coSign(goes?.id ?? '')
    expect((await steward.refresh()).files).toEqual([])
  })
})

describe('the town’s files', () => {
  it('are listed and brought at once in a street', async () => {
    const { house, steward } = await founded()
    const map = utf8('PMTiles and the streets')
    expect(await steward.addFile('map.pmtiles', map)).toBe('done')
    expect((await steward.refresh()).files).toMatchObject([{ name: 'map.pmtiles', atHouse: true }])
    const other = utf8('PMTiles and new streets')
    await steward.addFile('map.pmtiles', other)
    expect((await steward.state()).files).toMatchObject([{ size: other.length, atHouse: true }])
    expect(house.files.size).toBe(2)
  })

  it('refuses a name that nobody could read before anything is signed', async () => {
    const { house, steward } = await founded()
    const head = house.roster.heads.length
    await expect(steward.addFile('../map', utf8('PMTiles'))).rejects.toThrow('roster.malformed')
    expect(house.roster.heads).toHaveLength(head)
  })

  it('knows what it is by its own bytes', () => {
    const sound = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1)
    const voice = writeVoice({ language: 'so', clips: new Map([['near-fire', { words: wordsHash('Dab'), confirmed: true, sound }]]) })
    expect(nameOfFile(utf8('PMTiles\x03'))).toBe('map.pmtiles')
    expect(nameOfFile(voice)).toBe('voice-so')
    expect(() => nameOfFile(utf8('<html>'))).toThrow('file.no_kind')
    expect(() => nameOfFile(voice.slice(0, -1))).toThrow('file.no_kind')
  })
})

describe('the lists of the town', () => {
  it('names the ledger of its house, and who looks on while it grows', async () => {
    const { house, steward } = await founded()
    const key = (name: string, kind: SignatureKind): string => writeVkey(new Signs(name, kind, random).key)
    const log = key('tocsin.log/maple', SignatureKind.ed25519)
    const [east, west] = ['east', 'west'].map((name) => `${key(`tocsin.cosigner/${name}`, SignatureKind.cosignatureV1)}@https://${name}.example/cosigner`) as [string, string]
    expect((await steward.state()).ledger).toMatchObject({ log: '', needed: 0, cosigners: [] })
    house.logKey = key('tocsin.cosigner/maple', SignatureKind.cosignatureV1)
    await expect(steward.nameLedger(null)).rejects.toMatchObject({ code: 'ledger.malformed' })
    house.logKey = log
    expect(await steward.nameLedger(null)).toBe('done')
    for (const wrong of [log, `${log}@https://east.example/cosigner`, east.replace('https', 'ftp')]) await expect(steward.addCosigner(wrong, null)).rejects.toMatchObject({ code: 'cosigner.no_code' })
    await steward.addCosigner(east, null)
    await steward.addCosigner(`${west}/`, null)
    await steward.addCosigner(east, null)
    const said = ({ verifierKey, url }: Cosigner): string => `${verifierKey}@${url}`
    expect(house.roster.ledger).toMatchObject({ log, needed: 1, authorities: [] })
    expect(house.roster.ledger.cosigners.map(said)).toEqual([west, east])
    await steward.removeCosigner(west.split('@')[0] as string, null)
    await steward.nameLedger(null)
    const { ledger } = await steward.state()
    expect([ledger.log, ledger.needed, ledger.cosigners.map(said)]).toEqual([log, 1, [east]])
  })

  it('mirrors are one steward\'s in a street, desk and stewards are the root\'s while there is one', async () => {
    const { house, steward, root, memory } = await founded()
    expect(await steward.addMirror('https://mirror.example', null)).toBe('done')
    expect(await steward.addMirror('https://mirror.example', null)).toBe('done')
    expect((await steward.state()).mirrors).toEqual(['https://mirror.example'])
    expect(await steward.removeMirror('https://mirror.example', null)).toBe('done')
    expect(house.roster.mirrors).toEqual([])

    const [mine] = (await steward.state()).deskList
    expect(mine?.mine).toBe(true)
    await expect(steward.removeDesk(mine?.id ?? '', null)).rejects.toThrow('steward.alone')
    expect(await steward.removeDesk(mine?.id ?? '', root)).toBe('done')
    expect(house.roster.desk).toEqual([])
    expect(await steward.addDesk(root)).toBe('done')
    expect((await steward.state()).deskList).toEqual([mine])

    const [only] = (await steward.state()).stewardList
    await expect(steward.removeSteward(only?.id ?? '', root)).rejects.toThrow('steward.none_left')
    const other = { register: null as Bytes | null }
    await makeStewardKeys({ writeRegister: async (register) => void (other.register = register), random })
    const second = new Stewarding(house.needsOf(other))
    await steward.addSteward((await second.state()).stewardCode, root)
    await second.addDesk(root)
    expect(readRegister(other.register as Bytes).desk).not.toBeNull()
    expect((await second.state()).deskList.map(({ mine: own }) => own)).toEqual([false, true])
    expect((await steward.state()).deskList.map(({ mine: own }) => own)).toEqual([true, false])
    const [, added] = (await steward.state()).stewardList
    expect(await steward.removeSteward(added?.id ?? '', root)).toBe('done')
    expect(house.roster.stewards).toHaveLength(1)
    expect(memory.register).not.toBeNull()
  })
})
