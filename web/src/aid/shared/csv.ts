/**
 * Tables of households from a spreadsheet, on this phone alone. What cannot be understood loses nothing: a row keeps its cells, and what fits no
 * field goes into the words about the need.
 */
import { Diet } from "../../seals/aid/codes.ts";
import { MOST_NEED_WORDS } from "../../seals/aid/need.ts";
import type { Household } from "../../seals/aid/parts.ts";
import { MOST_ADDRESS, MOST_NAME, MOST_PHONE } from "../../seals/aid/parts.ts";
import type { Bytes } from "../../terms/bytes.ts";
import { isLanguage, type Language } from "../../terms/language.ts";
import { languageNamed } from "../../terms/language_names.ts";
import { folded, guessColumns, readTable } from "../../terms/table.ts";
import type { Columns, Line, Table } from "../../terms/table.ts";
import { peopleIn, type Counted } from "./csv_people.ts";
import { DIET_WORDS, FIELD_WORDS, SUM_WORDS } from "./csv_words.ts";

// ── which column is what ──

/** Words `aid-field-…`; how each is called in spreadsheets stands in csv_words. */
export const FIELDS = ["name", "phone", "address", "people", "adults", "children", "babies", "language", "diet", "words"] as const;
export type Field = (typeof FIELDS)[number];

export type Mapping = Columns<Field>;

/** A guess that a person looks at. */
export const guessMapping = (header: readonly string[]): Mapping => guessColumns(header, FIELD_WORDS, true);

/** Refusal "table.too_large", "table.no_text", "table.empty". */
export const readSheet = (file: Bytes): Table => readTable(file, guessMapping);

// ── what a row says ──

/** Words `aid-row-…`. */
export type RowProblem = "no_way_to_reach" | "count_unclear" | "language_unclear" | "diet_unclear" | "shortened";

export interface Imported {
  readonly line: number;
  /** as they stood */
  readonly cells: readonly string[];
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly household: Household;
  /** null: not said, or not understood and then in the words */
  readonly language: Language | null;
  readonly diet: readonly Diet[];
  readonly words: string;
  readonly problems: readonly RowProblem[];
}

const MOST_DIETS = 8;

/** What a person has written over a row's fields, read as a cell of the table is; by the row's line. */
export type Corrections = Readonly<Record<string, Readonly<Partial<Record<Field, string>>>>>;

/** What stands in a row's field, as it is read. */
export const cellOf = ({ line, cells }: Line, field: Field, mapping: Mapping, corrections: Corrections): string =>
  (corrections[line]?.[field] ?? (mapping[field] === null ? "" : (cells[mapping[field]] ?? ""))).trim();

/** Every row as it will stand. */
export const importRows = ({ header, rows }: Table, mapping: Mapping, corrections: Corrections = {}): readonly Imported[] =>
  rows.map((row) => importRow(header, row, mapping, corrections));

export function importRow(header: readonly string[], row: Line, mapping: Mapping, corrections: Corrections): Imported {
  const { line, cells } = row;
  const problems = new Set<RowProblem>();
  const beside: string[] = [];
  const cell = (field: Field): string => cellOf(row, field, mapping, corrections);
  const keep = (field: Field): void => {
    beside.push(`${header[mapping[field] ?? -1] ?? field}: ${cell(field)}`);
  };
  const short = (field: Field, most: number): string => {
    const text = [...cell(field)];
    if (text.length <= most) return text.join("");
    problems.add("shortened");
    keep(field);
    return text.slice(0, most).join("");
  };
  const count = (field: keyof Counted): Counted => {
    const said = peopleIn(cell(field));
    // in a column for some of them nobody else is counted
    if (said !== null && (field === "people" || WHO.every((who) => who === field || who === "people" || said[who] === 0))) {
      // "1+1" may have meant who they are
      if (/[+&]/.test(cell(field))) keep(field);
      return said;
    }
    problems.add("count_unclear");
    keep(field);
    return NOBODY;
  };
  const [adults, children, babies, people] = [count("adults"), count("children"), count("babies"), count("people")];
  const { household, isClear } = householdOf({ adults: adults.adults + adults.people, children: children.children + children.people, babies: babies.babies + babies.people }, people);
  if (!isClear) {
    problems.add("count_unclear");
    keep("people");
  }
  const chosen = corrections[line]?.language ?? "";
  const language = isLanguage(chosen) ? chosen : languageNamed(cell("language"));
  if (language === null && cell("language") !== "") {
    problems.add("language_unclear");
    keep("language");
  }
  const { diet, unclear } = dietOf(cell("diet"));
  if (unclear) {
    problems.add("diet_unclear");
    keep("diet");
  }
  const [name, phone, address] = [short("name", MOST_NAME), short("phone", MOST_PHONE), short("address", MOST_ADDRESS)];
  if (phone === "" && address === "") problems.add("no_way_to_reach");
  const mapped = new Set(Object.values(mapping));
  for (const [column, each] of cells.entries()) if (!mapped.has(column) && each.trim() !== "") beside.push(header[column] ? `${header[column]}: ${each.trim()}` : each.trim());
  const words = [...[cell("words"), ...beside].filter((each) => each !== "").join("\n")];
  if (words.length > MOST_NEED_WORDS) problems.add("shortened");
  return {
    line, cells, name, phone, address, household, language, diet,
    words: words.slice(0, MOST_NEED_WORDS).join(""),
    problems: [...problems],
  };
}

const WHO = ["people", "adults", "children", "babies"] as const;
const NOBODY: Counted = { people: 0, adults: 0, children: 0, babies: 0 };

/** Columns of their own count before what one column says of all. `isClear`: no fewer people than children. */
function householdOf(own: Household, all: Counted): { readonly household: Household; readonly isClear: boolean } {
  const [children, babies] = [own.children || all.children, own.babies || all.babies];
  const isTotal = all.people > 0 && all.adults + all.children + all.babies === 0;
  const adults = own.adults || all.adults + (isTotal ? Math.max(0, all.people - children - babies) : all.people);
  return { household: { adults, children, babies }, isClear: !isTotal || own.adults > 0 || all.people >= children + babies };
}

function dietOf(text: string): { readonly diet: readonly Diet[]; readonly unclear: boolean } {
  const found = new Set<Diet>();
  let unclear = false;
  for (const part of text.split(/[,;/+\n]|\s&\s/).map(folded).filter((each) => each !== "")) {
    const known = DIET_WORDS.find(([, words]) => words.some((word) => folded(word) === part))?.[0];
    if (known !== undefined) found.add(known);
    else unclear = true;
  }
  return { diet: [...found].slice(0, MOST_DIETS), unclear: unclear || found.size > MOST_DIETS };
}

/** A sum, a heading between: nobody who could be helped, unless a person says so. */
export const isNobody = ({ name, problems }: Imported): boolean => (name === "" || SUM_WORDS.some((word) => folded(word) === folded(name))) && problems.includes("no_way_to_reach");

// ── who stands there twice ──

interface Reachable {
  readonly phone: string;
  readonly address: string;
}

export interface Twice {
  /** numbers of two in the list, the earlier first */
  readonly one: number;
  readonly other: number;
  readonly by: "phone" | "address" | "both";
}

/** So few digits are nobody's whole number; so few letters no whole address. */
const LEAST_DIGITS = 7;
const LEAST_ADDRESS = 6;
/** As many as are the same with and without a country's code. */
const COMPARED_DIGITS = 9;

const phoneKey = (phone: string): string | null => {
  const digits = phone.normalize("NFKC").replace(/\P{Nd}/gu, "");
  return digits.length < LEAST_DIGITS ? null : digits.slice(-COMPARED_DIGITS);
};
const addressKey = (address: string): string | null => {
  const key = folded(address);
  return key.length < LEAST_ADDRESS || !/\p{N}/u.test(key) ? null : key;
};

/** Each with the first before it that has the same telephone number or address: perhaps one household, perhaps two in one house; a person decides. */
export function twice(list: readonly Reachable[]): readonly Twice[] {
  const [phones, addresses] = [new Map<string, number>(), new Map<string, number>()];
  const found: Twice[] = [];
  for (const [number, { phone, address }] of list.entries()) {
    const [byPhone, byAddress] = [firstWith(phones, phoneKey(phone), number), firstWith(addresses, addressKey(address), number)];
    if (byPhone !== null) found.push({ one: byPhone, other: number, by: byPhone === byAddress ? "both" : "phone" });
    if (byAddress !== null && byAddress !== byPhone) found.push({ one: byAddress, other: number, by: "address" });
  }
  return found;
}

function firstWith(seen: Map<string, number>, key: string | null, number: number): number | null {
  if (key === null) return null;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, number);
  return first ?? null;
}
