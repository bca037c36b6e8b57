/**
 * A spreadsheet that is being looked through before it is brought. An hour's corrections are lost by no lock that shuts meanwhile: they lie under it, as what is begun on other
 * screens does, until the rows are brought or the table is put away.
 */
import type { NeedKind } from "../../../seals/aid/codes.ts";
import type { Language } from "../../../terms/language.ts";
import type { Table } from "../../../terms/table.ts";
import { begunOf } from "../../../ui/begun.ts";
import type { Corrections, Mapping } from "../../shared/csv.ts";

export interface SheetWork {
  readonly mapping: Mapping;
  readonly kind: NeedKind;
  /** of rows in which no column says it */
  readonly language: Language;
  /** by line: true, she leaves it out; false, she brings it though it looks like nobody */
  readonly left: Readonly<Record<string, boolean>>;
  readonly corrections: Corrections;
}

/** Kept apart from what is done with it, since that alone is written anew with every letter. */
const table = begunOf<string>("aid-sheet", "");
const work = begunOf<string>("aid-sheet-work", "");

export const hasSheet = (): boolean => table.value !== "" && work.value !== "";
/** As text, by which a screen knows whether to read it anew. */
export const sheetText = (): string => table.value;
export const begunSheet = (text: string): Table => JSON.parse(text) as Table;
export const sheetWork = (): SheetWork => JSON.parse(work.value) as SheetWork;

export function beginSheet(read: Table, how: SheetWork): void {
  table.value = JSON.stringify(read);
  work.value = JSON.stringify(how);
}

export function changeSheet(some: Partial<SheetWork>): void {
  work.value = JSON.stringify({ ...sheetWork(), ...some });
}

export function forgetSheet(): void {
  table.forget();
  work.forget();
}
