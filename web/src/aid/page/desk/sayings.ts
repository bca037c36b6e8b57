/** The codes of aid in words and pictures, as a coordinator reads them. */
import { Diet, LegRole, LegState, NeedKind, NeedState, NeedUrgency } from "../../../seals/aid/codes.ts";
import type { Household, When } from "../../../seals/aid/parts.ts";
import type { IconName } from "../../../ui/icon.tsx";
import { date } from "../../../ui/time.ts";
import { listed, say } from "../../../ui/words.ts";
import { dashed, type KindName } from "../../shared/need_draft.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { KIND_PICTURE } from "../pictures.ts";

const nameIn = (codes: Readonly<Record<string, number>>, code: number): string => Object.keys(codes).find((name) => codes[name] === code) ?? "other";
const word = (prefix: string, codes: Readonly<Record<string, number>>, code: number): string => say(`${prefix}-${dashed(nameIn(codes, code))}`);

export const sayKind = (kind: number): string => word("aid-kind", NeedKind, kind);
export const sayUrgency = (urgency: number): string => word("aid-urgency", NeedUrgency, urgency);
export const sayRole = (role: number): string => word("aid-role", LegRole, role);
export const sayDiet = (diet: number): string => word("aid-diet", Diet, diet);
export const sayState = (state: number): string => word("aid-state", NeedState, state);
export const sayLeg = (state: number): string => word("aid-leg", LegState, state);
export const pictureOf = (kind: number): IconName => KIND_PICTURE[nameIn(NeedKind, kind) as KindName];

/** What a row is about, in a line: her first name, or that she has given none. */
export const titleOf = ({ need }: Pick<NeedRow, "need">): string => `${sayKind(need.kind)} · ${need.name || say("desk-aid-no-name")}`;

export const sizeOf = ({ adults, children, babies }: Household): number => adults + children + babies;

/** Where nobody has said how many, "0" would be read as a number. */
export const sayHousehold = (household: Household): string => (sizeOf(household) === 0 ? say("aid-people-unknown") : say("kept-people", { ...household }));

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export const sayMinute = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** As a field for times writes it; null while it is empty. */
export function minuteIn(text: string): number | null {
  const [, hours, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined ? null : Math.min(1439, Number(hours) * 60 + Number(minute));
}

/** Days since 1970-01-01. A week is planned by its days' names. */
export const sayDay = (day: number): string => `${say(`day-${DAYS[(day + 3) % 7]}`)}, ${date(Math.floor(new Date(1970, 0, 1 + day, 12).getTime() / 60_000))}`;

const EVERY_DAY = 127;

export const sayWeekdays = (weekdays: number): string => weekdays === EVERY_DAY ? say("desk-aid-daily") : listed(DAYS.filter((_, at) => (weekdays & (1 << at)) !== 0).map((day) => say(`day-${day}`)));

export function sayWhen({ weekdays, begins, ends, firstDay, everyWeeks }: When): string {
  const days = [...(firstDay === null ? [] : [sayDay(firstDay)]), ...(weekdays === 0 ? [] : [sayWeekdays(weekdays)])].join(" · ");
  const time = begins === 0 && ends >= 1440 ? "" : `${sayMinute(begins)}–${sayMinute(ends)}`;
  const often = everyWeeks === 0 ? "" : everyWeeks === 1 ? say("desk-aid-weekly") : say("desk-aid-every", { weeks: everyWeeks });
  return [days, time, often].filter((part) => part !== "").join(" · ") || say("desk-aid-any-time");
}
