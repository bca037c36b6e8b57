/** The numbers that stand on everybody's rights cards, as the town's book lists them: on this phone before somebody needs them. */
import { signal } from "@preact/signals";
import type { TownFiles } from "../../lines/town_files.ts";
import { NUMBERS_BYTES, NUMBERS_NAME, readNumbers, type Numbers } from "../../seals/numbers.ts";
import type { Roster } from "../../seals/roster.ts";
import { hex } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { AskAgain } from "./ask_again.ts";
import { now } from "./chance.ts";

export class NumbersOnPhone {
  readonly published = signal<Numbers>([]);
  readonly #files: () => Promise<TownFiles>;
  #looked: string | null = null;
  #roster: Roster | null = null;
  readonly #askAgain = new AskAgain(now, () => this.#roster && void this.look(this.#roster));

  constructor(files: () => Promise<TownFiles>) {
    this.#files = files;
  }

  /** Whenever the book was read. A hundred bytes: brought without asking. */
  async look(roster: Roster): Promise<void> {
    this.#roster = roster;
    const file = roster.files.find(({ name }) => name === NUMBERS_NAME);
    const hash = file ? hex(file.fileHash) : null;
    if (this.#looked === hash || !this.#askAgain.mayAsk(hash ?? "")) return;
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
      this.#askAgain.missed(hash ?? "", why);
    }
  }
}
