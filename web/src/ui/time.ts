/** Times as people say them. The names of days and months are words of the phrasebook: no browser knows them in every language. */
import { say } from "./words";

export const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** `minutes`: unix minutes. "14:30" today, "Tuesday 14:30" on another day. */
export function clock(minutes: number, at: number): string {
  const when = new Date(minutes * 60_000);
  const far = Math.abs(minutes - at) > 18 * 60 || new Date(at * 60_000).getDate() !== when.getDate();
  const time = timeOfDay(minutes);
  return far ? asOne(say("time-on-day", { day: say(`day-${DAYS[when.getDay()]}`), time })) : time;
}

/** "14:30". */
export function timeOfDay(minutes: number): string {
  const when = new Date(minutes * 60_000);
  return `${twoDigits(when.getHours())}:${twoDigits(when.getMinutes())}`;
}

export function date(minutes: number): string {
  const when = new Date(minutes * 60_000);
  return asOne(say("time-date", { day: when.getDate(), month: say(`month-${MONTHS[when.getMonth()]}`), year: when.getFullYear() }));
}

/** Without the marks that keep its parts from each other: only letters outside of them say which way it reads, and the sentence sets it apart anyway. */
function asOne(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}

/** "just now", "3 min ago"; older than an hour as a clock. Both in unix seconds. */
export function ago(seconds: number, at: number): string {
  const passed = Math.max(0, at - seconds);
  if (passed < 60) return say("time-just-now");
  if (passed < 3600) return say("time-minutes-ago", { minutes: Math.floor(passed / 60) });
  return clock(Math.floor(seconds / 60), Math.floor(at / 60));
}

/** "0:45" until `end`; both unix seconds. */
export function countdown(end: number, at: number): string {
  const left = Math.max(0, Math.floor(end - at));
  return `${Math.floor(left / 60)}:${twoDigits(left % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Unix minutes → minutes since midnight where the person is. */
export function minuteOfDay(minutes: number): number {
  const there = new Date(minutes * 60_000);
  return there.getHours() * 60 + there.getMinutes();
}
