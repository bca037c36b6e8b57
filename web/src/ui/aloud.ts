/** Reads aloud by voices that live on this phone: any other would send the words to somebody's machine. */
import { signal } from "@preact/signals";

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

/** Reads from the start what is said last; what was being read falls silent. */
export function readAloud(text: string, tag: string): void {
  const voice = voiceFor(tag);
  if (!voice) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  speech()?.cancel();
  speech()?.speak(said);
}

export function hushReading(): void {
  speech()?.cancel();
}
