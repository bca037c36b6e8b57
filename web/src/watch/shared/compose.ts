/** What a desk composes: the alert that the playbook asks for, its endings, and the answers to reporters. Pure. */
import { predecessorOf, type Alert, type VerifiedAlert } from "../../seals/alert.ts";
import type { Checked } from "../../seals/checked.ts";
import { sha256 } from "../../seals/hashes.ts";
import { join, utf8, type Bytes } from "../../terms/bytes.ts";
import { parent, resolution, type Cell } from "../../terms/cell.ts";
import type { IncidentId } from "../../terms/ids.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { Certainty, Event, EVENTS, MessageType, ResponseType, Severity, Status, Urgency, type Activity, type Size } from "../../terms/registry.ts";

/** One event's entry of the playbooks, as `/words/playbooks.json` has it. */
export interface Play {
  readonly response: keyof typeof ResponseType;
  readonly urgency: keyof typeof Urgency;
  readonly severity: keyof typeof Severity;
  readonly radius_m: number;
  readonly expires_min: number;
  readonly lone_radius_m: number;
  readonly whistle: string;
  readonly checklist: readonly string[];
}

export interface Seen {
  readonly event: keyof typeof Event;
  /** any resolution at least as fine as the kind asks; it is coarsened here */
  readonly cell: Cell;
  readonly size: Size | null;
  readonly activity: Activity | null;
}

const LONE_MINUTES = 20;
const LONE_RADIUS_M = 500;
const ENDING_MINUTES = 60;
const LAST_SEQUENCE = 2 ** 32 - 1;
const CHECKED_MINUTES = 360;

export function incidentOf(nonce: Bytes): IncidentId {
  return sha256(join(utf8("tocsin/incident/v1"), nonce)).slice(0, 8) as IncidentId;
}

function areaOf(cell: Cell, event: keyof typeof Event): Cell {
  const wanted = EVENTS.get(Event[event])?.resolution ?? 8;
  return resolution(cell) > wanted ? parent(cell, wanted) : cell;
}

/** Numbers may repeat: whoever signs the last one there is does not silence those who come after her. */
const inBounds = (sequence: number): number => Math.min(sequence, LAST_SEQUENCE);

/** `alone`: certainty Possible, within what one person may send. `sequence`: one more than the highest seen of its status. */
export function composeAlarm(
  seen: Seen,
  by: { play: Play; tuned: { radiusM: number; expiresMin: number } | null; incident: IncidentId; status: Status; sequence: number; alone: boolean },
  at: Instant,
): Alert {
  const home = EVENTS.get(Event[seen.event])?.home ?? false;
  const radius = by.tuned?.radiusM ?? by.play.radius_m;
  const expires = by.tuned?.expiresMin ?? by.play.expires_min;
  return {
    sequence: inBounds(by.sequence),
    predecessor: null,
    incident: by.incident,
    status: by.status,
    messageType: MessageType.Alert,
    responseType: ResponseType[by.play.response],
    event: Event[seen.event],
    urgency: Urgency[by.play.urgency],
    severity: Severity[by.play.severity],
    certainty: by.alone ? Certainty.Possible : Certainty.Observed,
    cell: areaOf(seen.cell, seen.event),
    radiusM: by.alone ? (home ? LONE_RADIUS_M : Math.min(LONE_RADIUS_M, by.play.lone_radius_m, radius)) : radius,
    sent: minutesOf(at),
    onset: 0,
    expires: by.alone ? Math.min(LONE_MINUTES, expires) : expires,
    size: seen.size,
    activity: seen.activity,
  };
}

/** The same danger, for `minutes` more from now. */
export function composeUpdate(earlier: VerifiedAlert, by: { sequence: number; minutes: number }, at: Instant): Alert {
  return {
    ...earlier.fields,
    sequence: inBounds(by.sequence),
    predecessor: predecessorOf(earlier.alertId),
    messageType: MessageType.Update,
    certainty: Certainty.Observed,
    sent: minutesOf(at),
    onset: 0,
    expires: by.minutes,
  };
}

/** *It was true and is over*, or *we were wrong*. */
export function composeEnding(earlier: VerifiedAlert, by: { sequence: number; how: "all-clear" | "cancel" }, at: Instant): Alert {
  return {
    ...earlier.fields,
    sequence: inBounds(by.sequence),
    predecessor: predecessorOf(earlier.alertId),
    messageType: by.how === "cancel" ? MessageType.Cancel : MessageType.Update,
    responseType: by.how === "cancel" ? ResponseType.Monitor : ResponseType.AllClear,
    urgency: Urgency.Past,
    sent: minutesOf(at),
    onset: 0,
    expires: ENDING_MINUTES,
  };
}

export function composeChecked(
  seen: Pick<Seen, "event" | "cell">,
  by: { play: Play; incident: IncidentId; status: Status; finding: number; reports: number },
  at: Instant,
): Checked {
  return {
    incident: by.incident,
    status: by.status,
    event: Event[seen.event],
    finding: by.finding,
    cell: areaOf(seen.cell, seen.event),
    radiusM: by.play.radius_m,
    sent: minutesOf(at),
    expires: CHECKED_MINUTES,
    reports: Math.min(2, Math.max(1, by.reports)),
  };
}
