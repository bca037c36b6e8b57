import { describe, expect, test } from 'vitest'
import * as codes from '../../src/seals/aid/codes.ts'
import { doorOf } from '../../src/seals/aid/trip.ts'
import { lockOf, readAidLetter, writeAidLetter } from '../../src/seals/aid/letters.ts'
import { readTripLink, writeTripLink } from '../../src/seals/aid/link.ts'
import { readOffer } from '../../src/seals/aid/offer.ts'
import { signAidOpening } from '../../src/seals/aid/opening.ts'
import { isMembers, readRecord, sealedTo, writeRecord } from '../../src/seals/aid/record.ts'
import type { RecordBody } from '../../src/seals/aid/record.ts'
import { verifyVetting } from '../../src/seals/aid/vetting.ts'
import { deviceNumber, isSigned, signWritten, verifyWritten } from '../../src/seals/aid/written.ts'
import { identityText, recipientText } from '../../src/seals/age_text.ts'
import { checkInTime, verifyAlert } from '../../src/seals/alert.ts'
import { verifyPushed } from '../../src/seals/pushed.ts'
import { verifyAttestation } from '../../src/seals/attestation.ts'
import { verifyBeat } from '../../src/seals/beat.ts'
import { decode, encode } from '../../src/seals/cbor.ts'
import { verifyChecked } from '../../src/seals/checked.ts'
import * as cose from '../../src/seals/cose.ts'
import { verifyDeskOpening } from '../../src/seals/desk.ts'
import { readServices, writeServices } from '../../src/circles/shared/places/hsds.ts'
import { hoursFrom, hoursText } from '../../src/circles/shared/places/hours_text.ts'
import { guessMapping, placesIn, readSheet, writePlaces } from '../../src/circles/shared/places/table.ts'
import { NEEDS, PAPERS, readDirectory, writeDirectory } from '../../src/seals/directory.ts'
import type { Place } from '../../src/seals/directory.ts'
import { ageFileOf, open } from '../../src/seals/envelope.ts'
import { metresBetween } from '../../src/seals/grid.ts'
import { isWork } from '../../src/seals/guest.ts'
import { sha256, wakeOf } from '../../src/seals/hashes.ts'
import { foldIncident, isOpen, missing } from '../../src/seals/incident.ts'
import { readLink, verifyCut, verifyGrant, writeLink } from '../../src/seals/invite.ts'
import { recipientOf, slipSecret } from '../../src/seals/keys.ts'
import { checkAdmissible, isFromAMember, readNote, readSighting, writeNote } from '../../src/seals/letters.ts'
import { readManifest } from '../../src/seals/manifest.ts'
import { includes, path, root } from '../../src/seals/merkle.ts'
import { judgeQuiet } from '../../src/seals/quiet.ts'
import { verifyRelayed, writeRelayed } from '../../src/seals/relayed.ts'
import { catchUp, fold, headOf, sequenceOf } from '../../src/seals/roster.ts'
import type { Roster } from '../../src/seals/roster.ts'
import type { AidDevice } from '../../src/seals/statement.ts'
import { recipientSlots } from '../../src/seals/slots.ts'
import { CertifiedWindow } from '../../src/seals/window.ts'
import { hex, join, same, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { b, foldOrIndex, h, outcome, plain, run, townOf, vectors } from './vectors.ts'
import type { Json } from './vectors.ts'

describe('cbor', () => {
  run(vectors('cbor').cases, ({ bytes }) => ({ again: h(encode(decode(b(bytes)))) }))
})

describe('cose', () => {
  const { check, merge } = vectors('cose')
  run(check, ({ signed, kind, town, keys }) => {
    const object = cose.parse(b(signed))
    return { payload: h(object.payload), signers: plain(cose.check(object, kind, b(town), keys.map(b))) }
  })
  run(merge, ({ first, second }) => ({ merged: h(cose.write(cose.merge(cose.parse(b(first)), cose.parse(b(second))))) }))
})

describe('roster', () => {
  const { fold: folds, catch_up } = vectors('roster')
  test.for(folds.map((given: Json) => [given.name, given]) as [string, Json][])('%s', ([, given]) => {
    const found = foldOrIndex(given.chain, b(given.town))
    if ('refused' in found) {
      expect(found).toEqual(given.expect)
      return
    }
    const chain = given.chain.map(({ statement, seen }: Json) => ({ data: b(statement), seen }))
    expect(said(fold(chain, b(given.town), given.at))).toEqual(given.expect)
  })
  run(catch_up, (given) => {
    const found = catchUp(townOf(given).roster, given.served.map(b), given.seen)
    return { sequence: sequenceOf(found), head: h(headOf(found)) }
  })
})

function said(roster: Roster): Json {
  const revoked = [...roster.revoked].map((each) => each.split(':')).map(([window, leaf]) => [Number(window), leaf])
  return {
    sequence: sequenceOf(roster),
    head: h(headOf(roster)),
    name: roster.founding.name,
    stewards: roster.stewards.map(({ key }) => h(key)),
    preset: roster.policy.preset,
    lone_watch: roster.policy.loneWatch,
    kinds: roster.policy.kinds.length,
    manifest: h(roster.manifest),
    windows: [...roster.batches].map(([window, { statementHash }]) => [window, h(statementHash)]).sort(),
    revoked: revoked.sort(),
    desk: plain(roster.desk),
    mirrors: roster.mirrors,
    files: roster.files.map(({ name, size, fileHash }) => [name, size, h(fileHash)]),
    relays: roster.relays.map(({ name, key, events }) => [name, h(key), events]),
    aid: named(roster.aid),
    films: {
      trustees: named(roster.films.trustees), needed: roster.films.needed, sound: roster.films.sound, hours: roster.films.hours,
    },
    ledger: {
      log: roster.ledger.log, needed: roster.ledger.needed, cosigners: roster.ledger.cosigners.map(({ verifierKey, url }) => [verifierKey, url]),
      authorities: roster.ledger.authorities,
    },
    pending: roster.pending.map(({ body, inForceAt }) => [body.kind, inForceAt]),
    aid_pending: roster.pending.flatMap(({ body }) => (body.kind === 10 ? [named(body.devices)] : [])),
  }
}

const named = (devices: readonly AidDevice[]): Json => devices.map(({ recipient, key }) => [h(recipient), h(key)])

describe('window', () => {
  const { certify, slips, merkle } = vectors('window')
  run(certify, (given) => {
    const window = CertifiedWindow.certify(b(given.statement), given.leaves.map(b), townOf(given).roster)
    return { count: window.leaves.length, leaves: window.leaves.map(({ leafHash }) => h(leafHash)) }
  })
  run(slips, (given) => {
    if ('slip_master' in given) {
      const secret = slipSecret(b(given.slip_master), given.window)
      return { secret: h(secret), slip_hash: h(sha256(secret)) }
    }
    const { roster, windows } = townOf(given)
    return { void: voids((windows.get(given.window) as CertifiedWindow).withSlip(b(given.secret)), roster) }
  })
  run(merkle, ({ leaf_hashes }) => {
    const leaves = leaf_hashes.map(b)
    const paths = leaves.map((_: unknown, index: number) => path(leaves, index))
    for (const [index, leafHash] of leaves.entries()) {
      expect(includes(root(leaves), { leafHash, index, size: leaves.length, path: paths[index] })).toBe(true)
    }
    return { root: h(root(leaves)), paths: plain(paths) }
  })
  run(vectors('stand_in').cases, (given) => {
    const { roster, windows } = townOf(given)
    let window = windows.get(given.window) as CertifiedWindow
    for (const each of given.stand_ins) window = window.withStandIn(b(each), roster)
    return { stand_ins: window.standIns.map(({ leaf }) => h(leaf.leafHash)), void: voids(window, roster) }
  })
})

const voids = (window: CertifiedWindow, roster: Roster): (string | null)[] =>
  window.everyone.filter((leaf) => window.isVoid(leaf, roster)).map(({ leafHash }) => h(leafHash)).sort()

describe('alert', () => {
  run(vectors('alert').cases, (given) => {
    const found = verifyAlert(b(given.signed), townOf(given), given.at)
    return { alert: plain(found.fields), alert_id: h(found.alertId), standing: found.standing, signers: plain(found.signers) }
  })
  run(vectors('alert_in_time').cases, ({ sent, at }) => {
    checkInTime(sent, at, 'alert')
    return { taken: true }
  })
})

describe('pushed', () => {
  run(vectors('pushed').cases, (given) => ({ standing: verifyPushed(b(given.pushed), townOf(given).roster, given.at).standing }))
})

describe('relayed', () => {
  run(vectors('relayed').cases, (given) => {
    const { fields, relay } = verifyRelayed(b(given.signed), townOf(given).roster, given.at)
    expect(h(writeRelayed(fields))).toBe(h(cose.parse(b(given.signed)).payload))
    return { relayed: plain(fields), by: relay.name }
  })
})

describe('directory', () => {
  run(vectors('directory').hsds, ({ file, table, expect: { services } }) => {
    const { timezone, places } = readDirectory(b(file))
    const again = readServices(JSON.stringify(services))
    expect(again.problems).toEqual([])
    const bare = ({ papers, documents, ...rest }: Place) => ({ ...rest, papers, documents: documents[0]?.startsWith('Papers; which') ? [] : documents })
    expect(again.places.map(bare)).toEqual(places.map(bare))
    for (const text of [table, writePlaces({ timezone, places })]) {
      const sheet = readSheet(utf8(text))
      expect(placesIn(sheet, guessMapping(sheet.header))).toEqual({ places, problems: [] })
    }
    expect(timezone).toBe('America/Chicago')
    const rules = places.flatMap(({ hours }) => hours)
    const texts = rules.map(hoursText)
    expect(texts.map(hoursFrom)).toEqual(rules)
    return { services: JSON.parse(writeServices({ timezone, places })).contents, texts }
  })
  run(vectors('directory').read, ({ file, zeros }) => {
    const read = readDirectory(zeros ? new Uint8Array(zeros) : b(file))
    const said = read.places.map(({ name, needs, papers, checked, point, hours }) => {
      const rules = hours.map(({ monthly, every, days, monthDays, opens, closes }) => [monthly, every, days, monthDays, opens, closes])
      return [name, needs.map((need) => NEEDS[need]), PAPERS[papers], checked, point && [point.lat, point.lng], rules]
    })
    return { again: h(writeDirectory(read)), said }
  })
})

describe('checked', () => {
  run(vectors('checked').cases, (given) => {
    const { fields, signers } = verifyChecked(b(given.signed), townOf(given), given.at)
    return { checked: plain(fields), signers: plain(signers) }
  })
})

describe('attestation', () => {
  run(vectors('attestation').cases, (given) => {
    const { fields, signer } = verifyAttestation(b(given.signed), townOf(given), given.at)
    return { attestation: plain(fields), signer: h(signer.leafHash) }
  })
})

describe('desk', () => {
  run(vectors('desk').cases, (given) => {
    const { opening, leaf } = verifyDeskOpening(b(given.signed), townOf(given), given.at)
    return { opening: plain(opening), leaf: h(leaf.leafHash) }
  })
})

describe('beat', () => {
  run(vectors('beat').cases, (given) => {
    const found = verifyBeat(b(given.signed), townOf(given), given.at)
    return { beat: plain(found.fields), signer: h(found.signer.leafHash), fresh: found.isFresh(given.at) }
  })
  run(vectors('quiet').cases, (given) => {
    const { roster } = townOf(given)
    return plain(judgeQuiet(beatsOf(given), { roster, openHere: given.open_here.map(b), highestHere: given.highest_here, lastNews: given.last_news }, given.at))
  })
  run(vectors('slots').cases, (given) => ({ recipients: plain(recipientSlots(beatsOf(given), townOf(given), given.at)) }))
})

const beatsOf = (given: Json) =>
  given.beats.map((each: string) => verifyBeat(b(each), townOf({ world: given.world }), given.at))

describe('incident', () => {
  run(vectors('incident').cases, (given) => {
    const town = townOf(given)
    const found = foldIncident(given.alerts.map((each: string) => verifyAlert(b(each), town, given.came)), metresBetween)
    return {
      shown: h(found.alert.alertId),
      standing: found.alert.standing,
      forked: found.forked,
      open: isOpen(found, given.at),
      actual: found.isActual,
      cell: found.cell.toString(),
      counting: found.alerts.map(({ alertId }) => h(alertId)).sort(),
      refused: found.refused.map(({ alertId }) => h(alertId)).sort(),
    }
  })
  run(vectors('missing').cases, ({ known, since, highest }) => ({ missing: missing(known, { since, highest }) }))
})

describe('invite', () => {
  const { links, grants, cuts } = vectors('invite')
  run(links, ({ fragment }) => {
    const { role, ...invite } = readLink(fragment)
    expect(writeLink({ ...invite, role })).toBe(fragment.replace(/^#/, ''))
    return { invite: plain({ ...invite, ...role }), is_role: role !== null }
  })
  run(grants, (given) => ({ grant: plain(verifyGrant(b(given.signed), townOf(given).roster, given.at)) }))
  run(cuts, (given) => ({ invite_hash: h(verifyCut(b(given.signed), townOf(given).roster)) }))
})

describe('guest', () => {
  run(vectors('guest').cases, ({ nonce, challenge, bits }) => ({ work: isWork(b(nonce), b(challenge), bits) }))
})

describe('manifest', () => {
  run(vectors('manifest').cases, ({ bytes, expected }) => ({
    hash: h(sha256(b(bytes))),
    files: Object.fromEntries(readManifest(b(bytes), b(expected))),
  }))
})

describe('envelope', () => {
  const { outside, inside } = vectors('envelope')
  run(outside, ({ begin, bytes }) => {
    const envelope = new Uint8Array(bytes)
    envelope.set(b(begin))
    return { age_file_bytes: ageFileOf(envelope).length }
  })
  test.for(inside.map((given: Json) => [given.name, given]) as [string, Json][])('%s', async ([, given]) => {
    const identity = secretOf(given.secret)
    expect(identityText(identity)).toBe(given.secret)
    expect(recipientText(recipientOf(identity))).toBe(given.recipient)
    const found = await open(b(given.envelope), [identity]).then(
      (letter): Json => ({ letter: hex(letter) }),
      (why: unknown) => outcome(() => { throw why }),
    )
    expect(found).toEqual(given.expect)
  })
})

/** The 32 bytes of an AGE-SECRET-KEY-1…, its checksum unread. */
function secretOf(text: string) {
  const words = [...(text.toLowerCase().split('1').pop() as string)].slice(0, -6).map((letter) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(letter))
  const bits = words.map((word) => word.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: 32 }, (_, n) => Number.parseInt(bits.slice(8 * n, 8 * n + 8), 2))
}

describe('letters', () => {
  run(vectors('sighting').cases, ({ letter, town, at, member_secrets }) => {
    const read = readSighting(b(letter))
    checkAdmissible(read, b(town), at)
    const secrets = Object.entries(member_secrets).map(([number, secret]) => ({ number: Number(number), secret: b(secret as string) }))
    return { sighting: plain(read.sighting), from_a_member: isFromAMember(read, secrets) }
  })
  run(vectors('note').cases, ({ letter }) => {
    const note = readNote(b(letter))
    const { say: _, ...body } = note.body
    const incidents = 'incidents' in body ? { incidents: body.incidents.map(({ incident, summary }) => [h(incident), summary]) } : {}
    const kind = (decode(b(letter)) as Json)[1]
    return { kind, note: plain({ ...note, body: { ...body, ...incidents } }), again: h(writeNote(note)) }
  })
})

test('a signed object with any bit flipped is refused or means the same bytes', () => {
  const given = vectors('alert').cases[0]
  const town = townOf(given)
  const data = b(given.signed)
  let refused = 0
  for (let bit = 0; bit < 8 * data.length; bit += 7) {
    const flipped = data.slice()
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
    try {
      verifyAlert(flipped, town, given.at)
    } catch (why) {
      expect(isRefusal(why)).toBe(true)
      refused += 1
    }
    expect(same(flipped, data)).toBe(false)
  }
  expect(refused).toBe(Math.ceil((8 * data.length) / 7))
})

describe('aid', () => {
  const { codes: numbers, records, members, letters, links, locks, wakes, doors, lists, vettings, openings, written, devices } = vectors('aid')
  const again = (name: string, written: Bytes, data: Bytes): void => {
    if (!name.includes('newer')) expect(h(written)).toBe(h(data))
  }
  run(numbers, ({ name }) => plain((codes as Json)[name]))
  run(records, ({ name, record, zeros = 0 }) => {
    const data = join(b(record), new Uint8Array(zeros))
    const found = readRecord(data)
    again(name, writeRecord(found), data)
    return plain(found)
  })
  run(members, ({ record, town, member_secrets }) => {
    const secrets = Object.entries<string>(member_secrets).map(([number, secret]) => ({ number: Number(number), secret: b(secret) }))
    const { body } = readRecord(b(record))
    return { member: isMembers(body as Extract<RecordBody, { letter: unknown }>, secrets, b(town)) }
  })
  run(letters, ({ name, letter }) => {
    const found = readAidLetter(b(letter))
    again(name, writeAidLetter(found), b(letter))
    return plain(found)
  })
  run(links, ({ fragment }) => {
    const link = readTripLink(fragment)
    expect(writeTripLink(link)).toBe(fragment.replace('#', ''))
    return { link: plain(link) }
  })
  run(doors, ({ trip, leg }) => ({ door: h(doorOf(b(trip), b(leg))) }))
  run(locks, ({ pigeonhole, slot, digits }) => ({ lock: h(lockOf(b(pigeonhole), b(slot), digits)) }))
  run(wakes, ({ pigeonhole }) => ({ wake: h(wakeOf(b(pigeonhole))) }))
  run(lists, ({ recipients }) => ({ sealed_to: h(sealedTo(recipients.map(b))) }))
  run(vettings, (given) => {
    const [body, vetted] = [b(given.offer), { vetting: b(given.vetting), proof: b(given.proof) }]
    const letter = { inside: readOffer(body), body, mac: null, secretNumber: null }
    const { fields, steward } = verifyVetting(vetted, letter, { roster: townOf(given).roster, at: given.at })
    return { vetting: plain(fields), steward: h(steward) }
  })
  run(devices, ({ key }) => ({ number: deviceNumber(b(key)) }))
  run(written, ({ town, id, devices: keys, signed, secret }) => {
    const { written: found, device } = verifyWritten(b(signed), { id: b(id), town: b(town), devices: keys.map(b) })
    expect(h(signWritten(found, b(secret), b(town)))).toBe(signed)
    expect(isSigned(b(signed))).toBe(true)
    return { device: h(device), turn: found.turn, at: found.at, record: plain(found.record) }
  })
  test.for(openings.filter(({ secret }: Json) => secret) as Json[])('$name is opened with the same bytes', ({ secret, signed, expect: { opening }, ...given }) => {
    const { town } = townOf(given as Json).roster
    expect(h(signAidOpening(b(opening.nonce), b(secret), { town, at: opening.at }))).toBe(signed)
  })
})
