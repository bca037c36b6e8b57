/** What of a film is not there, as people can be told: which parts, and from when to when nothing is seen for it. */
import type { Link, Span } from "../../seals/witness/chain.ts";
import { Lane } from "../../seals/witness/codes.ts";

/**
 * `toMs`: where the recording goes on; null where nothing says so. `isSeen`: the recording itself has a hole there; else what is
 * missing is of another lane, or of no recording at all.
 */
export interface Gap extends Span {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly isSeen: boolean;
}

/** Recorders hand over within that. */
const SEAM_MS = 400;

/** `links` in the order of their numbers. `upto`: how many parts there were at least, as a receipt or the house says. */
export function gapsOf(links: readonly Link[], upto: number): readonly Gap[] {
  const lane = links.some((link) => link.lane === Lane.picture) ? Lane.picture : Lane.sound;
  const recorded = links.filter((link) => link.lane === lane);
  const gaps: Gap[] = [];
  let [expected, reached, next] = [0, 0, 0];
  const miss = (past: number): void => {
    if (past <= expected) return;
    const toMs = recorded[next]?.beginsMs ?? null;
    gaps.push({ first: expected, past, fromMs: reached, toMs, isSeen: recorded.length > 0 && (toMs === null || toMs - reached > SEAM_MS) });
  };
  for (const link of links) {
    miss(link.number);
    expected = link.number + 1;
    if (link.lane !== lane) continue;
    reached = Math.max(reached, link.endsMs);
    next += 1;
  }
  miss(upto);
  return gaps;
}
