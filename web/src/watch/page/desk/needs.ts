/** What the desk asks of the shell, and which of its parts is seen. */
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Numbers } from "../../../seals/numbers.ts";
import type { DeskActs, DeskState } from "../../shared/desk.ts";
import type { FoundPlace } from "../../shared/places.ts";
import type { Doorbell } from "../at_desk/doorbell.ts";
import type { SleptNeeds } from "./slept";

export interface DeskNeeds {
  desk: DeskState;
  acts: DeskActs;
  events: readonly string[];
  home: string | null;
  resolution: (event: string) => number;
  /** what the playbook asks before an alert of that kind is signed, as phrases */
  checklist: (event: string) => readonly string[];
  /** places of this town whose names begin with or contain what was typed, best first */
  places: (typed: string) => Promise<readonly FoundPlace[]>;
  /** those the town has published */
  numbers: Numbers;
  /** what the town was told while nobody looked here */
  slept: SleptNeeds;
  bell: Doorbell;
  /** one line on how the town itself is: what ends when, whom to tell */
  health: ComponentChildren;
  at: number;
}

/** What stands beside the queue when no incident does. */
export type Pane = "map" | "intake" | "exercise" | "handover" | "vouch" | "slept";

export const chosen = signal<string | null>(null);

export const pane = signal<Pane | null>(null);

/** Wide enough for queue, map and incident side by side. As in desk.css, in letters: whoever needs large ones gets fewer columns. */
const wide = matchMedia("(min-width: 68.75rem)");
export const threeColumns = signal(wide.matches);
wide.addEventListener("change", () => (threeColumns.value = wide.matches));

/** Letters that look for an incident by its words. */
export const sought = signal("");

/** An incident and a pane never stand in each other's way: the one that was asked for last is seen. */
export function open(incident: string | null): void {
  pane.value = null;
  chosen.value = incident;
}

export function turnTo(next: Pane | null): void {
  if (next !== null) chosen.value = null;
  pane.value = pane.value === next ? null : next;
}
