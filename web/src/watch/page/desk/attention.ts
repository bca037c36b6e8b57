/** A new sighting is heard, and a tab in the background says how many wait. It says no more than the number. */
import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { knock } from "../../../ui/knock.ts";
import { waitsForMe } from "../../shared/clocks.ts";
import type { DeskState } from "../../shared/desk.ts";

const MUTED = "desk-muted";
export const muted = signal(localStorage.getItem(MUTED) !== null);

export function mute(on: boolean): void {
  muted.value = on;
  if (on) localStorage.setItem(MUTED, "1");
  else localStorage.removeItem(MUTED);
}

/** Follows a watch until it is told to turn away. */
export function attend(desk: ReadonlySignal<DeskState>): () => void {
  let heard: ReadonlySet<string> | null = null;
  const turnAway = effect(() => {
    const { on, incidents } = desk.value;
    tell(on ? incidents.filter(waitsForMe).length : 0);
    const here = new Set(incidents.flatMap(({ sightings }) => sightings.map(({ nonce }) => nonce)));
    const before = heard;
    heard = on ? here : null;
    if (before !== null && !muted.peek() && [...here].some((nonce) => !before.has(nonce))) knock();
  });
  return () => {
    turnAway();
    tell(0);
  };
}

const COUNTED = /^\(\d+\) /;

function tell(waiting: number): void {
  const plain = document.title.replace(COUNTED, "");
  const title = waiting === 0 ? plain : `(${waiting}) ${plain}`;
  if (document.title !== title) document.title = title;
  const badge = waiting === 0 ? navigator.clearAppBadge?.() : navigator.setAppBadge?.(waiting);
  badge?.catch(() => {});
}
