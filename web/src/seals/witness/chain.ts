/** A film put together from the parts that are there: what is missing and what does not fit is said, never mended. Docs/protocol, section 24. */
import { hex, same } from '../../terms/bytes.ts'
import type { Bytes } from '../../terms/bytes.ts'
import type { FilmId, Hash } from '../../terms/ids.ts'
import { Refusal } from '../../terms/refusal.ts'
import { sha256 } from '../hashes.ts'
import type { Ending, Lane } from './codes.ts'
import type { Part } from './part.ts'

/** A part without what was filmed, so that a film of two hours fits in memory. `fileHash`: of its age file. */
export interface Link extends Pick<Part, 'film' | 'number' | 'previous' | 'lane' | 'stretch' | 'offset' | 'beginsMs' | 'endsMs' | 'end'> {
  readonly fileHash: Hash
  readonly length: number
}

/** From `first` up to, and without, `past`. */
export interface Span {
  readonly first: number
  readonly past: number
}

/** One file that plays by itself. `numbers`: its parts in order; `holes`: which of its bytes are not there. */
export interface Stretch {
  readonly lane: Lane
  readonly stretch: number
  readonly numbers: readonly number[]
  readonly beginsMs: number
  readonly endsMs: number
  readonly holes: readonly Span[]
}

/**
 * `missing`: numbers below the highest. `broken`: parts that are not chained to the one before, or follow the end. `ending` is
 * null for a film that broke off, or whose last part is not there.
 */
export interface Chain {
  readonly parts: number
  readonly missing: readonly Span[]
  readonly broken: readonly number[]
  readonly ending: Ending | null
  readonly stretches: readonly Stretch[]
}

export const isWhole = ({ missing, broken, ending }: Chain): boolean => ending !== null && missing.length === 0 && broken.length === 0

export function linkOf(ageFile: Bytes, part: Part): Link {
  const { film, number, previous, lane, stretch, offset, beginsMs, endsMs, end, data } = part
  return { fileHash: sha256(ageFile), film, number, previous, lane, stretch, offset, length: data.length, beginsMs, endsMs, end }
}

/** Refusal "witness.other_film", "witness.part_twice" for two different parts of one number. */
export function assembled(links: Iterable<Link>, film: FilmId): Chain {
  const byNumber = new Map<number, Link>()
  for (const link of links) {
    if (!same(link.film, film)) throw new Refusal('witness.other_film', 'This part belongs to another film.')
    const held = byNumber.get(link.number)
    if (held !== undefined && hex(held.fileHash) !== hex(link.fileHash)) throw new Refusal('witness.part_twice', 'Two parts of this film have one number.')
    byNumber.set(link.number, link)
  }
  const ordered = [...byNumber.values()].sort((one, other) => one.number - other.number)
  const end = ordered.find((link) => link.end !== null)
  const isBroken = ({ number, previous }: Link): boolean => {
    const before = byNumber.get(number - 1)
    return (before !== undefined && (previous === null || !same(previous, before.fileHash))) || (end !== undefined && number > end.number)
  }
  return {
    parts: ordered.length,
    missing: gaps(ordered.map(({ number }) => ({ first: number, past: number + 1 }))),
    broken: ordered.filter(isBroken).map(({ number }) => number),
    ending: end?.end ?? null,
    stretches: stretchesOf(ordered),
  }
}

function stretchesOf(ordered: readonly Link[]): readonly Stretch[] {
  const groups = new Map<number, [Link, ...Link[]]>()
  for (const link of ordered) {
    const name = link.lane * 2 ** 32 + link.stretch
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [link])
    else group.push(link)
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, links]) => ({
    lane: links[0].lane,
    stretch: links[0].stretch,
    numbers: links.map(({ number }) => number),
    beginsMs: links.reduce((least, { beginsMs }) => Math.min(least, beginsMs), links[0].beginsMs),
    endsMs: links.reduce((most, { endsMs }) => Math.max(most, endsMs), 0),
    holes: gaps(links.map(({ offset, length }) => ({ first: offset, past: offset + length }))),
  }))
}

/** What lies between the spans, from 0 on. */
function gaps(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let reached = 0
  for (const { first, past } of [...spans].sort((one, other) => one.first - other.first)) {
    if (first > reached) found.push({ first: reached, past: first })
    reached = Math.max(reached, past)
  }
  return found
}
