/** What of a map comes by itself costs a house that lies, or is late, no more than a few questions. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { Roster } from '../../src/seals/roster.ts'
import { utf8 } from '../../src/terms/bytes.ts'
import { Refusal } from '../../src/terms/refusal.ts'

const noted = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (name: string) => noted.get(name) ?? null, setItem: (name: string, value: string) => void noted.set(name, value) })
const { MapOnPhone } = await import('../../src/shell/page/map_file.ts')
const { namedPlaces } = await import('../../src/ui/map/ground.ts')

const roster = { files: [{ name: 'places', size: 90_000, fileHash: new Uint8Array(32).fill(7) }] } as unknown as Roster
const places = utf8(JSON.stringify({ features: [{ geometry: { coordinates: [-93.27, 44.95] }, properties: { class: 'suburb', name: 'Maple' } }] }))
let asked: number
let refused: Refusal | null

const map = () =>
  new MapOnPhone(async () => ({
    isHere: async () => false,
    read: async () => places,
    bring: async () => {
      asked += 1
      if (refused) throw refused
    },
  }) as never)

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  asked = 0
  namedPlaces.value = []
})

test('places that are late come by themselves, however seldom the line says anything', async () => {
  refused = new Refusal('file.not_here', 'The house does not have this file.')
  await map().look(roster)
  expect([asked, namedPlaces.value.length]).toEqual([1, 0])
  refused = null
  await vi.advanceTimersByTimeAsync(1_000)
  expect([asked, namedPlaces.value[0]?.names['name']]).toEqual([2, 'Maple'])
})

test('a house that gives other bytes and says something all the time is not asked each time', async () => {
  refused = new Refusal('file.other_bytes', 'This is not the file.')
  const looking = map()
  for (let second = 0; second < 600; second += 1) {
    await looking.look(roster)
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(asked).toBe(1)
})
