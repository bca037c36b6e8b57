/** Which places fit. Decided on the phone: nobody learns what was looked for. */
import type { Access, Need, Place } from "../../../seals/directory.ts";
import { openingOf, type TownTime } from "./hours.ts";

export interface Wanted {
  readonly need: Need | null;
  readonly words: string;
  readonly open: "now" | "today" | null;
  readonly noPapers: boolean;
  readonly language: string | null;
  readonly access: readonly Access[];
}

export const ANYTHING: Wanted = { need: null, words: "", open: null, noPapers: false, language: null, access: [] };

/** How many of the filters beside need and words are on. */
export const narrowed = ({ open, noPapers, language, access }: Wanted): number => Number(open !== null) + Number(noPapers) + Number(language !== null) + access.length;

/** `sayNeed`: in the words of whoever looks, so that she finds "comida" in a place that was written down in English. Those that are open come first. */
export function find(places: readonly Place[], wanted: Wanted, now: TownTime, sayNeed: (need: Need) => string): readonly Place[] {
  const words = plain(wanted.words).split(" ").filter(Boolean);
  const fits = (place: Place): boolean => {
    if (wanted.need !== null && !place.needs.includes(wanted.need)) return false;
    if (wanted.noPapers && place.papers !== "not_asked") return false;
    if (wanted.language !== null && !place.languages.includes(wanted.language)) return false;
    if (!wanted.access.every((each) => place.access.includes(each))) return false;
    if (wanted.open !== null) {
      const { kind } = openingOf(place, now);
      if (kind !== "open" && (wanted.open === "now" || kind !== "later")) return false;
    }
    if (words.length === 0) return true;
    const said = plain([place.name, place.organization, place.words, place.address?.street, place.address?.city, place.who, ...place.needs.map(sayNeed)].filter(Boolean).join(" "));
    return words.every((word) => said.includes(word));
  };
  const rank = (place: Place): number => ({ open: 0, later: 1, "no-hours": 2, "not-today": 3, "closed-now": 4 })[openingOf(place, now).kind];
  return places
    .filter(fits)
    .map((place) => [rank(place), place.name, place] as const)
    .sort(([one, name], [other, otherName]) => one - other || (name < otherName ? -1 : 1))
    .map(([, , place]) => place);
}

/** All that are spoken anywhere, those of most places first. */
export function languagesOf(places: readonly Place[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { languages } of places) for (const tag of languages) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)).map(([tag]) => tag);
}

/** Without accents, case and points: as somebody types who is in a hurry. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
