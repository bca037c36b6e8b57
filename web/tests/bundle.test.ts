/** Budgets of the built page, and that nothing of it asks another host. Built by `npm run build`. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const dist = new URL('../dist/', import.meta.url)
const read = (path: string): Buffer => readFileSync(new URL(path, dist))
const gzipped = (path: string): number => gzipSync(read(path), { level: 9 }).length

/** Not views: the first screen itself, the grid, sealing, a root's file, the line to the house. */
const COMES_LATER = /^(first|h3-js|dist|root_file|town_line)[-.]/
/** Functions younger than Chrome 93, Firefox 115 or Safari 16.4, called without looking whether they are there. */
const YOUNG =
  /\bstructuredClone\(|\.findLast(Index)?\(|Response\.json\(|\.to(Sorted|Reversed|Spliced)\(|Array\.fromAsync|(Object|Map)\.groupBy|Promise\.(withResolvers|try)\(|AbortSignal\.(timeout|any)\(|\.isWellFormed\(|\.checkVisibility\(/

describe('the built page', () => {
  test('loads at most 60 kB of script before the first paint', () => {
    const first = [...read('index.html').toString().matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path as string)
    expect(first.length).toBeGreaterThan(0)
    expect(first.map(gzipped).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000)
  })

  test('has no later chunk above 70 kB, and no view above 15 kB', () => {
    const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'))
    const tooLarge = scripts.filter((name) => gzipped(`assets/${name}`) > (COMES_LATER.test(name) ? 70_000 : 15_000))
    expect(tooLarge).toEqual([])
    expect([...new Set(scripts.filter((name) => COMES_LATER.test(name)).map((name) => name.split(/[-.]/)[0]))].sort()).toEqual(['dist', 'first', 'h3', 'root_file', 'town_line'])
  })

  test('asks for nothing that browsers at the floor lack', () => {
    const scripts = ['sw.js', ...readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js')).map((name) => `assets/${name}`)]
    expect(scripts.filter((name) => YOUNG.test(read(name).toString()))).toEqual([])
    const style = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.css')).map((name) => read(`assets/${name}`).toString()).join('')
    const heights = (rule: string): string[] => rule.match(/[a-z-]+:[^;{}]*\ddvh[^;{}]*/g) ?? []
    expect(heights(style).length).toBeGreaterThan(0)
    expect(style.split('}').flatMap((rule) => heights(rule).filter((said) => !rule.includes(said.replaceAll('dvh', 'vh'))))).toEqual([])
  })

  test('loads the map in at most 15 kB, what paints it and what reads its file in as much again, in the worker or on the page', () => {
    const chunks = readdirSync(new URL('assets/', dist)).filter((name) => /^(map|painter|painter_worker|read)-.*\.js$/.test(name))
    expect(chunks.map((name) => name.split('-')[0]).sort()).toEqual(['map', 'painter', 'painter_worker', 'read', 'read'])
    for (const name of chunks) expect([name, gzipped(`assets/${name}`) <= 15_000]).toEqual([name, true])
  })

  test('is exactly what its manifest says', () => {
    const { files } = JSON.parse(read('manifest.tocsin.json').toString()) as { files: Record<string, string> }
    const there = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(decodeURIComponent(dist.pathname).length).replace(/^\/*/, '/'))
      .filter((path) => !/^\/manifest\.tocsin\.json|\.(br|gz)$/.test(path))
    expect(Object.keys(files)).toEqual(there.sort())
    for (const [path, hash] of Object.entries(files)) expect([path, createHash('sha256').update(read(path.slice(1))).digest('hex')]).toEqual([path, hash])
  })

  test('is packed as it is', () => {
    for (const entry of readdirSync(dist, { recursive: true }).map(String)) {
      if (entry.endsWith('.br')) expect([entry, brotliDecompressSync(read(entry)).equals(read(entry.slice(0, -3)))]).toEqual([entry, true])
      if (entry.endsWith('.gz')) expect([entry, gunzipSync(read(entry)).equals(read(entry.slice(0, -3)))]).toEqual([entry, true])
    }
  })

  test('names no other host', () => {
    const known = /^https?:\/\/(www\.w3\.org|localhost|127\.0\.0\.1|age-encryption\.org|[a-z]+\.localhost)\b/
    // an error's words in a part of pmtiles that nobody here calls
    const words = 'See https://github.com/protomaps/PMTiles/tree/main/js for details.'
    const named = readdirSync(new URL('assets/', dist)).filter((name) => /\.(js|css)$/.test(name)).flatMap((name) => read(`assets/${name}`).toString().replace(words, '').match(/https?:\/\/[a-z0-9.-]+\.[a-z]{2,}/g) ?? [])
    expect(named.filter((each) => !known.test(each))).toEqual([])
  })
})
