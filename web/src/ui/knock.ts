/** Two soft knocks, for whoever sits at a desk: nothing like the whistle, which is for danger. */

const KNOCKS: readonly (readonly [start: number, frequency: number])[] = [
  [0, 392],
  [0.18, 523],
];
const LENGTH_S = 0.14;

let context: AudioContext | null = null;

/** Silent until the page was touched: browsers allow no sound before. */
export function knock(): void {
  if (typeof AudioContext === "undefined" || !navigator.userActivation?.hasBeenActive) return;
  context ??= new AudioContext();
  void context.resume().catch(() => {});
  const at = context.currentTime + 0.02;
  for (const [start, frequency] of KNOCKS) {
    const loud = new GainNode(context, { gain: 0 });
    const tone = new OscillatorNode(context, { type: "sine", frequency });
    tone.connect(loud).connect(context.destination);
    loud.gain.setValueAtTime(0.35, at + start);
    loud.gain.exponentialRampToValueAtTime(0.001, at + start + LENGTH_S);
    tone.start(at + start);
    tone.stop(at + start + LENGTH_S);
  }
}
