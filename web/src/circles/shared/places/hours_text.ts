/** Hours as people write them in one line, the same as in the kit's tables: `Mon-Fri 09:00-17:00`, `2nd Tue, last Fri 18:00-20:00 until 2026-12-31 (ring)`. */
import { LAST, LAST_DAY, TEXTS, type Hours } from "../../../seals/directory.ts";

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WRITTEN_NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const NTHS: Readonly<Record<string, number>> = { "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, last: LAST };
const RULE =
  /^(?:every (?<every>\d{1,2}) (?<unit>weeks?|months?) )?(?<days>[A-Za-z0-9,\- ]+?) (?<opens>\d{1,2}:\d\d)\s*[-–]\s*(?<closes>\d{1,2}:\d\d)(?: from (?<first>\d{4}-\d\d-\d\d))?(?: until (?<last>\d{4}-\d\d-\d\d))?(?: \((?<words>[^()]*)\))?$/i;

/** Null for what cannot be read. */
export function hoursFrom(text: string): Hours | null {
  const said = RULE.exec(text.trim().replaceAll(/\s+/g, " "))?.groups;
  if (!said) return null;
  const listed = daysFrom(said.days ?? "");
  const [opens, closes, first, last] = [minutesFrom(said.opens), minutesFrom(said.closes), dayFrom(said.first), dayFrom(said.last)];
  if (listed === null || opens === null || closes === null || first === undefined || last === undefined) return null;
  const rule: Hours = {
    ...listed,
    monthly: listed.monthDays.length > 0 || listed.days.some((day) => day >= 10) || /^month/i.test(said.unit ?? ""),
    every: Number(said.every ?? 1),
    opens: opens % 1_440,
    closes: closes || 1_440,
    first,
    last,
    words: (said.words ?? "").trim(),
  };
  return isSound(rule) ? rule : null;
}

export function isSound({ days, monthDays, every, opens, closes, first, last, words }: Hours): boolean {
  return (
    (days.length > 0 || monthDays.length > 0) && every >= 1 && every <= 52 && opens !== closes && (every === 1 || first !== null) && (first === null || last === null || last >= first) && [...words].length <= TEXTS.hourWords
  );
}

export function hoursText({ monthly, every, days, monthDays, opens, closes, first, last, words }: Hours): string {
  const often = every > 1 ? `every ${every} ${monthly ? "months" : "weeks"} ` : "";
  const nth = (which: number): string => Object.entries(NTHS).find(([, number]) => number === which)?.[0] ?? "";
  const named = monthDays.length > 0 ? `day ${monthDays.map((day) => (day === LAST_DAY ? "last" : day)).join(", ")}` : days.map((day) => `${nth(Math.floor(day / 10))} ${WRITTEN_NAMES[(day % 10) - 1]}`.trim()).join(", ");
  const bare = words.replaceAll(/[()]/g, "").replaceAll(";", ",");
  return `${often}${named} ${clockText(opens)}-${clockText(closes)}${first === null ? "" : ` from ${dateText(first)}`}${last === null ? "" : ` until ${dateText(last)}`}${bare ? ` (${bare})` : ""}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
export const clockText = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
export const dateText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** "09:00" as minutes; null for no time. */
export function minutesFrom(text: string | undefined): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)$/.exec(text ?? "") ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) <= 59 && all <= 1_440 ? all : null;
}

/** Days since 1970; null for nothing, undefined for no date. */
export function dayFrom(text: string | null | undefined): number | null | undefined {
  if (!text) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isInteger(day) && day >= 0 && dateText(day) === text ? day : undefined;
}

function daysFrom(text: string): Pick<Hours, "days" | "monthDays"> | null {
  const parts = text.split(",").map((each) => each.trim()).filter(Boolean);
  const [, first] = /^day (.*)$/i.exec(parts[0] ?? "") ?? [];
  if (first !== undefined) {
    const monthDays = [first, ...parts.slice(1)].map((each) => (each.toLowerCase() === "last" ? LAST_DAY : /^\d{1,2}$/.test(each) && Number(each) >= 1 && Number(each) <= 31 ? Number(each) : null));
    return monthDays.includes(null) ? null : { days: [], monthDays: rising(monthDays as number[]) };
  }
  const days: number[] = [];
  for (const part of parts) {
    const [, nthName, one = "", other = one] = /^(?:(\w+) )?([a-z]+)(?:-([a-z]+))?$/i.exec(part) ?? [];
    const nth = nthName === undefined ? 0 : NTHS[nthName.toLowerCase()];
    const from = NAMES.indexOf(one.slice(0, 3).toLowerCase());
    const to = NAMES.indexOf(other.slice(0, 3).toLowerCase());
    if (nth === undefined || from < 0 || to < 0) return null;
    for (let ahead = 0; ahead <= (to - from + 7) % 7; ahead += 1) days.push(10 * nth + ((from + ahead) % 7) + 1);
  }
  return days.length > 0 ? { days: rising(days), monthDays: [] } : null;
}

export const rising = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((one, other) => one - other);
