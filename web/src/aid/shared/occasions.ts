/** On which days something is needed or offered: once, or every so many weeks, never on a holiday of the town's. */
import { NeedUrgency } from "../../seals/aid/codes.ts";
import type { When } from "../../seals/aid/parts.ts";
import type { Minutes } from "../../terms/instant.ts";
import { mondayOf, weekdayOf } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";

/** Days since 1970-01-01 on which what is repeated pauses, as the desk has written them down. */
export type Holidays = ReadonlySet<number>;

const DAY_MIN = 24 * 60;
const WEEK = 7;
const EVERY_DAY = 127;
/** How far ahead one looks for the next time: twice the longest pause that can be said, and the holidays on its way. */
const FARTHEST_DAYS = 2 * 52 * WEEK;

const isOn = (weekdays: number, day: number): boolean => (weekdays & (1 << weekdayOf(day))) !== 0;

/** Of what is repeated. Without a first day its weeks are counted from the first Monday there is. */
function isRepeatedOn({ weekdays, firstDay, everyWeeks }: When, day: number): boolean {
  if (firstDay !== null && day < firstDay) return false;
  const onDays = weekdays !== 0 ? weekdays : firstDay === null ? EVERY_DAY : 1 << weekdayOf(firstDay);
  return isOn(onDays, day) && ((mondayOf(day) - mondayOf(firstDay ?? 0)) / WEEK) % everyWeeks === 0;
}

/** The first day of it from `from` on, and not beyond two years; of what happens once its own day, if that is still to come. */
export function nextOccasion(when: When, from: number, holidays: Holidays): number | null {
  return occasions(when, from, 1, holidays)[0] ?? null;
}

/** The next `count` days of it, in order. */
export function occasions(when: When, from: number, count: number, holidays: Holidays): readonly number[] {
  if (when.everyWeeks === 0) {
    if (when.firstDay !== null) return when.firstDay >= from && count > 0 ? [when.firstDay] : [];
    const first = Array.from({ length: WEEK }, (_, ahead) => from + ahead).find((day) => when.weekdays === 0 || isOn(when.weekdays, day));
    return first === undefined || count < 1 ? [] : [first];
  }
  const found: number[] = [];
  for (let day = from; day < from + FARTHEST_DAYS && found.length < count; day += 1) if (isRepeatedOn(when, day) && !holidays.has(day)) found.push(day);
  return found;
}

/** Proposed to a coordinator who has not said when. */
export interface Proposed extends Pick<When, "begins" | "ends"> {
  readonly day: number;
}

/** Of what may come at any hour. */
const MIDDAY = { begins: 600, ends: 720 } as const;
/** At night nobody is sent to a door that did not ask for it. */
const EVENING = 20 * 60;
/** Whoever is asked today needs so long to say yes and to go; else the next half-hour. */
const AHEAD_MIN = 15;
const HALF_HOUR = 30;

/** When it may be brought next, as it was wished: at no hour that has begun, unless there is no other day. */
export function proposed(when: When, at: Minutes, calendar: Calendar, holidays: Holidays): Proposed {
  const today = calendar.dayOf(at);
  const [from, until] = hoursOf(when);
  const anyHour = from === 0 && until >= DAY_MIN;
  const hours = anyHour ? MIDDAY : { begins: from, ends: until };
  const day = nextOccasion(when, today, holidays) ?? today;
  if (day > today) return { day, ...hours };
  for (let { begins } = hours; begins < (anyHour ? EVENING : until); begins += HALF_HOUR)
    if (calendar.at(day, begins) >= at + AHEAD_MIN) return { day, begins, ends: anyHour ? begins + MIDDAY.ends - MIDDAY.begins : until };
  return { day: nextOccasion(when, today + 1, holidays) ?? today, ...hours };
}

/** So many days from today on are looked at together. */
export const DAYS_AHEAD = 28;

/** By which day somebody wanted it who named none; today counts as the first. */
const WITHIN: Readonly<Record<NeedUrgency, number>> = { [NeedUrgency.week]: 7, [NeedUrgency.twoDays]: 3, [NeedUrgency.today]: 1 };

/** Bit 0 is today. */
function bits(is: (day: number) => boolean, today: number, days: number, most = days): number {
  let [found, count] = [0, 0];
  for (let ahead = 0; ahead < days && count < most; ahead += 1)
    if (is(today + ahead)) {
      found |= 1 << ahead;
      count += 1;
    }
  return found;
}

/** On which of the coming days it may be brought: of what is repeated, the next time alone. */
export function neededDays(when: When, urgency: NeedUrgency, today: number, holidays: Holidays): number {
  if (when.everyWeeks !== 0) return bits((day) => isRepeatedOn(when, day) && !holidays.has(day), today, DAYS_AHEAD, 1);
  if (when.firstDay !== null) return bits((day) => day === when.firstDay, today, DAYS_AHEAD);
  const asWished = (day: number): boolean => when.weekdays === 0 || isOn(when.weekdays, day);
  // whoever named days of the week that do not come that soon gets the next of them
  return bits(asWished, today, WITHIN[urgency]) || bits(asWished, today, DAYS_AHEAD, 1);
}

/** Whether it may be brought on that day, one of the coming ones. */
export const isNeededOn = (day: number, when: When, urgency: NeedUrgency, today: number, holidays: Holidays): boolean =>
  day >= today && day < today + DAYS_AHEAD && (neededDays(when, urgency, today, holidays) & (1 << (day - today))) !== 0;

/** On which of the coming days somebody helps. Without a first day: on those days of every week. */
export function offeredDays(when: When, today: number): number {
  if (when.everyWeeks === 0 && when.firstDay !== null) return bits((day) => day === when.firstDay, today, DAYS_AHEAD);
  return bits((day) => isRepeatedOn({ ...when, everyWeeks: Math.max(1, when.everyWeeks) }, day), today, DAYS_AHEAD);
}

/** Minutes of the day; what has no length is all day. */
export const hoursOf = ({ begins, ends }: When): readonly [number, number] => (begins < ends ? [begins, ends] : [0, DAY_MIN]);
