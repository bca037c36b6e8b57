/** Rings, or does not: puts what the town says beside the places and the choices that are kept on this phone, and remembers what it made of it. */
import { computed, signal } from "@preact/signals";
import { AROUND_RESOLUTION, writeAround } from "../../keep/around.ts";
import { MOST_PLACES, type SavedPlace, type Sealed } from "../../keep/sealed.ts";
import type { Cell } from "../../terms/cell.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { face, faceName } from "../../ui/face.ts";
import { notify, unnotify } from "../../ui/notify.ts";
import { hush, ring, sound } from "../../ui/sound.ts";
import { lengthOf, type Pattern } from "../../ui/whistle.ts";
import { say } from "../../ui/words.ts";
import { DEFAULT, readChoices, writeChoices, type Choices } from "../shared/choices.ts";
import { sayAlert, standOf, type Nearness, type Notice, type Stand, type Told } from "../shared/notice.ts";
import { EXERCISES_A_DAY, hear, readHeard, remembered, whistleOf, writeHeard, type Act, type Heard } from "../shared/ring.ts";
import { phrases } from "./home.tsx";

const CHOICES = "choices";
const HEARD = "heard";

/** An incident that holds the whole screen until somebody has put it off. */
export interface OnScreen {
  readonly told: Told;
  readonly notice: Notice;
  readonly nearness: Nearness | null;
}

export interface RingerNeeds {
  readonly at: () => Instant;
  /** minutes since midnight where the person is */
  readonly minute: () => number;
  /** of the event's registered name, as the playbook writes it */
  readonly whistle: (event: string) => string | undefined;
  readonly onWatch: () => boolean;
  readonly aloud: Aloud;
}

/** Reads a notice in the language of the screen. */
export interface Aloud {
  readonly can: (notice: Notice) => boolean;
  /** done when it is over, or hushed */
  readonly say: (notice: Notice) => Promise<unknown>;
  readonly hush: () => void;
}

export class Ringer {
  readonly places = signal<readonly SavedPlace[]>([]);
  readonly choices = signal<Choices>(DEFAULT);
  /** metres to the nearest point at which a danger may be; comes late, because the geometry is large */
  readonly metres = signal<((danger: Cell, here: Cell) => number) | null>(null);
  /** more exercises today than this phone rings for */
  readonly drillsMuted = signal(false);
  /** the last news in one breath, for those who hear the screen; what takes the screen says itself */
  readonly spoken = signal("");
  /** between the first whistle and the next it is said in words */
  readonly speaking = signal(false);
  readonly #told = signal<readonly Told[]>([]);
  readonly #heard = signal<ReadonlyMap<string, Heard>>(new Map());
  /** those that took the screen on this page while they ran: their end is still shown there */
  readonly #up = new Set<string>();
  readonly #needs: RingerNeeds;
  /** one after the other: what was put off later must not be overwritten by what was heard earlier */
  #written: Promise<void> = Promise.resolve();
  #sealed: Sealed | null = null;
  /** goes up whenever what sounds is hushed */
  #turn = 0;

  /** other windows of this phone */
  readonly #windows = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("tocsin-put-off");

  constructor(needs: RingerNeeds) {
    this.#needs = needs;
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void unnotify());
    this.#windows?.addEventListener("message", ({ data }) => this.#putOff(String(data)));
  }

  /** Newest first. */
  readonly onScreen = computed<readonly OnScreen[]>(() =>
    this.#told.value.flatMap((told) => {
      const { key, over } = standOf(told, minutesOf(this.#needs.at()));
      const heard = this.#heard.value.get(key);
      return heard && !heard.seen && (!over || this.#up.has(key)) ? [this.#noticeOf(told)] : [];
    }),
  );

  readonly nearness = computed(() => {
    const [places, metres] = [this.places.value, this.metres.value];
    return ({ cell, radiusM }: Pick<Told, "cell" | "radiusM">): Nearness | null => {
      if (metres === null || places.length === 0) return null;
      const all = places.map((place) => ({ place: place.name, metres: metres(cell, place.cell), near: metres(cell, place.cell) <= Math.max(radiusM, place.withinM) }));
      return all.sort((one, other) => Number(other.near) - Number(one.near) || one.metres - other.metres)[0] ?? null;
    };
  });

  /** Reads what this phone keeps of its town. */
  async open(sealed: Sealed): Promise<void> {
    const [places, choices, heard] = await Promise.all([sealed.places(), sealed.get(CHOICES), sealed.get(HEARD)]);
    this.places.value = places;
    if (choices !== undefined) this.choices.value = readChoices(choices);
    const known = heard === undefined ? [] : readHeard(heard);
    this.#heard.value = new Map([...known.map((each) => [each.key, each] as const), ...this.#heard.value]);
    this.#sealed = sealed;
    if (places.length > 0) await this.#loadGrid();
    this.take(this.#told.value);
  }

  async savePlaces(places: readonly SavedPlace[]): Promise<void> {
    const kept = places.slice(0, MOST_PLACES);
    await this.#sealed?.put("around", writeAround([])); // a page that dies before it has worked them out leaves them near to everything
    await this.#sealed?.savePlaces(kept);
    if (kept.length > 0) await this.#loadGrid();
    this.places.value = kept;
    await this.keepAround();
    this.take(this.#told.value);
  }

  /** For the keeper of the bundle, which has no geometry: how far everything lies from her places. */
  async keepAround(): Promise<void> {
    const places = this.places.value;
    const grid = places.length > 0 ? await import("../../seals/grid.ts") : null;
    const around = places.map(({ cell }) => new Map([...(grid?.around(cell, AROUND_RESOLUTION) ?? [])].map(([each, metres]) => [each, Math.floor(metres / 10)] as const)));
    await this.#sealed?.put("around", writeAround(around));
  }

  async choose(change: Partial<Choices>): Promise<void> {
    this.choices.value = { ...this.choices.value, ...change };
    await this.#sealed?.put(CHOICES, writeChoices(this.choices.value));
  }

  /** What the town says now. Before this phone has read what it keeps, nothing is judged: it could not tell near from far. */
  take(told: readonly Told[]): void {
    this.#told.value = told;
    if (this.#sealed === null || (this.places.value.length > 0 && this.metres.value === null)) return;
    const heard = new Map(this.#heard.value);
    const acts: { act: Act; told: Told }[] = [];
    for (const each of told) {
      const notice = standOf(each, minutesOf(this.#needs.at()));
      const before = heard.get(notice.key) ?? null;
      const now = hear(each, {
        notice,
        nearness: this.nearness.value(each),
        before,
        whistle: whistleOf(this.#needs.whistle(notice.event)),
        choices: this.choices.value,
        onWatch: this.#needs.onWatch(),
        mayDrill: this.#mayDrill(notice, heard),
        at: this.#needs.at(),
        minute: this.#needs.minute(),
      });
      if (now.heard === before) continue;
      heard.set(now.heard.key, now.heard);
      if (!now.heard.seen && !notice.over) this.#up.add(now.heard.key);
      acts.push({ act: now.act, told: each });
    }
    if (acts.length === 0) return;
    this.#remember(heard);
    for (const { act, told } of acts) this.#do(act, told);
  }

  /** She has seen it: it leaves the screen, in every window, and nothing sounds any more. */
  acknowledge(key: string): void {
    this.#putOff(key);
    this.#windows?.postMessage(key);
    void unnotify();
  }

  #putOff(key: string): void {
    const held = this.#heard.value.get(key);
    if (!held) return;
    this.#hush();
    this.#remember(new Map(this.#heard.value).set(key, { ...held, seen: true }));
  }

  #do(act: Act, told: Told): void {
    const { notice } = this.#noticeOf(told);
    if (act.hush) this.#hush();
    if (act.sound) this.#sound(act.sound, act.repeats, notice);
    if (act.notify === null) return;
    const takesScreen = this.onScreen.value.some((each) => each.notice.key === notice.key);
    if (!takesScreen) this.spoken.value = [notice.headline, ...notice.sentences].join(" ");
    if (this.choices.value.notify && document.visibilityState === "hidden") {
      const neutral = this.choices.value.neutral || face.value !== "tocsin";
      const words = neutral ? { title: faceName(), body: say("notify-neutral") } : { title: notice.headline, body: notice.sentences.join(" ") };
      void notify({ ...words, tag: notice.key, silent: act.notify === "silent" });
    }
  }

  /** As it whistles, then in words where somebody can say them, then again and again when it is danger now. */
  #sound(pattern: Pattern, repeats: boolean, notice: Notice): void {
    const { aloud } = this.#needs;
    this.#hush();
    if (!aloud.can(notice)) return (repeats ? ring : sound)(pattern);
    const mine = this.#turn;
    this.speaking.value = true;
    sound(pattern);
    const speak = async (): Promise<void> => {
      if (mine === this.#turn) await aloud.say(notice);
      if (mine !== this.#turn) return;
      this.speaking.value = false;
      if (repeats) ring(pattern);
    };
    setTimeout(() => void speak(), lengthOf(pattern) * 1000);
  }

  #hush(): void {
    this.#turn += 1;
    this.speaking.value = false;
    hush();
    this.#needs.aloud.hush();
  }

  #noticeOf(told: Told): OnScreen {
    const at = minutesOf(this.#needs.at());
    const nearness = this.nearness.value(told);
    return { told, nearness, notice: sayAlert(told, { phrases: phrases(at), nearness, at }) };
  }

  #mayDrill({ look, key }: Stand, heard: ReadonlyMap<string, Heard>): boolean {
    if (look !== "drill") return true;
    const rung = [...heard.values()].filter((each) => each.key.startsWith("drill-") && (each.level === "sound" || each.level === "screen"));
    const today = rung.filter((each) => each.at > this.#needs.at() - 86_400);
    if (today.some((each) => each.key === key)) return true;
    this.drillsMuted.value = today.length >= EXERCISES_A_DAY;
    return !this.drillsMuted.value;
  }

  #remember(heard: ReadonlyMap<string, Heard>): void {
    const kept = remembered(heard.values(), this.#needs.at());
    this.#heard.value = new Map(kept.map((each) => [each.key, each]));
    this.#written = this.#written.then(() => this.#sealed?.put(HEARD, writeHeard(kept))).catch(() => {});
  }

  async #loadGrid(): Promise<void> {
    const { metresAway } = await import("../../seals/grid.ts");
    this.metres.value = metresAway;
  }
}
