/** What a coordinator sees of the desk's records: one row for each need, the inbox, the columns of the board, what a search finds. */
import { NeedState } from "../../seals/aid/codes.ts";
import type { NeedKind } from "../../seals/aid/codes.ts";
import type { Need, NeedWork } from "../../seals/aid/need.ts";
import type { RecordBody } from "../../seals/aid/record.ts";
import { hex } from "../../terms/bytes.ts";
import { minutesOf } from "../../terms/instant.ts";
import type { Minutes } from "../../terms/instant.ts";
import { newWork } from "./changes.ts";
import { toldOf } from "./folding.ts";
import type { Told } from "./folding.ts";
import type { Held } from "./held.ts";
import { leftOf } from "./left.ts";
import type { Left } from "./left.ts";
import { NEED_RESTS, needClock, WORD_STEP } from "./states.ts";
import type { Clock } from "./states.ts";

export interface NeedRow {
  /** of the record */
  readonly key: string;
  /** hex of the need's own number */
  readonly nonce: string;
  readonly need: Need;
  readonly work: NeedWork;
  /** unix minutes since when it is in this state */
  readonly since: number;
  /** what happens next if nobody does anything; null where nobody has to */
  readonly clock: Clock | null;
  /** everything written in it, as a search compares it */
  readonly text: string;
}

const rows = new WeakMap<RecordBody, NeedRow>();

/** Newest first; what lies in the trash is not among them. A record that has not changed gives the same row; where none has, it is the list `before`. */
export function needRows(all: Iterable<Held>, before: readonly NeedRow[] = []): readonly NeedRow[] {
  const found: NeedRow[] = [];
  for (const { key, state, record } of all) {
    if (record?.body.kind !== "need" || state === "trash") continue;
    const held = rows.get(record.body) ?? rowOf(key, record.body);
    rows.set(record.body, held);
    found.push(held);
  }
  found.sort((one, other) => other.need.askedAt - one.need.askedAt);
  return found.length === before.length && found.every((row, at) => row === before[at]) ? before : found;
}

export const trashed = (all: Iterable<Held>): readonly Held[] => [...all].filter(({ state, record }) => state === "trash" && record !== null && record.body.kind !== "word");

function rowOf(key: string, body: Extract<RecordBody, { kind: "need" }>): NeedRow {
  const need = body.letter.inside;
  const work = body.work ?? newWork(need);
  const since = work.history.filter(({ code }) => code < WORD_STEP).at(-1)?.at ?? minutesOf(need.askedAt);
  const ends = work.coming.length === 0 ? null : Math.max(...work.coming.map((each) => each.ends));
  const clock = needClock({ state: work.state, urgency: work.urgency, since, ends, followUp: work.followUp });
  const said = [need.name, need.address, need.phone, need.words, need.to, need.amount, work.notes, ...need.children.map(({ name }) => name), ...work.coming.map(({ who }) => who)];
  return { key, nonce: hex(need.nonce), need, work, since, clock, text: plain(said.join(" ")) };
}

/** Case and accents apart: she types what she heard. */
export const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

export interface Sieve {
  readonly words: string;
  readonly kind: NeedKind | null;
  readonly state: NeedState | null;
  readonly language: string | null;
}

export const EVERYTHING: Sieve = { words: "", kind: null, state: null, language: null };

export function sift(all: readonly NeedRow[], { words, kind, state, language }: Sieve): readonly NeedRow[] {
  const wanted = plain(words).split(/\s+/).filter((word) => word !== "");
  return all.filter(
    ({ need, work, text }) =>
      (kind === null || need.kind === kind) && (state === null || work.state === state) && (language === null || need.language === language) && wanted.every((word) => text.includes(word)),
  );
}

export interface Inbox {
  /** who can no longer come, and the doors that wait for her all the same */
  readonly left: readonly Left[];
  /** nobody has looked at them yet; the most urgent first */
  readonly asks: readonly NeedRow[];
  /** words that somebody has to read: whoever is followed first, then the oldest */
  readonly told: readonly Told[];
  /** what was to be looked at again by now, and what waits for longer than it should */
  readonly due: readonly NeedRow[];
}

export function inboxOf(all: readonly Held[], at: Minutes): Inbox {
  const needs = needRows(all);
  return {
    left: leftOf(all, at),
    asks: needs.filter(({ work }) => work.state === NeedState.asked).sort((one, other) => other.work.urgency - one.work.urgency || one.need.askedAt - other.need.askedAt),
    told: toldOf(all).filter(({ look }) => look !== null).sort((one, other) => Number(other.look === "followed") - Number(one.look === "followed")),
    due: needs.filter(({ work, clock }) => work.state !== NeedState.asked && clock !== null && clock.until <= at).sort((one, other) => (one.clock?.until ?? 0) - (other.clock?.until ?? 0)),
  };
}

/** The words about one need that somebody has to read; oldest first. */
export const saidAbout = ({ key }: Pick<NeedRow, "key">, all: readonly Held[]): readonly Told[] =>
  toldOf(all).filter(({ look, needs }) => look !== null && needs.some((need) => need.key === key));

export const COLUMNS = ["asked", "claimed", "planned", "brought", "over"] as const;
export type Column = (typeof COLUMNS)[number];

/** In which column of the board it stands. */
export function columnOf({ state }: Pick<NeedWork, "state">): Column {
  if (NEED_RESTS.includes(state)) return "over";
  if (state === NeedState.asked) return "asked";
  if (state === NeedState.claimed) return "claimed";
  return state === NeedState.planned || state === NeedState.underWay ? "planned" : "brought";
}

/** The most urgent first, then whoever has waited longest. */
export function boardOf(all: readonly NeedRow[]): ReadonlyMap<Column, readonly NeedRow[]> {
  const columns = new Map<Column, NeedRow[]>(COLUMNS.map((each) => [each, []]));
  for (const row of all) columns.get(columnOf(row.work))?.push(row);
  for (const each of columns.values()) each.sort((one, other) => other.work.urgency - one.work.urgency || one.need.askedAt - other.need.askedAt);
  return columns;
}

/** Needs that may be the same one told twice: the same sort from the same door, or under the same number. */
export function twinsOf(row: NeedRow, all: readonly NeedRow[]): readonly NeedRow[] {
  const number = (need: Need): string => need.phone.replaceAll(/\D/g, "");
  const door = (need: Need): string => plain(need.address).replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return all.filter(
    (each) =>
      each.key !== row.key &&
      !NEED_RESTS.includes(each.work.state) &&
      each.need.kind === row.need.kind &&
      ((door(row.need) !== "" && door(each.need) === door(row.need)) || (number(row.need).length > 4 && number(each.need) === number(row.need))),
  );
}
