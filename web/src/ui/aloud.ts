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

/** Reads from the start what is said last; what was being read falls silent. Done when it is over. */
export function readAloud(text: string, tag: string): Promise<void> {
  const voice = voiceFor(tag);
  const speaks = speech();
  if (!voice || !speaks) return Promise.resolve();
  const said = new SpeechSynthesisUtterance(text);
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
