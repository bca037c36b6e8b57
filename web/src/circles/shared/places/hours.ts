/** When a place is open, on the town's clock: a traveller's phone says what holds there. */
import { LAST, LAST_DAY, type Hours, type Place } from "../../../seals/directory.ts";

/** `day`: since 1970, `minute`: of that day, both where the town is. */
export interface TownTime {
  readonly day: number;
  readonly minute: number;
}

export type Opening = { readonly kind: "closed-now" | "no-hours" | "not-today" } | { readonly kind: "open"; readonly until: number } | { readonly kind: "later"; readonly at: number };

const DAY_MIN = 1_440;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** A zone that this browser does not know is taken for the phone's own. */
export function townTime(seconds: number, zone: string): TownTime {
  const when = new Date(seconds * 1_000);
  const parts = Object.fromEntries((formatOf(zone) ?? (formatOf(undefined) as Intl.DateTimeFormat)).formatToParts(when).map(({ type, value }) => [type, Number(value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { day: Math.round(Date.UTC(year, month - 1, day) / 86_400_000), minute: (hour % 24) * 60 + minute };
}

function formatOf(zone: string | undefined): Intl.DateTimeFormat | null {
  const key = zone ?? "";
  const known = formats.get(key);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en-u-nu-latn-ca-gregory", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
  } catch {
    // said by `null`
  }
  formats.set(key, made);
  return made;
}

export function openingOf(place: Place, { day, minute }: TownTime): Opening {
  if (place.closed) return { kind: "closed-now" };
  if (place.hours.length === 0) return { kind: "no-hours" };
  const spans = [...spansOn(place, day), ...spansOn(place, day - 1).map(([from, to]) => [from - DAY_MIN, to - DAY_MIN] as const), ...spansOn(place, day + 1).map(([from, to]) => [from + DAY_MIN, to + DAY_MIN] as const)];
  let until = minute;
  // what ends as another begins goes on
  for (let further = true; further; ) {
    const next = Math.max(until, ...spans.filter(([from, to]) => from <= until && to > until).map(([, to]) => to));
    further = next > until;
    until = next;
  }
  if (until > minute) return { kind: "open", until };
  const later = spans.map(([from]) => from).filter((from) => from > minute && from < DAY_MIN);
  return later.length > 0 ? { kind: "later", at: Math.min(...later) } : { kind: "not-today" };
}

const spansOn = (place: Place, day: number): (readonly [number, number])[] =>
  place.hours.filter((rule) => isOn(rule, day)).map(({ opens, closes }) => [opens, closes > opens ? closes : closes + DAY_MIN] as const);

/** Whether the rule holds on that day. */
export function isOn(rule: Hours, day: number): boolean {
  if ((rule.first !== null && day < rule.first) || (rule.last !== null && day > rule.last)) return false;
  if (!rule.monthly) return rule.days.includes(weekday(day)) && (weekOf(day) - weekOf(rule.first ?? day)) % rule.every === 0;
  const when = new Date(day * 86_400_000);
  const date = when.getUTCDate();
  const last = new Date(Date.UTC(when.getUTCFullYear(), when.getUTCMonth() + 1, 0)).getUTCDate();
  if ((monthOf(day) - monthOf(rule.first ?? day)) % rule.every !== 0) return false;
  if (rule.monthDays.length > 0) return rule.monthDays.includes(date) || (date === last && rule.monthDays.includes(LAST_DAY));
  const nths = [0, Math.ceil(date / 7), ...(date + 7 > last ? [LAST] : [])];
  return nths.some((nth) => rule.days.includes(10 * nth + weekday(day)));
}

/** Monday 1; the first day of 1970 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7 + 1;
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
function monthOf(day: number): number {
  const when = new Date(day * 86_400_000);
  return when.getUTCFullYear() * 12 + when.getUTCMonth();
}

/** After half a year nobody can rely on what was asked there once. */
export const OLD_DAYS = 183;

/** How long ago somebody asked there, as it is said. */
export function checkedAgo(checked: number | null, today: number): { readonly say: "days" | "weeks" | "months" | "old" | "never"; readonly count: number } {
  if (checked === null) return { say: "never", count: 0 };
  const days = Math.max(0, today - checked);
  if (days > OLD_DAYS) return { say: "old", count: Math.floor(days / 30) };
  if (days < 14) return { say: "days", count: days };
  if (days < 60) return { say: "weeks", count: Math.floor(days / 7) };
  return { say: "months", count: Math.floor(days / 30) };
}
