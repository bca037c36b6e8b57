/** A line for her own calendar, which rings where this app may not. It says nothing that anybody may not read. */
import { giveFile } from "../../../ui/parts.tsx";
import { utf8 } from "../../../terms/bytes.ts";
import { say } from "../../../ui/words.ts";

const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const two = (number: number): string => String(number).padStart(2, "0");
const dayText = (when: Date): string => `${when.getFullYear()}${two(when.getMonth() + 1)}${two(when.getDate())}`;
/** By the wall where she is, without a zone: a calendar takes it as its own. */
const wallText = (when: Date): string => `${dayText(when)}T${two(when.getHours())}${two(when.getMinutes())}00`;

/** RFC 5545. `weekdays`: 0 for once, else every week on those (Monday 1 … Sunday 64). */
export function reminder(minutes: number, weekdays: number, { title, id, at }: { title: string; id: string; at: Date }): string {
  const begins = new Date(minutes * 60_000);
  const days = WEEK.filter((_, n) => (weekdays & (1 << n)) !== 0);
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//EN", "BEGIN:VEVENT",
    `UID:${id}`, `DTSTAMP:${at.toISOString().replaceAll(/[-:]|\.\d+/g, "")}`, `DTSTART:${wallText(begins)}`, `SUMMARY:${title}`,
    ...(days.length > 0 ? [`RRULE:FREQ=WEEKLY;BYDAY=${days.join(",")}`] : []),
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${title}`, "TRIGGER:PT0M", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
}

export function giveReminder(minutes: number, weekdays = 0): void {
  const text = reminder(minutes, weekdays, { title: say("reminder-title"), id: crypto.randomUUID(), at: new Date() });
  giveFile("Reminder.ics", utf8(text), "text/calendar");
}
