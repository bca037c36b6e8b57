/** The sightings of this phone: saved, held back while it may be taken back, sent, asked back, answered; and the one that is being written. */
import { computed, effect, signal } from "@preact/signals";
import type { Keep } from "../../keep/keep.ts";
import type { Outgoing } from "../../keep/outbox.ts";
import { makeRecipientKey } from "../../seals/keys.ts";
import { Source, Told, type Sighting } from "../../seals/letters.ts";
import { fromB64u } from "../../terms/bytes.ts";
import { cellFromText } from "../../terms/cell.ts";
import type { Instant } from "../../terms/instant.ts";
import type { Language as LanguageTag } from "../../terms/language.ts";
import { Answer, Finding, Question } from "../../terms/registry.ts";
import { language } from "../../ui/words.ts";
import { resume, unsent, type Unsent } from "../../watch/page/unsent.ts";
import { codesOf, draftOf, nameOf } from "../../watch/shared/codes.ts";
import { emptyDraft, type Draft, type SentSighting } from "../../watch/shared/draft.ts";
import { carriesAlone, carryLater } from "./bundle.ts";
import { now, random } from "./chance.ts";
import type { TownLine } from "./line.ts";

/** How long a report may be taken back before it leaves the phone. */
const UNDO_MS = 5_000;
const KEEP_UNSENT_AFTER_MS = 400;

/** The phone whose sightings these are. */
interface SightingsNeeds {
  readonly keep: Keep | null;
  readonly line: TownLine | null;
  theKeep(): Keep;
  theLine(): TownLine;
}

export class Sightings {
  readonly #phone: SightingsNeeds;
  readonly sent = signal<readonly SentSighting[]>([]);
  readonly waiting = computed(() => this.sent.value.filter(({ state }) => state === "saved").length);
  /** how much of a guest's work is done, by draft */
  readonly #work = new Map<string, number>();
  /** why it is not sent yet, by draft */
  #stuck: ReadonlyMap<string, string> = new Map();
  /** what may still be taken back, by the outbox's key; a page that is closed meanwhile sends it when it is opened again */
  readonly #held = new Map<string, Draft>();

  constructor(phone: SightingsNeeds) {
    this.#phone = phone;
    effect(() => this.#keepUnsent(unsent.value));
  }

  /** On the disk when this answers. It leaves the phone once it may not be taken back any more and its place was found or missed. */
  async report(draft: Draft, place: Promise<string | null>): Promise<void> {
    const { outbox } = this.#phone.theKeep();
    const answers = makeRecipientKey(random);
    const sighting: Sighting = {
      ...codesOf(draft),
      nonce: random(16),
      observedAt: draft.observedAt as Instant,
      town: this.#phone.theKeep().town,
      place: draft.cell === null ? null : cellFromText(draft.cell),
      seenByMe: draft.seenByMe,
      past: draft.past,
      source: Source.app,
      words: draft.words.slice(0, 400),
      language: language.value as LanguageTag,
      pigeonhole: random(16),
      answerRecipient: answers.recipient,
      voice: draft.voice === null ? null : fromB64u(draft.voice),
    };
    const { key } = await outbox.save(sighting, answers.identity, now());
    this.#held.set(key, draft);
    await this.read();
    void this.#letGo(key, place);
  }

  async #letGo(key: string, place: Promise<string | null>): Promise<void> {
    const [cell] = await Promise.all([place, new Promise((go) => setTimeout(go, UNDO_MS))]);
    if (cell !== null && this.#held.has(key))
      await this.#phone.theKeep().outbox.change(key, ({ sighting }) => ({ sighting: sighting && { ...sighting, place: cellFromText(cell) } }));
    this.#held.delete(key);
    await this.read();
    await this.flush();
    if (this.waiting.value > 0) await carryLater();
  }

  /** Back to the screen it came from, as it was. Nothing happens to what has left the phone already. */
  async takeBack(id: string): Promise<boolean> {
    const draft = this.#held.get(id);
    if (draft === undefined) return false;
    this.#held.delete(id);
    await this.discard(id);
    resume({ draft, step: "send" });
    return true;
  }

  /** One tap and perhaps some words, into the pigeonhole that the desk has named. */
  async answer(id: string, answer: string, words: string): Promise<void> {
    const { outbox } = this.#phone.theKeep();
    const outgoing = await outbox.get(id);
    const asked = outgoing?.asked.filter((each) => each.answer === null).at(-1);
    if (!asked) return;
    await this.#phone.theLine().answer(id, asked, { answer: Answer[answer as keyof typeof Answer], words });
    await this.read();
  }

  async discard(id: string): Promise<void> {
    await this.#phone.theKeep().outbox.forget(id);
    await this.read();
  }

  mayBeTakenBack(key: string): boolean {
    return this.#held.has(key);
  }

  /** `share`: how much of a guest's work is done for it, 0…1. */
  working(key: string, share: number): void {
    this.#work.set(key, share);
    void this.read();
  }

  /** Why drafts could not be sent in the last round, by draft. */
  stuck(codes: ReadonlyMap<string, string>): void {
    this.#stuck = codes;
    void this.read();
  }

  /** What waits goes out now, if there is a line. */
  async flush(): Promise<void> {
    await this.#phone.line?.flush().catch(() => {});
    await this.read();
  }

  /** From the outbox, newest first. */
  async read(): Promise<void> {
    if (!this.#phone.keep) return;
    const all = await this.#phone.keep.outbox.all();
    this.sent.value = [...all].reverse().map((each) => this.#sentOf(each));
  }

  #sentOf(outgoing: Outgoing): SentSighting {
    const asked = outgoing.asked.filter(({ answer }) => answer === null).at(-1);
    return {
      id: outgoing.key,
      draft: outgoing.sighting ? draftOf(outgoing.sighting) : emptyDraft(outgoing.savedAt),
      state: stateOf(outgoing),
      checked: nameOf(Finding, outgoing.finding),
      work: outgoing.state === "saved" || outgoing.state === "posting" ? (this.#work.get(outgoing.key) ?? null) : null,
      stuck: outgoing.state === "saved" || outgoing.state === "posting" ? (this.#stuck.get(outgoing.key) ?? null) : null,
      asked: asked ? { question: nameOf(Question, asked.question) ?? "still_there", words: asked.words } : null,
      at: outgoing.savedAt,
      carried: outgoing.state === "posting" && outgoing.posted?.ticket !== undefined && carriesAlone(),
      held: this.#held.has(outgoing.key),
    };
  }

  #keepingUnsent: ReturnType<typeof setTimeout> | undefined;
  /** Before, a screen that is still empty says nothing about what lies here from the last time. */
  #hasReadUnsent = false;

  /** A moment after the last letter, so that typing waits for nothing. */
  #keepUnsent(begun: Unsent | null): void {
    clearTimeout(this.#keepingUnsent);
    this.#keepingUnsent = setTimeout(() => void this.putAway(begun), KEEP_UNSENT_AFTER_MS);
  }

  /** The report that is being written, under this phone's key. */
  async putAway(begun: Unsent | null = unsent.value): Promise<void> {
    clearTimeout(this.#keepingUnsent);
    if (begun === null && !this.#hasReadUnsent) return;
    await this.#phone.keep?.sealed.saveUnsent(begun === null ? null : JSON.stringify(begun));
  }

  /** The screen goes on where it was, unless another report is being written already. */
  async readUnsent(): Promise<void> {
    const kept = await this.#phone.theKeep().sealed.unsent();
    if (kept !== null && unsent.value === null) resume(JSON.parse(kept) as Unsent);
    this.#hasReadUnsent = true;
  }
}

function stateOf({ state, told }: Outgoing): SentSighting["state"] {
  switch (told) {
    case Told.alertSent:
      return "alerted";
    case Told.notIt:
      return "not_it";
    case Told.cannotTell:
      return "cannot_tell";
    case Told.beingChecked:
      return "checking";
    case Told.seen:
      return "seen";
  }
  return state === "saved" || state === "posting" ? "saved" : state === "sent" ? "sent" : "seen";
}
