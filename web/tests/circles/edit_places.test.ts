/** A place as a steward types it, and other people's lists as her phone takes them in. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readServices, plain } from '../../src/circles/shared/places/hsds.ts'
import { hoursFrom } from '../../src/circles/shared/places/hours_text.ts'
import { formOf, NEW_FORM, NO_PIN, pinText, placeFrom } from '../../src/circles/shared/places/form.ts'
import { COLUMNS, guessMapping, placesIn, readSheet, writePlaces } from '../../src/circles/shared/places/table.ts'
import { PLACES, readDirectory, writeDirectory } from '../../src/seals/directory.ts'
import { hex, utf8 } from '../../src/terms/bytes.ts'
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

test('with another street nobody here knows whether the pin is still right: it is asked, and nothing is published before', () => {
  expect(clinic.point).not.toBe(null)
  const moved = { ...formOf(clinic), street: '2 Oak Street' }
  expect(placeFrom(moved, clinic)).toEqual({ wrong: ['point'] })
  expect(placeFrom({ ...moved, street: clinic.address?.street ?? '', city: 'Elm' }, clinic)).toEqual({ wrong: ['point'] })
  expect(placeFrom({ ...moved, point: pinText(clinic.point) }, clinic)).toMatchObject({ place: { point: clinic.point, address: { street: '2 Oak Street' } } })
  expect(placeFrom({ ...moved, point: '4490000,-9320000' }, clinic)).toMatchObject({ place: { point: { lat: 4_490_000, lng: -9_320_000 } } })
  expect(placeFrom({ ...moved, point: NO_PIN }, clinic)).toMatchObject({ place: { point: null } })
  expect(placeFrom({ ...formOf(clinic), phones: '311' }, clinic)).toMatchObject({ place: { point: clinic.point } })
})

test('a place that has lost its address has no pin either, whatever was touched before', () => {
  for (const point of ['', pinText(clinic.point)]) expect(placeFrom({ ...formOf(clinic), street: '', point }, clinic)).toMatchObject({ place: { address: null, point: null } })
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
  const five = ['food', 'shelter', 'rent', 'legal', 'medical'].map((code) => ({ taxonomy_term: { code, name: code } }))
  const many = readServices(JSON.stringify({ contents: [{ ...service, url: '', attributes: five }] }))
  expect([many.places[0]?.needs.length, many.problems.map(({ code }) => code)]).toEqual([4, ['many']])
})

describe('a table that somebody keeps', () => {
  const taken = (text: string) => {
    const sheet = readSheet(utf8(text))
    return placesIn(sheet, guessMapping(sheet.header))
  }
  const said = ({ problems }: ReturnType<typeof taken>) => problems.map(({ where, code }) => `${where}: ${code}`)

  test('its own names of columns are guessed, in six languages; a title above them is none', () => {
    for (const heading of ['Agency,Service Name,Category,Address,City,ZIP,Phone,Open,Languages spoken,Last verified', 'Organización,Nombre,Categoría,Dirección,Ciudad,Código postal,Teléfono,Horario,Idiomas,Verificado']) {
      const found = taken(`Help in Maple 2026,,,,,,,,,\n${heading}\nSt. Mark,Food shelf,groceries,1 Elm,Maple,55400,(612) 555-0110,Mon-Fri 9:00-17:00; ring twice,"English, español; Hmong",2026-11-20\n`)
      expect(found.places).toMatchObject([
        {
          organization: 'St. Mark', name: 'Food shelf', needs: ['food'], address: { street: '1 Elm', city: 'Maple', postalCode: '55400' }, phones: [{ number: '6125550110' }],
          hours: [{ days: [1, 2, 3, 4, 5], opens: 540, closes: 1020 }], hoursWords: 'ring twice', languages: ['en', 'es', 'hmn'], papers: 'unknown', checked: 20_777,
        },
      ])
      expect(said(found)).toEqual(['3. Food shelf: hours'])
    }
  })

  test('whether they ask for papers is asked or not asked, else it is not known', () => {
    const of = (papers: string) => taken(`name,needs,papers\nA,food,${papers}\n`)
    expect(['asked', 'Not asked', 'no', '', 'sometimes'].map((each) => of(each).places[0]?.papers)).toEqual(['asked', 'not_asked', 'not_asked', 'unknown', 'unknown'])
    expect(said(of('sometimes'))).toEqual(['2. A: part'])
  })

  test('a column that nobody has chosen stays out: everybody would read it', () => {
    const { places } = taken('name,needs,who told us,private notes\nKitchen,food,Ana at 5 Elm,her brother sleeps there\n')
    expect(JSON.stringify(places)).not.toMatch(/Ana|brother/)
  })

  test('each problem is said by its row, and what can be used is kept', () => {
    const found = taken('name,needs,phone,website,lat,lng\nKitchen,food,call Ruth,javascript:alert(1),95,0\nKitchen,food,,,,\n,food,,,,\nThing,,,,,\n')
    expect(said(found)).toEqual(['2. Kitchen: part', '3. Kitchen: twice', '4.: refused', '5. Thing: need'])
    expect(found.places.map(({ name, point, website }) => [name, point, website])).toEqual([['Kitchen', null, ''], ['Thing', null, '']])
  })

  test('the town of the drills: what the kit makes of its table the phone makes of it', () => {
    const found = taken(readFileSync(new URL('../../../src/tocsin_kit/practice/maple_places.csv', import.meta.url), 'utf8'))
    expect(found.problems).toEqual([])
    expect(found.places.length).toBe(21)
  })

  test('whatever stands in it, it is taken or refused, and what is taken can be published and written again', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('food', 'Mon-Fri 9:00-17:00', '+1 612 555 0110 x4 text (desk) [es]', 'asked', '2026-11-26', 'es, en', '44.9'))
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length }), { maxLength: 3 }), (rows) => {
        const { places } = taken([COLUMNS.join(','), ...rows.map((cells) => cells.map(quoted).join(','))].join('\n'))
        const sorted = readDirectory(writeDirectory({ timezone, places })).places
        expect(sorted.length).toBe(places.length)
        expect(taken(writePlaces({ timezone, places: sorted })).places.map(({ id, name }) => [hex(id), name])).toEqual(sorted.map(({ id, name }) => [hex(id), name]))
      }),
      { numRuns: 60 },
    )
  })
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
