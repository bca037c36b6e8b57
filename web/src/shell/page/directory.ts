/** The town's directory of help on this phone. It comes to every phone alike, so that nobody is known by having asked for it; it is read when somebody looks. */
import { signal } from "@preact/signals";
import { DIRECTORY_MOST, DIRECTORY_NAME } from "../../circles/shared/file_names.ts";
import type { TownFiles } from "../../lines/town_files.ts";
import type { Directory, Place } from "../../seals/directory.ts";
import type { Roster } from "../../seals/roster.ts";
import type { TownFile } from "../../seals/statement.ts";
import { hex, type Bytes } from "../../terms/bytes.ts";
import { isRefusal } from "../../terms/refusal.ts";
import { AskAgain } from "./ask_again.ts";
import { now } from "./chance.ts";

export class DirectoryOnPhone {
  readonly listed = signal(false);
  readonly held = signal<Directory | null>(null);
  /** the one that is shown by itself */
  readonly chosen = signal<Place | null>(null);
  readonly #files: () => Promise<TownFiles>;
  #roster: Roster | null = null;
  #looked: string | null = null;
  /** of what is held, or could not be read */
  #read: string | null = null;
  #wanted = false;
  readonly #askAgain = new AskAgain(now, () => this.#roster && void this.look(this.#roster));

  constructor(files: () => Promise<TownFiles>) {
    this.#files = files;
  }

  /** Whenever the book was read. */
  async look(roster: Roster): Promise<void> {
    this.#roster = roster;
    const file = fileIn(roster);
    const hash = file ? hex(file.fileHash) : "";
    this.listed.value = file !== null;
    if (file === null) this.held.value = null;
    if (file === null || this.#looked === hash || !this.#askAgain.mayAsk(hash)) return;
    this.#looked = hash;
    try {
      await (await this.#files()).bring(file);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#looked = null;
      this.#askAgain.missed(hash, why);
      return;
    }
    if (this.#wanted) await this.#readIt(file);
  }

  /** Somebody looks: now it is worth reading. */
  async open(): Promise<void> {
    this.#wanted = true;
    const file = this.#roster && fileIn(this.#roster);
    if (file && (await (await this.#files()).isHere(file))) await this.#readIt(file);
  }

  /** As it lies here; null when the town lists none, or it has not come. */
  async bytes(): Promise<Bytes | null> {
    const file = this.#roster && fileIn(this.#roster);
    const files = await this.#files();
    return file && (await files.isHere(file)) ? files.read(file) : null;
  }

  async #readIt(file: TownFile): Promise<void> {
    const hash = hex(file.fileHash);
    if (this.#read === hash && this.held.value !== null) return;
    this.#read = hash;
    const { readDirectory } = await import("../../seals/directory.ts");
    try {
      this.held.value = readDirectory(await (await this.#files()).read(file));
    } catch (why) {
      // two stewards have signed something that is no directory: as if there were an empty one
      if (!isRefusal(why)) throw why;
      this.held.value = { timezone: "UTC", places: [] };
    }
  }
}

const fileIn = (roster: Roster): TownFile | null => roster.files.find(({ name, size }) => name === DIRECTORY_NAME && size <= DIRECTORY_MOST) ?? null;
