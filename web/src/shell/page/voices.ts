/**
 * Reads a notice aloud: the town's own recorded voice where it has these words, else a voice that lives on this phone, else whatever
 * is recorded. Nothing is asked of any line at that moment; a voice comes to this phone when the town lists it.
 */
import { computed, effect, signal } from "@preact/signals";
import type { TownFiles } from "../../lines/town_files.ts";
import type { Roster } from "../../seals/roster.ts";
import { readVoice, VOICE_BYTES, voiceName, wordsHash, type Clip } from "../../seals/voice.ts";
import { hex, same } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import { canRead, hushReading, readAloud, recorded } from "../../ui/aloud.ts";
import { hushClips, playClips } from "../../ui/clips.ts";
import { language, type Language } from "../../ui/words.ts";
import type { Notice } from "../../warn/shared/notice.ts";
import { AskAgain } from "./ask_again.ts";

type Clips = ReadonlyMap<string, Clip>;

export type Heard = "recorded" | "read" | "partly" | "hushed" | "not";

interface VoicesNeeds {
  readonly files: TownFiles;
  readonly at: () => Instant;
  /** whoever pays for every megabyte is asked first: her browser says so */
  readonly sparing: () => boolean;
  /** what was missing is worth another `fetch` */
  readonly again: () => void;
}

export class Voices {
  readonly #needs: VoicesNeeds;
  /** another map whenever a voice has come or gone */
  readonly clips = signal<ReadonlyMap<Language, Clips>>(new Map());
  /** by language, the hash of the voice that was read last, or of the one that could not be */
  readonly #read = new Map<Language, string>();

  readonly #askAgain: AskAgain;
  /** goes up whenever what is said is hushed */
  #turn = 0;

  /** Whether what is shown in the language of the screen can be heard in it. */
  readonly spoken = computed(() => (this.clips.value.get(language.value)?.size ?? 0) > 0 || canRead(language.value));

  constructor(needs: VoicesNeeds) {
    this.#needs = needs;
    this.#askAgain = new AskAgain(needs.at, needs.again);
    effect(() => {
      const byWords = new Map([...this.clips.value].map(([tag, clips]) => [tag as string, soundsByWords(clips)]));
      recorded.value = (text, tag) => byWords.get(tag)?.get(hex(wordsHash(text))) ?? null;
    });
  }

  /** Gets and reads the voice of this language if the town has one; quiet without a line. `asked`: somebody wants to hear it now. */
  async fetch(roster: Roster | null, { tag = language.value, asked = false }: { tag?: Language; asked?: boolean } = {}): Promise<void> {
    const { files, sparing } = this.#needs;
    const file = roster?.files.find(({ name }) => name === voiceName(tag)) ?? null;
    if (file === null || file.size > VOICE_BYTES) return this.#keep(tag, null, "none");
    const hash = hex(file.fileHash);
    if (this.#read.get(tag) === hash) return;
    try {
      if (!(await files.isHere(file))) {
        if (!asked && (sparing() || !this.#askAgain.mayAsk(hash))) return;
        await files.bring(file);
      }
    } catch (why) {
      this.#askAgain.missed(hash, why);
      return;
    }
    try {
      const voice = readVoice(await files.read(file));
      this.#keep(tag, voice.language === tag ? voice.clips : null, hash);
    } catch {
      // two stewards have signed something that is no voice: as if there were none
      this.#keep(tag, null, hash);
    }
  }

  ofTown(tag: Language): Clips | null {
    return this.clips.peek().get(tag) ?? null;
  }

  /** Whether all of it can be heard in the language of the screen. */
  can(notice: Notice): boolean {
    return this.#recorded(notice).whole || canRead(language.peek());
  }

  /** Says it in the language of the screen, to its end; how far that was possible. */
  async say(notice: Notice): Promise<Heard> {
    this.hush();
    const mine = this.#turn;
    const { sounds, whole } = this.#recorded(notice);
    if (whole && (await playClips(sounds)) === sounds.length) return "recorded";
    if (mine !== this.#turn) return "hushed";
    const tag = language.peek();
    if (canRead(tag)) {
      await readAloud([notice.headline, ...notice.sentences].join(" "), tag);
      return "read";
    }
    return !whole && sounds.length > 0 && (await playClips(sounds)) > 0 ? "partly" : "not";
  }

  /** As a sound file to pass on; null when a single one of its words is not recorded, also a clock time: it must say its end. */
  async noteOf(notice: Notice): Promise<Uint8Array<ArrayBuffer> | null> {
    const { sounds } = this.#recorded(notice);
    return sounds.length > 0 && sounds.length === notice.spoken.length ? (await import("../../ui/sound_file.ts")).joined(sounds) : null;
  }

  /** The confirmed clips of these very words; `whole`: nothing but perhaps a clock time is missing. */
  #recorded({ spoken }: Notice): { sounds: readonly Uint8Array[]; whole: boolean } {
    const clips = this.ofTown(language.peek());
    const found = spoken.map(({ phrase, words }) => {
      const clip = clips?.get(phrase);
      return clip?.confirmed && same(clip.words, wordsHash(words)) ? clip.sound : null;
    });
    const sounds = found.filter((each) => each !== null);
    return { sounds, whole: sounds.length > 0 && spoken.every(({ phrase }, n) => found[n] !== null || isTime(phrase)) };
  }

  hush(): void {
    this.#turn += 1;
    hushClips();
    hushReading();
  }

  #keep(tag: Language, clips: Clips | null, hash: string): void {
    this.#read.set(tag, hash);
    if (clips === null && !this.clips.peek().has(tag)) return;
    const now = new Map(this.clips.peek());
    if (clips === null) now.delete(tag);
    else now.set(tag, clips);
    this.clips.value = now;
  }
}

/** Confirmed ones only, by what they say: a speaker icon knows its words and no phrase. */
const soundsByWords = (clips: Clips): ReadonlyMap<string, Uint8Array> =>
  new Map([...clips.values()].filter(({ confirmed }) => confirmed).map(({ words, sound }) => [hex(words), sound]));

/** A clock time stands on the screen too; a voice without hours is a whole voice. */
const isTime = (phrase: string): boolean => phrase.startsWith("hour-") || phrase.startsWith("minute-");
