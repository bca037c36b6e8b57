/** The app lock shuts by itself: some minutes after the last touch, or as soon as the screen is left. It never shuts while a watch runs, whose word the town waits for. */
import { signal } from "@preact/signals";

export const LOCK_AFTER = ["hidden", "1", "5", "15"] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

const KEPT = "lock-after";
const DEFAULT: LockAfter = "5";
const LOOK_MS = 5_000;

const known = (kept: string | null): LockAfter => LOCK_AFTER.find((each) => each === kept) ?? DEFAULT;

export const lockAfter = signal<LockAfter>(known(localStorage.getItem(KEPT)));

export function chooseLockAfter(chosen: LockAfter): void {
  localStorage.setItem(KEPT, chosen);
  lockAfter.value = chosen;
}

export interface Idle {
  readonly hidden: boolean;
  readonly untouchedMs: number;
}

export const isTimeToLock = (after: LockAfter, { hidden, untouchedMs }: Idle): boolean =>
  after === "hidden" ? hidden : untouchedMs >= Number(after) * 60_000;

/**
 * A page that slept looks again as soon as it is shown. `stays`: this screen may be looked at for hours, as a code on the wall is; only the
 * time away from it counts.
 */
export function lockByItself({ mayLock, stays, lock, now }: { mayLock: () => boolean; stays: () => boolean; lock: () => void; now: () => number }): void {
  let used = now();
  let wasHidden = document.hidden;
  const look = () => {
    if (stays() && !wasHidden && !document.hidden) used = now();
    wasHidden = document.hidden;
    if (mayLock() && isTimeToLock(lockAfter.value, { hidden: document.hidden, untouchedMs: now() - used })) lock();
  };
  const touch = () => {
    look();
    used = now();
  };
  for (const moment of ["pointerdown", "keydown", "scroll"] as const) addEventListener(moment, touch, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_MS);
}
