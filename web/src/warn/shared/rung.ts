/**
 * Where this phone is rung while its app is closed, whether that still works, and what has to be done about it. Pure: what the
 * browser holds, what the house says and the time come in. It lies sealed on the phone, for the page and for the keeper of the bundle.
 */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";
import { halvesOf, type Browsers } from "../../seals/subscription.ts";
import { cellText, type Cell } from "../../terms/cell.ts";
import type { Instant } from "../../terms/instant.ts";

/** Names in the sealed store. What was heard is written by the keeper alone, the rest by whoever has told the house. */
export const RUNG = "rung";
export const HEARD = "rung-heard";

export interface Rung {
  readonly endpoint: string;
  readonly auth: string;
  /** of the house, as the browser was told it when it subscribed */
  readonly key: string;
  /** when the house was last told */
  readonly since: Instant;
  /** where she wants to be rung for; none: for everything */
  readonly districts: readonly Cell[];
  /** for whose letters, as the house was told it; empty: not yet */
  readonly wakes: string;
}

/** What a phone tells the house of itself. */
export interface Subscribed {
  readonly endpoint: string;
  readonly key: string;
  readonly auth: string;
  readonly districts: readonly string[];
  readonly wakes: string;
}

export interface Old {
  readonly endpoint: string;
  readonly auth: string;
}

/** What the house offers. */
export interface Offered {
  readonly state: "off" | "asleep" | "awake";
  readonly key: string;
  readonly districts: boolean;
}

const LONGEST = 2_000;
export const MOST_DISTRICTS = 28;
export const DISTRICT_RESOLUTION = 6;
/** A place that hears from farther away than the districts around its own reach. */
export const MOST_NEAR_M = 3_000;

export const writeRung = ({ endpoint, auth, key, since, districts, wakes }: Rung): Value => [endpoint, auth, key, since, districts, wakes];

/** Refusal "keep.damaged". */
export function readRung(value: Value): Rung {
  const row = new Row(value, "keep.damaged");
  const rung = { endpoint: row.text(LONGEST), auth: row.text(LONGEST), key: row.text(LONGEST), since: row.uint() as Instant };
  const inside = row.row();
  const districts: Cell[] = [];
  while (inside.more() && districts.length < MOST_DISTRICTS) districts.push(inside.cell());
  inside.done();
  const wakes = row.more() ? row.text(LONGEST) : "";
  row.done();
  return { ...rung, districts, wakes };
}

export const saidOf = (made: Browsers, { districts, wakes }: Pick<Rung, "districts" | "wakes">): Subscribed => ({ ...halvesOf(made), districts: districts.map(cellText), wakes });

/** How long a test alarm may take. */
export const PATIENCE_S = 45;
/** A week between two exercises, and two days: longer without one and nobody knows whether this phone can be rung. */
export const SILENT_DAYS = 9;
const DAY_S = 86_400;
const TRY_AGAIN_S = 3_600;

export interface Seen {
  readonly offered: Offered | null;
  /** what the browser holds; `key` is null where it does not say for which house */
  readonly held: { readonly endpoint: string; readonly key: string | null } | null;
  /** the permission to show something */
  readonly allowed: boolean;
}

/** `anew`: subscribe and tell the house; `again`: tell it of what the browser holds; `rest`: nothing. */
export type Step = "rest" | "again" | "anew";

/** What an app that was just opened does for a phone that wants to be rung. */
export function stepOf(rung: Rung, heard: Instant | null, { offered, held, allowed }: Seen, at: Instant): Step {
  if (!allowed || offered?.state !== "awake") return "rest";
  if (held === null || rung.key !== offered.key || (held.key !== null && held.key !== offered.key)) return "anew";
  if (held.endpoint !== rung.endpoint) return "again";
  const waited = at - rung.since;
  if (heard === null || heard < rung.since) return waited > TRY_AGAIN_S ? "again" : "rest";
  return at - heard > SILENT_DAYS * DAY_S && waited > DAY_S ? "again" : "rest";
}

/**
 * `trying`: a test alarm is under way; `failed`: it did not come; `lost`: the browser gives nothing to ring any more, or the house rings nobody; `asleep`: the house
 * can ring nobody; `silent`: nothing has come for longer than it should be.
 */
export type Standing = "off" | "trying" | "failed" | "lost" | "asleep" | "silent" | "on";

export function standingOf(rung: Rung | null, heard: Instant | null, { offered, held, allowed }: Seen, at: Instant): Standing {
  if (rung === null) return "off";
  if (!allowed || held === null || held.endpoint !== rung.endpoint || offered?.state === "off") return "lost";
  if (offered?.state === "asleep") return "asleep";
  if (heard === null || heard < rung.since) return at - rung.since < PATIENCE_S ? "trying" : "failed";
  return at - heard > SILENT_DAYS * DAY_S ? "silent" : "on";
}

export const daysSince = (heard: Instant, at: Instant): number => Math.floor((at - heard) / DAY_S);
