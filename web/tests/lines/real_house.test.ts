/** The phone's rooms against the real house: every call of docs/protocol, section 12, over loopback, without a browser. */
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as inFolder } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openKeep } from '../../src/keep/keep.ts'
import { AidHouse } from '../../src/lines/aid_house.ts'
import { HouseClock } from '../../src/lines/clock.ts'
import { DeskHouse, openDesk } from '../../src/lines/desk_house.ts'
import { startDeskLive } from '../../src/lines/desk_live.ts'
import { join, takeEntry } from '../../src/lines/entry.ts'
import { heavyHere } from '../../src/lines/heavy.ts'
import { House } from '../../src/lines/house.ts'
import { LedgerHouse } from '../../src/lines/ledger_house.ts'
import { LedgerLook } from '../../src/lines/ledger_look.ts'
import { Post } from '../../src/lines/post.ts'
import { TownFiles } from '../../src/lines/town_files.ts'
import { TownLine } from '../../src/lines/town_line.ts'
import { lockOf } from '../../src/seals/aid/letters.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import { cosignAlert, predecessorOf, readSignedAlert, signAlert } from '../../src/seals/alert.ts'
import { signAttestation } from '../../src/seals/attestation.ts'
import { signChecked } from '../../src/seals/checked.ts'
import { signed } from '../../src/seals/cose.ts'
import { signDeskOpening } from '../../src/seals/desk.ts'
import { open, seal } from '../../src/seals/envelope.ts'
import { alertIdOf, sha256 } from '../../src/seals/hashes.ts'
import { inviteHashOf, signCut, signGrant } from '../../src/seals/invite.ts'
import { makeRecipientKey, makeSigningKey, makeWatchKeys, slipSecret } from '../../src/seals/keys.ts'
import { isFromAMember, readSighting, Source, Told, writeNote } from '../../src/seals/letters.ts'
import type { Sighting } from '../../src/seals/letters.ts'
import { headOf } from '../../src/seals/roster.ts'
import type { Roster } from '../../src/seals/roster.ts'
import { writeStandIn } from '../../src/seals/window.ts'
import { fromB64u, hex, same } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { minutesOf } from '../../src/terms/instant.ts'
import type { Instant } from '../../src/terms/instant.ts'
import { Certainty, MessageType, ResponseType, Role, Severity, Status, Urgency, Verdict } from '../../src/terms/registry.ts'
import { MAPLE, Street } from '../street.ts'
import type { Person } from '../street.ts'

const PYTHON = process.env['TOCSIN_PYTHON'] ?? fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../../src', import.meta.url))
const now = (): Instant => Math.floor(Date.now() / 1000)
const folder = mkdtempSync(inFolder(tmpdir(), 'tocsin-house-'))

let child: ChildProcess
let base = ''
let setup: Bytes
let street: Street
let house: House

beforeAll(async () => {
  child = spawn(PYTHON, ['-m', 'tocsin.house.cli', 'serve', '--data', folder, '--port', '0'], {
    env: { ...process.env, PYTHONPATH: SOURCE, PYTHONUNBUFFERED: '1', TOCSIN_GUEST_BITS: '8', TOCSIN_GUEST_LANE: '1000', TOCSIN_LEDGER_EVERY_S: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })) {
    const [, port] = /http:\/\/[^:]+:(\d+)/.exec(line) ?? []
    if (port !== undefined) base = `http://127.0.0.1:${port}`
    const [, secret] = /#setup=([A-Za-z0-9_-]+)/.exec(line) ?? []
    if (secret === undefined) continue
    setup = fromB64u(secret)
    break
  }
  street = new Street(undefined, { at: now(), seed: folder })
  house = new House({ base, now })
}, 60_000)

afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

const desk = (of: Person): Promise<DeskHouse> => openDesk(house, signDeskOpening(street.random(16), of.watch, { town: street.town, at: now() }))

async function phone(): Promise<{ line: TownLine; clock: HouseClock }> {
  const clock = new HouseClock(now)
  const line = new TownLine({
    keep: await openKeep(street.town, { cost: 16 }),
    house: new House({ base, now, onHeard: (heard) => clock.hear(heard) }),
    clock,
    onView: () => {},
  })
  await line.load()
  return { line, clock }
}

/** The house tells the feed a moment after it has answered. */
async function until(line: TownLine, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await line.sync()
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('it never came over the feed')
}

test('founded once, by the setup link alone', async () => {
  expect(await house.town()).toMatchObject({ town: null, founded: false })
  await expect(house.found(street.random(16), street.statements)).rejects.toMatchObject({ status: 401 })
  expect(same(await house.found(setup, street.statements), street.town)).toBe(true)
  await expect(house.found(setup, street.statements)).rejects.toMatchObject({ status: 409 })
  await house.putWindow(street.window, street.windowStatement, street.leaves)
  expect((await house.window(street.window)).leaves.map(hex)).toEqual(street.leaves.map(hex))
  await expect(house.window(street.window + 9)).rejects.toMatchObject({ code: 'window.unknown', status: 404 })
})

test('all quiet, once somebody on watch has said so', async () => {
  const { line } = await phone()
  await line.sync()
  expect(line.view().word.word).toBe('no_word')
  await (await desk(street.ben)).postBeat(street.beat(now()))
  await until(line, () => line.view().word.word === 'quiet')
  expect(line.view()).toMatchObject({ troubles: [], refused: [] })
})

test('the loop: reported by a member, opened, asked back, confirmed by two, over', async () => {
  const stewards = street.stewards[0]?.secret as Bytes
  const inviteSecret = street.random(16)
  const memberSecret = street.random(32)
  await house.postInvite(signGrant({ inviteHash: inviteHashOf(inviteSecret), uses: 3, expires: minutesOf(now()) + 60 }, stewards, street.town))
  const keep = await openKeep(street.town, { cost: 16 })
  await join({ town: street.town, inviteSecret, secretNumber: 1, memberSecret, role: null }, { keep, house }, street.random)
  expect(await house.invite(inviteHashOf(inviteSecret))).toEqual({ usesLeft: 2, joined: 1, open: true })

  const { line } = await phone()
  await line.sync()
  const heavy = heavyHere(street.random)
  const post = new Post({ keep, house, heavy, random: street.random, at: now, town: () => line.town, beats: () => line.beats })
  const answers = makeRecipientKey(street.random)
  const saw = sighting(answers.recipient)
  const { key } = await keep.outbox.save(saw, answers.identity, now())

  const heard: string[] = []
  const cal = await desk(street.cal)
  const ben = await desk(street.ben)
  const stop = startDeskLive({ house: cal, onEvent: (kind) => heard.push(kind), onUp: () => {}, onClosed: () => {} })
  await new Promise((done) => setTimeout(done, 300))
  expect((await post.flush()).size).toBe(0)
  expect((await keep.outbox.get(key))?.state).toBe('sent')

  const [waiting] = await cal.sightings()
  expect(waiting).toMatchObject({ lane: 'member', bytes: 4096, state: 'waiting' })
  const id = waiting?.id as Bytes
  const envelope = await cal.sighting(id)
  const letter = readSighting(await open(envelope, [street.ben.opens]))
  expect(letter.sighting).toEqual(saw)
  expect(isFromAMember(letter, [{ number: 1, secret: memberSecret }])).toBe(true)
  await cal.sightingOpened(id)
  await post.flush()
  expect((await keep.outbox.get(key))?.state).toBe('opened')
  expect(heard).toContain('sighting')

  const incident = street.random(8)
  await cal.openIncident({ incident, reports: 1, status: Status.Actual })
  await ben.openIncident({ incident, reports: 1, status: Status.Actual })
  await cal.moreReports(incident)
  const claim = street.random(16)
  await ben.claim(incident, claim)
  await expect(cal.claim(incident, street.random(16))).rejects.toMatchObject({ code: 'incident.claimed', status: 409 })
  await ben.checking(incident, { claim, etaMin: 4 })
  const note = street.random(16)
  const sealedNote = await seal(writeNote({ at: now(), author: street.ben.leaf.leafId, body: { say: 'words', words: 'on my way' } }), [street.cal.leaf.ageRecipient], street.random)
  await ben.putNote(incident, note, sealedNote)
  expect(hex(await cal.note(incident, note))).toBe(hex(sealedNote))
  const [listed] = await cal.incidents()
  expect(listed).toMatchObject({ state: 'checking', reports: 2, etaMin: 4 })
  expect(listed?.notes.map(hex)).toEqual([hex(note)])

  const hole = street.random(16)
  const back = makeRecipientKey(street.random)
  const ask = writeNote({ at: now(), author: null, body: { say: 'ask', question: 1, words: '', pigeonhole: hole, recipient: back.recipient } })
  await cal.putPigeonhole(saw.pigeonhole as Bytes, street.random(16), await seal(ask, [answers.recipient], street.random))
  await post.flush()
  const asked = (await keep.outbox.get(key))?.asked[0]
  await post.answer(key, asked as NonNullable<typeof asked>, { answer: 1, words: 'still' })
  expect((await house.takePigeonholes([hole])).length).toBe(1)

  const alert = {
    ...street.alert(), incident, sent: minutesOf(now()), event: 1, cell: MAPLE, radiusM: 400, responseType: ResponseType.Avoid,
    urgency: Urgency.Immediate, severity: Severity.Severe, certainty: Certainty.Observed,
  }
  const half = signAlert(alert, street.ben.watch, street.town)
  await expect(cal.postAlert(half)).rejects.toMatchObject({ code: 'alert.not_enough_signatures' })
  const attestation = signAttestation({ incident, status: Status.Actual, verdict: Verdict.confirmed, finding: null, sent: minutesOf(now()) }, street.ben.watch, street.town)
  expect(await ben.attest(attestation, { alert: half })).toBe('confirmed')
  const [standing] = await cal.incidents()
  const both = cosignAlert(readSignedAlert(standing?.alerts[0] as Bytes), street.cal.watch, street.town)
  const issued = await cal.postAlert(both)
  expect(await cal.postAlert(both)).toEqual(issued)
  await until(line, () => line.view().incidents.length > 0)
  expect(line.view().incidents.map(({ ending, alert: shown }) => [ending, shown.standing])).toEqual([['none', 'confirmed']])

  const told = writeNote({ at: now(), author: null, body: { say: 'told', state: Told.alertSent, finding: null } })
  await cal.putPigeonhole(saw.pigeonhole as Bytes, street.random(16), await seal(told, [answers.recipient], street.random))
  await post.flush()
  expect(await keep.outbox.get(key)).toMatchObject({ state: 'answered', told: Told.alertSent, sighting: null })

  const over = {
    ...alert, sequence: 2, predecessor: predecessorOf(alertIdOf(readSignedAlert(both).signed.payload)),
    messageType: MessageType.Update, responseType: ResponseType.AllClear, expires: 30,
  }
  await cal.postAlert(signAlert(over, street.cal.watch, street.town))
  await until(line, () => line.view().incidents[0]?.ending === 'reported')
  await ben.postAlert(signAlert(over, street.ana.watch, street.town))
  await until(line, () => line.view().incidents[0]?.ending === 'final')
  expect(line.view().refused).toEqual([])
  stop()

  await house.cutInvite(signCut(inviteHashOf(inviteSecret), stewards, street.town))
  expect((await house.invite(inviteHashOf(inviteSecret))).open).toBe(false)
})

test('it was a delivery: signed, and every phone has it', async () => {
  const incident = street.random(8)
  const ben = await desk(street.ben)
  await ben.openIncident({ incident, reports: 1, status: Status.Actual })
  const checked = { incident, status: Status.Actual, event: 1, finding: 1, cell: MAPLE, radiusM: 400, sent: minutesOf(now()), expires: 120, reports: 1 }
  const word = signChecked(checked, street.ben.watch, street.town)
  const attestation = signAttestation({ incident, status: Status.Actual, verdict: Verdict.not_it, finding: 1, sent: minutesOf(now()) }, street.ben.watch, street.town)
  expect(await ben.attest(attestation, { checked: word })).toBe('dismissed')
  await ben.postChecked(word)
  const { line } = await phone()
  await until(line, () => line.view().checked.length > 0)
  expect(line.view().checked.map(({ fields }) => fields)).toEqual([checked])
})

test('a merged incident is closed, a released one is free', async () => {
  const incident = street.random(8)
  const claim = street.random(16)
  const [ben, cal] = [await desk(street.ben), await desk(street.cal)]
  await ben.openIncident({ incident, reports: 1, status: Status.Actual })
  await ben.claim(incident, claim)
  await ben.release(incident, claim)
  await cal.claim(incident, street.random(16))
  await cal.closeIncident(incident, 'merged')
  const listed = (await ben.incidents()).find((each) => same(each.incident, incident))
  expect(listed === undefined || listed.state === 'merged').toBe(true)
})

test('a stand-in and a slip reach every phone', async () => {
  const { line } = await phone()
  await line.sync()
  const dee = makeWatchKeys(street.window, { roles: Role.dispatcher, slipMaster: street.random(16) }, street.random)
  await (await desk(street.ana)).postStandIn(signed(writeStandIn(dee.leaf, street.window), 'stand-in', street.town, street.ana.watch, street.ben.watch))
  await until(line, async () => (await line.window(street.window)).everyone.length === 4)
  await house.postSlip({ window: street.window, secret: slipSecret(street.ana.slipMaster, street.window) })
  await until(line, async () => (await line.window(street.window)).slipped.has(hex(street.ana.leaf.leafHash)))
  expect((await house.roster(0)).slips.length).toBe(1)
})

test('the same sighting twice is one; other bytes under its number are refused; a spent entry buys nothing', async () => {
  const keep = await openKeep(street.random(16), { cost: 16 })
  const entry = await takeEntry({ keep, house, heavy: heavyHere(street.random), random: street.random })
  expect(entry.by).toBe('guest')
  const id = street.random(16)
  const envelope = await seal(street.random(100), [street.desk.recipient], street.random)
  await house.putSighting(id, envelope, entry)
  await house.putSighting(id, envelope, entry)
  const other = await seal(street.random(100), [street.desk.recipient], street.random)
  await expect(house.putSighting(id, other, entry)).rejects.toMatchObject({ code: 'sighting.exists', status: 409 })
  await expect(house.putSighting(street.random(16), other, entry)).rejects.toMatchObject({ status: 401 })
  expect(await house.sightingState(id)).toBe('waiting')
  await expect(new DeskHouse(house.asking, street.random(16)).sightings()).rejects.toMatchObject({ code: 'desk.unknown', status: 401 })
})

test('a statement by a steward, and a foreign one', async () => {
  const statement = street.says({ kind: 7, urls: ['https://mirror.example'] }, ...street.stewards.map(({ secret }) => secret))
  expect(await house.postStatement(statement)).toBe(5)
  const { line } = await phone()
  await line.sync()
  expect(line.view().roster?.mirrors).toEqual(['https://mirror.example'])
  const foreign = new Street(undefined, { at: now(), seed: 'mallory' })
  await expect(house.postStatement(foreign.statements[1] as Bytes)).rejects.toMatchObject({ status: expect.any(Number) })
})

function sighting(answerRecipient: Bytes): Sighting {
  return {
    nonce: street.random(16), observedAt: now(), town: street.town, place: 0x8c27526899985ffn, size: 2, activity: 2, uniform: 2, equipment: 1,
    event: 1, seenByMe: true, past: false, source: Source.app, words: 'Two cars, by the bakery 👀', language: 'es',
    pigeonhole: street.random(16), answerRecipient, voice: null,
  }
}

test('a town file that two stewards list comes to the house and to a phone, and stays there', async () => {
  const voice = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 31) & 0xff)
  const file = { name: 'voice-so', size: voice.length, fileHash: sha256(voice) }
  await expect(house.putTownFile(file.fileHash, voice)).rejects.toMatchObject({ code: 'file.unknown', status: 404 })
  const statement = street.says({ kind: 8, files: [file] }, ...street.stewards.map(({ secret }) => secret))
  await house.postStatement(statement)
  expect(await house.hasTownFile(file.fileHash)).toBe(false)
  await expect(house.putTownFile(file.fileHash, voice.slice(1))).rejects.toMatchObject({ code: 'file.other_bytes', status: 409 })
  await house.putTownFile(file.fileHash, voice)
  expect(await house.hasTownFile(file.fileHash)).toBe(true)

  const { line } = await phone()
  await line.sync()
  const keep = await openKeep(street.random(16), { cost: 16 })
  const files = new TownFiles({ files: keep.files, house, roster: () => line.view().roster })
  expect(files.listed).toEqual([file])
  await files.bring(file)
  expect(same(await files.read(file), voice)).toBe(true)
})

test('aid: asked, worked on by a desk that is then cut out, and erased by whom it is about', async () => {
  const [olga, ruth] = [0, 1].map(() => ({ opens: makeRecipientKey(street.random), key: makeSigningKey(street.random) }))
  if (olga === undefined || ruth === undefined) throw new Error('two of them')
  const listed = (...who: readonly (typeof olga)[]) => ({ kind: 10, devices: who.map(({ opens, key }) => ({ recipient: opens.recipient, key: key.publicKey })) }) as const
  await house.postStatement(street.says(listed(olga, ruth)))
  const aid = new AidHouse(house)
  const opening = (of: typeof olga) => signAidOpening(street.random(16), of.key.secret, { town: street.town, at: now() })
  const [desk, other] = [await aid.openDesk(opening(olga)), await aid.openDesk(opening(ruth))]
  const rings: Bytes[] = []
  let ups = 0
  const stop = startDeskLive({ house: desk, onEvent: (kind, data) => kind === 'record' && rings.push(data), onUp: (up) => (ups += Number(up)), onClosed: () => {} })
  await soon(() => ups > 0)

  const [id, secret] = [street.random(16), street.random(16)]
  const envelope = await seal(street.random(100), [olga.opens.recipient], street.random)
  const entry = await anEntry()
  await aid.putRecord(id, envelope, { eraseHash: sha256(secret), entry })
  await aid.putRecord(id, envelope, { eraseHash: sha256(secret), entry })
  await soon(() => rings.length > 0)
  const page = await desk.records(0)
  expect(page).toMatchObject({ more: false, epoch: (await house.town()).epoch })
  expect(page.records.map((each) => [hex(each.id), each.version, each.state, each.bytes])).toEqual([[hex(id), 1, 'new', 4096]])
  expect(page.next).toBe(Number(new DataView((rings[0] as Bytes).slice().buffer).getBigUint64(0)))
  const { records, left } = await desk.take([street.random(16), id])
  expect([records.length, left.length, same(records[0]?.envelope as Bytes, envelope)]).toEqual([1, 0, true])
  const planned = await seal(street.random(100), [olga.opens.recipient], street.random)
  expect(await desk.put(id, planned, { version: 1, hours: 48 })).toBe(2)
  await expect(other.put(id, envelope, { version: 1, hours: 48 })).rejects.toMatchObject({ code: 'aid.changed', status: 409 })
  expect(same(await aid.record(id), planned)).toBe(true)
  expect([await other.trash(id, 2), await other.restore(id, 3)]).toEqual([3, 4])
  expect((await desk.records(page.next)).records.map(({ version }) => version)).toEqual([4])

  await house.postStatement(street.says(listed(olga), street.stewards[0]?.secret as Bytes))
  await expect(other.records(0)).rejects.toMatchObject({ status: 401 })
  await expect(aid.openDesk(opening(ruth))).rejects.toMatchObject({ code: 'aid.device_cut', status: 401 })
  await expect(aid.eraseRecord(id, street.random(16))).rejects.toMatchObject({ code: 'aid.wrong_secret' })
  await aid.eraseRecord(id, secret)
  await expect(aid.record(id)).rejects.toMatchObject({ code: 'aid.unknown', status: 404 })
  await expect(desk.put(id, planned, { version: 5, hours: 48 })).rejects.toMatchObject({ code: 'aid.erased', status: 410 })
  stop()
})

test('aid: a letter in its window for one phone, one behind digits, one that is stopped', async () => {
  const olga = { opens: makeRecipientKey(street.random), key: makeSigningKey(street.random) }
  await house.postStatement(street.says({ kind: 10, devices: [{ recipient: olga.opens.recipient, key: olga.key.publicKey }] }))
  const aid = new AidHouse(house)
  const desk = await aid.openDesk(signAidOpening(street.random(16), olga.key.secret, { town: street.town, at: now() }))
  const minute = minutesOf(now())
  const letter = () => ({ id: street.random(16), slot: street.random(16) })
  const sealed = await seal(street.random(100), [olga.opens.recipient], street.random)
  const [first, next, timer, back] = [letter(), letter(), letter(), letter()]
  const [claim, secret] = [street.random(16), street.random(16)]
  await aid.putLetter(first, sealed, { opens: minute, ends: minute + 60, once: true }, desk.entry)
  await aid.putLetter(next, sealed, { opens: minute, ends: minute + 60, once: true, lockHash: lockOf(next.id, next.slot, '4071') }, desk.entry)
  await aid.putLetter(timer, sealed, { opens: minute + 600, ends: minute + 9000, once: false, stopHash: sha256(secret) }, await anEntry())
  expect(await desk.letterStates([first, next, timer, back])).toEqual(['open', 'open', 'held', 'gone'])
  const taken = await aid.takeLetters([first.id, next.id, timer.id], claim)
  expect(taken.map(({ id, ends }) => [hex(id), ends])).toEqual([[hex(first.id), minute + 60]])
  expect(await aid.takeLetters([first.id], street.random(16))).toEqual([])
  await expect(aid.unlockLetter(next, '4070', claim)).rejects.toMatchObject({ code: 'aid.wrong_code', status: 403 })
  expect(same((await aid.unlockLetter(next, '4071', claim)).envelope, sealed)).toBe(true)
  await aid.stopLetters([{ held: { ...timer, secret }, letter: { ...back, envelope: sealed } }])
  expect(await desk.letterStates([first, next, timer, back])).toEqual(['taken', 'taken', 'gone', 'open'])
  await expect(aid.putLetter(timer, sealed, { opens: minute, ends: minute + 60, once: false }, desk.entry)).rejects.toMatchObject({ code: 'aid.stopped', status: 410 })
})

test('the ledger: the town\'s newest page and its alerts stand in it, as any phone finds', async () => {
  const { log } = (await (await fetch(`${base}/api/ledger/keys`)).json()) as { log: string }
  await house.postStatement(street.says({ kind: 12, log, needed: 0, cosigners: [], authorities: [] }, ...street.stewards.map(({ secret }) => secret)))
  const keep = await openKeep(street.town, { cost: 16 })
  const { line } = await phone()
  await line.sync()
  const roster = line.view().roster as Roster
  const alerts = line.view().incidents.flatMap((each) => each.alerts.map(({ signed: { payload } }) => ({ hash: sha256(payload), since: now() })))
  const said = [headOf(roster), ...alerts.map(({ hash }) => hash)]
  expect(alerts.length).toBeGreaterThan(1)
  await vi.waitUntil(async () => (await new LedgerHouse(house).look(0n, said.slice(0, 8))).places.every((each) => each !== null), { timeout: 60_000, interval: 500 })
  let at = now()
  const ledger = new LedgerLook({ book: keep.book, house: new LedgerHouse(house), at: () => at })
  expect(await ledger.look(roster, () => alerts)).toBeNull()
  at += 2 * 3_600
  expect(await ledger.look(roster, () => alerts)).toBeNull()
  expect((await keep.book.ledger())?.standing).toHaveLength(Math.min(alerts.length, 7))
  at += 2 * 86_400
  expect(await ledger.look(roster, () => [...alerts, { hash: street.random(32), since: at - 7_200 }])).toBe('unproven')
}, 90_000)

const anEntry = async () => takeEntry({ keep: await openKeep(street.random(16), { cost: 16 }), house, heavy: heavyHere(street.random), random: street.random })

async function soon(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((done) => setTimeout(done, 25))
  expect(holds()).toBe(true)
}
