/** What an incident still asks for, in the order in which it should be done. Pure. */
import type { DeskIncident } from "./desk.ts";

export type Due = "claim" | "verdict" | "second" | "second-not-it" | "answer" | "all-clear" | "final";

export function dueOf(incident: DeskIncident): readonly Due[] {
  const { state } = incident;
  const due: Due[] = [];
  if (state === "new") due.push("claim");
  if (state === "claimed" || state === "checking") due.push("verdict");
  if (incident.half !== null) due.push("second");
  if (incident.halfChecked !== null) due.push("second-not-it");
  if (incident.sightings.some(({ asked }) => asked.some(({ answer }) => answer === null))) due.push("answer");
  if (state === "out") due.push("all-clear");
  if (state === "reported") due.push("final");
  return due;
}
