/** This phone's voice and hand. Browsers let a page sound and shake only after somebody has touched it. */
import { signal } from "@preact/signals";
import { lengthOf, shakesOf, whistle, type Pattern } from "./whistle.ts";

/** Whoever has not heard it by then is not there. */
const RING_AT_MOST_S = 90;
const BETWEEN_RINGS_S = 1.8;

let context: AudioContext | null = null;
let sounding: readonly GainNode[] = [];
let shaking: ReturnType<typeof setInterval> | undefined;
let ending: ReturnType<typeof setTimeout> | undefined;

/** "asleep" until the first touch, and again when the system takes the sound away */
export const voice = signal<"asleep" | "awake" | "missing">(typeof AudioContext === "undefined" ? "missing" : "asleep");

/** A ring that repeats is under way. */
export const ringing = signal(false);

/** Call when something was pressed, not while it is: what this takes off the screen must not move under the finger. Afterwards the phone may sound by itself. */
export async function wakeSound(): Promise<void> {
  if (typeof AudioContext === "undefined") return;
  if (context === null) {
    context = new AudioContext();
    context.onstatechange = tell;
  }
  if (context.state !== "running") await context.resume().catch(() => {});
  tell();
}

function tell(): void {
  voice.value = context?.state === "running" ? "awake" : "asleep";
}

export function sound(pattern: Pattern): void {
  hush();
  shake(pattern);
  whistleAt([0], pattern);
}

/** Again and again until `hush`, at most a minute and a half. Laid out ahead: a page in the background has no punctual timers. */
export function ring(pattern: Pattern): void {
  hush();
  const every = lengthOf(pattern) + BETWEEN_RINGS_S;
  whistleAt(Array.from({ length: Math.floor(RING_AT_MOST_S / every) }, (_, n) => n * every), pattern);
  shake(pattern);
  shaking = setInterval(() => shake(pattern), every * 1000);
  ending = setTimeout(hush, RING_AT_MOST_S * 1000);
  ringing.value = true;
}

export function hush(): void {
  clearInterval(shaking);
  clearTimeout(ending);
  ringing.value = false;
  for (const each of sounding) each.disconnect();
  sounding = [];
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(0);
}

function whistleAt(starts: readonly number[], pattern: Pattern): void {
  const on = context;
  if (on?.state === "running") sounding = starts.map((start) => whistle(on, pattern, on.currentTime + 0.02 + start));
}

/** Ignored, with a complaint on the console, until the page was touched. */
function shake(pattern: Pattern): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(shakesOf(pattern));
}
