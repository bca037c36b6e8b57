/** A timer, keys that are held for others, and calls of every day, as signals for their screens. What is behind the app lock is in memory only while it is open. */
import { effect, signal } from "@preact/signals";
import { calendarHere } from "../../aid/shared/calendar.ts";
import { Sight } from "../../aid/shared/sight.ts";
import type { Keyholder } from "../../aid/shared/timer.ts";
import { Called, type MyCalls } from "../../aid/worker/called.ts";
import { Calling, type CallToMake } from "../../aid/worker/calling.ts";
import { Keyring, type KeyHeld } from "../../aid/worker/keyring.ts";
import { Timing, type Running } from "../../aid/worker/timing.ts";
import { forget, trust, trusted } from "../../aid/worker/trusted.ts";
import { Wakes } from "../../aid/worker/wakes.ts";
import { fromHex } from "../../terms/bytes.ts";
import { faceName } from "../../ui/face.ts";
import { notify } from "../../ui/notify.ts";
import { sayRefused } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { aidNeeds } from "./aid_needs.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";
import { rungFor, tellWakes, type RungFor } from "./waking.ts";

/** How often this phone looks whether something has come for a keyholder, while it is open. */
const LOOK_MS = 60_000;
/** From here on a person is told that her clock and the house's differ. */
const CLOCK_OFF_S = 300;
const TAG = "keyholder";

export class CallsOnPhone {
  readonly #phone: Phone;
  readonly timing: Timing;
  readonly keyring: Keyring;
  readonly wakes: Wakes;
  readonly called: Called;
  readonly calling: Calling;
  readonly running = signal<Running | null>(null);
  /** whether she is rung for her keys while the app is closed; `untold`: the house does not know it yet */
  readonly rung = signal<RungFor>("off");
  readonly people = signal<readonly Keyholder[]>([]);
  readonly keys = signal<readonly KeyHeld[]>([]);
  readonly mine = signal<readonly MyCalls[]>([]);
  readonly toMake = signal<readonly CallToMake[]>([]);
  /** something has come for a keyholder that nobody here has read */
  readonly waits = signal(false);
  /** why something does not go out, as a sentence */
  readonly stuck = signal<string | null>(null);
  #looking: Promise<void> | null = null;
  readonly #sight = new Sight(() => performance.now());

  constructor(phone: Phone) {
    this.#phone = phone;
    const needs = aidNeeds(phone);
    const { sealed } = phone.theKeep();
    this.wakes = new Wakes(sealed, needs.random);
    this.timing = new Timing({ ...needs, sealed, stretch: heavy.stretch, houseOffS: () => phone.line?.clockOffS() ?? 0 });
    this.keyring = new Keyring({ ...needs, sealed, wakes: this.wakes });
    this.called = new Called(needs, calendarHere);
    this.calling = new Calling(needs);
    setInterval(() => void this.look(), LOOK_MS);
    effect(() => this.#coverOver(phone.at.value));
    navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent) => {
      if ((data as { kind?: unknown } | null)?.kind === "push-arrived") void this.look();
    });
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.look());
  }

  get hasDesk(): boolean {
    return (this.#phone.line?.roster()?.aid.length ?? 0) > 0;
  }

  /** Every second, whatever the line is doing meanwhile. */
  #coverOver(at: number): void {
    const over = this.toMake.peek().filter(({ key, until }) => this.#sight.isOver(key, until, at));
    if (over.length === 0) return;
    this.toMake.value = this.toMake.peek().filter((each) => !over.includes(each));
    for (const { key } of over) void this.calling.drop(fromHex(key));
  }

  /** The house's clock minus this phone's, where they differ by more than one would forgive. */
  get offS(): number {
    const off = this.#phone.line?.clockOffS() ?? 0;
    return Math.abs(off) > CLOCK_OFF_S ? off : 0;
  }

  /** Does it, then shows what is so since. */
  async act<Done>(doing: Promise<Done>): Promise<Done> {
    try {
      return await doing;
    } finally {
      await this.read();
    }
  }

  async addPerson(code: string): Promise<Keyholder> {
    return this.act(trust(this.#phone.theKeep().own, code));
  }

  /** Refusal "line.none", "push.not_known". */
  async ringFor(on: boolean): Promise<void> {
    await this.wakes.turn(on, await this.keyring.held());
    await this.act(tellWakes(this.#phone));
  }

  async giveBack(key: string): Promise<void> {
    await this.act(this.keyring.giveBack(key));
    await this.act(tellWakes(this.#phone));
  }

  async dropPerson(person: Keyholder): Promise<void> {
    await this.act(forget(this.#phone.theKeep().own, person));
  }

  /** At the house too; without a line what this phone knows stays. One after the other. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const before = this.waits.peek();
    await this.keyring.look(this.#isOpen).then((waits) => (this.waits.value = waits), () => {});
    if (this.waits.value && !before) void notify({ title: faceName(), body: say("keyholder-home"), tag: TAG, silent: false });
    if (this.#isOpen) await this.called.look().catch(() => {});
    await this.read();
  }

  async read(): Promise<void> {
    this.running.value = await this.timing.running();
    this.#phone.awaited.value ||= this.running.value !== null;
    await this.#readRung();
    if (!this.#isOpen) return;
    const [people, keys, mine, toMake] = await Promise.all([trusted(this.#phone.theKeep().own), this.keyring.all(), this.called.all(), this.calling.today()]);
    if (!this.#isOpen) return;
    this.people.value = people;
    this.keys.value = keys;
    this.mine.value = mine;
    this.toMake.value = toMake;
    this.#phone.awaited.value ||= keys.length > 0;
  }

  async #readRung(): Promise<void> {
    this.rung.value = await rungFor(this.#phone, await this.wakes.isOn(), this.wakes);
  }

  // ── what the line tells ──

  async sent(about: string): Promise<void> {
    await this.timing.sent(about);
    if (this.#isOpen) await this.called.sent(about);
    this.stuck.value = null;
    await this.read();
  }

  stuckBy(codes: ReadonlyMap<string, string>): void {
    const [code] = [...codes.values()].filter((each) => each !== "line.none");
    this.stuck.value = code === undefined ? null : sayRefused(code);
  }

  // ── the lock ──

  async opened(): Promise<void> {
    await this.read();
    void this.look();
  }

  shut(): void {
    this.people.value = [];
    this.keys.value = [];
    this.mine.value = [];
    this.toMake.value = [];
  }

  /** Asked after every wait: what comes when the lock was shut meanwhile is let go. */
  get #isOpen(): boolean {
    return this.#phone.keep !== null && (this.#phone.keep.lock.isOpen || this.#phone.lock.peek() === "none");
  }
}

export function callsOf(phone: Phone): CallsOnPhone {
  if (phone.calls instanceof CallsOnPhone) return phone.calls;
  const made = new CallsOnPhone(phone);
  phone.calls = made;
  void made.read().then(() => made.look());
  return made;
}
