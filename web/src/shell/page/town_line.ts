/** The line to one town's house: roster, windows, feed and live line, verified here; the outbox and the tickets. */
import { certifiedOf, type Book } from "../../keep/book.ts";
import type { Keep } from "../../keep/keep.ts";
import type { Outgoing } from "../../keep/outbox.ts";
import { HouseClock } from "../../lines/clock.ts";
import { House, type Entry, type FeedKind } from "../../lines/house.ts";
import { readSignedAlert, sentAt, verifyPastAlert, type VerifiedAlert } from "../../seals/alert.ts";
import { readBeat, verifyBeat, type VerifiedBeat } from "../../seals/beat.ts";
import { decode } from "../../seals/cbor.ts";
import { readSignedChecked, verifyPastChecked, type VerifiedChecked } from "../../seals/checked.ts";
import { parse } from "../../seals/cose.ts";
import { work } from "../../seals/guest.ts";
import { sha256 } from "../../seals/hashes.ts";
import { foldAll, missing, openAlerts, type Incident } from "../../seals/incident.ts";
import { readNote, writeSighting } from "../../seals/letters.ts";
import { judgeQuiet, type WatchWord } from "../../seals/quiet.ts";
import { catchUp, found, grow, sequenceOf, type Roster } from "../../seals/roster.ts";
import type { Town } from "../../seals/signers.ts";
import { recipientSlots } from "../../seals/slots.ts";
import { readStandIn, type CertifiedWindow } from "../../seals/window.ts";
import { fromB64u, hex, type Bytes } from "../../terms/bytes.ts";
import type { TownId, Window } from "../../terms/ids.ts";
import { windowOf, type Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { Status } from "../../terms/registry.ts";
import type { TownLine } from "./line.ts";

const RESEAL_AFTER_S = 10 * 60;
const TICKETS_LOW = 3;
const TICKETS_AT_ONCE = 8;
const TRIES_AT_ONCE = 20_000;
const LIVE_KINDS: readonly (FeedKind | "beat")[] = ["alert", "checked", "roster", "window", "stand-in", "slip", "beat"];

const now = (): Instant => Math.floor(Date.now() / 1000) as Instant;
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export async function openTownLine(keep: Keep, town: TownId, changed: () => void): Promise<TownLine> {
  const line = new HeldLine(keep, town, changed);
  await line.recall();
  void line.follow();
  return line;
}

class HeldLine implements TownLine {
  readonly house: House;
  readonly #keep: Keep;
  readonly #book: Book;
  readonly #town: TownId;
  readonly #changed: () => void;
  readonly #clock = new HouseClock(now);
  readonly #alerts = new Map<string, VerifiedAlert>();
  readonly #checked = new Map<string, VerifiedChecked>();
  readonly #beats = new Map<string, VerifiedBeat>();
  #windows = new Map<Window, CertifiedWindow>();
  #roster: Roster | null = null;
  #incidents: readonly Incident[] = [];
  #since: string | null = null;
  #highestAtFirst: number | null = null;
  #lastNews: Instant | null = null;
  #trouble: string | null = null;
  #heard = true;
  #live: EventSource | null = null;
  #catching: Promise<void> | null = null;
  #stopped = false;

  constructor(keep: Keep, town: TownId, changed: () => void) {
    this.#keep = keep;
    this.#book = keep.book;
    this.#town = town;
    this.#changed = changed;
    this.house = new House({ now, onHeard: (heard) => this.#clock.hear(heard) });
  }

  roster(): Roster | null {
    return this.#roster;
  }

  town(): Town {
    if (!this.#roster) throw new Refusal("roster.empty", "This phone has not met its town yet.");
    return { roster: this.#roster, windows: this.#windows };
  }

  incidents(): readonly Incident[] {
    return this.#incidents;
  }

  checked(): readonly VerifiedChecked[] {
    return [...this.#checked.values()].sort((one, other) => other.fields.sent - one.fields.sent);
  }

  beats(): readonly VerifiedBeat[] {
    return [...this.#beats.values()];
  }

  word(): WatchWord | null {
    if (!this.#roster) return null;
    const at = this.#clock.at;
    return judgeQuiet(this.beats(), { roster: this.#roster, openHere: openAlerts(this.#incidents, at), lastNews: this.#lastNews }, at);
  }

  troubles(): readonly string[] {
    const highest = Math.max(0, ...this.beats().map(({ fields }) => fields.highest));
    const gaps = this.#highestAtFirst === null ? [] : missing(this.#sequences(true), { since: this.#highestAtFirst, highest });
    return [
      ...(this.#trouble ? [this.#trouble] : []),
      ...(this.#clock.isOff ? ["clock-wrong"] : []),
      ...(gaps.length > 0 ? ["withheld"] : []),
      ...(this.#heard ? [] : ["cut-off"]),
    ];
  }

  onLine(): boolean {
    return this.#heard;
  }

  highest(actual: boolean): number {
    return Math.max(0, ...this.#sequences(actual), ...(actual ? this.beats().map(({ fields }) => fields.highest) : []));
  }

  async certified(window: Window): Promise<CertifiedWindow> {
    const held = this.#windows.get(window);
    const batched = this.#roster?.batches.get(window);
    if (held && batched && hex(held.statementHash) === hex(batched.statementHash)) return held;
    return this.#fetchWindow(window);
  }

  async statements(): Promise<readonly Bytes[]> {
    return (await this.house.roster(0)).statements;
  }

  /** Reads what this phone kept, so that it shows something without a line. */
  async recall(): Promise<void> {
    this.#roster = await this.#book.roster(now());
    if (!this.#roster) return;
    this.#windows = await this.#book.windows(this.#roster, windowOf(now()) - 16);
    for (const { data } of await this.#book.alerts()) this.#tryKept(() => this.#believeAlert(data));
    for (const { data } of await this.#book.checked()) this.#tryKept(() => this.#believeChecked(data));
    for (const { data } of await this.#book.beats()) this.#tryKept(() => this.#believeBeat(data));
    const { since, highestAtFirst, lastNews } = await this.#book.position();
    this.#since = since;
    this.#highestAtFirst = highestAtFirst;
    this.#lastNews = lastNews;
    this.#fold();
  }

  /** Catches up, then hangs on the live line; after a loss it comes back by itself. */
  async follow(): Promise<void> {
    for (let wait = 500; !this.#stopped; wait = Math.min(wait * 2, 10_000)) {
      try {
        await this.catchUp();
        void this.flush().catch(() => {});
        await this.#hang(() => (wait = 500));
      } catch (why) {
        if (!isRefusal(why)) throw why;
      }
      this.#heard = false;
      this.#changed();
      if (!this.#stopped) await new Promise((go) => setTimeout(go, wait));
    }
  }

  catchUp(): Promise<void> {
    this.#catching ??= this.#catchUp().finally(() => {
      this.#catching = null;
    });
    return this.#catching;
  }

  stop(): void {
    this.#stopped = true;
    this.#live?.close();
  }

  async entry(): Promise<Entry> {
    const ticket = await this.#keep.sealed.takeTicket();
    if (ticket) return { by: "ticket", ticket };
    if ((await this.#keep.sealed.pass()) !== null) {
      await this.#buyTickets();
      const bought = await this.#keep.sealed.takeTicket();
      if (bought) return { by: "ticket", ticket: bought };
    }
    const { challenge, bits } = await this.house.guest();
    for (let from = 0; ; from += TRIES_AT_ONCE) {
      const nonce = work(challenge, { bits, from, tries: TRIES_AT_ONCE });
      if (nonce) return { by: "guest", challenge, nonce };
      await new Promise((go) => setTimeout(go));
    }
  }

  /** One flush at a time in all pages of this town: two together would send twice. */
  async flush(): Promise<void> {
    const run = async (): Promise<void> => {
      for (const each of await this.#keep.outbox.all()) await this.#push(each);
      await this.#collectAnswers();
      if ((await this.#keep.sealed.pass()) !== null && (await this.#keep.sealed.tickets()).length < TICKETS_LOW) await this.#buyTickets();
    };
    await navigator.locks.request("tocsin-flush", { ifAvailable: true }, async (lock) => {
      if (lock) await run();
    });
  }

  // ── believed ──

  async #catchUp(): Promise<void> {
    await this.#readRoster();
    const { next, items, beats, restarted } = await this.house.feed(this.#since);
    if (restarted) this.#since = null;
    for (const { kind, body } of items) await this.#take(kind, body);
    for (const beat of beats) await this.#take("beat", beat);
    this.#since = next;
    this.#highestAtFirst ??= Math.max(0, ...this.#sequences(true));
    await this.#book.savePosition({ since: next, highestAtFirst: this.#highestAtFirst, lastNews: this.#lastNews });
    this.#heard = true;
    this.#fold();
  }

  async #readRoster(): Promise<void> {
    const since = this.#roster ? sequenceOf(this.#roster) : 0;
    const { statements, slips } = await this.house.roster(since);
    const seen = now();
    try {
      const [first] = statements;
      if (!this.#roster && !first) throw new Refusal("roster.empty", "This house shows no town.");
      const begun = this.#roster ?? found(first as Bytes, this.#town);
      const roster = catchUp(begun, statements, seen);
      this.#roster = roster;
      await this.#book.saveRoster(roster, statements.map((data) => ({ data, seen })));
      if (this.#trouble === "fork") this.#trouble = null;
    } catch (why) {
      if (!isRefusal(why)) throw why;
      if (why.code === "roster.fork" || why.code === "roster.step_back" || why.code === "roster.other_town") this.#trouble = "fork";
      else throw why;
    }
    for (const { window, secret } of slips) await this.#takeSlip(window, secret);
    await this.certified(windowOf(seen)).catch((why: unknown) => {
      if (!isRefusal(why)) throw why;
    });
  }

  /** One thing that came over the line. What needs a window or a page of the roster first gets it, once. */
  async #take(kind: FeedKind | "beat", body: Bytes): Promise<void> {
    try {
      await this.#believe(kind, body);
    } catch (why) {
      if (!isRefusal(why)) throw why;
      if (why.code === "window.unknown" || why.code === "cose.unknown_key") {
        const window = windowOfItem(kind, body);
        if (window === null) return;
        try {
          await this.#fetchWindow(window).catch(async () => {
            await this.#readRoster();
            await this.#fetchWindow(window);
          });
          await this.#believe(kind, body);
        } catch (still) {
          if (!isRefusal(still)) throw still;
        }
      } else if (why.code === "roster.gap") await this.#readRoster();
      else if (why.code === "roster.fork") this.#trouble = "fork";
    }
  }

  async #believe(kind: FeedKind | "beat", body: Bytes): Promise<void> {
    switch (kind) {
      case "alert": {
        const given = this.#believeAlert(body);
        const merged = await this.#book.saveAlert(body, (data) => counts(() => verifyPastAlert(data, this.town(), this.#clock.at)), now());
        if (merged.length > body.length) this.#believeAlert(merged);
        if (given.fields.status === Status.Actual) this.#lastNews = Math.max(this.#lastNews ?? 0, Math.min(now(), sentAt(given.fields) + 1200)) as Instant;
        return;
      }
      case "checked":
        this.#believeChecked(body);
        await this.#book.saveChecked(body, (data) => counts(() => verifyPastChecked(data, this.town(), this.#clock.at)), now());
        return;
      case "beat": {
        const beat = this.#believeBeat(body);
        await this.#book.saveBeat(beat.signer.leafHash, body, beat.fields.sent);
        return;
      }
      case "roster": {
        if (!this.#roster) return;
        const seen = now();
        this.#roster = grow(this.#roster, body, seen);
        await this.#book.saveRoster(this.#roster, [{ data: body, seen }]);
        return;
      }
      case "window": {
        const window = Number(decode(body));
        this.#windows.delete(window);
        if (Math.abs(window - windowOf(now())) <= 1) await this.#fetchWindow(window);
        return;
      }
      case "stand-in": {
        const { window } = readStandIn(parse(body).payload);
        const record = await this.#book.window(window);
        if (record) await this.#fetchWindow(window);
        return;
      }
      case "slip": {
        const [window, secret] = decode(body) as unknown as [number, Bytes];
        await this.#takeSlip(window, secret);
      }
    }
  }

  #believeAlert(data: Bytes): VerifiedAlert {
    const proven = verifyPastAlert(data, this.town(), this.#clock.at);
    const key = hex(proven.alertId);
    const held = this.#alerts.get(key);
    if (!held || held.signers.length < proven.signers.length) this.#alerts.set(key, proven);
    return proven;
  }

  #believeChecked(data: Bytes): void {
    const proven = verifyPastChecked(data, this.town(), this.#clock.at);
    this.#checked.set(hex(sha256(proven.signed.payload)), proven);
  }

  #believeBeat(data: Bytes): VerifiedBeat {
    const beat = verifyBeat(data, this.town(), this.#clock.latest);
    const key = hex(beat.signer.leafHash);
    const held = this.#beats.get(key);
    if (!held || held.fields.sent < beat.fields.sent) this.#beats.set(key, beat);
    return beat;
  }

  async #takeSlip(window: Window, secret: Bytes): Promise<void> {
    const record = await this.#book.window(window);
    if (!record || !this.#roster) return;
    const saved = await this.#book.saveWindow({ ...record, slips: [...record.slips, secret] });
    this.#windows.set(window, certifiedOf(saved, this.#roster));
  }

  async #fetchWindow(window: Window): Promise<CertifiedWindow> {
    const { roster } = this.town();
    const { statement, leaves, standIns } = await this.house.window(window);
    const record = { window, statement, leaves, standIns, slips: [] };
    certifiedOf(record, roster);
    const saved = await this.#book.saveWindow(record);
    const certified = certifiedOf(saved, roster);
    this.#windows.set(window, certified);
    return certified;
  }

  #tryKept(believe: () => unknown): void {
    try {
      believe();
    } catch (why) {
      if (!isRefusal(why)) throw why;
    }
  }

  #sequences(actual: boolean): number[] {
    return [...this.#alerts.values()].filter(({ fields }) => (fields.status === Status.Actual) === actual).map(({ fields }) => fields.sequence);
  }

  #fold(): void {
    this.#incidents = foldAll(this.#alerts.values(), null);
    this.#changed();
  }

  /** Resolves when the line is lost. */
  #hang(opened: () => void): Promise<void> {
    return new Promise((lost) => {
      const live = new EventSource(this.#since === null ? "/api/live" : `/api/live?since=${encodeURIComponent(this.#since)}`);
      this.#live = live;
      live.onopen = () => {
        opened();
        this.#heard = true;
        this.#changed();
      };
      live.onerror = () => {
        live.close();
        lost();
      };
      let last = Promise.resolve();
      for (const kind of LIVE_KINDS) {
        live.addEventListener(kind, ({ data, lastEventId }) => {
          last = last
            .then(async () => {
              await this.#take(kind, fromB64u(String(data)));
              if (lastEventId) {
                this.#since = lastEventId;
                await this.#book.savePosition({ since: lastEventId, lastNews: this.#lastNews });
              }
              this.#fold();
            })
            .catch(() => {});
        });
      }
    });
  }

  // ── said ──

  async #push(each: Outgoing): Promise<void> {
    if (each.state === "saved" || each.state === "posting") await this.#post(each);
    else if (each.state === "sent" && each.posted) {
      const state = await this.house.sightingState(each.posted.sightingId);
      if (state === "opened") await this.#keep.outbox.change(each.key, { state: "opened" });
      else if (state === "gone" || (now() - each.savedAt > RESEAL_AFTER_S * (each.resealed + 1) && each.posted.window !== windowOf(now())))
        await this.#keep.outbox.change(each.key, { state: "saved", posted: null, resealed: each.resealed + 1 });
    }
  }

  async #post(each: Outgoing): Promise<void> {
    if (!each.sighting) return;
    let { posted } = each;
    if (!posted) {
      const { seal } = await import("../../seals/envelope.ts");
      await this.certified(windowOf(now()));
      const slots = recipientSlots(this.beats(), this.town(), this.#clock.at);
      if (slots.length === 0) throw new Refusal("watch.nobody", "Nobody could open this now. It waits on this phone.");
      const member = await this.#keep.sealed.memberSecret();
      const envelope = await seal(writeSighting(each.sighting, member), slots, random);
      posted = { sightingId: random(16), envelope, window: windowOf(now()) };
      await this.#keep.outbox.change(each.key, { state: "posting", posted });
    }
    await this.house.putSighting(posted.sightingId, posted.envelope, await this.entry());
    await this.#keep.outbox.change(each.key, { state: "sent" });
  }

  async #collectAnswers(): Promise<void> {
    const waiting = (await this.#keep.outbox.all()).filter(({ answers, state }) => answers !== null && state !== "saved");
    for (let from = 0; from < waiting.length; from += 8) {
      const some = waiting.slice(from, from + 8);
      const held = await this.house.takePigeonholes(some.flatMap(({ answers }) => (answers ? [answers.pigeonhole] : [])));
      if (held.length === 0) continue;
      const { open } = await import("../../seals/envelope.ts");
      for (const each of some) {
        const mine = held.filter(({ id }) => each.answers && hex(id) === hex(each.answers.pigeonhole));
        const notes = (
          await Promise.all(
            mine.map(async ({ envelope }) => {
              try {
                return [readNote(await open(envelope, [each.answers!.identity]))];
              } catch (why) {
                if (isRefusal(why)) return [];
                throw why;
              }
            }),
          )
        ).flat();
        await this.#hearAnswers(each, notes);
      }
    }
  }

  async #hearAnswers(each: Outgoing, notes: readonly ReturnType<typeof readNote>[]): Promise<void> {
    const told = notes.flatMap(({ body }) => (body.say === "told" ? [body] : [])).sort((one, other) => other.state - one.state)[0];
    const asked = notes.flatMap(({ body }) =>
      body.say === "ask" && !each.asked.some(({ pigeonhole }) => hex(pigeonhole) === hex(body.pigeonhole))
        ? [{ question: body.question, words: body.words, pigeonhole: body.pigeonhole, recipient: body.recipient, answer: null }]
        : [],
    );
    const final = told !== undefined && told.state >= 3;
    await this.#keep.outbox.change(each.key, {
      ...(told ? { told: told.state, finding: told.finding } : {}),
      ...(final ? { state: "answered" as const } : told && each.state === "sent" ? { state: "opened" as const } : {}),
      asked: [...each.asked, ...asked],
    });
  }

  async #buyTickets(): Promise<void> {
    const pass = await this.#keep.sealed.pass();
    if (pass === null) return;
    const tickets = Array.from({ length: TICKETS_AT_ONCE }, () => random(16));
    await this.house.buyTickets(pass, tickets.map((each) => sha256(each)));
    await this.#keep.sealed.addTickets(tickets);
  }
}

function counts(verify: () => unknown): boolean {
  try {
    verify();
    return true;
  } catch (why) {
    if (isRefusal(why)) return false;
    throw why;
  }
}

function windowOfItem(kind: FeedKind | "beat", body: Bytes): Window | null {
  try {
    if (kind === "alert") return windowOf(sentAt(readSignedAlert(body).fields));
    if (kind === "checked") return windowOf(sentAt(readSignedChecked(body).fields));
    if (kind === "beat") return readBeat(parse(body).payload).window;
  } catch (why) {
    if (!isRefusal(why)) throw why;
  }
  return null;
}
