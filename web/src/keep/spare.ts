/**
 * A neighbour's things for a second phone: which town, her pass, the members' secret, her places. Keys of a role are not among them:
 * one person has one leaf a window, and what is lost is revoked by its slip. Nor is what waits to be sent.
 */
import { encode } from '../seals/cbor.ts'
import { Row } from '../seals/row.ts'
import type { MemberSecret } from '../seals/letters.ts'
import { same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { TownId } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import type { Keep } from './keep.ts'
import { MOST_PLACES, readPlace, writePlace } from './sealed.ts'
import type { SavedPlace } from './sealed.ts'

export interface Spare {
  readonly town: TownId
  readonly pass: Bytes | null
  readonly member: MemberSecret | null
  readonly places: readonly SavedPlace[]
}

const LIMIT = 4_096

/** Refusal "second.nothing". */
export async function gatherSpare({ town, sealed }: Pick<Keep, 'town' | 'sealed'>): Promise<Spare> {
  const [pass, member, places] = await Promise.all([sealed.pass(), sealed.memberSecret(), sealed.places()])
  if (pass === null && places.length === 0) throw new Refusal('second.nothing', 'There is nothing to lose yet.')
  return { town, pass, member, places }
}

export const writeSpare = ({ town, pass, member, places }: Spare): Bytes =>
  encode([1, town, pass, member === null ? [] : [member.number, member.secret], places.map(writePlace)])

/** Refusal "second.malformed". */
export function readSpare(data: Bytes): Spare {
  const row = Row.of(data, 'second.malformed', LIMIT)
  const town = row.raw(16)
  const pass = row.rawOrNull(16)
  const secret = row.row()
  const member = secret.more() ? { number: secret.uint(), secret: secret.raw(32) } : null
  const list = row.row()
  const places: SavedPlace[] = []
  while (list.more()) places.push(readPlace(list.row()))
  for (const each of [secret, list, row]) each.done()
  return { town, pass, member, places }
}

/** Nothing is overwritten. Gives the places that are there now. Refusal "second.other_town", "second.member_already". */
export async function takeSpare({ town, sealed }: Pick<Keep, 'town' | 'sealed'>, spare: Spare): Promise<readonly SavedPlace[]> {
  if (!same(spare.town, town)) throw new Refusal('second.other_town', 'This spare belongs to another town.')
  const held = await sealed.pass()
  if (held !== null && (spare.pass === null || !same(held, spare.pass))) throw new Refusal('second.member_already', 'This phone is another member here.')
  if (spare.pass !== null) await sealed.savePass(spare.pass)
  if (spare.member !== null) await sealed.saveMemberSecret(spare.member)
  const there = await sealed.places()
  const fresh = spare.places.filter(({ name, cell }) => !there.some((each) => each.name === name && each.cell === cell))
  const places = [...there, ...fresh].slice(0, MOST_PLACES)
  await sealed.savePlaces(places)
  return places
}
