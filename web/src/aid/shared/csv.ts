/**
 * Tables from a spreadsheet in and out, on this phone alone (RFC 4180, and what programs really write). What cannot be understood loses nothing: a row keeps its cells, and
 * what fits no field goes into the words about the need.
 */
import { Diet } from "../../seals/aid/codes.ts";
import { MOST_NEED_WORDS } from "../../seals/aid/need.ts";
import type { Household } from "../../seals/aid/parts.ts";
import { MOST_ADDRESS, MOST_NAME, MOST_PHONE } from "../../seals/aid/parts.ts";
import { fromUtf8 } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { DIET_WORDS, FIELD_WORDS, LANGUAGE_WORDS } from "./csv_words.ts";

declare const TextDecoder: { new (label: string): { decode(data: Uint8Array): string } };

export const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_ROWS = 5_000;
const MOST_COLUMNS = 64;

export interface Line {
  /** of the file, counted from 1: where a person finds it again */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  /** what stands before the heading: a title, mostly */
  readonly above: readonly Line[];
  readonly rows: readonly Line[];
  /** a quotation mark was opened and never closed: from that line on the rest is one cell */
  readonly unclosedAt: number | null;
}

// ── reading ──

const MARKS = [",", ";", "\t", "|"] as const;

/** Refusal "table.too_large", "table.empty". */
export function readTable(file: Bytes): Table {
  if (file.length > MOST_BYTES) throw new Refusal("table.too_large", "This table is too large.");
  const text = textOf(file);
  const { lines, unclosedAt } = linesOf(text, markOf(text));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const heading = headingOf(filled);
  const first = filled[heading];
  const rows = filled.slice(heading + 1);
  if (first === undefined) throw new Refusal("table.empty", "There is nothing in this table.");
  if (rows.length > MOST_ROWS || filled.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new Refusal("table.too_large", "This table is too large.");
  return { header: first.cells.map((cell) => cell.trim()), above: filled.slice(0, heading), rows, unclosedAt };
}

/** So many lines hold a title, a date, a church's name before the columns begin. */
const MOST_ABOVE = 10;

const knownIn = (cells: readonly string[]): number => Object.values(guessMapping(cells)).filter((column) => column !== null).length;

/** The line of which most cells are known as names of columns; of none or one the first. */
function headingOf(filled: readonly Line[]): number {
  const known = filled.slice(0, MOST_ABOVE).map(({ cells }) => knownIn(cells));
  const most = Math.max(0, ...known);
  return most < 2 ? 0 : known.indexOf(most);
}

/** With a mark at its beginning what that says; else UTF-8, or where that is none what old spreadsheets write. */
function textOf(file: Bytes): string {
  const [a, b, c] = file;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(file.subarray(2));
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(file.subarray(2));
  const body = a === 0xef && b === 0xbb && c === 0xbf ? file.subarray(3) : file;
  try {
    return fromUtf8(body);
  } catch (why) {
    if (!isRefusal(why)) throw why;
    return Array.from(body, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte))).join("");
  }
}

/** From 80 to 9F, where it is not Latin-1. Written out, since not every engine's decoder knows it. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What parts one of the first lines into most known names of columns; where none is known, the first line into most cells. */
function markOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/^[\r\n]+/, "");
  const known = MARKS.map((mark) => Math.max(0, ...linesOf(start, mark, MOST_ABOVE).lines.map(({ cells }) => knownIn(cells))));
  const counts = Math.max(...known) < 2 ? MARKS.map((mark) => linesOf(start, mark, 1).lines[0]?.cells.length ?? 0) : known;
  return MARKS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function linesOf(text: string, mark: string, most = Infinity): { lines: readonly Line[]; unclosedAt: number | null } {
  const lines: Line[] = [];
  let [cells, cell, line, began, quoted, opened]: [string[], string, number, number, boolean, number] = [[], "", 1, 1, false, 1];
  const endCell = (): void => {
    cells.push(unguarded(cell));
    cell = "";
  };
  const endLine = (): void => {
    endCell();
    lines.push({ line: began, cells });
    cells = [];
  };
  let at = 0;
  for (; at < text.length && lines.length < most; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\n" || (letter === "\r" && text.charAt(at + 1) !== "\n")) line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") {
      [quoted, opened] = [true, line];
    } else if (letter === mark) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text.charAt(at + 1) === "\n") {
        at += 1;
        line += 1;
      }
      endLine();
      began = line;
    } else cell += letter;
  }
  if (at >= text.length && lines.length < most && (cell !== "" || cells.length > 0 || quoted)) endLine();
  return { lines, unclosedAt: quoted ? opened : null };
}

// ── writing ──

/** What spreadsheets would take for a formula, in either width; and our own guard before it. */
const GUARDED = /^['=+\-@\t\r＝＋－＠]/u;

/** A cell from outside must not be run by whoever opens the table. */
const guarded = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell);

/** With a byte order mark, without which spreadsheets read no Arabic. */
export const writeTable = (rows: readonly (readonly string[])[]): string => `\u{feff}${rows.map((cells) => cells.map(quotedCell).join(",")).join("\r\n")}\r\n`;

function quotedCell(cell: string): string {
  const safe = guarded(cell);
  return /[",;|\t\r\n]|^\s|\s$/.test(safe) || safe === "" ? `"${safe.replace(/"/g, '""')}"` : safe;
}

// ── which column is what ──

/** Words `aid-field-…`; how each is called in spreadsheets stands in csv_words. */
export const FIELDS = ["name", "phone", "address", "people", "adults", "children", "babies", "language", "diet", "words"] as const;
export type Field = (typeof FIELDS)[number];

/** For each field the number of its column, or null. */
export type Mapping = Readonly<Record<Field, number | null>>;

const plain = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** A guess that a person looks at. Whole names first, then names in which the words stand; no column twice. */
export function guessMapping(header: readonly string[]): Mapping {
  const names = header.map(plain);
  const taken = new Set<number>();
  const found: Record<Field, number | null> = { name: null, phone: null, address: null, people: null, adults: null, children: null, babies: null, language: null, diet: null, words: null };
  const passes: readonly ((name: string, word: string) => boolean)[] = [(name, word) => name === word, (name, word) => ` ${name} `.includes(` ${word} `)];
  for (const fits of passes)
    for (const field of FIELDS) {
      if (found[field] !== null) continue;
      const words = FIELD_WORDS[field].map(plain);
      const column = names.findIndex((name, number) => !taken.has(number) && words.some((word) => fits(name, word)));
      if (column >= 0) {
        found[field] = column;
        taken.add(column);
      }
    }
  return found;
}

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
  readonly language: string | null;
  readonly diet: readonly Diet[];
  readonly words: string;
  readonly problems: readonly RowProblem[];
}

const MOST_PEOPLE = 99;
const MOST_DIETS = 8;

export const importRows = ({ header, rows }: Table, mapping: Mapping): readonly Imported[] => rows.map((row) => importRow(header, row, mapping));

function importRow(header: readonly string[], { line, cells }: Line, mapping: Mapping): Imported {
  const problems = new Set<RowProblem>();
  const beside: string[] = [];
  const cellOf = (field: Field): string => (mapping[field] === null ? "" : (cells[mapping[field]] ?? "").trim());
  const keep = (field: Field): void => {
    beside.push(`${header[mapping[field] ?? -1] ?? field}: ${cellOf(field)}`);
  };
  const short = (field: Field, most: number): string => {
    const text = [...cellOf(field)];
    if (text.length <= most) return text.join("");
    problems.add("shortened");
    keep(field);
    return text.slice(0, most).join("");
  };
  const count = (field: Field): number => {
    const text = cellOf(field);
    if (text === "") return 0;
    const number = /^\D*?(\d{1,2})\D*$/u.exec(plain(text))?.[1];
    if (number !== undefined && /^\d+$/.test(text)) return Number(number);
    problems.add("count_unclear");
    keep(field);
    return number === undefined ? 0 : Number(number);
  };
  const [adults, children, babies, people] = [count("adults"), count("children"), count("babies"), count("people")];
  const language = languageOf(cellOf("language"));
  if (language === null && cellOf("language") !== "") {
    problems.add("language_unclear");
    keep("language");
  }
  const { diet, unclear } = dietOf(cellOf("diet"));
  if (unclear) {
    problems.add("diet_unclear");
    keep("diet");
  }
  const [name, phone, address] = [short("name", MOST_NAME), short("phone", MOST_PHONE), short("address", MOST_ADDRESS)];
  if (phone === "" && address === "") problems.add("no_way_to_reach");
  const mapped = new Set(Object.values(mapping));
  for (const [column, cell] of cells.entries()) if (!mapped.has(column) && cell.trim() !== "") beside.push(header[column] ? `${header[column]}: ${cell.trim()}` : cell.trim());
  const words = [...[cellOf("words"), ...beside].filter((each) => each !== "").join("\n")];
  if (words.length > MOST_NEED_WORDS) problems.add("shortened");
  return {
    line, cells, name, phone, address, language, diet,
    household: { adults: Math.min(MOST_PEOPLE, adults === 0 ? Math.max(0, people - children - babies) : adults), children, babies },
    words: words.slice(0, MOST_NEED_WORDS).join(""),
    problems: [...problems],
  };
}

function languageOf(text: string): string | null {
  const sought = plain(text);
  if (sought === "") return null;
  return Object.entries(LANGUAGE_WORDS).find(([tag, names]) => tag === sought || names.some((name) => plain(name) === sought))?.[0] ?? null;
}

function dietOf(text: string): { readonly diet: readonly Diet[]; readonly unclear: boolean } {
  const found = new Set<Diet>();
  let unclear = false;
  for (const part of text.split(/[,;/+\n]|\s&\s/).map(plain).filter((each) => each !== "")) {
    const known = DIET_WORDS.find(([, words]) => words.some((word) => plain(word) === part))?.[0];
    if (known !== undefined) found.add(known);
    else unclear = true;
  }
  return { diet: [...found].slice(0, MOST_DIETS), unclear: unclear || found.size > MOST_DIETS };
}

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
  const key = plain(address);
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
