/** Spreadsheets as people have them: whatever comes in, nothing of it is lost, and nothing that goes out is run by who opens it. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS, guessMapping, importRows, isNobody, readSheet, twice } from '../../src/aid/shared/csv.ts'
import type { Imported } from '../../src/aid/shared/csv.ts'
import { FIELD_WORDS } from '../../src/aid/shared/csv_words.ts'
import { Diet } from '../../src/seals/aid/codes.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { MOST_ROWS, writeTable } from '../../src/terms/table.ts'

const cellsOf = (text: string): readonly (readonly string[])[] => {
  const { header, rows } = readSheet(utf8(text))
  return [header, ...rows.map(({ cells }) => cells)]
}
const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0)) as Bytes
const imported = (text: string): readonly Imported[] => {
  const table = readSheet(utf8(text))
  return importRows(table, guessMapping(table.header))
}

describe('reading', () => {
  test('quotes, lines within cells, and the ends of lines of three systems', () => {
    expect(cellsOf('name,notes\r\n"Ana ""la rubia""","two\r\nlines, with comma"\r\nBen,x\r\n')).toEqual([['name', 'notes'], ['Ana "la rubia"', 'two\r\nlines, with comma'], ['Ben', 'x']])
    expect(cellsOf('name\nAna\n\n\nBen')).toEqual([['name'], ['Ana'], ['Ben']])
    expect(cellsOf('name\rAna\rBen\r')).toEqual([['name'], ['Ana'], ['Ben']])
  })

  test('a line is named as an editor counts it, also after a cell of several lines', () => {
    expect(readSheet(utf8('name,notes\r\nAna,"a\r\nb"\r\n\r\nBen,c\n')).rows.map(({ line }) => line)).toEqual([2, 5])
  })

  test('commas, semicolons, tabs and bars', () => {
    for (const mark of [',', ';', '\t', '|']) expect(cellsOf(`name${mark}phone\nAna, B.${mark === ',' ? '"' : ''}${mark}1`.replace('Ana, B."', '"Ana, B."'))).toEqual([['name', 'phone'], ['Ana, B.', '1']])
  })

  test('a title above the heading is no heading, and is not lost from sight', () => {
    for (const title of ['St. Mark food shelf', 'St. Mark food shelf;;;', '2026; November']) {
      const table = readSheet(utf8(`${title}\n\nNr.;Familia / Family;Phone #;Street & apt, floor\n1;Ana;555 0100;Elm 1, 2, 3\n`))
      expect(table.header).toEqual(['Nr.', 'Familia / Family', 'Phone #', 'Street & apt, floor'])
      expect(table.above.map(({ line }) => line)).toEqual([1])
      expect(table.rows).toEqual([{ line: 4, cells: ['1', 'Ana', '555 0100', 'Elm 1, 2, 3'] }])
    }
    const [first] = readSheet(utf8('a,b\nname,c')).rows
    expect(first?.cells).toEqual(['name', 'c'])
  })

  test('UTF-8 with and without its mark, UTF-16, and what old spreadsheets write', () => {
    expect(cellsOf('\u{feff}nombre\nMuñoz')).toEqual([['nombre'], ['Muñoz']])
    expect(readSheet(latin('nombre\nMu\xf1oz \x80')).rows[0]?.cells).toEqual(['Muñoz €'])
    expect(readSheet(Uint8Array.from([0xff, 0xfe, ...[...'a\nñ'].flatMap((letter) => [letter.charCodeAt(0), 0])]) as Bytes).rows[0]?.cells).toEqual(['ñ'])
    expect(readSheet(Uint8Array.from([0xfe, 0xff, ...[...'a\nñ'].flatMap((letter) => [0, letter.charCodeAt(0)])]) as Bytes).rows[0]?.cells).toEqual(['ñ'])
  })

  test('a quotation mark that is never closed is said, and what stands behind it is still there', () => {
    const table = readSheet(utf8('name,notes\nAna,"open\nBen,x'))
    expect(table.unclosedAt).toBe(2)
    expect(table.rows).toEqual([{ line: 2, cells: ['Ana', 'open\nBen,x'] }])
  })

  test('what is nothing, and what is too much, is refused by name', () => {
    const refusal = (file: Bytes): string | null => {
      try {
        readSheet(file)
        return null
      } catch (why) {
        return isRefusal(why) ? why.code : 'fell'
      }
    }
    expect(refusal(utf8(' \n;;\n'.replace(/;/g, ',')))).toBe('table.empty')
    expect(refusal(utf8(`a\n${'x\n'.repeat(MOST_ROWS + 1)}`))).toBe('table.too_large')
    expect(refusal(new Uint8Array(5 * 1024 * 1024) as Bytes)).toBe('table.too_large')
  })

  test('no bytes make it fall, and no letter of a table is lost', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          const { header, rows } = readSheet(bytes as Bytes)
          expect(header.length).toBeGreaterThan(0)
          importRows({ header, rows, unclosedAt: null, above: [] }, guessMapping(header))
        } catch (why) {
          if (!isRefusal(why)) throw why
        }
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '"', ',', '\n', '\r', ';', '7', 'عربي'), maxLength: 60 }), (text) => {
        const kept = (all: string): string => [...all].filter((each) => /[a-zñ7ع]/u.test(each)).join('')
        try {
          expect(kept(cellsOf(text).flat().join(''))).toBe(kept(text))
        } catch (why) {
          if (!isRefusal(why)) throw why
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('writing', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '+1 555', '-5', '@x', "'=x", "''", "'", '\t=x', '＝1', 'a"b', ' a ', '', 'x\r\ny', ';', 'نص'))

  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const marked = rows.map((cells) => ['x', ...cells])
        expect([readSheet(utf8(writeTable([['head', 'er'], ...marked]))).rows.map(({ cells }) => cells)]).toEqual([marked])
      }),
      { numRuns: 250 },
    )
  })

  test('no cell begins as a formula does, in any program that reads it', () => {
    fc.assert(
      fc.property(cell, (each) => {
        expect(writeTable([[each]])).not.toMatch(/^.?"?[=+@\t\r＝＋＠-]/u)
      }),
    )
  })
})

describe('columns', () => {
  test('are guessed in six languages, each once', () => {
    expect(guessMapping(['Family Name', 'Phone #', 'Home address', '# in household', 'Speaks', 'Allergies', 'Comments'])).toMatchObject({ name: 0, phone: 1, address: 2, people: 3, language: 4, diet: 5, words: 6 })
    expect(guessMapping(['Nombre', 'Teléfono móvil', 'Dirección', 'Niños', 'Adultos', 'Notas'])).toMatchObject({ name: 0, phone: 1, address: 2, children: 3, adults: 4, words: 5 })
    expect(guessMapping(['Prénom', 'Téléphone', 'Adresse', 'Régime'])).toMatchObject({ name: 0, phone: 1, address: 2, diet: 3 })
    expect(guessMapping(['الاسم', 'رقم الهاتف', 'العنوان'])).toMatchObject({ name: 0, phone: 1, address: 2 })
    expect(guessMapping(['Magaca', 'Taleefan', 'Cinwaan', 'Carruur'])).toMatchObject({ name: 0, phone: 1, address: 2, children: 3 })
    expect(guessMapping(['Npe', 'Xov tooj', 'Chaw nyob', 'Menyuam'])).toMatchObject({ name: 0, phone: 1, address: 2, children: 3 })
  })

  test('a sum below the families is nobody, a family that is called so and can be reached is somebody', () => {
    const rows = imported('Name,Phone,Adults\nAna,,2\nTOTAL,,52\nTotal,612 555 0101,2\n,,54\n')
    expect(rows.map(isNobody)).toEqual([false, true, false, true])
  })

  test('every field has a name in every script, and what is unknown is nobody\'s', () => {
    for (const field of FIELDS) for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u]) expect(FIELD_WORDS[field].some((word) => script.test(word))).toBe(true)
    expect(Object.values(guessMapping(['zzz', 'qqq']))).toEqual(FIELDS.map(() => null))
  })

  test('a table that was written here is understood here again, in every language of the phrasebook', () => {
    for (const language of ['en', 'es', 'fr', 'so', 'hmn', 'ar']) {
      const words = readFileSync(new URL(`../../../phrasebook/${language}/aid_table.ftl`, import.meta.url), 'utf8')
      const header = FIELDS.map((field) => new RegExp(`^aid-field-${field} = (.*)$`, 'm').exec(words)?.[1] ?? '')
      expect([language, Object.values(guessMapping(header))]).toEqual([language, FIELDS.map((_, column) => column)])
    }
  })

  test('no column is two fields', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(FIELD_WORDS).flat()), { maxLength: 12 }), (header) => {
        const columns = Object.values(guessMapping(header)).filter((each) => each !== null)
        expect(new Set(columns).size).toBe(columns.length)
      }),
    )
  })
})

describe('rows', () => {
  test('what is understood becomes a need, and what fits nowhere stands in its words', () => {
    const [ana] = imported('Name,Phone,Address,Family size,Children,Babies,Language,Diet,Notes,Church\nAna,+1 612 555 0101,Maple St 5,6,3,1,Español,"halal, no nuts",ring twice,St. Mary')
    expect(ana).toMatchObject({
      line: 2, name: 'Ana', phone: '+1 612 555 0101', address: 'Maple St 5', household: { adults: 2, children: 3, babies: 1 }, language: 'es', diet: [Diet.halal, Diet.noNuts],
      words: 'ring twice\nChurch: St. Mary', problems: [],
    })
  })

  test('what is not understood is said, and is still there', () => {
    const [row] = imported('Name,Phone,Address,Adults,Language,Diet\nAna,,,two or three,Quechua,only soup')
    expect(row?.problems).toEqual(['count_unclear', 'language_unclear', 'diet_unclear', 'no_way_to_reach'])
    expect(row?.words).toBe('Adults: two or three\nLanguage: Quechua\nDiet: only soup')
  })

  test('what is too long is cut in its field alone', () => {
    const [row] = imported(`Name,Phone\n${'A'.repeat(60)},5550101`)
    expect(row?.name).toHaveLength(40)
    expect(row?.problems).toEqual(['shortened'])
    expect(row?.words).toBe(`Name: ${'A'.repeat(60)}`)
  })

  test('every cell of every row is either in a field, in the words, or said to be shortened; and the row keeps all', () => {
    // no letters of which a word for people is made: "bébé 7" is read as seven babies
    const cell = fc.string({ unit: fc.constantFrom('x', 'Q', '7', ' ', 'ž'), maxLength: 50 })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 11, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const header = [...FIELDS, 'church']
        const table = { header, rows: rows.map((cells, number) => ({ line: number + 2, cells })), unclosedAt: null, above: [] }
        for (const [number, row] of importRows(table, guessMapping(header)).entries()) {
          expect(row.cells).toBe(rows[number])
          if (row.problems.includes('shortened')) continue
          const all = [row.name, row.phone, row.address, row.words].join('\n')
          for (const [column, each] of row.cells.entries()) {
            const isCount = ['people', 'adults', 'children', 'babies'].includes(header[column] ?? '') && /^\d{0,2}$/.test(each.trim())
            if (!isCount) expect(all).toContain(each.trim())
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('how many', () => {
  const said = (text: string) => imported(`Name,Phone,People\nAna,5550101,"${text}"`)[0]

  test('is read as people write it, in six languages', () => {
    const two = { adults: 2, children: 0, babies: 0 }
    for (const text of ['2', ' 2 ', '1+1', '1 & 1', 'two', 'Dos', 'deux personnes', 'laba', 'ob leej', '٢', 'اثنان', '2 people', '2 adults', 'family of 2', 'familia de dos', '2adultos', 'adults: 2', 'one and one', '2 adults no kids'])
      expect([text, said(text)?.household, said(text)?.problems]).toEqual([text, two, []])
    const five = { adults: 2, children: 3, babies: 0 }
    for (const text of ['2 adults, 3 kids', '2 adults 3 children', '2+3 kids', 'adultos 2 niños 3', '2 adultes et 3 enfants', 'laba qof iyo saddex carruur'.replace('qof', 'qof weyn')]) expect([text, said(text)?.household]).toEqual([text, five])
    expect(said('')?.household).toEqual({ adults: 0, children: 0, babies: 0 })
    expect(said('')?.problems).toEqual([])
  })

  test('is unclear where nobody can know, and stands in the words', () => {
    for (const text of ['5-6', '4?', '~4', '2/3', '4 (2 kids)', '4 people, 2 kids', '2 or 3', '2 3', '2, 3', '1.5', '1+', 'many', '120', '60+60', 'adults', '2 dogs'])
      expect([text, said(text)?.household, said(text)?.problems, said(text)?.words]).toEqual([text, { adults: 0, children: 0, babies: 0 }, ['count_unclear'], `People: ${text}`])
    expect(imported('Name,Phone,People,Children\nAna,5550101,2,3')[0]).toMatchObject({ household: { adults: 0, children: 3, babies: 0 }, problems: ['count_unclear'], words: 'People: 2' })
  })

  test('of a sum stands in the words too: it may have meant who they are', () => {
    expect(said('1+1')?.words).toBe('People: 1+1')
    expect(said('two')?.words).toBe('')
  })
})

describe('what she corrects', () => {
  test('is read as a cell is, over what stood there, also where no column says it', () => {
    const table = readSheet(utf8('Name,Phone,People\nAna,5550101,5-6\nBen,,many'))
    const rows = importRows(table, guessMapping(table.header), { 2: { people: '5', language: 'so' }, 3: { people: '3 kids', address: 'Elm 1' } })
    expect(rows[0]).toMatchObject({ household: { adults: 5, children: 0, babies: 0 }, language: 'so', words: '', problems: [] })
    expect(rows[1]).toMatchObject({ household: { adults: 0, children: 3, babies: 0 }, address: 'Elm 1', problems: [] })
  })
})

describe('the same household twice', () => {
  test('by telephone however it is written, by address, or by both', () => {
    const list = [
      { phone: '+1 (612) 555-0101', address: 'Maple St. 5' },
      { phone: '612.555.0101', address: 'Oak St 1' },
      { phone: '', address: 'maple st 5' },
      { phone: '001 612 555 0101', address: 'MAPLE ST. 5' },
      { phone: '612 555 0199', address: 'Maple St 5, apt 2' },
    ]
    expect(twice(list)).toEqual([{ one: 0, other: 1, by: 'phone' }, { one: 0, other: 2, by: 'address' }, { one: 0, other: 3, by: 'both' }])
  })

  test('never because both said nothing, or next to nothing', () => {
    expect(twice([{ phone: '', address: '' }, { phone: '', address: '' }, { phone: '911', address: 'here' }, { phone: '911', address: 'here' }])).toEqual([])
  })
})
