/** How finely the next ten seconds are filmed: as finely as the line has carried the last ones, and has room to spare for a phone that is smashed. */

/** With sound and padding the first takes two thirds of a line of one megabit. */
const [LEAST, FIRST, MOST] = [150_000, 500_000, 1_200_000];
/** A second of film that is carried in this time leaves room for a finer one; in that time, none. */
const [QUICK_MS, LATE_MS] = [400, 1_200];
const BEHIND_MS = 2_500;
const FAR_BEHIND_MS = 6_000;

export const FIRST_BITS = FIRST;

/** `tookMs`: how long the last parts were on their way, 0 before the first. `behindMs`: how much of what was filmed is not at the house yet. Bits per second of the picture. */
export function bitsAfter(before: number, { tookMs, behindMs }: { tookMs: number; behindMs: number }): number {
  if (behindMs > FAR_BEHIND_MS || (tookMs > LATE_MS && behindMs > BEHIND_MS)) return Math.max(LEAST, Math.round(before * 0.6));
  if (tookMs > 0 && tookMs < QUICK_MS && behindMs < BEHIND_MS) return Math.min(MOST, Math.round(before * 1.4));
  return before;
}
