/** "Safe up to 0:42": what the house has of a film, as one time. */
import type { PartHead } from "./part_head.ts";

/** Up to here nothing is missing at the house: no part that still waits begins before it. `ends`: how far the film goes that was sealed. */
export function safeUpTo(waiting: Iterable<Pick<PartHead, "begins">>, ends: number): number {
  let safe = ends;
  for (const { begins } of waiting) safe = Math.min(safe, begins);
  return safe;
}

/** 0:42, 12:05, 1:02:03 – whole seconds that have passed. */
export function onTheClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
