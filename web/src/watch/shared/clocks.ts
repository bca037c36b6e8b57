/** The clocks of an incident: which run now, until when. What happens at zero is said beside each. Pure. */
import { LONE_AFTER_S, type DeskIncident, type DeskState } from "./desk.ts";

export interface Clock {
  /**
   * mine: this desk's lease, then it is free again; until she is there it is renewed by itself and says nothing · theirs: somebody else's lease, the same · eta: when she said she is there ·
   * alone: from then on one person may send unconfirmed · end: the alarm ends by itself, on every phone
   */
  readonly kind: "mine" | "theirs" | "eta" | "alone" | "end";
  /** unix seconds */
  readonly until: number;
  /** what it counted to has come */
  readonly over: boolean;
}

export const isUndecided = ({ state }: DeskIncident): boolean => state === "new" || state === "claimed" || state === "checking";

/** What a person on watch has to do something about: nobody has it, or it lacks her signature. */
export const waitsForMe = (incident: DeskIncident): boolean =>
  incident.state === "new" || (incident.half !== null && !incident.half.mine) || (incident.halfChecked !== null && !incident.halfChecked.mine);

/** In which order a desk sees them: first what nobody has looked at yet, since what lacks a signature has been; then the newest. */
export const inTurn = (one: DeskIncident, other: DeskIncident): number =>
  Number(other.state === "new") - Number(one.state === "new") || other.since - one.since;

/** Nobody goes there yet. */
export const waitsToBeTaken = ({ state, readable }: DeskIncident): boolean => state === "new" && readable;

export function clocksOf(incident: DeskIncident, desk: DeskState, at: number): readonly Clock[] {
  const clocks: Clock[] = [];
  const add = (kind: Clock["kind"], until: number) => clocks.push({ kind, until, over: until <= at });
  const undecided = isUndecided(incident);
  const renewed = incident.mine && incident.etaAt !== null && incident.etaAt > at;
  if (undecided && incident.leaseUntil !== null && !renewed) add(incident.mine ? "mine" : "theirs", incident.leaseUntil);
  if (undecided && incident.etaAt !== null) add("eta", incident.etaAt);
  if (undecided && desk.dispatcher && desk.loneAllowed && !desk.oneSuffices) add("alone", loneFrom(incident, desk, at));
  if (incident.endsAt !== null) add("end", incident.endsAt);
  return clocks;
}

/** Unix seconds from which this person may send unconfirmed: at once when nobody else is there, else once nobody has answered for a while. */
export function loneFrom(incident: DeskIncident, desk: DeskState, at: number): number {
  return desk.others === 0 ? Math.min(at, incident.since) : incident.since + LONE_AFTER_S;
}

/** Whether two of those who are here can confirm; and whom that takes. */
export function whoIsThere(desk: DeskState): "one-suffices" | "together" | "needs-anybody" | "needs-verifier" | "needs-dispatcher" {
  if (desk.oneSuffices) return "one-suffices";
  const verifier = desk.verifier || desk.otherVerifiers > 0;
  if (desk.others > 0 && desk.enough && verifier) return "together";
  if (desk.verifier && desk.dispatcher) return "needs-anybody";
  return desk.dispatcher ? "needs-verifier" : "needs-dispatcher";
}

/** How people on watch call an incident when they speak with each other: the same on every desk. */
export const tagOf = (incident: string): string => incident.slice(0, 4).toUpperCase();
