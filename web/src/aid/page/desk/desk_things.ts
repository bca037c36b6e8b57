/** What stands among the desk's own things, and what a screen works out of an offer. */
import { verifyVetting } from "../../../seals/aid/vetting.ts";
import type { Vetting } from "../../../seals/aid/vetting.ts";
import { Row } from "../../../seals/row.ts";
import type { Instant } from "../../../terms/instant.ts";
import { CAPS, readCaps, USUAL_CAPS, type Caps } from "../../shared/caps.ts";
import { isBarred } from "../../shared/barred.ts";
import { DAYS_OFF, readDaysOff, type DaysOff } from "../../shared/days_off.ts";
import type { Held, Of } from "../../shared/held.ts";
import { ownThing } from "../../shared/own_things.ts";
import type { AidDeskNeeds } from "./needs.ts";

export const DEPOTS = "depots";
const MOST_DEPOTS = 12;
const DEPOT = 100;

export function capsOf(records: readonly Held[]): Caps {
  const held = ownThing(records, CAPS);
  try {
    return held === null ? USUAL_CAPS : readCaps(new Row(held.value, "aid.malformed"));
  } catch {
    return USUAL_CAPS;
  }
}

export function daysOffOfDesk(records: readonly Held[]): readonly DaysOff[] {
  const held = ownThing(records, DAYS_OFF);
  try {
    return held === null ? [] : readDaysOff(held.value);
  } catch {
    return [];
  }
}

export function depotsOf(records: readonly Held[]): readonly string[] {
  const held = ownThing(records, DEPOTS);
  return Array.isArray(held?.value) ? held.value.filter((each): each is string => typeof each === "string").slice(0, MOST_DEPOTS) : [];
}

/** One on each line, as they are typed. */
export const depotsIn = (typed: string): readonly string[] =>
  typed.split("\n").map((line) => [...line.trim()].slice(0, DEPOT).join("")).filter((line) => line !== "").slice(0, MOST_DEPOTS);

/** What a steward in force vouches for; null where nobody does now, and for a key that the desk has cut off. */
export function vettingOf({ body }: Of<"offer">, { roster, at, records }: Pick<AidDeskNeeds, "roster" | "at" | "records">): Vetting | null {
  if (body.vetted === null || isBarred(body.letter.inside.key, records)) return null;
  try {
    return verifyVetting(body.vetted, body.letter, { roster, at: at as Instant }).fields;
  } catch {
    return null;
  }
}
