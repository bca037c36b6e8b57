/** What a phone knows of one thing that is happening: its verified alerts, folded. Docs/protocol, section 5. */
import { compare, hex } from '../terms/bytes.ts'
import type { Cell } from '../terms/cell.ts'
import type { AlertId, IncidentId } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
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
  const named = new Set(kept.map(({ fields }) => fields.predecessor).filter((each) => each !== null).map(hex))
  const heads = kept.filter(({ alertId }) => !named.has(hex(predecessorOf(alertId))))
  const shown = [...(heads.length > 0 ? heads : kept)].sort(byCaution)[0] as VerifiedAlert
  const lastDanger = [...kept].reverse().find(({ fields }) => !isEnding(fields)) ?? shown
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
  }
}

/** Every incident there is; an Exercise and an Actual under one number are two. */
export function foldAll(alerts: Iterable<VerifiedAlert>, metresBetween: MetresBetween | null): readonly Incident[] {
  const groups = new Map<string, VerifiedAlert[]>()
  for (const each of alerts) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return [...groups.values()].map((group) => foldIncident(group, metresBetween))
}

/** Refusal "incident.follows" for an update that would be refused after these. */
export function checkAreaStays(alert: VerifiedAlert, earlier: Iterable<VerifiedAlert>, metresBetween: MetresBetween | null): void {
  if (foldIncident([...earlier, alert], metresBetween).refused.includes(alert)) {
    throw new Refusal('incident.follows', "An alarm's area may be corrected once; it may not follow anybody.")
  }
}

/** Not final, and not over by its own clock. *Reported over* is still open: only the sound has stopped. */
export const isOpen = (incident: Incident, at: Instant): boolean =>
  incident.ending !== 'final' && endsAt(incident.alert.fields) > at

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

/** The more cautious first: not ended, then graver, then later end; the id only to be sure of one answer. */
function byCaution(one: VerifiedAlert, other: VerifiedAlert): number {
  return (
    ORDER[one.standing] - ORDER[other.standing] ||
    one.fields.severity - other.fields.severity ||
    endsAt(other.fields) - endsAt(one.fields) ||
    compare(one.alertId, other.alertId)
  )
}

const ORDER: Readonly<Record<Standing, number>> = { unconfirmed: 0, confirmed: 0, reported_over: 1, final: 2 }
