/** What this phone films, as signals for its screen. What a killed browser has left is sent whichever screen is seen. */
import { computed, effect, signal } from "@preact/signals";
import { Films } from "../../keep/films.ts";
import { FilmHouse } from "../../lines/film_house.ts";
import { LedgerHouse } from "../../lines/ledger_house.ts";
import { giveFile } from "../../ui/parts.tsx";
import type { FilmActs } from "../../witness/page/my_film.tsx";
import { nameInCopyOf } from "../../witness/shared/file_names.ts";
import { Filming } from "../../witness/worker/filming.ts";
import type { FilmView } from "../../witness/worker/one_film.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

const SHOW_MS = 200;

export class FilmsOnPhone {
  readonly #phone: Phone;
  readonly filming: Filming;
  readonly films = signal<readonly FilmView[]>([]);
  #showing = false;

  constructor(phone: Phone) {
    this.#phone = phone;
    const keep = phone.theKeep();
    this.filming = new Filming({
      town: keep.town,
      films: keep.room(Films),
      own: keep.own,
      house: new FilmHouse(phone.house),
      ledgerHouse: new LedgerHouse(phone.house),
      heavy,
      roster: () => phone.line?.roster() ?? null,
      entry: () => phone.theLine().entry(),
      elsewhere: () => phone.lineTroubles.peek().includes("other_town"),
      random,
      at: now,
      tick: () => performance.now(),
      onChange: () => this.#show(),
    });
    let was = phone.onLine.peek();
    effect(() => {
      const is = phone.onLine.value;
      if (is && !was) this.filming.lineIsBack();
      was = is;
    });
    addEventListener("online", () => this.filming.lineIsBack());
  }

  /** Who opens films here; null where nobody could. */
  readonly rules = computed(() => {
    void this.#phone.at.value;
    const { trustees = [], needed = 0, sound = false, hours = 0 } = this.#phone.line?.roster()?.films ?? {};
    return needed === 0 ? null : { needed, of: trustees.length, sound, hours };
  });

  stop(): Promise<void> {
    return this.filming.stop();
  }

  readonly acts: FilmActs = {
    receipt: (film) => this.filming.receipt(film),
    erasedReceipt: (film) => this.filming.erasedReceipt(film),
    eraseSlip: (film) => this.filming.eraseSlip(film),
    copy: (film) => this.giveCopy(film),
    forget: (film) => this.filming.forget(film),
    erase: (film, keepsCopy) => this.filming.erase(film, { keepsCopy }),
    setClock: (film, hours) => this.filming.setClock(film, hours),
  };

  /** One file with every stretch in it, for whoever filmed. */
  async giveCopy(film: string): Promise<void> {
    const { zipSync } = await import("fflate");
    const files: Record<string, Uint8Array> = {};
    for await (const { lane, stretch, type, bytes } of this.filming.copy(film)) {
      files[nameInCopyOf(lane, stretch, type)] = bytes;
    }
    giveFile(`tocsin-film-${film.slice(0, 8)}.zip`, zipSync(files, { level: 0 }), "application/zip");
  }

  /** Not with each of a hundred parts. */
  #show(): void {
    if (this.#showing) return;
    this.#showing = true;
    setTimeout(() => {
      this.#showing = false;
      this.films.value = this.filming.views;
    }, SHOW_MS);
  }
}

export function filmsOf(phone: Phone): FilmsOnPhone {
  if (phone.films instanceof FilmsOnPhone) return phone.films;
  const made = new FilmsOnPhone(phone);
  phone.films = made;
  void made.filming.resume();
  return made;
}
