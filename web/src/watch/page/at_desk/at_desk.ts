/**
 * One watch at the desk: takes its seat, looks, signs what a person on watch decides, and gives the watch's word.
 * What it knows is in memory and in the sealed threads; after a reload it reads the threads again.
 */
import { computed, signal } from "@preact/signals";
import { cosignAlert, signAlert, type Alert, type VerifiedAlert } from "../../../seals/alert.ts";
import { BEAT_EVERY_S } from "../../../seals/beat.ts";
import { cosignChecked, signChecked } from "../../../seals/checked.ts";
import { signDeskOpening } from "../../../seals/desk.ts";
import { leaseNumber, makeRecipientKey, type WatchKeys } from "../../../seals/keys.ts";
import { MOST_SUMMARY, readSighting, Source, Told, writeSighting, type Sighting } from "../../../seals/letters.ts";
import type { Halves } from "../../../seals/subscription.ts";
import { isWatch } from "../../../seals/window.ts";
import { fromHex, hex, same } from "../../../terms/bytes.ts";
import { cellFromText } from "../../../terms/cell.ts";
import type { IncidentId } from "../../../terms/ids.ts";
import { windowOf } from "../../../terms/instant.ts";
import type { Language } from "../../../terms/language.ts";
import { isRefusal, Refusal } from "../../../terms/refusal.ts";
import { Event, Finding, Question, Status, Verdict } from "../../../terms/registry.ts";
import { codesOf } from "../../shared/codes.ts";
import { composeAlarm, composeChecked, composeEnding, composeUpdate } from "../../shared/compose.ts";
import type { DeskActs, DeskState, Judged, Reached } from "../../shared/desk.ts";
import type { Draft } from "../../shared/draft.ts";
import type { DeskNeeds } from "./needs.ts";
import { Incoming } from "./incoming.ts";
import { Known } from "./known.ts";
import { Outgoing } from "./outgoing.ts";
import { Seat } from "./seat.ts";
import { askForStandIn, readCode, vouchFor } from "./stand_in.ts";
import { oneSuffices, stateOf } from "./state.ts";
import { letterBytes, type Asked } from "./thread.ts";

const LOOK_EVERY_MS = 10_000;
const SLOTS = 8;
/** As the house leases. */
const LEASE_S = 300;
const RENEW_BELOW_S = 120;
/** The house was restarted and knows no seat of ours any more. */
const FORGOTTEN = 401;

/** What runs while a watch does. */
interface Running {
  readonly seat: Seat;
  readonly hangUp: () => void;
  readonly timers: readonly ReturnType<typeof setInterval>[];
}

export class AtDesk implements DeskActs {
  readonly #needs: DeskNeeds;
  readonly #known: Known;
  readonly #outgoing: Outgoing;
  readonly #incoming: Incoming;
  readonly #running = signal<Running | null>(null);
  /** goes up when a thread or the second changed */
  readonly #tick = signal(0);
  /** unix seconds until which a lease of ours is renewed, by incident */
  readonly #underWay = new Map<string, number>();
  #looking: Promise<void> | null = null;
  #again = false;
  #awake: WakeLockSentinel | null = null;

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
    this.#known = new Known(needs);
    this.#outgoing = new Outgoing(needs, this.#known, () => this.#seat());
    this.#incoming = new Incoming(needs, this.#known, this.#outgoing);
  }

  /** Re-computed when the lists, the threads or the second change. */
  readonly state = computed<DeskState>(() => {
    void this.#tick.value;
    void this.#known.listed.value;
    return stateOf(this.#known, this.#needs, this.#running.value?.seat.keys ?? null);
  });

  // ── the watch itself ──

  /** Whether a watch runs on this phone. */
  get isOpen(): boolean {
    return this.#running.value !== null;
  }

  /**
   * Whether this phone holds a certified key for the running window. Before it says no it asks the house: the signatures may be
   * younger than the line's last word. Refusal "desk.no_keys", "desk.not_certified".
   */
  async myKeys(): Promise<WatchKeys> {
    const window = windowOf(this.#needs.now());
    const mine = this.#needs.keys().find((each) => each.window === window);
    if (!mine) throw new Refusal("desk.no_keys", "This phone holds no key for this window.");
    if (await this.#isCertified(mine).catch(() => false)) return mine;
    await this.#needs.catchUp();
    if (await this.#isCertified(mine)) return mine;
    throw new Refusal("desk.not_certified", "Your keys wait to be certified by the steward.");
  }

  async #isCertified({ window, leaf }: WatchKeys): Promise<boolean> {
    return (await this.#needs.certified(window)).leafOf(leaf.leafId) !== null;
  }

  async start(): Promise<void> {
    await this.#open();
    await this.look();
  }

  /** Without a look: whoever looks already must not wait for herself. */
  async #open(): Promise<void> {
    if (this.#running.value) return;
    const keys = await this.myKeys();
    const { random, now, openDesk, listen } = this.#needs;
    const opening = signDeskOpening(random(16), keys.watch, { town: this.#known.town, at: now() });
    const house = await openDesk(opening);
    this.#running.value = {
      seat: new Seat(keys, house),
      hangUp: listen(house, () => void this.look()),
      timers: [
        setInterval(() => void this.#outgoing.beat().catch(() => {}), BEAT_EVERY_S * 1000),
        setInterval(() => void this.look(), LOOK_EVERY_MS),
        setInterval(() => {
          this.#tick.value += 1;
          void this.#stayAwake();
        }, 1000),
      ],
    };
    await this.#stayAwake();
    await this.#outgoing.beat();
  }

  async stop(): Promise<void> {
    const running = this.#running.value;
    if (!running) return;
    running.hangUp();
    running.timers.forEach(clearInterval);
    this.#running.value = null;
    await this.#awake?.release().catch(() => {});
  }

  /** Looks at everything once; calls made while it looks make it look once more. */
  look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = (async () => {
      do {
        this.#again = false;
        await this.#lookOnce().catch((why: unknown) => this.#lost(why));
      } while (this.#again);
      this.#looking = null;
      this.#tick.value += 1;
    })();
    void this.#looking.then(() => this.#giveUnsaid());
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const seat = this.#running.value?.seat;
    if (!seat) return;
    if (seat.keys.window !== windowOf(this.#needs.now())) return this.#changeWindow();
    await this.#incoming.read(seat);
    this.#findMyLeases();
    await this.#renewLeases();
  }

  /** Six hours are over: the same person goes on under the next window's keys, if she has them. The look goes on with them. */
  async #changeWindow(): Promise<void> {
    await this.#needs.readKeys();
    await this.stop();
    await this.#open();
    this.#again = true;
  }

  /** The house forgot our session (it was restarted): knock again; anything else waits for the next look. */
  #lost(why: unknown): void {
    if (!isRefusal(why) || why.status !== FORGOTTEN || !this.#running.value) return;
    void this.stop().then(() => this.start()).catch(() => {});
  }

  /** Keeps the screen on while the watch runs, where the browser can; it lets go whenever the page is hidden. */
  async #stayAwake(): Promise<void> {
    if (!this.#running.value || this.#awake !== null || document.visibilityState !== "visible") return;
    const lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.#awake = lock ?? null;
    lock?.addEventListener("release", () => {
      this.#awake = null;
    });
  }

  #seat(): Seat {
    const running = this.#running.value;
    if (!running) throw new Refusal("desk.closed", "Start your watch first.");
    return running.seat;
  }

  // ── whose keys count ──

  standIn(roles: number): Promise<string> {
    return askForStandIn(roles, this.#needs);
  }

  readStandIn(code: string): { roles: number; half: boolean } {
    const { leaf, half } = readCode(code);
    return { roles: leaf.roles, half: half !== null };
  }

  async vouch(code: string): Promise<string | null> {
    return vouchFor(code, { seat: this.#seat(), town: this.#known.town, catchUp: this.#needs.catchUp });
  }

  // ── who goes and looks ──

  async claim(id: string): Promise<void> {
    const { house, keys } = this.#seat();
    const claim = this.#known.claims.get(id) ?? leaseNumber(keys, incidentId(id));
    await house.claim(incidentId(id), claim);
    this.#known.claims.set(id, claim);
    await this.look();
  }

  async release(id: string): Promise<void> {
    await this.#seat().house.release(incidentId(id), this.#known.claim(id));
    this.#known.claims.delete(id);
    this.#underWay.delete(id);
    await this.look();
  }

  /** On the way: the lease of five minutes is renewed until a lease after the time she said, while this page lives. */
  async checking(id: string, minutes: number): Promise<void> {
    this.#underWay.set(id, this.#needs.now() + minutes * 60 + LEASE_S);
    await this.#seat().house.checking(incidentId(id), { claim: this.#known.claim(id), etaMin: minutes });
    await this.#outgoing.tellAll(id, Told.beingChecked, null);
    await this.look();
  }

  /** What this person took in another window, or before the page was lost: it is hers still. How long ago she said when she is there nobody here knows; she is given that time anew. */
  #findMyLeases(): void {
    const { now, keys } = this.#needs;
    for (const { incident, lease, etaMin } of this.#known.listed.value) {
      const id = hex(incident);
      if (lease === null || this.#known.isMine(id, lease) || !keys().some((each) => same(leaseNumber(each, incident), lease))) continue;
      this.#known.claims.set(id, lease);
      if (etaMin !== null) this.#underWay.set(id, now() + etaMin * 60 + LEASE_S);
    }
  }

  async #renewLeases(): Promise<void> {
    const at = this.#needs.now();
    for (const [id, until] of this.#underWay) {
      const mine = this.state.value.incidents.find((each) => each.id === id && each.mine);
      if (!mine || until <= at) this.#underWay.delete(id);
      else if ((mine.leaseUntil ?? at) - at < RENEW_BELOW_S) await this.#seat().house.claim(incidentId(id), this.#known.claim(id));
    }
  }

  // ── words between desks, and back to who reported ──

  async note(id: string, words: string): Promise<void> {
    await this.#outgoing.put(id, { say: "words", words });
    this.#tick.value += 1;
  }

  async ask(id: string, nonce: string, question: string, words: string): Promise<void> {
    const thread = this.#known.thread(id);
    const letter = thread.letters.get(nonce);
    if (!letter?.sighting.pigeonhole || !letter.sighting.answerRecipient) throw new Refusal("desk.cannot_ask", "This reporter left no way back.");
    const { random } = this.#needs;
    const key = makeRecipientKey(random);
    const asked: Asked = { question: Question[question as keyof typeof Question], words, pigeonhole: random(16), identity: key.identity, answer: null };
    await this.#outgoing.drop(letter.sighting, { say: "ask", question: asked.question, words, pigeonhole: asked.pigeonhole, recipient: key.recipient });
    thread.asked.set(nonce, [...(thread.asked.get(nonce) ?? []), asked]);
    this.#tick.value += 1;
  }

  // ── verdicts and warnings ──

  /** Without a line, or while the house has forgotten this desk, a verdict is kept and given as soon as both are there again; another takes its place. */
  async #judge(id: string, verdict: Judged, give: () => Promise<void>, until = this.#needs.now() + LEASE_S): Promise<void> {
    const { unsaid } = this.#known;
    unsaid.delete(id);
    try {
      await give();
    } catch (why) {
      const later = isRefusal(why) && (why.code === "line.none" || why.status === FORGOTTEN);
      if (!later || until <= this.#needs.now()) throw why;
      unsaid.set(id, { verdict, give, until });
      this.#tick.value += 1;
      return;
    }
    await this.look();
  }

  /** Each once: what finds no line again waits for the next look. */
  async #giveUnsaid(): Promise<void> {
    if (!this.#running.value) return;
    const waiting = [...this.#known.unsaid];
    for (const [id, { verdict, give, until }] of waiting) {
      if (until > this.#needs.now()) await this.#judge(id, verdict, give, until).catch(() => {});
      else this.#known.unsaid.delete(id);
    }
  }

  confirm(id: string, change: { event: string; cell: string }): Promise<void> {
    return this.#judge(id, "confirmed", () => this.#signFirst(id, this.#alarm(id, change, false), true));
  }

  async approve(id: string, alertId: string, ringsClosed: boolean): Promise<void> {
    const half = this.#known.halves(id).find((each) => hex(each.alertId) === alertId);
    if (!half) throw new Refusal("desk.nothing_to_approve", "There is nothing to approve.");
    await this.#outgoing.alert(cosignAlert(half, this.#seat().secretFor(half.fields.status), this.#known.town), ringsClosed);
    await this.#outgoing.tellAll(id, Told.alertSent, null);
    await this.look();
  }

  async sendUnconfirmed(id: string, change: { event: string; cell: string }): Promise<void> {
    const alert = this.#alarm(id, change, true);
    await this.#outgoing.alert(signAlert(alert, this.#seat().secretFor(alert.status), this.#known.town));
    await this.#outgoing.tellAll(id, Told.alertSent, null);
    await this.look();
  }

  notIt(id: string, finding: string): Promise<void> {
    return this.#judge(id, "not-it", () => this.#sayNotIt(id, finding));
  }

  async #sayNotIt(id: string, finding: string): Promise<void> {
    const known = this.#known;
    const half = known.halfChecked(id)[0];
    const status = known.statusOf(id);
    const secret = this.#seat().secretFor(status);
    const seen = known.seen(id);
    const code = half?.fields.finding ?? Finding[finding as keyof typeof Finding];
    const signed = half
      ? cosignChecked(half, secret, known.town)
      : signChecked(composeChecked(seen, { play: known.play(seen.event), incident: incidentId(id), status, finding: code, reports: known.reports(id) }, this.#needs.now()), secret, known.town);
    await this.#outgoing.attest(id, { verdict: Verdict.not_it, finding: code, status }, { checked: signed });
    if (half !== undefined || known.reports(id) < 2 || this.#oneSuffices()) {
      await this.#outgoing.checked(signed);
      await this.#outgoing.tellAll(id, Told.notIt, code);
    }
  }

  cannotTell(id: string): Promise<void> {
    return this.#judge(id, "cannot-tell", () => this.#sayCannotTell(id));
  }

  async #sayCannotTell(id: string): Promise<void> {
    await this.#outgoing.attest(id, { verdict: Verdict.cannot_tell, finding: null, status: this.#known.statusOf(id) }, {});
    await this.#seat().house.closeIncident(incidentId(id), "cannot_tell");
    await this.#outgoing.tellAll(id, Told.cannotTell, null);
  }

  /** A longer clock needs two signatures like the alarm itself; the second is asked for at the other desks. */
  async update(id: string, minutes: number): Promise<void> {
    const earlier = this.#known.told(id).alert;
    const alert = composeUpdate(earlier, { sequence: this.#known.nextSequence(earlier.fields.status), minutes }, this.#needs.now());
    await this.#signFirst(id, alert, false);
    await this.look();
  }

  /** One signature stops the sound; on an ending that somebody else has signed already, ours makes it final. */
  async end(id: string, how: "all-clear" | "cancel"): Promise<void> {
    const { alert: earlier, ending: soFar } = this.#known.told(id);
    const { status } = earlier.fields;
    const { keys } = this.#seat();
    const secret = this.#seat().secretFor(status);
    const mineAlready = earlier.signers.some((hash) => same(hash, keys.leaf.leafHash));
    if (soFar === "reported" && !mineAlready) {
      await this.#outgoing.alert(cosignAlert(earlier, secret, this.#known.town), await this.#rangClosed(earlier));
    } else if (soFar === "none") {
      const ending = composeEnding(earlier, { sequence: this.#known.nextSequence(status), how }, this.#needs.now());
      await this.#outgoing.alert(signAlert(ending, secret, this.#known.town), await this.#rangClosed(earlier));
    } else {
      throw new Refusal("desk.second_person", "A second person has to say so too.");
    }
    await this.look();
  }

  /** An exercise that left closed apps alone leaves them alone when it ends. */
  async #rangClosed({ alertId, fields }: VerifiedAlert): Promise<boolean> {
    return fields.status !== Status.Exercise || (await this.reach()).some((each) => each.way === "closed" && each.alertId === hex(alertId));
  }

  async merge(from: string, into: string): Promise<void> {
    const [one, other] = [this.#known.thread(from).letters, this.#known.thread(into).letters];
    for (const letter of one.values()) await this.#outgoing.put(into, { say: "sighting", letter: letterBytes(letter) });
    const asked = this.#known.thread(into).asked;
    for (const [nonce, some] of this.#known.thread(from).asked) asked.set(nonce, some);
    await this.#outgoing.put(from, { say: "merged_into", incident: incidentId(into) });
    const independent = new Set([...one.keys(), ...other.keys()]).size;
    if (independent >= 2) await this.#seat().house.moreReports(incidentId(into));
    await this.#seat().house.closeIncident(incidentId(from), "merged");
    await this.look();
  }

  // ── what the desk begins itself ──

  async intake(draft: Draft, language: string): Promise<string> {
    const sighting: Sighting = {
      ...codesOf(draft),
      nonce: this.#needs.random(16),
      observedAt: draft.observedAt,
      town: this.#known.town,
      place: draft.cell ? cellFromText(draft.cell) : null,
      seenByMe: draft.seenByMe,
      past: draft.past,
      source: Source.telephone,
      words: draft.words,
      language: language as Language,
      pigeonhole: null,
      answerRecipient: null,
      voice: null,
    };
    const id = await this.#incoming.openIncident(readSighting(writeSighting(sighting, null)), this.#seat());
    await this.look();
    return id;
  }

  async exercise(event: string, cell: string, ringsClosed: boolean): Promise<void> {
    const { random, now } = this.#needs;
    const incident = random(8) as IncidentId;
    const name = event as keyof typeof Event;
    await this.#seat().house.openIncident({ incident, reports: 1, status: Status.Exercise });
    const alert = composeAlarm(
      { event: name, cell: cellFromText(cell), size: null, activity: null },
      { play: this.#known.play(name), tuned: this.#known.tuned(name), incident, status: Status.Exercise, sequence: this.#known.nextSequence(Status.Exercise), alone: false },
      now(),
    );
    await this.#signFirst(hex(incident), alert, false, ringsClosed);
    await this.look();
  }

  async reach(): Promise<readonly Reached[]> {
    return (await this.#seat().house.reach()).map((each) => ({ ...each, alertId: hex(each.alertId) }));
  }

  /** For the doorbell, which is the shell's to keep. */
  async hangBell(said: Halves): Promise<void> {
    await this.#seat().house.hangBell(said);
  }

  /** Seals every open incident, with its letters, to those who are certified for the next window. */
  async handOver(summary: string): Promise<void> {
    const { now, town, certified } = this.#needs;
    const next = await certified(windowOf(now()) + 1);
    const to = next.everyone.filter((leaf) => isWatch(leaf) && !next.isVoid(leaf, town().roster)).map(({ ageRecipient }) => ageRecipient).slice(0, SLOTS);
    if (to.length === 0) throw new Refusal("desk.nobody_next", "Nobody is certified for the next window.");
    for (const { incident } of this.#known.listed.value) {
      const id = hex(incident);
      for (const letter of this.#known.thread(id).letters.values()) await this.#outgoing.putTo(id, { say: "sighting", letter: letterBytes(letter) }, to);
      await this.#outgoing.putTo(id, { say: "hand_over", incidents: [{ incident, summary: [...summary].slice(0, MOST_SUMMARY).join("") }] }, to);
    }
  }

  // ── signing ──

  /** Our signature on an alert that asks for two: it waits at the other desks, or goes at once where one suffices. */
  async #signFirst(id: string, alert: Alert, tell: boolean, ringsClosed = true): Promise<void> {
    const signed = signAlert(alert, this.#seat().secretFor(alert.status), this.#known.town);
    await this.#outgoing.attest(id, { verdict: Verdict.confirmed, finding: null, status: alert.status }, { alert: signed });
    if (!this.#oneSuffices()) return;
    await this.#outgoing.alert(signed, ringsClosed);
    if (tell) await this.#outgoing.tellAll(id, Told.alertSent, null);
  }

  #alarm(id: string, change: { event: string; cell: string }, alone: boolean): Alert {
    const event = change.event as keyof typeof Event;
    const status = this.#known.statusOf(id);
    const { size, activity } = this.#known.seen(id);
    return composeAlarm(
      { event, cell: cellFromText(change.cell), size, activity },
      { play: this.#known.play(event), tuned: this.#known.tuned(event), incident: incidentId(id), status, sequence: this.#known.nextSequence(status), alone },
      this.#needs.now(),
    );
  }

  #oneSuffices(): boolean {
    return oneSuffices(this.#seat().keys, this.#needs);
  }
}

const incidentId = (id: string): IncidentId => fromHex(id) as IncidentId;
