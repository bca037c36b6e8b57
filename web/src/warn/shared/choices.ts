/** How somebody wants to be rung. Her choice alone; it lies sealed on her phone and no request knows of it. */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";

export interface Choices {
  /** after the first ring: everything sounds; the rest comes without a sound; nothing more comes */
  readonly updates: "all" | "silent" | "first";
  /** minutes of her day; from the evening into the morning when `from` is the later */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** notifications while Tocsin is open in the background; on only after a test one arrived */
  readonly notify: boolean;
  /** what the lock screen shows says only that there is news */
  readonly neutral: boolean;
  /** whether this phone tells the house that it has shown a warning: which one, nothing else */
  readonly counted: boolean;
}

export const DEFAULT: Choices = { updates: "all", quiet: null, notify: false, neutral: true, counted: false };
export const NIGHT = { from: 22 * 60, to: 7 * 60 } as const;

const UPDATES = { all: 1, silent: 2, first: 3 } as const;
const DAY = 24 * 60;

export const isQuiet = ({ quiet }: Pick<Choices, "quiet">, minute: number): boolean =>
  quiet !== null && (quiet.from <= quiet.to ? quiet.from <= minute && minute < quiet.to : quiet.from <= minute || minute < quiet.to);

export const writeChoices = ({ updates, quiet, notify, neutral, counted }: Choices): Value => [UPDATES[updates], quiet ? [quiet.from, quiet.to] : [], notify, neutral, counted];

/** Refusal "keep.damaged". */
export function readChoices(value: Value): Choices {
  const row = new Row(value, "keep.damaged");
  const code = row.code(UPDATES);
  const hours = row.row();
  const quiet = hours.more() ? { from: hours.uint({ most: DAY - 1 }), to: hours.uint({ most: DAY - 1 }) } : null;
  hours.done();
  const choices: Choices = { updates: code === UPDATES.first ? "first" : code === UPDATES.silent ? "silent" : "all", quiet, notify: row.flag(), neutral: row.flag(), counted: row.more() && row.flag() };
  row.done();
  return choices;
}
