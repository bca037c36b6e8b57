import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { predecessorOf, readAlert, writeAlert } from '../../src/seals/alert.ts'
import type { Alert } from '../../src/seals/alert.ts'
import { readAttestation } from '../../src/seals/attestation.ts'
import { composeBeat, readBeat, writeBeat } from '../../src/seals/beat.ts'
import { readChecked } from '../../src/seals/checked.ts'
import { parse, write } from '../../src/seals/cose.ts'
import { readLink } from '../../src/seals/invite.ts'
import { readNote, readSighting, readSightingBody, Source, writeSighting, writeSightingBody } from '../../src/seals/letters.ts'
import type { Sighting } from '../../src/seals/letters.ts'
import { readStatement } from '../../src/seals/statement.ts'
import { readLeaf, readWindowStatement, writeLeaf } from '../../src/seals/window.ts'
import { fromB64u, b64u, fromHex, hex } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { Certainty, EVENTS, MessageType, ResponseType, Severity, Status, Urgency } from '../../src/terms/registry.ts'
import { MAPLE, NOW, Street } from '../street.ts'
import { b, vectors } from './vectors.ts'

const street = new Street()
const bytes = (length: number): fc.Arbitrary<Bytes> => fc.uint8Array({ minLength: length, maxLength: length }).map((each) => Uint8Array.from(each))
const codeOf = <Code extends number>(codes: Readonly<Record<string, Code>>): fc.Arbitrary<Code> => fc.constantFrom(...Object.values(codes))

const alert: fc.Arbitrary<Alert> = fc
  .record({
    sequence: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    predecessor: bytes(8),
    incident: bytes(8),
    status: codeOf(Status),
    messageType: codeOf(MessageType),
    responseType: codeOf(ResponseType),
    event: fc.constantFrom(...EVENTS.keys()),
    urgency: codeOf(Urgency),
    severity: codeOf(Severity),
    certainty: codeOf(Certainty),
    radiusM: fc.integer({ min: 500, max: 20_000 }),
    sent: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    onset: fc.integer({ min: 0, max: 20_160 }),
    lasts: fc.integer({ min: 1, max: 4_320 }),
    size: fc.option(fc.integer({ min: 1, max: 255 })),
    activity: fc.option(fc.integer({ min: 1, max: 255 })),
  })
  .map(({ lasts, predecessor, ...fields }): Alert => {
    const isCancel = fields.messageType === MessageType.Cancel
    const mayEnd = fields.messageType === MessageType.Update
    const responseType = isCancel || (!mayEnd && fields.responseType === ResponseType.AllClear) ? ResponseType.Monitor : fields.responseType
    const cell = EVENTS.get(fields.event)?.resolution === 8 ? 0x8827526899fffffn : MAPLE
    return {
      ...fields, responseType, cell, expires: fields.onset + lasts,
      predecessor: fields.messageType === MessageType.Alert ? null : predecessorOf(predecessor),
    }
  })

test('an alert that may be written is read as it was, in at most 230 bytes with two signatures', () => {
  let longest = 0
  fc.assert(
    fc.property(alert, (given) => {
      expect(readAlert(writeAlert(given))).toEqual(given)
      longest = Math.max(longest, street.signed(given, street.ana, street.ben).length)
    }),
    { numRuns: 100 },
  )
  expect(longest).toBeLessThanOrEqual(230)
})

test('a beat, a leaf, base64url and hex come back as they were', () => {
  fc.assert(
    fc.property(fc.array(bytes(4), { maxLength: 70 }), fc.integer({ min: 0, max: 500 }), bytes(33), (onShift, highest, any) => {
      const beat = composeBeat({ roster: street.roster, highest, open: [any.slice(0, 8)], onShift }, NOW)
      expect(readBeat(writeBeat(beat))).toEqual(beat)
      expect(readLeaf(writeLeaf(street.ana.leaf))).toEqual(street.ana.leaf)
      expect(fromB64u(b64u(any))).toEqual(any)
      expect(fromHex(hex(any))).toEqual(any)
    }),
    { numRuns: 50 },
  )
})

test('a sighting comes back as it was, whatever the words', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((each) => [...each].length <= 400)
  fc.assert(
    fc.property(words, fc.boolean(), fc.option(fc.integer({ min: 1, max: 5 })), (said, past, size) => {
      const sighting: Sighting = {
        nonce: street.random(16), observedAt: NOW, town: street.town, place: null, size, activity: null, uniform: null, equipment: null, event: 1,
        seenByMe: true, past, source: Source.app, words: said, language: 'ar', pigeonhole: null, answerRecipient: null, voice: null,
      }
      expect(readSightingBody(writeSightingBody(sighting))).toEqual(sighting)
      expect(readSighting(writeSighting(sighting, { number: 1, secret: street.random(32) })).sighting).toEqual(sighting)
    }),
    { numRuns: 100 },
  )
})

test('base64url is read in one way alone', () => {
  for (const text of ['A', 'AA=', 'AB', 'A+', 'A/', ' AA', 'AA\n', 'AAA_=']) {
    expect(() => fromB64u(text)).toThrow()
  }
})

describe('a reader throws nothing but refusals', () => {
  const payloads = (file: string, part = 'cases', field = 'signed'): Bytes[] =>
    vectors(file)[part].flatMap((given: { expect: object }) => ('refused' in given.expect ? [] : [b((given as never)[field])]))
  const inside = (data: Bytes): Bytes => parse(data).payload
  test.each<[string, (data: Bytes) => unknown, Bytes[]]>([
    ['cose', (data) => write(parse(data)), payloads('alert')],
    ['alert', readAlert, payloads('alert').map(inside)],
    ['checked', readChecked, payloads('checked').map(inside)],
    ['attestation', readAttestation, payloads('attestation').map(inside)],
    ['beat', readBeat, payloads('beat').map(inside)],
    ['sighting', readSighting, payloads('sighting', 'cases', 'letter')],
    ['note', readNote, payloads('note', 'cases', 'letter')],
    ['statement', readStatement, street.statements.map(inside)],
    ['window', readWindowStatement, [inside(street.windowStatement)]],
    ['leaf', readLeaf, [...street.leaves]],
  ])('%s', (_, read, good) => {
    expect(good.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('change', 'cut', 'add', 'drop'), (data, place, value, how) => {
        const at = place % data.length
        const bent =
          how === 'change' ? Uint8Array.from(data, (each, n) => (n === at ? value : each))
          : how === 'cut' ? data.slice(0, at)
          : how === 'add' ? Uint8Array.from([...data.slice(0, at), value, ...data.slice(at)])
          : Uint8Array.from([...data.slice(0, at), ...data.slice(at + 1)])
        try {
          read(bent)
        } catch (why) {
          expect(isRefusal(why), String(why)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('links', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readLink(`#i=${text}`)
        } catch (why) {
          expect(isRefusal(why)).toBe(true)
        }
      }),
    )
  })
})
