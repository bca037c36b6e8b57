/** Says words aloud: as somebody has recorded them, else by a voice that lives on this phone. Any other would send the words to somebody's machine. */
import { signal } from "@preact/signals";
import { playClips } from "./clips.ts";

/** What the town has recorded of these very words in a language; the shell knows the town's voices. */
export const recorded = signal<(text: string, tag: string) => Uint8Array | null>(() => null);

const voices = signal<readonly SpeechSynthesisVoice[]>([]);
const speech = (): SpeechSynthesis | undefined => (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

const look = (): void => {
  voices.value = speech()?.getVoices().filter(({ localService }) => localService) ?? [];
};
look();
speech()?.addEventListener?.("voiceschanged", look);

const voiceFor = (tag: string): SpeechSynthesisVoice | undefined => voices.value.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === tag);

/** Whether this phone has a voice of its own for the language. */
export const canRead = (tag: string): boolean => voiceFor(tag) !== undefined;

export const canSay = (text: string, tag: string): boolean => recorded.value(text, tag) !== null || canRead(tag);

/** A clip that this browser cannot decode is read instead, where it can be. */
export async function sayAloud(text: string, tag: string): Promise<void> {
  const clip = recorded.peek()(text, tag);
  hushReading();
  if (clip !== null && (await playClips([clip])) > 0) return;
  await readAloud(text, tag);
}

/** Marks of direction that stand around numbers and names: for the eye, and some voices stumble over them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** Reads from the start what is said last; what was being read falls silent. Done when it is over. */
export function readAloud(text: string, tag: string): Promise<void> {
  const voice = voiceFor(tag);
  const speaks = speech();
  if (!voice || !speaks) return Promise.resolve();
  const said = new SpeechSynthesisUtterance(text.replaceAll(ISOLATES, ""));
  said.voice = voice;
  said.lang = voice.lang;
  return new Promise((over) => {
    said.onend = said.onerror = () => over();
    speaks.cancel();
    speaks.speak(said);
  });
}

export function hushReading(): void {
  speech()?.cancel();
}
