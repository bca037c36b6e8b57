/** What this phone asks the trustees for, and the film that is open on it, as signals for their screens. Opened, it is in memory only while its screen is seen and the lock is open. */
import { effect, signal } from "@preact/signals";
import { OpenedParts } from "../../keep/opened_parts.ts";
import { FilmHouse } from "../../lines/film_house.ts";
import { LedgerHouse } from "../../lines/ledger_house.ts";
import { OpeningHouse } from "../../lines/opening_house.ts";
import { Row } from "../../seals/row.ts";
import { MOST_WHO, MOST_WHY } from "../../seals/witness/case.ts";
import { Reason } from "../../seals/witness/codes.ts";
import { readReceipt, type Receipt } from "../../seals/witness/receipt.ts";
import { hex } from "../../terms/bytes.ts";
import type { Minutes } from "../../terms/instant.ts";
import { isRefusal } from "../../terms/refusal.ts";
import type { Draft } from "../../witness/page/opening.tsx";
import type { Asked } from "../../witness/shared/heard.ts";
import { AskingForFilms, type Wish } from "../../witness/worker/asking.ts";
import { OpenedFilm, type Progress } from "../../witness/worker/opened_film.ts";
import { proven, type ProvenFilm } from "../../witness/worker/proving.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

const DRAFT = "case-draft";
const KEEP_AFTER_MS = 400;
const NOTHING: Draft = { who: "", why: "", reason: Reason.owner };

export class OpeningsOnPhone {
  readonly #phone: Phone;
  readonly #asking: AskingForFilms;
  readonly #house: OpeningHouse;
  readonly #parts: OpenedParts;
  readonly asked = signal<readonly Asked[]>([]);
  readonly shown = signal<string | null>(null);
  readonly draft = signal<Draft>(NOTHING);
  readonly progress = signal<Progress | null>(null);
  readonly film = signal<{ readonly film: OpenedFilm; readonly proven: ProvenFilm | null } | null>(null);
  /** when a drill of this phone's brought its film back */
  readonly drilled = signal<Minutes | null>(null);
  /** until what lies here has been read */
  readonly ready = signal(false);
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(phone: Phone) {
    this.#phone = phone;
    const keep = phone.theKeep();
    this.#house = new OpeningHouse(phone.house);
    this.#parts = keep.room(OpenedParts);
    this.#asking = new AskingForFilms({
      town: keep.town,
      own: keep.own,
      house: phone.house,
      films: this.#house,
      filming: new FilmHouse(phone.house),
      heavy,
      roster: () => phone.line?.roster() ?? null,
      entry: () => phone.theLine().entry(),
      random,
      now,
    });
    effect(() => void (phone.lock.value === "locked" ? this.#forget() : this.#read()));
  }

  /** What the link or her own film brought. */
  get receipt(): Receipt | null {
    const data = this.#phone.opening.value;
    return data && readReceipt(data);
  }

  /** The one that runs for that film already, else a new question. */
  take(receipt: Receipt): void {
    const running = this.asked.peek().find(({ asked }) => hex(asked.film) === hex(receipt.film));
    this.show(running?.key ?? null);
  }

  show(key: string | null): void {
    this.film.value = null;
    this.shown.value = key;
    if (key !== null) this.#phone.opening.value = null;
  }

  change(draft: Partial<Draft>): void {
    this.draft.value = { ...this.draft.peek(), ...draft };
    clearTimeout(this.#keeping);
    const { who, why, reason } = this.draft.peek();
    this.#keeping = setTimeout(() => void this.#phone.theKeep().own.put(DRAFT, [who, why, reason]).catch(() => {}), KEEP_AFTER_MS);
  }

  async ask(receipt: Receipt, wish: Wish): Promise<void> {
    const key = await this.#asking.ask(receipt, wish);
    clearTimeout(this.#keeping);
    this.draft.value = NOTHING;
    await this.#phone.theKeep().own.shred(DRAFT);
    await this.#readAsked();
    this.show(key);
  }

  async drill(who: string): Promise<void> {
    const key = await this.#asking.drill(who);
    await this.#readAsked();
    this.show(key);
  }

  async look(key: string): Promise<void> {
    const seen = await this.#asking.look(key);
    this.asked.value = this.asked.peek().map((each) => (each.key === key ? seen : each));
  }

  async close(key: string): Promise<void> {
    const one = this.asked.peek().find((each) => each.key === key);
    await this.#asking.close(key);
    if (one) await this.#parts.forget(hex(one.asked.film));
    this.show(null);
    await this.#readAsked();
  }

  /** Refusal "witness.shares", "witness.gone", "line.none": again goes on where it was. */
  async open(key: string): Promise<void> {
    const { filmKey, cover, receipt } = await this.#asking.key(key);
    try {
      const needs = { house: this.#house, parts: this.#parts, heavy };
      const film = await OpenedFilm.open(needs, { cover, filmKey, upto: receipt?.upto ?? 0 }, (progress) => (this.progress.value = progress));
      await this.#asking.opened(key);
      const ledger = this.#phone.line?.roster()?.ledger;
      const said = receipt && ledger ? await proven({ receipt, filmKey, hashes: film.hashes, ledger }, new LedgerHouse(this.#phone.house)).catch(orNull) : null;
      const isDrill = this.asked.peek().some((each) => each.key === key && each.asked.reason === Reason.drill);
      if (!isDrill && this.shown.peek() === key) this.film.value = { film, proven: said };
    } finally {
      this.progress.value = null;
      await this.#readAsked();
    }
  }

  async #read(): Promise<void> {
    await this.#readAsked().catch(() => {});
    const kept = await this.#phone.theKeep().own.get(DRAFT).catch(() => undefined);
    if (kept !== undefined && this.draft.peek() === NOTHING) {
      const row = new Row(kept, "keep.damaged");
      this.draft.value = { who: row.text(MOST_WHO), why: row.text(MOST_WHY), reason: row.code(Reason) as Draft["reason"] };
    }
    // after a reload the one that is waited for is seen again
    const waiting = this.asked.peek().filter(({ opened }) => opened === null);
    if (this.#phone.opening.peek() === null && waiting.length === 1) this.shown.value = waiting[0]?.key ?? null;
    this.ready.value = true;
  }

  async #readAsked(): Promise<void> {
    this.asked.value = await this.#asking.all();
    this.drilled.value = await this.#asking.lastDrill();
  }

  #forget(): void {
    this.asked.value = [];
    this.film.value = null;
    this.draft.value = NOTHING;
    this.ready.value = false;
  }
}

function orNull(why: unknown): null {
  if (!isRefusal(why)) throw why;
  return null;
}

const made = new WeakMap<Phone, OpeningsOnPhone>();

export function openingsOf(phone: Phone): OpeningsOnPhone {
  const known = made.get(phone);
  if (known) return known;
  const fresh = new OpeningsOnPhone(phone);
  made.set(phone, fresh);
  return fresh;
}
