/**
 * Tables of text from a spreadsheet, in and out, on this phone alone (RFC 4180, and what programs really write). Which column is what is guessed
 * from its name; a person looks at the guess. What a row means each slice decides for itself.
 */
import { fromUtf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { isRefusal, Refusal } from "./refusal.ts";

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

/** How people call the column of each field. */
export type ColumnWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;
/** For each field the number of its column, or null. */
export type Columns<Field extends string> = Readonly<Record<Field, number | null>>;

// ── reading ──

const MARKS = [",", ";", "\t", "|"] as const;

/** What spreadsheet programs keep for themselves, and what is printed: packed, old Excel, PDF. */
const NO_TEXT = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "%PDF"];

/** `guess` tells the heading from what stands above it. Refusal "table.too_large", "table.no_text", "table.empty". */
export function readTable(file: Bytes, guess: (header: readonly string[]) => Columns<string>): Table {
  if (file.length > MOST_BYTES) throw new Refusal("table.too_large", "This table is too large.");
  if (NO_TEXT.includes(String.fromCharCode(...file.subarray(0, 4)))) throw new Refusal("table.no_text", "This is no table of text.");
  const knownIn = (cells: readonly string[]): number => Object.values(guess(cells)).filter((column) => column !== null).length;
  const text = textOf(file);
  const { lines, unclosedAt } = linesOf(text, markOf(text, knownIn));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const heading = headingOf(filled, knownIn);
  const first = filled[heading];
  const rows = filled.slice(heading + 1);
  if (first === undefined) throw new Refusal("table.empty", "There is nothing in this table.");
  if (rows.length > MOST_ROWS || filled.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new Refusal("table.too_large", "This table is too large.");
  return { header: first.cells.map((cell) => cell.trim()), above: filled.slice(0, heading), rows, unclosedAt };
}

/** So many lines hold a title, a date, a church's name before the columns begin. */
const MOST_ABOVE = 10;

type KnownIn = (cells: readonly string[]) => number;

/** The line of which most cells are known as names of columns; of none or one the first. */
function headingOf(filled: readonly Line[], knownIn: KnownIn): number {
  const known = filled.slice(0, MOST_ABOVE).map(({ cells }) => knownIn(cells));
  const most = Math.max(0, ...known);
  return most < 2 ? 0 : known.indexOf(most);
}

/** With a mark at its beginning what that says; else UTF-8, or where that is none what old spreadsheets write. */
export function textOf(file: Bytes): string {
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
function markOf(text: string, knownIn: KnownIn): string {
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

/** As words are compared: without accents, marks and the height of letters. */
export const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const foldedNames = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();
function foldedOnce(names: ColumnWords<string>): ReadonlyMap<string, readonly string[]> {
  const known = foldedNames.get(names) ?? new Map(Object.entries(names).map(([field, words]) => [field, words.map(folded)] as const));
  foldedNames.set(names, known);
  return known;
}

type Fits = (name: string, word: string) => boolean;
const WHOLE: readonly Fits[] = [(name, word) => name === word];
const LOOSE: readonly Fits[] = [...WHOLE, (name, word) => ` ${name} `.includes(` ${word} `)];

/** No column twice. Whole names; `loosely`: then names in which the words stand. */
export function guessColumns<Field extends string>(header: readonly string[], names: ColumnWords<Field>, loosely: boolean): Columns<Field> {
  const known = foldedOnce(names);
  const fields = Object.keys(names) as Field[];
  const columns = header.map(folded);
  const taken = new Set<number>();
  const found = Object.fromEntries(fields.map((field) => [field, null])) as Record<Field, number | null>;
  for (const fits of loosely ? LOOSE : WHOLE)
    for (const field of fields) {
      if (found[field] !== null) continue;
      const words = known.get(field) ?? [];
      const column = columns.findIndex((name, number) => !taken.has(number) && words.some((word) => fits(name, word)));
      if (column >= 0) {
        found[field] = column;
        taken.add(column);
      }
    }
  return found;
}
