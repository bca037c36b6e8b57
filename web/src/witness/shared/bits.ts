/** How finely the next ten seconds are filmed: as finely as the line has carried the last ones. */

const [LEAST, FIRST, MOST] = [150_000, 600_000, 1_200_000];
const BEHIND_MS = 8_000;
const ABREAST_MS = 3_000;

export const FIRST_BITS = FIRST;

/** `behindMs`: how much of what was filmed is not at the house yet. Bits per second of the picture. */
export function bitsAfter(before: number, behindMs: number): number {
  if (behindMs > BEHIND_MS) return Math.max(LEAST, Math.round(before * 0.6));
  if (behindMs < ABREAST_MS) return Math.min(MOST, Math.round(before * 1.25));
  return before;
}
