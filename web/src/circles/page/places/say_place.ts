/** What a place says of itself, in the words of whoever reads. */
import type { Address, Hours, Need, Place, PlacePhone } from "../../../seals/directory.ts";
import { LAST_DAY } from "../../../seals/directory.ts";
import type { IconName } from "../../../ui/icon.tsx";
import { date, DAYS } from "../../../ui/time.ts";
import { LANGUAGES, listed, say } from "../../../ui/words.ts";
import { checkedAgo, type Opening } from "../../shared/places/hours.ts";

export const NEED_ICONS: Readonly<Record<Need, IconName>> = {
  food: "basket",
  shelter: "bed",
  rent: "bill",
  legal: "scales",
  medical: "medical",
  mind: "ear",
  violence: "shield",
  children: "child",
  clothes: "shirt",
  transport: "vehicle",
  language: "globe",
  work: "tool",
  other: "help",
};

export const sayNeed = (need: Need): string => say(`dir-need-${need}`);
export const kebab = (name: string): string => name.replaceAll("_", "-");
const twoDigits = (number: number): string => String(number).padStart(2, "0");
export const clockOf = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** In its own name, as far as anybody here knows it. */
export function sayLanguage(tag: string): string {
  const own = LANGUAGES.find((each) => each.tag === tag);
  if (own) return own.name;
  try {
    return new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Each set apart: one that is written the other way turns nothing beside it. */
export const sayLanguages = (tags: readonly string[]): string => listed(tags.map((tag) => `\u2068${sayLanguage(tag)}\u2069`));

export const sayAddress = ({ street, city, region, postalCode }: Address): string => [street, [city, region, postalCode].filter(Boolean).join(" ")].filter(Boolean).join(", ");

export function sayOpening(opening: Opening): string {
  switch (opening.kind) {
    case "open":
      return say("dir-open-until", { time: clockOf(opening.until <= 1_440 ? opening.until : opening.until % 1_440) });
    case "later":
      return say("dir-opens-today", { time: clockOf(opening.at) });
    default:
      return say(opening.kind === "not-today" ? "dir-not-today" : `dir-${opening.kind}`);
  }
}

/** `today`: days since 1970; what is over is not said. */
export function sayHours(place: Place, today: number): readonly string[] {
  const said = place.hours.filter(({ last }) => last === null || last >= today).map((rule) => sayRule(rule, today));
  return place.hoursWords ? [...said, place.hoursWords] : said;
}

function sayRule(rule: Hours, today: number): string {
  const days = sayDays(rule);
  const when = rule.every > 1 ? say(rule.monthly ? "dir-every-months" : "dir-every-weeks", { count: rule.every, days }) : rule.monthly ? say("dir-of-month", { days }) : days;
  const ends = [
    rule.first !== null && rule.first > today ? say("dir-since", { date: sayDate(rule.first) }) : "",
    rule.last === null ? "" : say("dir-until", { date: sayDate(rule.last) }),
    rule.words,
  ].filter(Boolean);
  return [say("dir-from-to", { days: when, opens: clockOf(rule.opens), closes: clockOf(rule.closes) }), ...ends.map((each) => `(${each})`)].join(" ");
}

function sayDays({ days, monthDays }: Hours): string {
  if (monthDays.length > 0) return listed(monthDays.map((day) => (day === LAST_DAY ? say("dir-month-last") : say("dir-month-day", { day }))));
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day < 10 && day === (run.at(-1) as number) + 1) run.push(day);
    else runs.push([day]);
  }
  return listed(runs.flatMap((run) => (run.length > 2 ? [say("dir-days", { first: sayDay(run[0] as number), last: sayDay(run.at(-1) as number) })] : run.map(sayDay))));
}

function sayDay(day: number): string {
  const name = say(`day-${DAYS[day % 10 === 7 ? 0 : day % 10]}`);
  return day >= 10 ? say(`dir-nth-${Math.floor(day / 10)}`, { day: name }) : name;
}

/** At noon, so that no zone makes another day of it. */
export const sayDate = (day: number): string => date(day * 1_440 + 720);

export function sayChecked(place: Place, today: number): { readonly words: string; readonly old: boolean } {
  const { say: how, count } = checkedAgo(place.checked, today);
  return { words: how === "never" ? say("dir-checked-never") : say(`dir-checked-${how}`, { count }), old: how === "never" || how === "old" };
}

export function sayPhone({ extension, words, languages }: PlacePhone): string {
  return [extension ? say("dir-extension", { number: extension }) : "", words, sayLanguages(languages)].filter(Boolean).join(" · ");
}

/** How somebody gets in and around there. */
export const sayAccess = ({ access, accessWords }: Place): readonly string[] => [...access.map((each) => say(`dir-access-${kebab(each)}`)), accessWords].filter(Boolean);

/** All that it says, line by line: for whoever reads it before it is signed. */
export const linesOf = (place: Place): readonly string[] =>
  [
    `${place.name} · ${place.organization}`,
    place.needs.map(sayNeed).join(" · "),
    place.words,
    place.address ? sayAddress(place.address) : "",
    ...place.phones.map(({ number, words }) => [number, words].filter(Boolean).join(" ")),
    ...sayHours(place, 0),
    sayLanguages(place.languages),
    say(`dir-papers-${kebab(place.papers)}`),
    ...place.documents,
    ...sayAccess(place),
    place.cost,
    place.who,
    place.how,
    place.website,
    place.email,
    place.notice,
    place.closed ? say("dir-closed-now") : "",
  ].filter(Boolean);
