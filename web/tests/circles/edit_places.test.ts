/** A place as a steward types it, and other people's lists as her phone takes them in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readServices, plain } from '../../src/circles/shared/places/hsds.ts'
import { hoursFrom } from '../../src/circles/shared/places/hours_text.ts'
import { formOf, NEW_FORM, placeFrom } from '../../src/circles/shared/places/form.ts'
import { PLACES, readDirectory, writeDirectory } from '../../src/seals/directory.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { b, vectors } from '../seals/vectors.ts'

const { places, timezone } = readDirectory(b(vectors('directory').hsds[0].file))
const [line, clinic] = places as [(typeof places)[number], (typeof places)[number]]
const nobody = { id: new Uint8Array(16), address: null, point: null, checked: null }

test('what is opened to be changed and kept unchanged is the same', () => {
  for (const place of places) expect(placeFrom(formOf(place), place)).toEqual({ place })
})

test('as many places as a directory may have are written and read', () => {
  const many = Array.from({ length: PLACES }, (_, n) => ({ ...clinic, id: new Uint8Array(16).fill(n & 255).fill(n >> 8, 0, 1) }))
  const data = writeDirectory({ timezone, places: many })
  expect(readDirectory(data).places.length).toBe(PLACES)
  expect(() => writeDirectory({ timezone, places: [...many, { ...clinic, id: new Uint8Array(16).fill(255) }] })).toThrow()
})

test('with another street it is no longer where it was on the map', () => {
  expect(clinic.point).not.toBe(null)
  expect(placeFrom({ ...formOf(clinic), street: '2 Oak Street' }, clinic)).toMatchObject({ place: { point: null, address: { street: '2 Oak Street' } } })
})

test('a new place needs a name and what it is for', () => {
  expect(placeFrom(NEW_FORM, nobody)).toEqual({ wrong: ['name', 'needs'] })
  const made = placeFrom({ ...NEW_FORM, name: 'Kitchen', needs: 'food,other', phones: '612 555 0110', hours: 'Mon-Fri 9:00-17:00' }, nobody)
  expect(made).toMatchObject({ place: { name: 'Kitchen', organization: 'Kitchen', needs: ['food', 'other'], hours: [{ days: [1, 2, 3, 4, 5], opens: 540 }], phones: [{ number: '6125550110' }] } })
})

test.each([
  ['phones', 'call Ruth'],
  ['phones', '*21*5550100#'],
  ['hours', 'whenever'],
  ['hours', 'Mon 25:00-26:00'],
  ['languages', 'english'],
  ['web', 'javascript:alert(1)'],
  ['web', 'https://bank@evil.example/'],
  ['mail', 'a@b?bcc=c'],
  ['country', 'USA'],
  ['words', 'x'.repeat(601)],
] as const)('%s cannot be %s', (field, text) => {
  expect(placeFrom({ ...formOf(clinic), [field]: text }, clinic)).toEqual({ wrong: [field] })
})

test('taken in: markup goes and its words stay, what ended and what is no link is left out and said', () => {
  const service = { id: 'a', name: 'Legal clinic', status: 'active', description: '<p>Free&nbsp;<b>help</b></p><script>alert(1)</script> for < 5 people\u202e', url: 'javascript:alert(1)' }
  const found = readServices(JSON.stringify({ contents: [service, { ...service, id: 'b', status: 'defunct' }, service] }))
  expect(found.places.map(({ words, website, needs }) => [words, website, needs])).toEqual([['Free help for < 5 people', '', ['legal', 'medical']]])
  expect(found.problems.map(({ where, code }) => `${where}: ${code}`)).toEqual(['1. Legal clinic: part', '2. Legal clinic: ended', '3. Legal clinic: part', '3. Legal clinic: twice'])
  expect(plain('3 < 4 & 5')).toBe('3 < 4 & 5')
})

test('whatever stands where, a list is taken or refused, and what is taken can be published', () => {
  const names = ['id', 'name', 'status', 'organization', 'phones', 'number', 'schedules', 'opens_at', 'closes_at', 'byday', 'freq', 'interval', 'service_at_locations', 'location', 'addresses', 'address_1', 'latitude', 'languages', 'code', 'attributes', 'taxonomy_term', 'required_documents', 'document', 'url', 'assured_date', 'description']
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.double(), fc.string({ unit: 'binary', maxLength: 20 }), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 })),
  }))
  fc.assert(
    fc.property(any, (said) => {
      try {
        const taken = readServices(JSON.stringify([said, said]))
        expect(readDirectory(writeDirectory({ timezone, places: taken.places })).places.length).toBe(taken.places.length)
      } catch (why) {
        if (!isRefusal(why, 'directory.no_services')) throw why
      }
    }),
    { numRuns: 40 },
  )
  expect(() => readServices('[[[')).toThrow()
  expect(() => readServices('{"a": 1}')).toThrow()
})

test('whatever is typed as hours is read or not, and never throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void hoursFrom(text)), { numRuns: 300 })
  expect(hoursFrom('Fri-Mon 22:00-04:00')).toMatchObject({ days: [1, 5, 6, 7], opens: 1_320, closes: 240 })
  expect(line.name).not.toBe('')
})
