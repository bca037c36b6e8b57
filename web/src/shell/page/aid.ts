/** What this phone's person asked for and whom she helps, as signals for its screens. In memory only while the app lock is open. */
import { computed, effect, signal } from "@preact/signals";
import { begunNeed, resumeNeed, startNeed, type BegunNeed } from "../../aid/page/begun.ts";
import type { AskedItem } from "../../aid/page/asked.tsx";
import { needOf, type NeedDraft } from "../../aid/shared/need_draft.ts";
import { today } from "../../aid/page/when.tsx";
import { Asks, type Asked } from "../../aid/worker/asking.ts";
import { Sight } from "../../aid/shared/sight.ts";
import { Carrying, type Leg, type Offered } from "../../aid/worker/carrying.ts";
import type { Vetting } from "../../seals/aid/vetting.ts";
import type { Language } from "../../terms/language.ts";
import { language } from "../../ui/words.ts";
import { aidNeeds } from "./aid_needs.ts";
import type { Phone } from "./phone.ts";

const BEGUN = "aid/begun";
const GEO = "aid/geo";
const KEEP_AFTER_MS = 400;
/** While another screen is seen. */
const LOOK_MS = 120_000;

export class AidOnPhone {
  readonly #phone: Phone;
  readonly asks: Asks;
  readonly carrying: Carrying;
  readonly asked = signal<readonly AskedItem[]>([]);
  readonly legs = signal<readonly Leg[]>([]);
  readonly offered = signal<Offered | null>(null);
  readonly vetting = signal<Vetting | null>(null);
  readonly geoAgreed = signal(false);
  readonly #sight = new Sight(() => performance.now());
  readonly #doing = new Map<string, number>();
  #stuck: ReadonlyMap<string, string> = new Map();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  /** Before, a screen that is still empty says nothing about what lies here from the last time. */
  #hasRead = false;

  constructor(phone: Phone) {
    this.#phone = phone;
    const needs = aidNeeds(phone);
    this.asks = new Asks(needs);
    this.carrying = new Carrying(needs);
    effect(() => this.#keepBegun(begunNeed.value));
    effect(() => this.#coverOver(phone.at.value));
    setInterval(() => void this.#lookQuietly(), LOOK_MS);
    setInterval(() => void this.#eraseAgain(), LOOK_MS);
  }

  /** Every second, whatever the line is doing meanwhile. */
  #coverOver(at: number): void {
    const over = this.legs.peek().filter(({ key, place }) => place !== null && this.#sight.isOver(`${key}/${place.stop}/${place.until}`, place.until, at)).map(({ key }) => key);
    if (over.length === 0) return;
    this.legs.value = this.legs.peek().map((leg) => (over.includes(leg.key) ? { ...leg, place: null } : leg));
    for (const key of over) void this.carrying.close(key);
  }

  /** Only where there is something to be heard of. */
  async #lookQuietly(): Promise<void> {
    if (this.offered.peek() === null && this.legs.peek().length === 0 && this.asked.peek().every(({ over }) => over)) return;
    await this.look().catch(() => {});
  }

  async #eraseAgain(): Promise<void> {
    if (this.#isOpen) await this.asks.eraseAgain().catch(() => {});
  }

  /** The aid desk waits for her answer. */
  readonly wanted = computed(() => this.legs.value.some(({ step }) => step === "asked"));
  /** Who comes next, of all that she asked for. */
  readonly coming = computed(() => {
    const minute = Math.floor(this.#phone.at.value / 60);
    const all = this.asked.value.flatMap(({ over, work }) => (over ? [] : (work?.coming ?? [])));
    return all.filter(({ ends }) => ends > minute).sort((one, other) => one.begins - other.begins)[0] ?? null;
  });

  /** The aid desk has written to her. */
  readonly answered = computed(() => this.asked.value.some(({ unread }) => unread));

  get hasDesk(): boolean {
    return (this.#phone.line?.roster()?.aid.length ?? 0) > 0;
  }

  async ask(draft: NeedDraft): Promise<void> {
    await this.asks.ask(needOf(draft, { language: language.value as Language, today: today() }));
    await this.readAsked();
  }

  /** Does it, then shows what is so since. */
  async act<Done>(doing: Promise<Done>): Promise<Done> {
    try {
      return await doing;
    } finally {
      await this.read();
    }
  }

  /** At the house too; without a line what this phone knows stays. */
  async look(): Promise<void> {
    if (!this.#isOpen) return;
    try {
      await this.asks.look();
      await this.carrying.look();
    } finally {
      await this.read();
    }
  }

  async read(): Promise<void> {
    await Promise.all([this.readAsked(), this.#readCarrying()]);
    this.#phone.awaited.value ||= this.wanted.peek() || this.answered.peek() || this.coming.peek() !== null;
  }

  async readAsked(): Promise<void> {
    const all = await this.asks.all();
    this.#show(() => (this.asked.value = all.map((each) => this.#itemOf(each))));
  }

  async #readCarrying(): Promise<void> {
    const [legs, offered, vetting, geo] = await Promise.all([this.carrying.legs(), this.carrying.offered(), this.carrying.vetting(), this.#phone.theKeep().own.get(GEO)]);
    this.#show(() => {
      this.legs.value = legs;
      this.offered.value = offered;
      this.vetting.value = vetting;
      this.geoAgreed.value = geo === true;
    });
  }

  async agreeGeo(): Promise<void> {
    await this.#phone.theKeep().own.put(GEO, true);
    this.geoAgreed.value = true;
  }

  // ── what the line tells ──

  async sent(about: string): Promise<void> {
    this.#doing.delete(about);
    if (!this.#isOpen) return;
    await Promise.all([this.asks.sent(about), this.carrying.sent(about)]);
    await this.read();
  }

  working(about: string, share: number): void {
    this.#doing.set(about, share);
    this.#refresh();
  }

  stuck(codes: ReadonlyMap<string, string>): void {
    this.#stuck = codes;
    this.#refresh();
  }

  // ── the lock ──

  /** As soon as it is open, or at once where there is none. */
  async opened(): Promise<void> {
    const kept = await this.#phone.theKeep().own.get(BEGUN);
    if (typeof kept === "string" && this.#isOpen) resumeNeed(JSON.parse(kept) as BegunNeed);
    this.#hasRead = true;
    await this.read();
  }

  /** Before it shuts: what is being written goes under it, and out of memory. */
  shut(): void {
    void this.putAway();
    this.#hasRead = false;
    startNeed();
    this.asked.value = [];
    this.legs.value = [];
    this.offered.value = null;
    this.vetting.value = null;
    this.geoAgreed.value = false;
  }

  async putAway(begun: BegunNeed | null = begunNeed.peek()): Promise<void> {
    clearTimeout(this.#keeping);
    if (!this.#hasRead || !this.#isOpen) return;
    const { own } = this.#phone.theKeep();
    await (begun === null ? own.shred(BEGUN) : own.put(BEGUN, JSON.stringify(begun)));
  }

  /** A moment after the last letter, so that typing waits for nothing. */
  #keepBegun(begun: BegunNeed | null): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => void this.putAway(begun), KEEP_AFTER_MS);
  }

  /** Asked after every wait: what comes when the lock was shut meanwhile is let go. */
  get #isOpen(): boolean {
    return this.#phone.keep !== null && (this.#phone.keep.lock.isOpen || this.#phone.lock.peek() === "none");
  }

  #show(put: () => void): void {
    if (this.#isOpen) put();
  }

  #refresh(): void {
    this.asked.value = this.asked.peek().map((each) => ({ ...each, ...this.#lineOf(each) }));
  }

  #itemOf(asked: Asked): AskedItem {
    return { ...asked, ...this.#lineOf(asked) };
  }

  #lineOf({ key, sent }: Pick<Asked, "key" | "sent">): Pick<AskedItem, "stuck" | "doing"> {
    return sent ? { stuck: null, doing: null } : { stuck: this.#stuck.get(key) ?? null, doing: this.#doing.get(key) ?? null };
  }
}

export function aidOf(phone: Phone): AidOnPhone {
  if (phone.aid instanceof AidOnPhone) return phone.aid;
  const made = new AidOnPhone(phone);
  phone.aid = made;
  void made.opened();
  return made;
}
