/**
 * Which parts of a film go to the house next: three at a time, oldest first, sound before pictures where the line is bad. Pure: what is
 * under way, what the house answered and when is told to it; it says what to begin now and when to look again.
 */
import { Lane } from "../../seals/witness/codes.ts";
import type { Waits } from "./part_head.ts";

export const AT_ONCE = 3;
/** A part that took longer, or is still on its way by then, is one of a bad line. */
export const SLOW_MS = 4_000;
const SLOW_ONES = 2;
/** The line may come back at any moment: nobody waits longer than this for a try. */
const MOST_PAUSE_MS = 15_000;
/** A house that is full or busy is not asked as often. */
const MOST_HELD_MS = 60_000;

export interface Sending {
  /** number → since when it is under way */
  readonly underWay: ReadonlyMap<number, number>;
  /** how long the last ones took */
  readonly took: readonly number[];
  /** how often the house itself did not take one: those that it never refused go first */
  readonly refused: ReadonlyMap<number, number>;
  /** tries in a row that the house did not take */
  readonly inVain: number;
  /** before this nothing is begun */
  readonly notBefore: number;
  /** why the last try was in vain; null once something arrived */
  readonly stuck: string | null;
  /** the house will never take them: they are not asked again */
  readonly lost: ReadonlySet<number>;
}

export const IDLE: Sending = { underWay: new Map(), took: [], refused: new Map(), inVain: 0, notBefore: 0, stuck: null, lost: new Set() };

/** What a try came to that was in vain, as a Refusal has it. */
export interface InVain {
  readonly code: string;
  readonly status: number | null;
  readonly retryAfterS: number | null;
}

/** Two of the last parts took long, or are taking long. */
export function isBadLine({ took, underWay }: Sending, at: number): boolean {
  const taking = [...underWay.values()].filter((since) => at - since > SLOW_MS).length;
  return took.filter((each) => each > SLOW_MS).length + taking >= SLOW_ONES;
}

/** The parts to begin now, in this order. A hundred thousand may wait: they are looked through once, never sorted. */
export function next(sending: Sending, waiting: Iterable<Waits>, at: number): readonly Waits[] {
  if (at < sending.notBefore) return [];
  // after something was in vain one part tries the line for all
  const room = (sending.inVain > 0 ? 1 : AT_ONCE) - sending.underWay.size;
  if (room <= 0) return [];
  const bad = isBadLine(sending, at);
  const refused = ({ number }: Waits): number => sending.refused.get(number) ?? 0;
  const silent = ({ lane }: Waits): number => (bad && lane !== null && lane !== Lane.sound ? 1 : 0);
  const before = (one: Waits, other: Waits): number => refused(one) - refused(other) || silent(one) - silent(other) || one.number - other.number;
  const first: Waits[] = [];
  for (const each of waiting) {
    if (sending.underWay.has(each.number) || sending.lost.has(each.number)) continue;
    if (first.length === room && before(each, first[room - 1] as Waits) > 0) continue;
    first.push(each);
    first.sort(before).splice(room);
  }
  return first;
}

/** When `next` may answer otherwise although nothing was told to it; null when only news can change it. */
export const lookAgainAt = ({ notBefore }: Sending, at: number): number | null => (notBefore > at ? notBefore : null);

export function begun(sending: Sending, number: number, at: number): Sending {
  return { ...sending, underWay: new Map([...sending.underWay, [number, at]]) };
}

export function arrived(sending: Sending, number: number, at: number): Sending {
  const since = sending.underWay.get(number);
  const took = since === undefined ? sending.took : [...sending.took, at - since].slice(-SLOW_ONES);
  const refused = new Map(sending.refused);
  refused.delete(number);
  return { ...without(sending, number), took, refused, inVain: 0, notBefore: 0, stuck: null };
}

/** It stays waiting, unless the house will never take it. */
export function failed(sending: Sending, number: number, why: InVain, at: number): Sending {
  const left = without(sending, number);
  // what goes before the parts is asked for ever: without it the house takes none of them
  if (number >= 0 && isFinal(why)) return { ...left, lost: new Set([...left.lost, number]) };
  const inVain = left.inVain + 1;
  const pause = Math.min(1_000 * 2 ** (inVain - 1), why.code === "line.none" ? MOST_PAUSE_MS : MOST_HELD_MS);
  const refused = why.code === "line.none" ? left.refused : new Map([...left.refused, [number, (left.refused.get(number) ?? 0) + 1]]);
  const asked = Math.min((why.retryAfterS ?? 0) * 1_000, MOST_HELD_MS);
  return { ...left, refused, inVain, stuck: why.code, notBefore: at + Math.max(pause, asked) };
}

/** The browser says that there is a line again. */
export const lineIsBack = (sending: Sending): Sending => (sending.stuck === "line.none" ? { ...sending, notBefore: 0 } : sending);

/** Other bytes lie under this number, or these are none that a house takes: the same again would be refused again. */
const isFinal = ({ code, status }: InVain): boolean => status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429 && !code.endsWith(".unknown") && !code.endsWith(".full");

function without(sending: Sending, number: number): Sending {
  const underWay = new Map(sending.underWay);
  underWay.delete(number);
  return { ...sending, underWay };
}
