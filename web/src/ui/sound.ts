/** The whistle: a 3 kHz triangle with a 38 Hz trill. Browsers allow it only after the first touch. */

export type Pattern = "near" | "taking" | "drill" | "clear";

/** [seconds on, seconds off, frequency] */
const PATTERNS: Record<Pattern, readonly (readonly [number, number, number])[]> = {
  near: [[0.25, 0.15, 3000], [0.25, 0.15, 3000], [0.25, 0.15, 3000]],
  taking: [[1.6, 0.2, 3000]],
  drill: [[0.35, 0.1, 660], [0.35, 0.1, 520]],
  clear: [[0.3, 0.05, 520], [0.5, 0.05, 780]],
};

let context: AudioContext | null = null;
let sounding: GainNode | null = null;

/** Call from a touch handler: afterwards the phone may sound by itself. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume().catch(() => {});
}

export function sound(pattern: Pattern): void {
  hush();
  shake(PATTERNS[pattern].flatMap(([on, off]) => [on * 1000, off * 1000]));
  if (!context || context.state !== "running") return;
  sounding = whistle(context, pattern, context.currentTime + 0.02);
}

export function hush(): void {
  sounding?.disconnect();
  sounding = null;
  shake([]);
}

/** Ignored, with a complaint on the console, until the page was touched. */
function shake(pattern: readonly number[]): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([...pattern]);
}

/** Draws the pattern on any context, so that a test can listen to it with an OfflineAudioContext. */
export function whistle(on: BaseAudioContext, pattern: Pattern, start: number): GainNode {
  const loud = new GainNode(on, { gain: 0 });
  loud.connect(on.destination);
  let at = start;
  for (const [seconds, pause, frequency] of PATTERNS[pattern]) {
    const tone = new OscillatorNode(on, { type: "triangle", frequency });
    if (pattern === "near" || pattern === "taking") {
      const trill = new OscillatorNode(on, { type: "sine", frequency: 38 });
      const depth = new GainNode(on, { gain: 120 });
      trill.connect(depth).connect(tone.frequency);
      trill.start(at);
      trill.stop(at + seconds);
    }
    tone.connect(loud);
    tone.start(at);
    tone.stop(at + seconds);
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(0.5, at + 0.02);
    loud.gain.setValueAtTime(0.5, at + seconds - 0.03);
    loud.gain.linearRampToValueAtTime(0, at + seconds);
    at += seconds + pause;
  }
  return loud;
}
