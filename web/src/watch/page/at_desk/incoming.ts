/** What comes in at the desk: sightings, notes of the threads, answers to what was asked back. Opens each once. */
import type { DeskIncident, DeskSighting } from "../../../lines/desk_house.ts";
import { checkAdmissible, readNote, readSighting, Told, type SightingLetter } from "../../../seals/letters.ts";
import { incidentOf } from "../../shared/compose.ts";
import { hex, same } from "../../../terms/bytes.ts";
import type { Identity } from "../../../terms/ids.ts";
import { windowOf } from "../../../terms/instant.ts";
import { isRefusal } from "../../../terms/refusal.ts";
import { Status } from "../../../terms/registry.ts";
import type { DeskNeeds } from "./needs.ts";
import type { Known } from "./known.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Seat } from "./seat.ts";
import { apply, letterBytes } from "./thread.ts";

const ANSWERS_AT_ONCE = 8;

export class Incoming {
  readonly #needs: DeskNeeds;
  readonly #known: Known;
  readonly #outgoing: Outgoing;
  /** sightings that were opened, or that nobody here can open */
  readonly #tried = new Set<string>();

  constructor(needs: DeskNeeds, known: Known, outgoing: Outgoing) {
    this.#needs = needs;
    this.#known = known;
    this.#outgoing = outgoing;
  }

  /** Everything that is new, once. */
  async read(seat: Seat): Promise<void> {
    for (const one of (await seat.house.sightings()).filter(({ id }) => !this.#tried.has(hex(id)))) {
      try {
        await this.#openSighting(one, seat);
      } catch (why) {
        // anybody may send a letter that the house will not take further: it is tried again, and keeps no other waiting
        if (!isRefusal(why)) throw why;
      }
    }
    const incidents = await seat.house.incidents();
    for (const one of incidents) await this.#readThread(one, seat);
    await this.#collectAnswers();
    this.#known.heard(incidents);
  }

  /** Idempotent: the incident of a sighting has one name, whoever opens it. */
  async openIncident(letter: SightingLetter, seat: Seat): Promise<string> {
    const incident = incidentOf(letter.sighting.nonce);
    if (this.#known.holdsSighting(hex(letter.sighting.nonce))) return hex(incident);
    await seat.house.openIncident({ incident, reports: 1, status: Status.Actual });
    await this.#outgoing.put(hex(incident), { say: "sighting", letter: letterBytes(letter) });
    return hex(incident);
  }

  async #openSighting({ id, state }: DeskSighting, seat: Seat): Promise<void> {
    const raw = await seat.house.sighting(id);
    let letter: SightingLetter;
    try {
      letter = readSighting(await this.#needs.open(raw, this.#identities()));
      checkAdmissible(letter, this.#known.town, this.#needs.now());
    } catch (why) {
      this.#tried.add(hex(id));
      if (isRefusal(why)) return;
      throw why;
    }
    if (state === "waiting") {
      await this.openIncident(letter, seat);
      await seat.house.sightingOpened(id);
      // the key that she left for an answer may be none, her pigeonhole full
      await this.#outgoing.drop(letter.sighting, { say: "told", state: Told.seen, finding: null }).catch(() => {});
    }
    this.#tried.add(hex(id));
  }

  async #readThread({ incident, notes }: DeskIncident, seat: Seat): Promise<void> {
    const id = hex(incident);
    const thread = this.#known.thread(id);
    for (const name of notes) {
      if (thread.read.has(hex(name))) continue;
      const raw = await seat.house.note(incident, name);
      thread.read.add(hex(name));
      try {
        const { at, author, body } = readNote(await this.#needs.open(raw, this.#identities()));
        apply(thread, body, { at, mine: author !== null && same(author, seat.keys.leaf.leafId), town: this.#known.town });
      } catch (why) {
        if (!isRefusal(why)) throw why;
      }
    }
    const { since } = this.#known;
    if (!since.has(id)) since.set(id, Math.min(this.#needs.now(), ...[...thread.letters.values()].map(({ sighting }) => sighting.observedAt)));
  }

  async #collectAnswers(): Promise<void> {
    const waiting = this.#known.threads().flatMap(([, thread]) => [...thread.asked.values()].flat().filter(({ answer, identity }) => answer === null && identity !== null));
    for (let from = 0; from < waiting.length; from += ANSWERS_AT_ONCE) {
      const some = waiting.slice(from, from + ANSWERS_AT_ONCE);
      for (const one of await this.#needs.takePigeonholes(some.map(({ pigeonhole }) => pigeonhole))) {
        const asked = some.find(({ pigeonhole }) => same(pigeonhole, one.id));
        if (!asked?.identity) continue;
        try {
          const { body } = readNote(await this.#needs.open(one.envelope, [asked.identity]));
          if (body.say === "answer") asked.answer = { answer: body.answer, words: body.words };
        } catch (why) {
          if (!isRefusal(why)) throw why;
        }
      }
    }
  }

  /** This phone's keys of a day, and the permanent desk's where it keeps them. */
  #identities(): Identity[] {
    const now = windowOf(this.#needs.now());
    const mine = this.#needs.keys().filter(({ window }) => window <= now + 1 && window >= now - 4);
    return [...mine.map(({ opens }) => opens), ...this.#needs.standing()];
  }
}
