/** What the desk asks of the shell, and which of its parts is seen. */
import { signal } from "@preact/signals";
import type { DeskActs, DeskState } from "../../shared/desk.ts";

export interface DeskNeeds {
  desk: DeskState;
  acts: DeskActs;
  events: readonly string[];
  home: string | null;
  resolution: (event: string) => number;
  at: number;
}

export const chosen = signal<string | null>(null);

export const pane = signal<"queue" | "intake" | "exercise" | "handover">("queue");
