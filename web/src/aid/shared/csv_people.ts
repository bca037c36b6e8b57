/** How many somebody meant who wrote "1+1", "two" or "2 adults, 3 kids" into a cell: what can be read is read, and nothing is guessed. */
import { folded } from "../../terms/table.ts";
import { AND_WORDS, COUNTED_WORDS, FIELD_WORDS, NUMBER_WORDS } from "./csv_words.ts";

/** `people`: of whom it is not said what they are. */
export interface Counted {
  readonly people: number;
  readonly adults: number;
  readonly children: number;
  readonly babies: number;
}

export const MOST_PEOPLE = 99;

const WHO = ["people", "adults", "children", "babies"] as const;
type Who = (typeof WHO)[number];
type Token = { readonly is: "number"; readonly number: number } | { readonly is: "who"; readonly who: Who } | { readonly is: "and" };

const tokens = new Map<string, Token>([
  ...WHO.flatMap((who) => [...FIELD_WORDS[who], ...COUNTED_WORDS[who]].map((word) => [folded(word), { is: "who", who }] as const)),
  ...NUMBER_WORDS.flatMap((words, number) => words.map((word) => [folded(word), { is: "number", number }] as const)),
  ...[...AND_WORDS.map(folded), "+"].map((word) => [word, { is: "and" }] as const),
]);
const MOST_WORDS = 3;

/** Any other mark ("5-6", "4?", "2/3") makes it unclear, and so do brackets: what stands in them may be part of the number or beside it. */
const MARKS = /^[\p{L}\p{M}\p{N}\s.:,;+&'’]*$/u;
const DECIMAL = /\p{N}[.:,]\p{N}/u;
const NOTHING = /^[\s–—-]*$/;

/** Null where it is not clear; nothing said is nobody. */
export function peopleIn(text: string): Counted | null {
  const said = { people: 0, adults: 0, children: 0, babies: 0 };
  if (NOTHING.test(text)) return said;
  const found = MARKS.test(text) && !DECIMAL.test(text) ? tokensOf(text) : null;
  if (found === null) return null;
  let [number, who, hasTotal]: [number | null, Who | null, boolean] = [null, null, false];
  /** False where a number or what it counts is missing. */
  const end = (): boolean => {
    if (number === null) return false;
    said[who ?? "people"] += number;
    hasTotal ||= who === "people";
    number = who = null;
    return true;
  };
  for (const token of found) {
    if (token.is === "and") {
      if (!end()) return null;
    } else if (token.is === "number") {
      // "2 3": two of what?
      if (number !== null && (who === null || !end())) return null;
      number = token.number;
    } else if (number === null) {
      if (who !== null) return null;
      who = token.who;
    } else if (who === null) who = token.who;
    else {
      end();
      who = token.who;
    }
  }
  if (!end()) return null;
  const named = said.adults + said.children + said.babies;
  // "4 people, 2 kids": beside the four or among them?
  return (hasTotal && named > 0) || named + said.people > MOST_PEOPLE ? null : said;
}

/** Null where a word is not known. */
function tokensOf(text: string): readonly Token[] | null {
  const words = text
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/(\p{N})(\p{L})/gu, "$1 $2")
    .split(/([+&])|\s+/)
    .map((word) => (word === "+" || word === "&" ? "+" : folded(word ?? "")))
    .flatMap((word) => word.split(" "))
    .filter((word) => word !== "");
  const found: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const long = Array.from({ length: MOST_WORDS }, (_, less) => MOST_WORDS - less).find((many) => at + many <= words.length && tokens.has(words.slice(at, at + many).join(" ")));
    const token = long === undefined ? numberIn(words[at] as string) : tokens.get(words.slice(at, at + long).join(" "));
    if (token === undefined || token === null) return null;
    found.push(token);
    at += long ?? 1;
  }
  return found;
}

const numberIn = (word: string): Token | null => (/^\d{1,2}$/.test(word) ? { is: "number", number: Number(word) } : null);
