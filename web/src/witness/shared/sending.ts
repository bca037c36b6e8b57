/**
 * Which parts of a film go to the house next: three at a time, oldest first, sound before pictures where the line is bad. The shares of
 * its key go before all of them, also when the house did not take one at once: without them nobody opens what has arrived.
 * Pure: what is under way, what the house answered and when is told to it; it says what to begin now and when to look again.
 */
import { Lane } from "../../seals/witness/codes.ts";
import { COVER, type Waits } from "./part_head.ts";

export const AT_ONCE = 3;
/** A part that took longer, or is still on its way by then, is one of a bad line. */
export const SLOW_MS = 4_000;
const SLOW_ONES = 2;
/** The line may come back at any moment: nobody waits longer than this for a try. */
const MOST_PAUSE_MS = 15_000;
/** A house that is full or busy is not asked as often. */
const MOST_HELD_MS = 60_000;
/** A share that the house did not take lets parts go first for so long, and for longer each time. */
const FIRST_YIELD_MS = 4_000;

export interface Sending {
  /** number → since when it is under way */
  readonly underWay: ReadonlyMap<number, number>;
  /** how long the last ones took */
  readonly took: readonly number[];
  /** how often the house itself did not take one: parts that it never refused go first */
  readonly refused: ReadonlyMap<number, number>;
  /** envelope → until when it lets parts go first */
  readonly yields: ReadonlyMap<number, number>;
  /** tries in a row that the house did not take */
  readonly inVain: number;
  /** before this nothing is begun */
  readonly notBefore: number;
  /** why the last try was in vain; null once something arrived */
  readonly stuck: string | null;
  /** what was in vain was an envelope: a part tries next, so that neither keeps the other from being tried */
  readonly partNext: boolean;
  /** the house will never take them: they are not asked again */
  readonly lost: ReadonlySet<number>;
}

export const IDLE: Sending = { underWay: new Map(), took: [], refused: new Map(), yields: new Map(), inVain: 0, notBefore: 0, stuck: null, partNext: false, lost: new Set() };

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

/** What to begin now, in this order. `waiting`: by number. A hundred thousand may wait: no more of them are looked at than it takes. */
export function next(sending: Sending, waiting: Iterable<Waits>, at: number): readonly Waits[] {
  if (at < sending.notBefore) return [];
  // after something was in vain one of them tries the line for all
  const room = (sending.inVain > 0 ? 1 : AT_ONCE) - sending.underWay.size;
  if (room <= 0) return [];
  const bad = isBadLine(sending, at);
  const rank = ({ number, lane }: Waits): number => {
    const refused = sending.refused.get(number) ?? 0;
    if (lane === null) return (sending.yields.get(number) ?? 0) > at || sending.partNext ? LAST : FIRST + refused;
    return 2 * refused + (bad && lane !== Lane.sound ? 1 : 0);
  };
  const first: { rank: number; waits: Waits }[] = [];
  for (const waits of waiting) {
    if (sending.underWay.has(waits.number) || sending.lost.has(waits.number)) continue;
    const ranked = { rank: rank(waits), waits };
    const worst = first[room - 1];
    if (worst !== undefined && worst.rank <= ranked.rank) continue;
    first.push(ranked);
    // what came before it has a lower number
    first.sort((one, other) => one.rank - other.rank).splice(room);
    if (waits.lane !== null && first.length === room && (first[room - 1] as { rank: number }).rank <= 0) break;
  }
  return first.map(({ waits }) => waits);
}

const [FIRST, LAST] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** When `next` may answer otherwise although nothing was told to it; null when only news can change it. */
export function lookAgainAt({ notBefore, yields }: Sending, at: number): number | null {
  const times = [notBefore, ...yields.values()].filter((each) => each > at);
  return times.length === 0 ? null : Math.min(...times);
}

export function begun(sending: Sending, number: number, at: number): Sending {
  return { ...sending, underWay: new Map([...sending.underWay, [number, at]]) };
}

export function arrived(sending: Sending, number: number, at: number): Sending {
  const since = sending.underWay.get(number);
  const took = since === undefined ? sending.took : [...sending.took, at - since].slice(-SLOW_ONES);
  const [refused, yields] = [new Map(sending.refused), new Map(sending.yields)];
  refused.delete(number);
  yields.delete(number);
  return { ...without(sending, number), took, refused, yields, inVain: 0, notBefore: 0, stuck: null, partNext: false };
}

/** It stays waiting, unless the house will never take it. */
export function failed(sending: Sending, number: number, why: InVain, at: number): Sending {
  const left = without(sending, number);
  // the cover is asked for ever: without it the house takes nothing
  if (number !== COVER && isFinal(why)) return { ...left, lost: new Set([...left.lost, number]) };
  const inVain = left.inVain + 1;
  const asked = Math.min((why.retryAfterS ?? 0) * 1_000, MOST_HELD_MS);
  const tried = { ...left, inVain, stuck: why.code, partNext: number < 0 && why.code !== "line.none" };
  if (why.code === "line.none") return { ...tried, notBefore: at + Math.max(pauseAfter(inVain, MOST_PAUSE_MS), asked) };
  const times = (left.refused.get(number) ?? 0) + 1;
  const refused = new Map([...left.refused, [number, times]]);
  const yields = number < 0 ? new Map([...left.yields, [number, at + Math.min(FIRST_YIELD_MS * 2 ** (times - 1), MOST_HELD_MS)]]) : left.yields;
  return { ...tried, refused, yields, notBefore: at + Math.max(pauseAfter(inVain, MOST_HELD_MS), asked) };
}

/** The browser says that there is a line again. */
export const lineIsBack = (sending: Sending): Sending => (sending.stuck === "line.none" ? { ...sending, notBefore: 0 } : sending);

const pauseAfter = (inVain: number, most: number): number => Math.min(1_000 * 2 ** (inVain - 1), most);

/** Other bytes lie under this number, or these are none that a house takes: the same again would be refused again. */
const isFinal = ({ code, status }: InVain): boolean => status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429 && !code.endsWith(".unknown") && !code.endsWith(".full");

function without(sending: Sending, number: number): Sending {
  const underWay = new Map(sending.underWay);
  underWay.delete(number);
  return { ...sending, underWay };
}
