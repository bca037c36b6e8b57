/** What a phone knows of one thing that is happening: its verified alerts, folded. Docs/protocol, section 5. */
import { compare, hex, join, same } from '../terms/bytes.ts'
import type { Cell } from '../terms/cell.ts'
import type { AlertId, IncidentId } from '../terms/ids.ts'
import { instantOf } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { Status } from '../terms/registry.ts'
import { endsAt, isEnding, predecessorOf } from './alert.ts'
import type { Standing, VerifiedAlert } from './alert.ts'

/** Metres between two cells' centres. Comes in, because the geometry of cells is too large for the first paint. */
export type MetresBetween = (one: Cell, other: Cell) => number

/** Names agree with what a screen asks of a told incident. */
export interface Incident {
  readonly incident: IncidentId
  readonly isActual: boolean
  /** Those that count, oldest first. */
  readonly alerts: readonly VerifiedAlert[]
  /** Updates whose area followed somebody ("incident.follows"). */
  readonly refused: readonly VerifiedAlert[]
  readonly heads: readonly VerifiedAlert[]
  /** The head that is shown: of several, the most cautious. */
  readonly alert: VerifiedAlert
  readonly ending: 'none' | 'reported' | 'final'
  /** Two alerts continue the same one: the more cautious is shown, and the screen says so. */
  readonly forked: boolean
  /** Where the danger is, or was when `alert` is an ending. */
  readonly cell: Cell
  readonly radiusM: number
  /** Over by its clock from here on. The clock is the alarm's: one person's ending stops the sound and moves no clock. */
  readonly endsAt: Instant
}

/**
 * One incident's alerts of one status class. Without `metresBetween` only the number of moves is judged.
 * Of two copies of an alert the one that more people signed counts. RangeError for no alert, or two incidents' alerts.
 */
export function foldIncident(alerts: Iterable<VerifiedAlert>, metresBetween: MetresBetween | null): Incident {
  const ordered = orderedOf(alerts)
  const [first] = ordered
  if (first === undefined || ordered.some((each) => keyOf(each) !== keyOf(first))) throw new RangeError("one incident's alerts")
  const area = new Area(metresBetween)
  const kept: VerifiedAlert[] = []
  const refused: VerifiedAlert[] = []
  for (const each of ordered) (area.admits(each) ? kept : refused).push(each)
  const heads = besideFinal(besideConfirmed(headsOf(kept, namedBy), kept), kept)
  const shown = [...(heads.length > 0 ? heads : kept)].sort(byCaution)[0] as VerifiedAlert
  const lastDanger = [...kept].reverse().find(({ fields }) => !isEnding(fields)) ?? shown
  const alarms = running(kept)
  const { fields: danger } = isEnding(shown.fields) ? lastDanger : shown
  return {
    incident: shown.fields.incident,
    isActual: shown.fields.status === Status.Actual,
    alerts: kept,
    refused,
    heads,
    alert: shown,
    ending: ENDING[shown.standing],
    forked: heads.length > 1,
    cell: danger.cell,
    radiusM: danger.radiusM,
    endsAt: instantOf(Math.max(...(alarms.length > 0 ? alarms : [shown]).map(({ fields }) => fields.sent + fields.expires))),
  }
}

const nameOf = ({ alertId }: VerifiedAlert): string => hex(predecessorOf(alertId))

const namedBy = ({ fields }: VerifiedAlert): string | null => fields.predecessor && hex(fields.predecessor)

type Before = (each: VerifiedAlert) => string | null

/** What each continues. One person's *unconfirmed* continues nothing that two people said, one person's ending no final one. */
function continued(kept: readonly VerifiedAlert[], before: Before): Before {
  const said = (which: Standing): ReadonlySet<string> => new Set(kept.filter(({ standing }) => standing === which).map(nameOf))
  const twoSaid: Partial<Record<Standing, ReadonlySet<string>>> = { unconfirmed: said('confirmed'), reported_over: said('final') }
  return (each) => {
    const name = before(each)
    return name === null || twoSaid[each.standing]?.has(name) === true ? null : name
  }
}

/** Those that nobody continued. */
function headsOf(kept: readonly VerifiedAlert[], before: Before): readonly VerifiedAlert[] {
  const named = new Set(kept.map(continued(kept, before)))
  return kept.filter((each) => !named.has(nameOf(each)))
}

/** What it names, and what that named, to the first. */
function lineOf(each: VerifiedAlert, kept: readonly VerifiedAlert[]): readonly VerifiedAlert[] {
  const said = new Map(kept.map((one) => [nameOf(one), one]))
  const found: VerifiedAlert[] = []
  for (let name = namedBy(each); name !== null; ) {
    const one = said.get(name)
    if (one === undefined) break
    said.delete(name)
    found.push(one)
    name = namedBy(one)
  }
  return found
}

/**
 * What one person alone had said of the same, where neither names the other: an alarm may have waited for its second signature
 * while somebody warned alone. What is said alone after an ending of it is another word.
 */
function confirmedBy(each: VerifiedAlert, kept: readonly VerifiedAlert[]): readonly VerifiedAlert[] {
  if (each.standing !== 'confirmed') return []
  const over = kept.findIndex((one) => isEnding(one.fields) && lineOf(one, kept).includes(each))
  const before = over < 0 ? kept : kept.slice(0, over)
  const line = lineOf(each, kept)
  return before.filter((one) => one.standing === 'unconfirmed' && !line.includes(one) && !lineOf(one, kept).includes(each))
}

/** The heads without what one person alone had said of what two have confirmed. */
function besideConfirmed(heads: readonly VerifiedAlert[], kept: readonly VerifiedAlert[]): readonly VerifiedAlert[] {
  if (heads.every(({ standing }) => standing !== 'unconfirmed')) return heads
  const confirmed = new Set(kept.flatMap((each) => confirmedBy(each, kept)))
  return heads.filter((each) => !confirmed.has(each))
}

/**
 * The heads without one person's endings of what a final one ended, of what came before that, or of nothing that is
 * known: whoever tells an end again, alone, cannot take back the second signature that it had.
 */
function besideFinal(heads: readonly VerifiedAlert[], kept: readonly VerifiedAlert[]): readonly VerifiedAlert[] {
  const continues = continued(kept, namedBy)
  const before = new Map(kept.map((each) => [nameOf(each), continues(each)]))
  const ended = new Set<string>()
  for (const each of kept) {
    let name = each.standing === 'final' ? namedBy(each) : null
    while (name !== null && !ended.has(name)) {
      ended.add(name)
      name = before.get(name) ?? null
    }
  }
  if (ended.size === 0) return heads
  const alarmBefore = overEndings(kept)
  const open = new Set(kept.filter(({ fields }) => !isEnding(fields)).map(nameOf).filter((name) => !ended.has(name)))
  return heads.filter((each) => each.standing !== 'reported_over' || open.has(alarmBefore(each) ?? ''))
}

/** The name of what one continues, over endings. */
function overEndings(kept: readonly VerifiedAlert[]): Before {
  const endings = new Map(kept.filter(({ fields }) => isEnding(fields)).map((each) => [nameOf(each), namedBy(each)]))
  return (each) => {
    const passed = new Set<string>()
    let name = namedBy(each)
    while (name !== null && endings.has(name) && !passed.has(name)) {
      passed.add(name)
      name = endings.get(name) ?? null
    }
    return name
  }
}

/** The alarms whose clocks count, as if nobody had reported them over. */
function running(kept: readonly VerifiedAlert[]): readonly VerifiedAlert[] {
  const alarms = kept.filter(({ fields }) => !isEnding(fields))
  const heads = headsOf(alarms, overEndings(kept))
  return heads.length > 0 ? heads : alarms
}

/**
 * Every incident there is; an Exercise and an Actual under one number are two. Of those of `before` the same object is given again where
 * nothing has changed: whoever shows it then draws it once.
 */
export function foldAll(alerts: Iterable<VerifiedAlert>, metresBetween: MetresBetween | null, before: readonly Incident[] = []): readonly Incident[] {
  const groups = new Map<string, VerifiedAlert[]>()
  for (const each of alerts) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  const known = new Map(before.map((each) => [keyOf(each.alert), each]))
  return [...groups].map(([key, group]) => {
    const now = foldIncident(group, metresBetween)
    const then = known.get(key)
    return then !== undefined && sameAlerts(then.alerts, now.alerts) && sameAlerts(then.refused, now.refused) ? then : now
  })
}

/** As they were verified: the same bytes, and as many whose word counts. Everything else of an incident follows from its alerts. */
const sameAlerts = (some: readonly VerifiedAlert[], others: readonly VerifiedAlert[]): boolean =>
  some.length === others.length && some.every((one, n) => sameAlert(one, others[n] as VerifiedAlert))

const sameAlert = (one: VerifiedAlert, other: VerifiedAlert): boolean =>
  one === other || (one.standing === other.standing && same(one.data, other.data) && same(join(...one.signers), join(...other.signers)))

/**
 * Not final, and not over by its own clock. *Reported over* is still open: only the sound has stopped. One person's
 * ending of nothing that anybody told opens nothing.
 */
export const isOpen = (incident: Incident, at: Instant): boolean =>
  incident.ending !== 'final' && incident.endsAt > at && incident.alerts.some(({ fields }) => !isEnding(fields))

/** The latest alert ids of the open Actual incidents, sorted. */
export function openAlerts(incidents: readonly Incident[], at: Instant): readonly AlertId[] {
  return incidents.filter((each) => each.isActual && isOpen(each, at)).map(({ alert }) => alert.alertId).sort(compare)
}

/**
 * Gaps (first, last) in one status class: numbers after `since`, the highest at the first sync, that nobody brought
 * although `highest`, or a later one that is known, says that they were given out.
 */
export function missing(known: Iterable<number>, { since, highest = 0 }: { since: number; highest?: number }): readonly (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = []
  let expected = since + 1
  const numbers = new Set(known)
  const last = Math.max(highest, ...numbers)
  for (const sequence of [...numbers.add(last + 1)].sort((one, other) => one - other)) {
    if (sequence > expected) gaps.push([expected, sequence - 1])
    expected = Math.max(expected, sequence + 1)
  }
  return gaps
}

/** Of the two status classes, Actual and the rest, one incident in one of them. */
export const keyOf = ({ fields }: VerifiedAlert): string =>
  `${fields.status === Status.Actual ? 'actual' : 'drill'}:${hex(fields.incident)}`

/** May stay, or move once by at most the first radius. An ending may be anywhere: it is not shown on a map. */
class Area {
  readonly #metresBetween: MetresBetween | null
  readonly #cells = new Map<string, Cell>()
  #first: { readonly cell: Cell; readonly radiusM: number } | null = null
  #movedTo: Cell | null = null
  #latest: Cell | null = null

  constructor(metresBetween: MetresBetween | null) {
    this.#metresBetween = metresBetween
  }

  admits({ fields, alertId }: VerifiedAlert): boolean {
    const before = (fields.predecessor === null ? null : this.#cells.get(hex(fields.predecessor))) ?? this.#latest
    const name = hex(predecessorOf(alertId))
    if (isEnding(fields)) {
      this.#cells.set(name, before ?? fields.cell)
      return true
    }
    if (this.#first === null) this.#first = { cell: fields.cell, radiusM: fields.radiusM }
    else if (fields.cell !== before && !this.#moves(fields.cell, before)) return false
    this.#cells.set(name, fields.cell)
    this.#latest = fields.cell
    return true
  }

  #moves(cell: Cell, before: Cell | null): boolean {
    const first = this.#first
    if (first === null) return true
    if (before !== first.cell || (this.#movedTo !== null && this.#movedTo !== cell)) return false
    if (this.#metresBetween !== null && this.#metresBetween(first.cell, cell) > first.radiusM) return false
    this.#movedTo = cell
    return true
  }
}

const ENDING: Readonly<Record<Standing, Incident['ending']>> = {
  unconfirmed: 'none', confirmed: 'none', reported_over: 'reported', final: 'final',
}

function orderedOf(alerts: Iterable<VerifiedAlert>): readonly VerifiedAlert[] {
  const best = new Map<string, VerifiedAlert>()
  for (const each of alerts) {
    const held = best.get(hex(each.alertId))
    if (held === undefined || each.signers.length > held.signers.length) best.set(hex(each.alertId), each)
  }
  return [...best.values()].sort(
    (one, other) =>
      one.fields.sequence - other.fields.sequence || one.fields.sent - other.fields.sent || compare(one.alertId, other.alertId),
  )
}

/** The more cautious first: confirmed, unconfirmed, ended; then graver, then later end; the id only to be sure of one answer. */
function byCaution(one: VerifiedAlert, other: VerifiedAlert): number {
  return (
    ORDER[one.standing] - ORDER[other.standing] ||
    one.fields.severity - other.fields.severity ||
    endsAt(other.fields) - endsAt(one.fields) ||
    compare(one.alertId, other.alertId)
  )
}

const ORDER: Readonly<Record<Standing, number>> = { confirmed: 0, unconfirmed: 1, reported_over: 2, final: 3 }
