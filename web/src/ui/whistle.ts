/**
 * What is heard, drawn on any audio context, so that a test can listen to it with an OfflineAudioContext. A danger is a whistle,
 * a 3 kHz triangle with a 38 Hz trill: three short, near; one long, somebody is being taken. Nothing else sounds like one.
 */

export type Pattern = "near" | "taking" | "drill" | "clear" | "update";

/** [seconds on, seconds off, frequency] */
export const PATTERNS: Record<Pattern, readonly (readonly [number, number, number])[]> = {
  near: [[0.25, 0.15, 3000], [0.25, 0.15, 3000], [0.25, 0.15, 3000]],
  taking: [[1.6, 0.2, 3000]],
  drill: [[0.35, 0.1, 660], [0.35, 0.1, 520]],
  clear: [[0.3, 0.05, 520], [0.5, 0.05, 780]],
  update: [[0.18, 0.05, 660]],
};

const TRILL_HZ = 38;
const TRILL_DEPTH_HZ = 120;
const LOUD = 0.5;
const RISE_S = 0.02;
const FALL_S = 0.03;

export const lengthOf = (pattern: Pattern): number => PATTERNS[pattern].reduce((sum, [on, off]) => sum + on + off, 0);

/** Milliseconds on, off, on, …: the same rhythm for the hand. */
export const shakesOf = (pattern: Pattern): number[] => PATTERNS[pattern].flatMap(([on, off]) => [on * 1000, off * 1000]);

/** From `start` on, once; let go of the returned node and it is silent. */
export function whistle(on: BaseAudioContext, pattern: Pattern, start: number): GainNode {
  const loud = new GainNode(on, { gain: 0 });
  loud.connect(on.destination);
  let at = start;
  for (const [seconds, pause, frequency] of PATTERNS[pattern]) {
    const tone = new OscillatorNode(on, { type: "triangle", frequency });
    if (pattern === "near" || pattern === "taking") {
      const trill = new OscillatorNode(on, { type: "sine", frequency: TRILL_HZ });
      const depth = new GainNode(on, { gain: TRILL_DEPTH_HZ });
      trill.connect(depth).connect(tone.frequency);
      trill.start(at);
      trill.stop(at + seconds);
    }
    tone.connect(loud);
    tone.start(at);
    tone.stop(at + seconds);
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(LOUD, at + RISE_S);
    loud.gain.setValueAtTime(LOUD, at + seconds - FALL_S);
    loud.gain.linearRampToValueAtTime(0, at + seconds);
    at += seconds + pause;
  }
  return loud;
}
