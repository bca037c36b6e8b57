/** What this desk knows of each incident: the house's list, the threads it has opened, what the town was told. Signs and sends nothing. */
import { signal } from "@preact/signals";
import type { DeskIncident } from "../../../lines/desk_house.ts";
import { halfVerifyAlert, readSignedAlert, type HalfSignedAlert } from "../../../seals/alert.ts";
import { readAttestation } from "../../../seals/attestation.ts";
import { halfVerifyChecked, type HalfSignedChecked } from "../../../seals/checked.ts";
import { parse } from "../../../seals/cose.ts";
import type { Incident } from "../../../seals/incident.ts";
import { hex, same, type Bytes } from "../../../terms/bytes.ts";
import { isRefusal, Refusal } from "../../../terms/refusal.ts";
import { Event, EVENTS, Status, type Activity, type Size } from "../../../terms/registry.ts";
import type { Play, Seen } from "../../shared/compose.ts";
import type { Judged } from "../../shared/desk.ts";
import type { DeskNeeds } from "./needs.ts";
import { newThread, type Thread } from "./thread.ts";

/** `until`: unix seconds. What was seen longer ago is to be said again. */
export interface Unsaid {
  readonly verdict: Judged;
  readonly give: () => Promise<void>;
  readonly until: number;
}

export class Known {
  readonly #needs: DeskNeeds;
  readonly #threads = new Map<string, Thread>();
  /** leases of this desk, by incident */
  readonly claims = new Map<string, Bytes>();
  /** unix seconds of the earliest sighting, by incident */
  readonly since = new Map<string, number>();
  /** unix seconds at which somebody said she will be there, by incident: the house says in how many minutes, and not since when */
  readonly #arrivals = new Map<string, { eta: number; at: number }>();
  /** verdicts that found no line, by incident */
  readonly unsaid = new Map<string, Unsaid>();
  readonly #seenOnce = new Set<string>();
  readonly listed = signal<readonly DeskIncident[]>([]);

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
  }

  get town(): Bytes {
    return this.#needs.town().roster.town;
  }

  /** What the house lists now. An ETA that is there at the first look was said at a time nobody here knows. */
  heard(listed: readonly DeskIncident[]): void {
    const at = this.#needs.now();
    for (const { incident, etaMin: eta } of listed) {
      const id = hex(incident);
      if (eta === null) this.#arrivals.delete(id);
      else if (this.#seenOnce.has(id) && this.#arrivals.get(id)?.eta !== eta) this.#arrivals.set(id, { eta, at: at + eta * 60 });
      this.#seenOnce.add(id);
    }
    this.listed.value = listed;
  }

  arrival(id: string): number | null {
    return this.#arrivals.get(id)?.at ?? null;
  }

  thread(id: string): Thread {
    const held = this.#threads.get(id) ?? newThread();
    this.#threads.set(id, held);
    return held;
  }

  threads(): readonly (readonly [string, Thread])[] {
    return [...this.#threads.entries()];
  }

  holdsSighting(nonce: string): boolean {
    return [...this.#threads.values()].some(({ letters }) => letters.has(nonce));
  }

  entry(id: string): DeskIncident | null {
    return this.listed.value.find(({ incident }) => hex(incident) === id) ?? null;
  }

  /** This desk's lease. Refusal "incident.not_yours". */
  claim(id: string): Bytes {
    const claim = this.claims.get(id);
    if (!claim) throw new Refusal("incident.not_yours", "Somebody else has this.");
    return claim;
  }

  /** Whether that lease is this desk's, and not of somebody who took it after ours had run out. */
  isMine(id: string, lease: Bytes | null): boolean {
    const claim = this.claims.get(id);
    return claim !== undefined && lease !== null && same(claim, lease);
  }

  reports(id: string): number {
    return Math.max(this.entry(id)?.reports ?? 1, 1);
  }

  play(event: keyof typeof Event): Play {
    const play = this.#needs.plays().get(event);
    if (!play) throw new Refusal("desk.no_playbook", "No playbook knows this kind.");
    return play;
  }

  /** How the town's policy changes the playbook's radius and end. */
  tuned(event: keyof typeof Event): { radiusM: number; expiresMin: number } | null {
    return this.#needs.town().roster.policy.kinds.find((kind) => kind.event === Event[event]) ?? null;
  }

  nextSequence(status: Status): number {
    return this.#needs.highest(status) + 1;
  }

  /** What the sightings say, else what somebody signed, else what the town was told. */
  seen(id: string): Seen {
    const letters = [...this.thread(id).letters.values()].map(({ sighting }) => sighting);
    const half = this.halves(id)[0]?.fields ?? null;
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

  hasPlace(id: string): boolean {
    return [...this.thread(id).letters.values()].some(({ sighting }) => sighting.place !== null) || this.halves(id).length > 0 || this.isTold(id);
  }

  isTold(id: string): boolean {
    return this.#needs.incidents().some(({ incident }) => hex(incident) === id);
  }

  /** Refusal "desk.not_out" when the town was not warned of it. */
  told(id: string): Incident {
    const found = this.#needs.incidents().find(({ incident }) => hex(incident) === id);
    if (!found) throw new Refusal("desk.not_out", "This warning is not out.");
    return found;
  }

  toldAs(id: string, status: Status): Incident | null {
    return this.#needs.incidents().find(({ incident, isActual }) => hex(incident) === id && isActual === (status === Status.Actual)) ?? null;
  }

  /** Alerts with too few signatures yet, newest first. */
  halves(id: string): HalfSignedAlert[] {
    const { town, now } = this.#needs;
    const known = new Set(this.#needs.incidents().filter(({ incident }) => hex(incident) === id).flatMap(({ alerts }) => alerts.map(({ alertId }) => hex(alertId))));
    return (this.entry(id)?.alerts ?? [])
      .flatMap((data) => orNone(() => halfVerifyAlert(data, town(), now())))
      .filter((half) => !known.has(hex(half.alertId)) && hex(half.fields.incident) === id)
      .sort((one, other) => other.fields.sent - one.fields.sent);
  }

  halfChecked(id: string): HalfSignedChecked[] {
    const { town, now } = this.#needs;
    return (this.entry(id)?.checked ?? [])
      .flatMap((data) => orNone(() => halfVerifyChecked(data, town(), now())))
      .filter((half) => hex(half.fields.incident) === id);
  }

  /** Whether it is real or an exercise: as the house lists it, else as somebody signed it. */
  statusOf(id: string): Status {
    const entry = this.entry(id);
    const half = entry?.alerts[0];
    if (typeof entry?.status === "number") return entry.status as Status;
    if (half) return readSignedAlert(half).fields.status;
    const attested = entry?.attestations[0];
    if (attested) return readAttestation(parse(attested).payload).status;
    return this.isTold(id) ? this.told(id).alert.fields.status : Status.Actual;
  }
}

/** What does not verify is left out. */
function orNone<Result>(read: () => Result): Result[] {
  try {
    return [read()];
  } catch (why) {
    if (isRefusal(why)) return [];
    throw why;
  }
}
