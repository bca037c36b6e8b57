/**
 * One watch at the desk: opens what comes in, keeps each incident's sealed thread, signs, and gives the watch's word.
 * What it knows is in memory and in the threads; after a reload it reads the threads again.
 */
import { computed, signal } from "@preact/signals";
import { cosignAlert, halfVerifyAlert, readSignedAlert, signAlert, type Alert, type HalfSignedAlert } from "../../seals/alert.ts";
import { readAttestation, signAttestation } from "../../seals/attestation.ts";
import { BEAT_EVERY_S, composeBeat, signBeat } from "../../seals/beat.ts";
import { cosignChecked, halfVerifyChecked, signChecked, type HalfSignedChecked } from "../../seals/checked.ts";
import { merge, parse, sign, write, type Signed } from "../../seals/cose.ts";
import { encode } from "../../seals/cbor.ts";
import { signDeskOpening } from "../../seals/desk.ts";
import { isOpen, openAlerts, type Incident } from "../../seals/incident.ts";
import { makeRecipientKey, makeWatchKeys, SLIP_MASTER_BYTES, type WatchKeys } from "../../seals/keys.ts";
import { checkAdmissible, isFromAMember, MOST_SUMMARY, readNote, readSighting, Source, Told, writeNote, writeSighting, type NoteBody, type Sighting, type SightingLetter } from "../../seals/letters.ts";
import { oneIsEnough } from "../../seals/signers.ts";
import { deskSlots } from "../../seals/slots.ts";
import { isDispatcher, isWatch, readLeaf, readStandIn, writeLeaf, writeStandIn, type Leaf } from "../../seals/window.ts";
import { b64u, fromB64u, fromHex, hex, same, type Bytes } from "../../terms/bytes.ts";
import { cellFromText, cellText, type Cell } from "../../terms/cell.ts";
import type { IncidentId, Identity, PigeonholeId, Recipient, SecretKey } from "../../terms/ids.ts";
import { minutesOf, windowEnd, windowOf } from "../../terms/instant.ts";
import type { Language } from "../../terms/language.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { Activity, Answer, Event, EVENTS, Finding, Question, ResponseType, Size, Status, Verdict } from "../../terms/registry.ts";
import { composeAlarm, composeChecked, composeEnding, composeUpdate, incidentOf, type Play, type Seen } from "../shared/compose.ts";
import type { DeskActs, DeskIncident, DeskState, OpenedSighting, Proposal } from "../shared/desk.ts";
import { codesOf, draftOf, nameOf } from "../shared/codes.ts";
import type { Draft } from "../shared/draft.ts";
import type { DeskNeeds } from "../shared/needs.ts";

const LOOK_EVERY_MS = 10_000;

/** One incident as this desk has put it together from its thread. */
interface Thread {
  readonly letters: Map<string, SightingLetter>;
  readonly words: { at: number; words: string; mine: boolean }[];
  readonly asked: Map<string, Asked[]>;
  readonly read: Set<string>;
  mergedInto: string | null;
}

interface Asked {
  readonly question: number;
  readonly words: string;
  readonly pigeonhole: PigeonholeId;
  readonly identity: Identity | null;
  answer: { answer: number; words: string } | null;
}

/** `/api/desk/incidents`, one entry. */
interface Listed {
  incident: string;
  state: string;
  reports: number;
  status?: number;
  /** unix seconds */
  lease_until: number | null;
  lease: string | null;
  eta: number | null;
  attestations: string[];
  alerts: string[];
  checked: string[];
  notes: string[];
}

interface Seat {
  readonly keys: WatchKeys;
  readonly token: string;
  readonly hangUp: () => void;
  readonly timers: readonly ReturnType<typeof setInterval>[];
}

export class AtDesk implements DeskActs {
  readonly #needs: DeskNeeds;
  readonly #threads = new Map<string, Thread>();
  readonly #claims = new Map<string, Bytes>();
  readonly #tried = new Set<string>();
  readonly #since = new Map<string, number>();
  #seat: Seat | null = null;
  #looking: Promise<void> | null = null;
  #again = false;
  readonly #listed = signal<readonly Listed[]>([]);
  readonly #tick = signal(0);
  readonly on = signal(false);

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
  }

  /** Re-computed when the lists, the threads or the second change. */
  readonly state = computed<DeskState>(() => {
    void this.#tick.value;
    const listed = this.#listed.value;
    const on = this.on.value;
    return this.#stateOf(listed, on);
  });

  /** Whether this phone holds a certified key for the running window. Refusal "desk.no_keys", "desk.not_certified". */
  async myKeys(): Promise<WatchKeys> {
    const at = this.#needs.now();
    const mine = this.#needs.keys().find(({ window }) => window === windowOf(at));
    if (!mine) throw new Refusal("desk.no_keys", "This phone holds no key for this window.");
    const window = await this.#needs.certified(windowOf(at));
    if (window.leafOf(mine.leaf.leafId) === null) throw new Refusal("desk.not_certified", "Your keys wait to be certified by the steward.");
    return mine;
  }

  async start(): Promise<void> {
    if (this.#seat) return;
    const keys = await this.myKeys();
    const { random, now, town, ask } = this.#needs;
    const opening = signDeskOpening(random(16), keys.watch, { town: town().roster.town, at: now() });
    const { token } = (await (await ask("POST", "/api/desk", { json: { open: b64u(opening) } })).json()) as { token: string };
    this.#seat = {
      keys,
      token,
      hangUp: this.#needs.listen(token, () => void this.look()),
      timers: [
        setInterval(() => void this.#beat().catch(() => {}), BEAT_EVERY_S * 1000),
        setInterval(() => void this.look(), LOOK_EVERY_MS),
        setInterval(() => {
          this.#tick.value += 1;
          void this.#stayAwake();
        }, 1000),
      ],
    };
    this.on.value = true;
    await this.#stayAwake();
    await this.#beat();
    await this.look();
  }

  async stop(): Promise<void> {
    const seat = this.#seat;
    if (!seat) return;
    seat.hangUp();
    seat.timers.forEach(clearInterval);
    this.#seat = null;
    this.on.value = false;
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
    return this.#looking;
  }

  async standIn(roles: number): Promise<string> {
    const { random, now, saveKeys } = this.#needs;
    const keys = makeWatchKeys(windowOf(now()), { roles, slipMaster: random(SLIP_MASTER_BYTES) }, random);
    await saveKeys(keys);
    return b64u(writeLeaf(keys.leaf));
  }

  readStandIn(code: string): { roles: number; half: boolean } {
    const { leaf, half } = this.#standInOf(code);
    return { roles: leaf.roles, half: half !== null };
  }

  async vouch(code: string): Promise<string | null> {
    const { leaf, half } = this.#standInOf(code);
    const { keys } = this.#sitting();
    const payload = half?.payload ?? writeStandIn(leaf, keys.window);
    const mine = { payload, signatures: [sign(payload, "stand-in", this.#town(), keys.watch)] };
    if (half === null) return b64u(write(mine));
    await this.#post("/api/stand-ins", { stand_in: b64u(write(merge(half, mine))) });
    await this.#needs.catchUp();
    return null;
  }

  /** A leaf, as the one who stands in shows it, or what the first voucher has signed. */
  #standInOf(code: string): { leaf: Leaf; half: Signed | null } {
    const data = fromB64u(code.trim());
    try {
      return { leaf: readLeaf(data), half: null };
    } catch (why) {
      if (!isRefusal(why)) throw why;
      const half = parse(data);
      return { leaf: readStandIn(half.payload).leaf, half };
    }
  }

  async claim(id: string): Promise<void> {
    const claim = this.#claims.get(id) ?? this.#needs.random(16);
    await this.#post(`/api/desk/incidents/${this.#path(id)}/claim`, { claim: b64u(claim) });
    this.#claims.set(id, claim);
    await this.look();
  }

  async release(id: string): Promise<void> {
    await this.#post(`/api/desk/incidents/${this.#path(id)}/release`, this.#claimOf(id));
    this.#claims.delete(id);
    await this.look();
  }

  async checking(id: string, minutes: number): Promise<void> {
    await this.#post(`/api/desk/incidents/${this.#path(id)}/checking`, { ...this.#claimOf(id), eta: minutes });
    await this.#tellAll(id, Told.beingChecked, null);
    await this.look();
  }

  async note(id: string, words: string): Promise<void> {
    await this.#put(id, { say: "words", words });
  }

  async ask(id: string, nonce: string, question: string, words: string): Promise<void> {
    const letter = this.#thread(id).letters.get(nonce);
    if (!letter?.sighting.pigeonhole || !letter.sighting.answerRecipient) throw new Refusal("desk.cannot_ask", "This reporter left no way back.");
    const { random } = this.#needs;
    const key = makeRecipientKey(random);
    const asked: Asked = { question: Question[question as keyof typeof Question], words, pigeonhole: random(16), identity: key.identity, answer: null };
    await this.#drop(letter.sighting, { say: "ask", question: asked.question, words, pigeonhole: asked.pigeonhole, recipient: key.recipient });
    const before = this.#thread(id).asked.get(nonce) ?? [];
    this.#thread(id).asked.set(nonce, [...before, asked]);
    this.#tick.value += 1;
  }

  async confirm(id: string, change: { event: string; cell: string }): Promise<void> {
    const alert = this.#alarm(id, change, false);
    const { keys } = this.#sitting();
    const signed = signAlert(alert, this.#secretFor(alert.status), this.#town());
    await this.#attest(id, Verdict.confirmed, null, alert.status, { alert: b64u(signed) });
    if (this.#oneSuffices(keys)) await this.#send(signed, id, true);
    await this.look();
  }

  async approve(id: string, alertId: string): Promise<void> {
    const half = this.#halves(id).find((each) => hex(each.alertId) === alertId);
    if (!half) throw new Refusal("desk.nothing_to_approve", "There is nothing to approve.");
    await this.#send(cosignAlert(half, this.#secretFor(half.fields.status), this.#town()), id, true);
    await this.look();
  }

  async sendUnconfirmed(id: string, change: { event: string; cell: string }): Promise<void> {
    const alert = this.#alarm(id, change, true);
    await this.#send(signAlert(alert, this.#secretFor(alert.status), this.#town()), id, true);
    await this.look();
  }

  async notIt(id: string, finding: string): Promise<void> {
    const half = this.#halfChecked(id)[0];
    const status = this.#statusOf(id);
    const secret = this.#secretFor(status);
    const signed = half
      ? cosignChecked(half, secret, this.#town())
      : signChecked(
          composeChecked(
            this.#seen(id),
            { play: this.#play(this.#seen(id).event), incident: fromHex(id), status, finding: Finding[finding as keyof typeof Finding], reports: this.#reports(id) },
            this.#needs.now(),
          ),
          secret,
          this.#town(),
        );
    const code = half?.fields.finding ?? Finding[finding as keyof typeof Finding];
    await this.#attest(id, Verdict.not_it, code, status, { checked: b64u(signed) });
    const enough = half !== undefined || this.#reports(id) < 2 || this.#oneSuffices(this.#sitting().keys);
    if (enough) {
      await this.#post("/api/checked", { checked: b64u(signed) });
      await this.#needs.catchUp();
      await this.#tellAll(id, Told.notIt, code);
    }
    await this.look();
  }

  async cannotTell(id: string): Promise<void> {
    await this.#attest(id, Verdict.cannot_tell, null, this.#statusOf(id), {});
    await this.#post(`/api/desk/incidents/${this.#path(id)}/close`, { as: "cannot_tell" });
    await this.#tellAll(id, Told.cannotTell, null);
    await this.look();
  }

  /** A longer clock needs two signatures like the alarm itself; the second is asked for at the other desks. */
  async update(id: string, minutes: number): Promise<void> {
    const earlier = this.#told(id);
    const alert = composeUpdate(earlier.alert, { sequence: this.#nextSequence(earlier.alert.fields.status), minutes }, this.#needs.now());
    const signed = signAlert(alert, this.#secretFor(alert.status), this.#town());
    await this.#attest(id, Verdict.confirmed, null, alert.status, { alert: b64u(signed) });
    if (this.#oneSuffices(this.#sitting().keys)) await this.#send(signed, id, false);
    await this.look();
  }

  /** One signature stops the sound; on an ending that somebody else has signed already, ours makes it final. */
  async end(id: string, how: "all-clear" | "cancel"): Promise<void> {
    const earlier = this.#told(id);
    const { keys } = this.#sitting();
    const status = earlier.alert.fields.status;
    const mineAlready = earlier.alert.signers.some((hash) => same(hash, keys.leaf.leafHash));
    if (earlier.ending === "reported" && !mineAlready) {
      await this.#send(cosignAlert(earlier.alert, this.#secretFor(status), this.#town()), id, false);
    } else if (earlier.ending === "none") {
      const ending = composeEnding(earlier.alert, { sequence: this.#nextSequence(earlier.alert.fields.status), how }, this.#needs.now());
      await this.#send(signAlert(ending, this.#secretFor(status), this.#town()), id, false);
    } else {
      throw new Refusal("desk.second_person", "A second person has to say so too.");
    }
    await this.look();
  }

  async merge(from: string, into: string): Promise<void> {
    for (const letter of this.#thread(from).letters.values()) await this.#put(into, { say: "sighting", letter: letterBytes(letter) });
    await this.#put(from, { say: "merged_into", incident: fromHex(into) });
    const independent = new Set([...this.#thread(from).letters.keys(), ...this.#thread(into).letters.keys()]).size;
    if (independent >= 2) await this.#post(`/api/desk/incidents/${this.#path(into)}/reports`, { reports: 2 });
    await this.#post(`/api/desk/incidents/${this.#path(from)}/close`, { as: "merged" });
    await this.look();
  }

  async intake(draft: Draft): Promise<void> {
    const { random } = this.#needs;
    const sighting: Sighting = {
      ...codesOf(draft),
      nonce: random(16),
      observedAt: draft.observedAt,
      town: this.#town(),
      place: draft.cell ? cellFromText(draft.cell) : null,
      seenByMe: draft.seenByMe,
      past: draft.past,
      source: Source.telephone,
      words: draft.words,
      language: "en" as Language,
      pigeonhole: null,
      answerRecipient: null,
      voice: null,
    };
    await this.#openIncident(readSighting(writeSighting(sighting, null)));
    await this.look();
  }

  async exercise(event: string, cell: string): Promise<void> {
    const { random, now } = this.#needs;
    const incident = random(8) as IncidentId;
    const id = hex(incident);
    await this.#post("/api/desk/incidents", { incident: b64u(incident), reports: 1, status: Status.Exercise });
    const name = event as keyof typeof Event;
    const alert = composeAlarm(
      { event: name, cell: cellFromText(cell), size: null, activity: null },
      { play: this.#play(name), tuned: this.#tuned(name), incident, status: Status.Exercise, sequence: this.#nextSequence(Status.Exercise), alone: false },
      now(),
    );
    const signed = signAlert(alert, this.#sitting().keys.drill, this.#town());
    await this.#attest(id, Verdict.confirmed, null, Status.Exercise, { alert: b64u(signed) });
    if (this.#oneSuffices(this.#sitting().keys)) await this.#send(signed, id, false);
    await this.look();
  }

  /** Seals every open incident, with its letters, to those who are certified for the next window. */
  async handOver(summary: string): Promise<void> {
    const { now, town } = this.#needs;
    const next = await this.#needs.certified(windowOf(now()) + 1);
    const to = next.everyone.filter((leaf) => isWatch(leaf) && !next.isVoid(leaf, town().roster)).map(({ ageRecipient }) => ageRecipient).slice(0, 8);
    if (to.length === 0) throw new Refusal("desk.nobody_next", "Nobody is certified for the next window.");
    for (const { incident } of this.#listed.value) {
      const id = hex(fromB64u(incident));
      const thread = this.#thread(id);
      for (const letter of thread.letters.values()) await this.#put(id, { say: "sighting", letter: letterBytes(letter) }, to);
      await this.#put(id, { say: "hand_over", incidents: [{ incident: fromB64u(incident), summary: [...summary].slice(0, MOST_SUMMARY).join("") }] }, to);
    }
  }

  // ── the screen ──

  #awake: WakeLockSentinel | null = null;

  /** Keeps the screen on while the watch runs, where the browser can; it lets go whenever the page is hidden. */
  async #stayAwake(): Promise<void> {
    if (!this.on.value || this.#awake !== null || document.visibilityState !== "visible") return;
    const lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.#awake = lock ?? null;
    lock?.addEventListener("release", () => {
      this.#awake = null;
    });
  }

  // ── what the house lists ──

  async #lookOnce(): Promise<void> {
    const seat = this.#seat;
    if (!seat) return;
    if (seat.keys.window !== windowOf(this.#needs.now())) return this.#changeWindow();
    const { sightings } = (await (await this.#get("/api/desk/sightings")).json()) as { sightings: { id: string; lane: string; state: string }[] };
    for (const one of sightings) if (!this.#tried.has(one.id)) await this.#openSighting(one);
    const { incidents } = (await (await this.#get("/api/desk/incidents")).json()) as { incidents: Listed[] };
    for (const one of incidents) await this.#readThread(one);
    await this.#collectAnswers();
    this.#listed.value = incidents;
  }

  /** Six hours are over: the same person goes on under the next window's keys, if she has them. */
  async #changeWindow(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #openSighting({ id, state }: { id: string; state: string }): Promise<void> {
    const raw = await (await this.#get(`/api/desk/sightings/${id}`)).bytes();
    let letter: SightingLetter;
    try {
      letter = readSighting(await this.#needs.open(raw, this.#identities()));
      checkAdmissible(letter, this.#town(), this.#needs.now());
    } catch (why) {
      this.#tried.add(id);
      if (isRefusal(why)) return;
      throw why;
    }
    if (state === "waiting") {
      await this.#openIncident(letter);
      await this.#post(`/api/desk/sightings/${id}/opened`, {});
      await this.#drop(letter.sighting, { say: "told", state: Told.seen, finding: null });
    }
    this.#tried.add(id);
  }

  /** Idempotent: the incident of a sighting has one name, whoever opens it. */
  async #openIncident(letter: SightingLetter): Promise<void> {
    const nonce = hex(letter.sighting.nonce);
    if ([...this.#threads.values()].some(({ letters }) => letters.has(nonce))) return;
    const incident = incidentOf(letter.sighting.nonce);
    await this.#post("/api/desk/incidents", { incident: b64u(incident), reports: 1, status: Status.Actual });
    await this.#put(hex(incident), { say: "sighting", letter: letterBytes(letter) });
  }

  async #readThread({ incident, notes }: Listed): Promise<void> {
    const id = hex(fromB64u(incident));
    const thread = this.#thread(id);
    for (const name of notes) {
      if (thread.read.has(name)) continue;
      const raw = await (await this.#get(`/api/desk/incidents/${incident}/notes/${name}`)).bytes();
      thread.read.add(name);
      try {
        const { at, author, body } = readNote(await this.#needs.open(raw, this.#identities()));
        this.#apply(thread, body, { at, mine: author !== null && same(author, this.#sitting().keys.leaf.leafId) });
      } catch (why) {
        if (!isRefusal(why)) throw why;
      }
    }
    if (!this.#since.has(id)) this.#since.set(id, Math.min(this.#needs.now(), ...[...thread.letters.values()].map(({ sighting }) => sighting.observedAt)));
  }

  #apply(thread: Thread, body: NoteBody, { at, mine }: { at: number; mine: boolean }): void {
    if (body.say === "words") thread.words.push({ at, words: body.words, mine });
    else if (body.say === "merged_into") thread.mergedInto = hex(body.incident);
    else if (body.say === "hand_over") thread.words.push(...body.incidents.map(({ summary }) => ({ at, words: summary, mine })));
    else if (body.say === "sighting") {
      const letter = readSighting(body.letter);
      if (same(letter.sighting.town, this.#town())) thread.letters.set(hex(letter.sighting.nonce), letter);
    }
  }

  async #collectAnswers(): Promise<void> {
    const waiting = [...this.#threads.entries()].flatMap(([id, thread]) => [...thread.asked.values()].flat().filter(({ answer, identity }) => answer === null && identity !== null).map((asked) => ({ id, asked })));
    for (let from = 0; from < waiting.length; from += 8) {
      const some = waiting.slice(from, from + 8);
      const answered = await this.#needs.ask("POST", "/api/pigeonholes/take", { json: { ids: some.map(({ asked }) => b64u(asked.pigeonhole)) } });
      const { held } = (await answered.json()) as { held: { id: string; envelope: string }[] };
      for (const one of held) {
        const found = some.find(({ asked }) => b64u(asked.pigeonhole) === one.id);
        if (!found?.asked.identity) continue;
        try {
          const { body } = readNote(await this.#needs.open(fromB64u(one.envelope), [found.asked.identity]));
          if (body.say === "answer") found.asked.answer = { answer: body.answer, words: body.words };
        } catch (why) {
          if (!isRefusal(why)) throw why;
        }
      }
    }
  }

  // ── what this desk sends ──

  async #beat(): Promise<void> {
    const { keys } = this.#sitting();
    const { town, incidents, beats, highest, now } = this.#needs;
    const at = now();
    const fresh = beats().filter((each) => each.isFresh(at)).map(({ signer }) => signer.leafId);
    const beat = composeBeat({ roster: town().roster, highest: highest(Status.Actual), open: openAlerts(incidents(), at), onShift: [...fresh, keys.leaf.leafId] }, at);
    await this.#needs.ask("POST", "/api/beats", { json: { beat: b64u(signBeat(beat, keys.watch, this.#town())) } });
    await this.#needs.catchUp();
  }

  async #send(signed: Bytes, id: string, tell: boolean): Promise<void> {
    await this.#post("/api/alerts", { alert: b64u(signed) });
    await this.#needs.catchUp();
    void this.#beat().catch(() => {});
    if (tell) await this.#tellAll(id, Told.alertSent, null);
  }

  async #attest(id: string, verdict: Verdict, finding: number | null, status: Status, half: { alert?: string; checked?: string }): Promise<void> {
    const attestation = { incident: fromHex(id) as IncidentId, status, verdict, finding, sent: minutesOf(this.#needs.now()) };
    const signed = signAttestation(attestation, this.#secretFor(status), this.#town());
    await this.#post("/api/attestations", { attestation: b64u(signed), ...half });
  }

  async #put(id: string, body: NoteBody, to?: readonly Recipient[]): Promise<void> {
    const { keys } = this.#sitting();
    const at = this.#needs.now();
    const slots = to ?? [keys.leaf.ageRecipient, ...deskSlots(this.#needs.beats(), this.#needs.town(), at).filter((each) => !same(each, keys.leaf.ageRecipient))].slice(0, 8);
    const raw = await this.#needs.seal(writeNote({ at, author: keys.leaf.leafId, body }), slots);
    const name = b64u(this.#needs.random(16));
    await this.#needs.ask("PUT", `/api/desk/incidents/${this.#path(id)}/notes/${name}`, { raw, desk: this.#sitting().token });
    if (to) return;
    const thread = this.#thread(id);
    thread.read.add(name);
    this.#apply(thread, body, { at, mine: true });
    this.#tick.value += 1;
  }

  async #tellAll(id: string, state: Told, finding: number | null): Promise<void> {
    for (const { sighting } of this.#thread(id).letters.values()) await this.#drop(sighting, { say: "told", state, finding }).catch(() => {});
  }

  /** Into the reporter's pigeonhole, if she left one. */
  async #drop({ pigeonhole, answerRecipient }: Sighting, body: NoteBody): Promise<void> {
    if (!pigeonhole || !answerRecipient) return;
    const raw = await this.#needs.seal(writeNote({ at: this.#needs.now(), author: null, body }), [answerRecipient]);
    await this.#needs.ask("PUT", `/api/pigeonholes/${b64u(pigeonhole)}/${b64u(this.#needs.random(16))}`, { raw, desk: this.#sitting().token });
  }

  // ── what is known of one incident ──

  #alarm(id: string, change: { event: string; cell: string }, alone: boolean): Alert {
    const event = change.event as keyof typeof Event;
    const status = this.#statusOf(id);
    const { size, activity } = this.#seen(id);
    return composeAlarm(
      { event, cell: cellFromText(change.cell), size, activity },
      { play: this.#play(event), tuned: this.#tuned(event), incident: fromHex(id), status, sequence: this.#nextSequence(status), alone },
      this.#needs.now(),
    );
  }

  #play(event: keyof typeof Event): Play {
    const play = this.#needs.plays().get(event);
    if (!play) throw new Refusal("desk.no_playbook", "No playbook knows this kind.");
    return play;
  }

  #tuned(event: keyof typeof Event): { radiusM: number; expiresMin: number } | null {
    return this.#needs.town().roster.policy.kinds.find((kind) => kind.event === Event[event]) ?? null;
  }

  #nextSequence(status: Status): number {
    return this.#needs.highest(status) + 1;
  }

  #seen(id: string): Seen {
    const letters = [...this.#thread(id).letters.values()].map(({ sighting }) => sighting);
    const half = this.#halves(id)[0]?.fields ?? null;
    const told = this.#needs.incidents().find(({ incident }) => hex(incident) === id)?.alert.fields ?? null;
    const code = letters.find(({ event }) => event !== null)?.event ?? half?.event ?? told?.event ?? null;
    const cell = letters.find(({ place }) => place !== null)?.place ?? half?.cell ?? told?.cell ?? null;
    const name = (code !== null && EVENTS.get(code)?.name) || "checkpoint";
    return {
      event: name,
      cell: cell ?? this.#needs.town().roster.founding.homeCell,
      size: (letters.find(({ size }) => size !== null)?.size ?? half?.size ?? null) as Size | null,
      activity: (letters.find(({ activity }) => activity !== null)?.activity ?? half?.activity ?? null) as Activity | null,
    };
  }

  #hasPlace(id: string): boolean {
    return [...this.#thread(id).letters.values()].some(({ sighting }) => sighting.place !== null) || this.#halves(id).length > 0 || this.#isTold(id);
  }

  #isTold(id: string): boolean {
    return this.#needs.incidents().some(({ incident }) => hex(incident) === id);
  }

  #told(id: string): Incident {
    const found = this.#needs.incidents().find(({ incident }) => hex(incident) === id);
    if (!found) throw new Refusal("desk.not_out", "This warning is not out.");
    return found;
  }

  #entry(id: string): Listed | null {
    return this.#listed.value.find(({ incident }) => hex(fromB64u(incident)) === id) ?? null;
  }

  #halves(id: string): HalfSignedAlert[] {
    const { town, now } = this.#needs;
    const known = new Set(this.#needs.incidents().filter(({ incident }) => hex(incident) === id).flatMap(({ alerts }) => alerts.map(({ alertId }) => hex(alertId))));
    return (this.#entry(id)?.alerts ?? []).flatMap((text) => {
      try {
        const half = halfVerifyAlert(fromB64u(text), town(), now());
        return known.has(hex(half.alertId)) || hex(half.fields.incident) !== id ? [] : [half];
      } catch (why) {
        if (isRefusal(why)) return [];
        throw why;
      }
    }).sort((one, other) => other.fields.sent - one.fields.sent);
  }

  #halfChecked(id: string): HalfSignedChecked[] {
    const { town, now } = this.#needs;
    return (this.#entry(id)?.checked ?? []).flatMap((text) => {
      try {
        const half = halfVerifyChecked(fromB64u(text), town(), now());
        return hex(half.fields.incident) === id ? [half] : [];
      } catch (why) {
        if (isRefusal(why)) return [];
        throw why;
      }
    });
  }

  #statusOf(id: string): Status {
    const entry = this.#entry(id);
    const half = entry?.alerts[0];
    if (entry?.status !== undefined) return entry.status as Status;
    if (half) return readSignedAlert(fromB64u(half)).fields.status;
    const attested = entry?.attestations[0];
    if (attested) return readAttestation(parse(fromB64u(attested)).payload).status;
    return this.#isTold(id) ? this.#told(id).alert.fields.status : Status.Actual;
  }

  #reports(id: string): number {
    return Math.max(this.#entry(id)?.reports ?? 1, 1);
  }

  #thread(id: string): Thread {
    const held = this.#threads.get(id) ?? { letters: new Map(), words: [], asked: new Map(), read: new Set(), mergedInto: null };
    this.#threads.set(id, held);
    return held;
  }

  // ── for the screen ──

  #stateOf(listed: readonly Listed[], on: boolean): DeskState {
    const at = this.#needs.now();
    const mine = this.#seat?.keys ?? this.#needs.keys().find(({ window }) => window === windowOf(at)) ?? null;
    const held = this.#needs.keys();
    const fresh = this.#needs.beats().filter((each) => each.isFresh(at) && (mine === null || !same(each.signer.leafHash, mine.leaf.leafHash)));
    const others = new Map(fresh.map((each) => [hex(each.signer.leafHash), each.signer]));
    const roles = mine?.leaf.roles ?? 0;
    const street = this.#needs.town().roster.policy.preset === 1;
    const dispatchers = [...others.values()].filter(isDispatcher).length;
    return {
      on,
      until: minutesOf(windowEnd(windowOf(at))),
      verifier: (roles & 1) !== 0 || (street && roles !== 0),
      dispatcher: (roles & 2) !== 0 || (street && roles !== 0),
      others: others.size,
      otherDispatchers: dispatchers,
      enough: others.size > 0 && (street || dispatchers > 0 || (roles & 2) !== 0),
      loneAllowed: this.#needs.town().roster.policy.loneWatch,
      oneSuffices: mine !== null && this.#oneSuffices(mine),
      keysUntil: held.length === 0 ? 0 : minutesOf(windowEnd(Math.max(...held.map(({ window }) => window)))),
      incidents: on ? listed.map((one) => this.#incidentOf(one)).filter((one) => one !== null).sort((one, other) => other.since - one.since) : [],
    };
  }

  #oneSuffices(mine: WatchKeys): boolean {
    const { roster, windows } = this.#needs.town();
    const window = windows.get(mine.window);
    return window !== undefined && oneIsEnough(window, roster);
  }

  #incidentOf(listed: Listed): DeskIncident | null {
    const id = hex(fromB64u(listed.incident));
    const thread = this.#thread(id);
    if (thread.mergedInto !== null || listed.state === "merged") return null;
    const at = this.#needs.now();
    const status = this.#statusOf(id);
    const seen = this.#seen(id);
    const play = this.#needs.plays().get(seen.event);
    const tuned = this.#tuned(seen.event);
    const half = this.#halves(id)[0];
    const halfChecked = this.#halfChecked(id)[0];
    const told = this.#needs.incidents().find(({ incident, isActual }) => hex(incident) === id && isActual === (status === Status.Actual)) ?? null;
    const claim = this.#claims.get(id);
    const leaseUntil = listed.lease_until ?? 0;
    const leased = leaseUntil > at;
    const signedByMe = (signers: readonly { leafHash: Bytes }[]): boolean => this.#seat !== null && signers.some(({ leafHash }) => same(leafHash, this.#sitting().keys.leaf.leafHash));
    const closed = ["dismissed", "not_it", "cannot_tell", "closed", "expired"].includes(listed.state);
    const state: DeskIncident["state"] =
      told !== null && told.ending === "final" ? "ended"
      : told !== null && !isOpen(told, at) ? "ended"
      : half ? "half"
      : told?.ending === "reported" ? "reported"
      : told ? "out"
      : closed ? "dismissed"
      : leased ? (listed.eta !== null ? "checking" : "claimed")
      : "new";
    return {
      id,
      drill: status !== Status.Actual,
      readable: thread.letters.size > 0 || half !== undefined || told !== null,
      state,
      mine: leased && claim !== undefined,
      leaseUntil: leased ? leaseUntil : null,
      eta: listed.eta,
      since: this.#since.get(id) ?? at,
      reports: Math.max(listed.reports, thread.letters.size),
      sightings: [...thread.letters.entries()].map(([nonce, letter]) => this.#sightingOf(nonce, letter, thread)),
      notes: [...thread.words].sort((one, other) => one.at - other.at),
      proposal: {
        event: seen.event,
        response: (play?.response ?? "Monitor").toLowerCase(),
        cell: this.#hasPlace(id) ? cellText(seen.cell) : null,
        radius: tuned?.radiusM ?? play?.radius_m ?? 500,
        expires: tuned?.expiresMin ?? play?.expires_min ?? 30,
        size: nameOf(Size, seen.size),
        activity: nameOf(Activity, seen.activity),
      },
      half: half && (told === null || half.fields.predecessor !== null) ? { alertId: hex(half.alertId), proposal: proposalOf(half.fields), mine: signedByMe(half.signers) } : null,
      halfChecked: halfChecked && !closed ? { finding: nameOf(Finding, halfChecked.fields.finding) ?? "nothing_there", mine: signedByMe(halfChecked.signers) } : null,
    };
  }

  #sightingOf(nonce: string, letter: SightingLetter, thread: Thread): OpenedSighting {
    const { sighting } = letter;
    return {
      nonce,
      source: sighting.source === Source.telephone ? "telephone" : isFromAMember(letter, this.#needs.memberSecrets()) ? "member" : "guest",
      draft: draftOf(sighting),
      canAsk: sighting.pigeonhole !== null,
      asked: (thread.asked.get(nonce) ?? []).map(({ question, words, answer }) => ({
        question: nameOf(Question, question) ?? "still_there",
        words,
        answer: answer ? nameOf(Answer, answer.answer) : null,
        answerWords: answer?.words ?? "",
      })),
    };
  }

  // ── small things ──

  #town(): Bytes {
    return this.#needs.town().roster.town;
  }

  #sitting(): Seat {
    if (!this.#seat) throw new Refusal("desk.closed", "Start your watch first.");
    return this.#seat;
  }

  #secretFor(status: Status): SecretKey {
    const { keys } = this.#sitting();
    return status === Status.Actual ? keys.watch : keys.drill;
  }

  #identities(): Identity[] {
    const now = windowOf(this.#needs.now());
    const mine = this.#needs.keys().filter(({ window }) => window <= now + 1 && window >= now - 4);
    return [...mine.map(({ opens }) => opens), ...this.#needs.standing()];
  }

  #claimOf(id: string): { claim: string } {
    const claim = this.#claims.get(id);
    if (!claim) throw new Refusal("incident.not_yours", "Somebody else has this.");
    return { claim: b64u(claim) };
  }

  #path(id: string): string {
    return b64u(fromHex(id));
  }

  #get(path: string): Promise<{ json(): Promise<unknown>; bytes(): Promise<Bytes> }> {
    return this.#needs.ask("GET", path, { desk: this.#sitting().token });
  }

  async #post(path: string, json: unknown): Promise<void> {
    await this.#needs.ask("POST", path, { json, desk: this.#sitting().token });
  }

  /** The house forgot our session (it was restarted): knock again; anything else waits for the next look. */
  #lost(why: unknown): void {
    if (!isRefusal(why) || why.status !== 401 || !this.#seat) return;
    void this.stop().then(() => this.start()).catch(() => {});
  }
}

/** The letter again, byte for byte as it was opened. */
function letterBytes({ body, mac, secretNumber }: SightingLetter): Bytes {
  return encode([body, mac, secretNumber]);
}

export function proposalOf(alert: Alert): Proposal {
  return {
    event: EVENTS.get(alert.event)?.name ?? "unknown",
    response: (nameOf(ResponseType, alert.responseType) ?? "Monitor").toLowerCase(),
    cell: cellText(alert.cell as Cell),
    radius: alert.radiusM,
    expires: alert.expires,
    size: nameOf(Size, alert.size),
    activity: nameOf(Activity, alert.activity),
  };
}
