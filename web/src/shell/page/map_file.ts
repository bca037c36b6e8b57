/** The town's map on this phone: offered with its size, loaded whole, read here, deleted. Which one it is stands in the town's book. */
import { signal } from "@preact/signals";
import type { TownFiles } from "../../lines/town_files.ts";
import type { Roster } from "../../seals/roster.ts";
import type { TownFile } from "../../seals/statement.ts";
import { fromHex, fromUtf8, hex, same } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { mapFile, namedPlaces, offer, readPlaces, type Offer } from "../../ui/map/ground.ts";
import { AskAgain } from "./ask_again.ts";
import { now } from "./chance.ts";

const MAP_NAME = "map.pmtiles";
/** written on the rings of a phone that has no map: small, and here before it is needed */
const PLACES_NAME = "places";
const PLACES_BYTES = 100_000;
/** Up to here it costs less than the app itself, and comes without being asked for. */
const SMALL_BYTES = 500_000;
/** Of the browser's storage so much stays free: a report comes before a map. */
const FREE_BYTES = 5_000_000;
/** in `localStorage`: which map this phone shows, or that it shall have none */
const NOTED = "map";
const UNWANTED = "unwanted";

export class MapOnPhone {
  /** what is shown, and how large it is */
  readonly kept = signal<TownFile | null>(null);
  readonly #files: () => Promise<TownFiles>;
  #looked: string | null = null;
  #roster: Roster | null = null;
  /** which places are read */
  #placed: string | null = null;
  readonly #askAgain = new AskAgain(now, () => this.#roster && void this.#lookForPlaces(this.#roster));
  #stopping: AbortController | null = null;

  constructor(files: () => Promise<TownFiles>) {
    this.#files = files;
  }

  /** Whenever the book was read: shows the map that is here, offers the one that is not. */
  async look(roster: Roster): Promise<void> {
    const listed = roster.files.find(({ name }) => name === MAP_NAME) ?? null;
    const hash = listed ? hex(listed.fileHash) : "";
    this.#roster = roster;
    if (this.#looked !== hash) {
      this.#looked = hash;
      try {
        await this.#lookAt(listed);
      } catch (why) {
        if (!isRefusal(why)) throw why;
        this.#looked = null;
      }
    }
    await this.#lookForPlaces(roster);
  }

  async #lookForPlaces(roster: Roster): Promise<void> {
    const file = roster.files.find(({ name, size }) => name === PLACES_NAME && size <= PLACES_BYTES) ?? null;
    const hash = file ? hex(file.fileHash) : "";
    if (this.#placed === hash || !this.#askAgain.mayAsk(hash)) return;
    this.#placed = hash;
    try {
      await this.#readPlaces(file);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      this.#placed = null;
      this.#askAgain.missed(hash, why);
    }
  }

  async #lookAt(listed: TownFile | null): Promise<void> {
    const files = await this.#files();
    const noted = notedMap();
    const shown = noted && (await files.isHere(noted)) ? noted : null;
    if (shown) this.#show(files, shown);
    if (listed === null) return;
    if (await files.isHere(listed)) await this.#settle(files, listed);
    else {
      await this.#offer(files, listed, "offered");
      if (listed.size <= SMALL_BYTES && localStorage.getItem(NOTED) !== UNWANTED && !isSparing()) void this.#bring(files, listed);
    }
  }

  /** From this phone only; it can be loaded again. */
  async forget(): Promise<void> {
    const files = await this.#files();
    const kept = this.kept.value;
    localStorage.setItem(NOTED, UNWANTED);
    this.kept.value = null;
    mapFile.value = null;
    if (kept) await files.drop(kept);
    const listed = files.named(MAP_NAME);
    if (listed) await this.#offer(files, listed, "offered");
  }

  async #readPlaces(file: TownFile | null): Promise<void> {
    const files = await this.#files();
    if (file) await files.bring(file);
    namedPlaces.value = file ? readPlaces(fromUtf8(await files.read(file))) : [];
  }

  async #offer(files: TownFiles, file: TownFile, state: Offer["state"], have?: number): Promise<void> {
    offer.value = {
      size: file.size,
      have: have ?? (await files.bytesHere(file)),
      newer: this.kept.value !== null,
      state,
      get: () => void this.#bring(files, file),
      stop: () => this.#stopping?.abort(),
    };
  }

  async #bring(files: TownFiles, file: TownFile): Promise<void> {
    if (this.#stopping) return;
    const stopping = new AbortController();
    this.#stopping = stopping;
    await this.#offer(files, file, "loading");
    try {
      if (!(await hasRoom(file.size - (await files.bytesHere(file))))) throw new Refusal("keep.unavailable", "There is no room for this file.");
      await files.bring(
        file,
        (have) => {
          if (offer.value && !stopping.signal.aborted) offer.value = { ...offer.value, have };
        },
        stopping.signal,
      );
      await this.#settle(files, file);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      await this.#offer(files, file, stopping.signal.aborted ? "offered" : (REFUSED[why.code] ?? "no-line"));
    } finally {
      this.#stopping = null;
    }
  }

  async #settle(files: TownFiles, file: TownFile): Promise<void> {
    const before = this.kept.value;
    localStorage.setItem(NOTED, `${hex(file.fileHash)} ${file.size}`);
    offer.value = null;
    this.#show(files, file);
    if (before && !same(before.fileHash, file.fileHash)) await files.drop(before);
  }

  #show(files: TownFiles, file: TownFile): void {
    this.kept.value = file;
    mapFile.value = { read: (start, end) => files.read(file, start, end) };
  }
}

/** Whoever pays for every megabyte is asked first: her browser says so. */
export const isSparing = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether it fits and a report still fits beside it. A browser that does not say is tried. */
async function hasRoom(bytes: number): Promise<boolean> {
  const said = await navigator.storage?.estimate?.().catch(() => null);
  return said?.quota === undefined || said.quota - (said.usage ?? 0) >= bytes + FREE_BYTES;
}

const REFUSED: Readonly<Record<string, Offer["state"]>> = {
  "file.other_bytes": "other-file",
  "file.not_here": "not-here",
  "file.unknown": "not-here",
  "keep.unavailable": "no-room",
};

/** The map that was shown last: it stays until a newer one is here whole, so that nobody is without one meanwhile. */
export function notedMap(): TownFile | null {
  const [hash = "", size = ""] = (localStorage.getItem(NOTED) ?? "").split(" ");
  if (!/^[0-9a-f]{64}$/.test(hash) || !/^\d{1,9}$/.test(size)) return null;
  return { name: MAP_NAME, size: Number(size), fileHash: fromHex(hash) as Hash };
}
