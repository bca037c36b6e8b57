/** Between the names a screen uses and the codes of the wire. */
import type { Sighting } from "../../seals/letters.ts";
import { b64u } from "../../terms/bytes.ts";
import { cellText } from "../../terms/cell.ts";
import { Activity, Equipment, Event, Size, Uniform } from "../../terms/registry.ts";
import type { Draft } from "./draft.ts";

export function nameOf(codes: Readonly<Record<string, number>>, code: number | null): string | null {
  return Object.entries(codes).find(([, value]) => value === code)?.[0] ?? null;
}

export function codesOf(draft: Draft): Pick<Sighting, "size" | "activity" | "uniform" | "equipment" | "event"> {
  return {
    size: draft.size ? Size[draft.size as keyof typeof Size] : null,
    activity: draft.activity ? Activity[draft.activity as keyof typeof Activity] : null,
    uniform: draft.uniform ? Uniform[draft.uniform as keyof typeof Uniform] : null,
    equipment: draft.equipment ? Equipment[draft.equipment as keyof typeof Equipment] : null,
    event: draft.event ? Event[draft.event as keyof typeof Event] : null,
  };
}

export function draftOf(sighting: Sighting): Draft {
  return {
    event: nameOf(Event, sighting.event),
    size: nameOf(Size, sighting.size),
    activity: nameOf(Activity, sighting.activity),
    uniform: nameOf(Uniform, sighting.uniform),
    equipment: nameOf(Equipment, sighting.equipment),
    seenByMe: sighting.seenByMe,
    past: sighting.past,
    observedAt: sighting.observedAt,
    cell: sighting.place === null ? null : cellText(sighting.place),
    words: sighting.words,
    voice: sighting.voice === null ? null : b64u(sighting.voice),
  };
}
