// Every code of the wire. Written by tools/registry.py from protocol/registry.toml; change that, not this.

export const VERSION = 1;

/** CAP 1.2 status. Drill keys can never make an Actual. */
export const Status = {
  Actual: 0,
  Exercise: 1,
  Test: 3,
} as const;
export type Status = (typeof Status)[keyof typeof Status];

/** CAP 1.2 msgType. */
export const MessageType = {
  Alert: 0,
  Update: 1,
  Cancel: 2,
} as const;
export type MessageType = (typeof MessageType)[keyof typeof MessageType];

/** CAP 1.2 responseType; there is deliberately no Execute. */
export const ResponseType = {
  Avoid: 1,
  Shelter: 2,
  Evacuate: 3,
  Monitor: 4,
  AllClear: 5,
} as const;
export type ResponseType = (typeof ResponseType)[keyof typeof ResponseType];

/** CAP 1.2 urgency. */
export const Urgency = {
  Immediate: 1,
  Expected: 2,
  Future: 3,
  Past: 4,
  Unknown: 5,
} as const;
export type Urgency = (typeof Urgency)[keyof typeof Urgency];

/** CAP 1.2 severity; the lower number is the graver. */
export const Severity = {
  Extreme: 1,
  Severe: 2,
  Moderate: 3,
  Minor: 4,
  Unknown: 5,
} as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

/** CAP 1.2 certainty; Possible is unconfirmed, Observed is confirmed. */
export const Certainty = {
  Observed: 1,
  Possible: 3,
} as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

/** A verifier's signed word on an incident. */
export const Verdict = {
  confirmed: 0,
  not_it: 1,
  cannot_tell: 2,
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** Bits of a leaf's roles. */
export const Role = {
  verifier: 1,
  dispatcher: 2,
  legal_observer: 4,
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** How large a town is, chosen at founding. */
export const Preset = {
  street: 1,
  network: 2,
  city: 3,
} as const;
export type Preset = (typeof Preset)[keyof typeof Preset];

/** How many, of whatever was seen. */
export const Size = {
  one: 1,
  few: 2,
  several: 3,
  many: 4,
} as const;
export type Size = (typeof Size)[keyof typeof Size];

/** What was going on. */
export const Activity = {
  standing_by: 1,
  stopping_people: 2,
  knocking_on_doors: 3,
  entering: 4,
  taking_someone: 5,
  spreading: 6,
  road_closed: 7,
  damage: 8,
  leaving: 9,
  other: 10,
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/** Only inside a sealed sighting, never in an alert. */
export const Uniform = {
  plain: 1,
  police: 2,
  marked_vest: 3,
  military: 4,
  work_clothes: 5,
  not_seen: 6,
} as const;
export type Uniform = (typeof Uniform)[keyof typeof Uniform];

/** Only inside a sealed sighting, never in an alert. */
export const Equipment = {
  vehicles: 1,
  breaching: 2,
  dogs: 3,
  aircraft: 4,
  flames_or_smoke: 5,
  water: 6,
  none_seen: 7,
} as const;
export type Equipment = (typeof Equipment)[keyof typeof Equipment];

/** What an incident turned out to be: "checked: it was …". */
export const Finding = {
  delivery: 1,
  ordinary_patrol: 2,
  work_crew: 3,
  ambulance_or_fire_crew: 4,
  private_security: 5,
  nothing_there: 6,
  neighbours_own_event: 7,
  drill: 8,
  already_reported: 9,
} as const;
export type Finding = (typeof Finding)[keyof typeof Finding];

/** A coded question that a desk asks back. */
export const Question = {
  still_there: 1,
  which_side: 2,
  seen_by_you: 3,
  how_many_now: 4,
  can_you_be_called_on: 5,
  are_you_safe: 6,
} as const;
export type Question = (typeof Question)[keyof typeof Question];

/** A coded answer to a question. */
export const Answer = {
  yes: 1,
  no: 2,
  not_any_more: 3,
  north: 4,
  east: 5,
  south: 6,
  west: 7,
  more: 8,
  fewer: 9,
  same: 10,
  i_do_not_know: 11,
} as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

/** CAP event: the kind of danger. */
export const Event = {
  checkpoint: 1,
  raid: 2,
  taking: 3,
  eviction: 4,
  hate_attack: 5,
  fire: 6,
  flood: 7,
  extreme_cold: 8,
  extreme_heat: 9,
  storm: 10,
  smoke: 11,
  power_outage: 12,
  water_outage: 13,
  gas_leak: 14,
  network_outage: 15,
} as const;
export type Event = (typeof Event)[keyof typeof Event];

/** What the registry fixes for an event: the resolution of its area; `home`: it points at a home. */
export interface EventKind {
  readonly name: keyof typeof Event;
  readonly resolution: number;
  readonly home: boolean;
}

export const EVENTS: ReadonlyMap<number, EventKind> = new Map<number, EventKind>([
  [1, { name: "checkpoint", resolution: 9, home: false }],
  [2, { name: "raid", resolution: 9, home: false }],
  [3, { name: "taking", resolution: 8, home: true }],
  [4, { name: "eviction", resolution: 8, home: true }],
  [5, { name: "hate_attack", resolution: 8, home: true }],
  [6, { name: "fire", resolution: 9, home: false }],
  [7, { name: "flood", resolution: 8, home: false }],
  [8, { name: "extreme_cold", resolution: 8, home: false }],
  [9, { name: "extreme_heat", resolution: 8, home: false }],
  [10, { name: "storm", resolution: 8, home: false }],
  [11, { name: "smoke", resolution: 8, home: false }],
  [12, { name: "power_outage", resolution: 8, home: false }],
  [13, { name: "water_outage", resolution: 8, home: false }],
  [14, { name: "gas_leak", resolution: 9, home: false }],
  [15, { name: "network_outage", resolution: 8, home: false }],
]);
