/** The numbers that stand on everybody's rights cards, as the town's book lists them: on this phone before somebody needs them. */
import { signal } from "@preact/signals";
import type { TownFiles } from "../../lines/town_files.ts";
import { NUMBERS_BYTES, NUMBERS_NAME, readNumbers, type Numbers } from "../../seals/numbers.ts";
import type { Roster } from "../../seals/roster.ts";
import { hex } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { now } from "./chance.ts";

/** A house that has not got the list yet is not asked with every beat. */
const ASK_AGAIN_S = 30;

export class NumbersOnPhone {
  readonly published = signal<Numbers>([]);
  readonly #files: () => Promise<TownFiles>;
  #looked: string | null = null;
  #lookAgain = 0;

  constructor(files: () => Promise<TownFiles>) {
    this.#files = files;
  }

  /** Whenever the book was read. A hundred bytes: brought without asking. */
  async look(roster: Roster): Promise<void> {
    const file = roster.files.find(({ name }) => name === NUMBERS_NAME);
    const hash = file ? hex(file.fileHash) : null;
    if (this.#looked === hash || now() < this.#lookAgain) return;
    this.#looked = hash;
    if (!file || file.size > NUMBERS_BYTES) {
      this.published.value = [];
      return;
    }
    try {
      const files = await this.#files();
      await files.bring(file);
      this.published.value = readNumbers(await files.read(file));
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#looked = null;
      this.#lookAgain = now() + ASK_AGAIN_S;
    }
  }
}
