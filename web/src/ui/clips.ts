/** Recorded sound, played one clip after the other. A clip that cannot be decoded is passed over: nothing here ever fails aloud. */
import { signal } from "@preact/signals";

/** Nobody speaks a phrase for longer; a damaged clip is cut here. */
export const LONGEST_CLIP_S = 12;
const BETWEEN_S = 0.18;

/** Shared: browsers allow few, and the one that a touch has woken may sound later by itself. */
let context: AudioContext | null = null;
let sounding: AudioBufferSourceNode[] = [];
let turn = 0;

/** What is being played: a key that whoever began it has chosen; null when it is silent. */
export const playing = signal<unknown>(null);

/** Call from a touch handler. */
export function wakeClips(): AudioContext | null {
  if (typeof AudioContext === "undefined") return null;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume().catch(() => {});
  return context;
}

export function hushClips(): void {
  turn += 1;
  for (const each of sounding) each.disconnect();
  sounding = [];
  playing.value = null;
}

/** Null for what this browser cannot decode. */
export async function decodeClip(sound: Uint8Array): Promise<AudioBuffer | null> {
  const on = wakeClips();
  try {
    return on === null ? null : await on.decodeAudioData(sound.slice().buffer as ArrayBuffer);
  } catch {
    return null;
  }
}

/** Plays them in order and answers when the last is over, or another began: how many could be heard. */
export async function playClips(sounds: readonly Uint8Array[], key: unknown = sounds, longestS = LONGEST_CLIP_S): Promise<number> {
  hushClips();
  const mine = turn;
  const on = wakeClips();
  if (on === null) return 0;
  playing.value = key;
  const buffers = (await Promise.all(sounds.map(decodeClip))).filter((each) => each !== null);
  if (mine !== turn) return 0;
  let at = on.currentTime + 0.05;
  const ends = buffers.map((buffer) => {
    const source = new AudioBufferSourceNode(on, { buffer });
    source.connect(on.destination);
    const lasts = Math.min(buffer.duration, longestS);
    source.start(at, 0, lasts);
    at += lasts + BETWEEN_S;
    sounding.push(source);
    return new Promise<void>((over) => (source.onended = () => over()));
  });
  await Promise.all(ends);
  if (mine === turn) hushClips();
  return buffers.length;
}
