/** What the aid desk's screens are given, and where a coordinator is among them. */
import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { LegRole, NeedKind } from "../../../seals/aid/codes.ts";
import type { Roster } from "../../../seals/roster.ts";
import type { Random } from "../../../terms/bytes.ts";
import { forgetBegun } from "../../../ui/begun.ts";
import type { Language } from "../../../ui/words.ts";
import type { Calendar } from "../../shared/calendar.ts";
import { EVERYTHING, type NeedRow, type Sieve } from "../../shared/desk_view.ts";
import type { Held } from "../../shared/held.ts";
import type { SharedOut } from "../../shared/share_out.ts";
import type { AtAidDesk } from "../../worker/at_aid_desk.ts";

export interface AidDeskNeeds {
  desk: AtAidDesk;
  /** everything this phone has opened, as it will be when what waits has arrived */
  records: readonly Held[];
  needs: readonly NeedRow[];
  roster: Roster;
  /** coordinators' first names, by the number of their phone */
  names: ReadonlyMap<number, string>;
  calendar: Calendar;
  /** of the town; a language that the app does not speak is among them too */
  languages: readonly string[];
  speaks: readonly Language[];
  random: Random;
  /** plays what somebody said instead of typing it */
  HearNote: ComponentType<{ sound: Uint8Array }>;
  /** the scheme and host under which a link leads here */
  origin: string;
  /** unix seconds */
  at: number;
}

export type Tab = "inbox" | "board" | "list" | "today" | "people" | "more" | "calls" | "telephone" | "spreadsheet" | "packing" | "handover" | "trash" | "month" | "settings" | "many";

export const tab = signal<Tab>("inbox");
/** hex of the record that is looked at by itself */
export const opened = signal<string | null>(null);
export const sieve = signal<Sieve>(EVERYTHING);

/** Many needs that are planned together. Null: not chosen, so that it is what is usual. */
export interface Many {
  readonly kind: NeedKind;
  readonly role: LegRole | null;
  readonly day: number | null;
  /** minutes of the day */
  readonly begins: number | null;
  readonly ends: number | null;
  readonly depot: string | null;
  /** for each person at most */
  readonly doors: number;
  /** records that she has unticked */
  readonly out: readonly string[];
  readonly shown: number;
  readonly shared: SharedOut | null;
  /** as she has changed it: by the need's number whose offer, or nobody's */
  readonly given: ReadonlyMap<string, string | null> | null;
  /** what was asked last */
  readonly asked: { readonly people: number; readonly doors: number } | null;
}

export const NOTHING_CHOSEN: Many = { kind: 1, role: null, day: null, begins: null, ends: null, depot: null, doors: 4, out: [], shown: 30, shared: null, given: null, asked: null };
export const many = signal<Many>(NOTHING_CHOSEN);

export function turnTo(next: Tab): void {
  opened.value = null;
  tab.value = next;
  window.scrollTo(0, 0);
}

export function open(key: string | null): void {
  opened.value = key;
  window.scrollTo(0, 0);
}

/** A phone that was cut out keeps nothing that was half filled at the desk: a list of families, a call, an answer. What she offers herself is her own. */
export const forgetBegunHere = (): void => forgetBegun((name) => name.startsWith("aid-") && !name.startsWith("aid-offer/"));

/** When the lock shuts: what was searched for may be a name. */
export function forgetView(): void {
  opened.value = null;
  tab.value = "inbox";
  sieve.value = EVERYTHING;
  many.value = NOTHING_CHOSEN;
}
