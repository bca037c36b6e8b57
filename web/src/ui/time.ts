/** Times as people say them. `Intl` formatters are dear to make: one of each per language. */
import { language, say, type Language } from "./words";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: Language, kind: "clock" | "day" | "date"): Intl.DateTimeFormat {
  const key = `${tag} ${kind}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    kind === "clock"
      ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
      : kind === "day"
        ? { weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
        : { day: "numeric", month: "long", year: "numeric" };
  const made = new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}

/** `minutes`: unix minutes. "14:30" today, "Tuesday 14:30" on another day. */
export function clock(minutes: number, at: number): string {
  const when = new Date(minutes * 60_000);
  const far = Math.abs(minutes - at) > 18 * 60 || new Date(at * 60_000).getDate() !== when.getDate();
  return formatter(language.value, far ? "day" : "clock").format(when);
}

export function date(minutes: number): string {
  return formatter(language.value, "date").format(new Date(minutes * 60_000));
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
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}
