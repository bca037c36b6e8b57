/**
 * Days and hours as they hang on the wall where somebody lives. An hour that she wrote is that hour on both days a year on which clocks are
 * changed: one that is left out is taken by the clock before the change, one that comes twice is taken the first time and once.
 */
import type { Minutes } from '../../terms/instant.ts'

const DAY_MIN = 24 * 60
const DAY_MS = 86_400_000
/** 1970-01-01 was a Thursday; Monday is 0. */
const THURSDAY = 3

/** `day`: days since 1970-01-01 as her calendar counts them. `minute`: of that day, as her clock shows it. */
export interface Calendar {
  readonly at: (day: number, minute: number) => Minutes
  readonly dayOf: (at: Minutes) => number
}

/** Where this phone is. */
export const calendarHere: Calendar = {
  at: (day, minute) => Math.floor(new Date(1970, 0, 1 + day, 0, minute).getTime() / 60_000),
  dayOf: (at) => {
    const there = new Date(at * 60_000)
    return Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()) / DAY_MS
  },
}

/** Monday 0 … Sunday 6. */
export const weekdayOf = (day: number): number => (((day + THURSDAY) % 7) + 7) % 7

/** The Monday of that week. */
export const mondayOf = (day: number): number => day - weekdayOf(day)

export interface Hours {
  readonly begins: Minutes
  readonly ends: Minutes
}

/** From minute to minute of one day. It lasts as long as she wrote, also where the change of clocks lies inside. */
export function hoursOn(day: number, { begins, ends }: { readonly begins: number; readonly ends: number }, calendar: Calendar): Hours {
  const from = calendar.at(day, begins)
  return { begins: from, ends: from + Math.max(1, Math.min(DAY_MIN, ends - begins)) }
}

export const overlap = (one: Hours, other: Hours): boolean => one.begins < other.ends && other.begins < one.ends
