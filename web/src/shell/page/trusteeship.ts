/** A trustee's phone looks, while its lock is open, whether somebody asks for a film; what it found, as signals for its screens. */
import { computed, effect, signal } from "@preact/signals";
import { Wakes } from "../../aid/worker/wakes.ts";
import { idOfDevice } from "../../circles/shared/pages.ts";
import { LedgerHouse } from "../../lines/ledger_house.ts";
import { OpeningHouse } from "../../lines/opening_house.ts";
import type { Roster } from "../../seals/roster.ts";
import { writeTrusteeCode } from "../../seals/shown.ts";
import type { Trustee } from "../../seals/statement.ts";
import { same, type Bytes } from "../../terms/bytes.ts";
import { Refusal } from "../../terms/refusal.ts";
import type { InBook } from "../../witness/page/trustee.tsx";
import { Answering, type CaseView } from "../../witness/worker/answering.ts";
import { Ledger } from "../../witness/worker/ledger.ts";
import { makeTrusteeKeys, readTrusteeKeys, trusteeOf as trusteeIn } from "../../witness/worker/trustee_keys.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";
import { rungFor, tellWakes, type RungFor } from "./waking.ts";

const LOOK_MS = 60_000;

export class TrusteeOnPhone {
  readonly #phone: Phone;
  readonly #answering: Answering;
  readonly #wakes: Wakes;
  readonly trustee = signal<Trustee | null>(null);
  readonly cases = signal<readonly CaseView[]>([]);
  /** whether she is rung when somebody asks, while the app is closed */
  readonly rung = signal<RungFor>("off");
  /** until what lies under the lock has been read */
  readonly ready = signal(false);
  readonly waiting = computed(() => this.cases.value.filter(({ reply }) => reply === null).length);
  readonly code = computed(() => this.trustee.value && writeTrusteeCode(this.trustee.value));
  readonly id = computed(() => this.trustee.value && idOfDevice(this.trustee.value));

  constructor(phone: Phone) {
    this.#phone = phone;
    const { locked, sealed } = phone.theKeep();
    this.#wakes = new Wakes(sealed, random);
    const roster = (): Roster | null => phone.line?.roster() ?? null;
    this.#answering = new Answering({
      drawer: locked,
      house: phone.house,
      films: new OpeningHouse(phone.house),
      heavy,
      roster,
      ledger: new Ledger(new LedgerHouse(phone.house), roster),
      entry: () => phone.theLine().entry(),
      random,
      now,
      pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    });
    effect(() => void (phone.lock.value === "locked" ? this.#forget() : this.#opened()));
    setInterval(() => void this.#quietly(), LOOK_MS);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.#quietly());
    navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent) => {
      if ((data as { kind?: unknown } | null)?.kind === "push-arrived") void this.#quietly();
    });
  }

  /** The book says nothing when it grows: with every tick of the clock it is looked at. */
  readonly inBook = computed<InBook>(() => {
    const roster = this.#phone.at.value > 0 ? this.#phone.line?.roster() : null;
    const mine = this.trustee.value;
    return mine && roster ? standing(mine, roster) : "no";
  });

  async make(): Promise<void> {
    this.trustee.value = trusteeIn(await makeTrusteeKeys(this.#phone.theKeep().locked, random));
    this.#phone.hasTrusteeKey.value = true;
  }

  /** `again`: she has asked for it. Refusal "line.none", "witness.no_trustee", "lock.shut". */
  async look({ again = false }: { again?: boolean } = {}): Promise<void> {
    const found = await this.#answering.look({ again });
    if (this.#phone.lock.peek() !== "locked") this.cases.value = found;
  }

  answer(key: string, what: { gives: boolean; note: string }): Promise<void> {
    return this.#act(this.#answering.answer(key, what));
  }

  dismiss(key: string): Promise<void> {
    return this.#act(this.#answering.dismiss(key));
  }

  /** Refusal "push.asleep", "line.none", "witness.no_trustee", "push.not_known". */
  async ringFor(on: boolean): Promise<void> {
    const number = on ? await this.#answering.number() : null;
    if (on && number === null) throw new Refusal("push.asleep", "Closed apps are not rung just now.");
    await this.#listenFor(number);
  }

  async readRung(): Promise<void> {
    this.rung.value = await rungFor(this.#phone, (await this.#wakes.forCases()) !== null, this.#wakes);
  }

  /** The number changes every quarter, and whoever is no trustee any more has none. */
  async #keepRinging(): Promise<void> {
    const before = await this.#wakes.forCases();
    if (before === null || !this.#phone.line?.roster()) return;
    const isTrustee = this.inBook.peek() === "yes" || this.inBook.peek() === "coming";
    const number = isTrustee ? await this.#answering.number() : null;
    if (!isTrustee || (number !== null && !same(number, before))) await this.#listenFor(number);
  }

  async #listenFor(number: Bytes | null): Promise<void> {
    try {
      await this.#wakes.turnForCases(number);
      await tellWakes(this.#phone);
    } finally {
      await this.readRung();
    }
  }

  async #act(doing: Promise<void>): Promise<void> {
    try {
      await doing;
    } finally {
      this.cases.value = await this.#answering.all();
    }
  }

  async #opened(): Promise<void> {
    const keys = await readTrusteeKeys(this.#phone.theKeep().locked).catch(() => null);
    this.trustee.value = keys && trusteeIn(keys);
    if (keys) this.cases.value = await this.#answering.all().catch(() => []);
    this.ready.value = true;
    await this.#quietly();
  }

  async #quietly(): Promise<void> {
    if (this.trustee.peek() === null) return;
    if (this.inBook.peek() === "yes") await this.look().catch(() => {});
    await this.#keepRinging().catch(() => {});
  }

  /** What was opened behind the lock goes with it. */
  #forget(): void {
    this.trustee.value = null;
    this.cases.value = [];
    this.ready.value = false;
  }
}

function standing(mine: Trustee, { films, pending, trusteesNamed }: Roster): InBook {
  const isIn = (among: readonly Trustee[]): boolean => among.some(({ key, recipient }) => same(key, mine.key) && same(recipient, mine.recipient));
  if (isIn(films.trustees)) return "yes";
  if (pending.some(({ body }) => body.kind === 11 && isIn(body.trustees))) return "coming";
  return isIn(trusteesNamed) ? "left" : "no";
}

const made = new WeakMap<Phone, TrusteeOnPhone>();

export function trusteeOf(phone: Phone): TrusteeOnPhone {
  const known = made.get(phone);
  if (known) return known;
  const fresh = new TrusteeOnPhone(phone);
  made.set(phone, fresh);
  return fresh;
}
