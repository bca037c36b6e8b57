/** Which screen is seen. The address never says where one is: links that carry secrets are read once and removed at once. */
import { signal } from "@preact/signals";
import { OPENED } from "../tapped.ts";
import type { Seen } from "./browser.ts";

export type Screen = "home" | "map" | "report" | "mine" | "settings" | "place" | "ringing" | "rights" | "share" | "honest" | "join" | "role" | "lock" | "desk" | "steward" | "found" | "slip" | "keepers" | "booth" | "alert" | "carry" | "bring" | "disguise" | "second" | "take" | "film" | "receipt" | "trustee" | "opening" | AidScreen;
/** needing and helping; each is a line of `help.tsx` */
export type AidScreen =
  | "help"
  | "places"
  | "one-place"
  | "ask"
  | "asked"
  | "offer"
  | "legs"
  | "aid-desk"
  | "timer"
  | "calls"
  | "calling"
  | "keyholder"
  | "taken";

export const screen = signal<Screen>("home");
/** hex of the incident that is shown by itself */
export const shownAlert = signal<string | null>(null);

/** What stands in the browser's history beside each step: enough to come back after a reload, and no secret. */
interface Here {
  readonly screen?: Screen;
  readonly alert?: string;
  /** how many steps of this app lie before it */
  readonly step?: number;
}
/** Screens that a reload leads back to; whatever else was seen begins at home. */
const LASTING: readonly (Screen | undefined)[] = ["report", "alert", "ask", "asked", "legs", "timer", "calls", "calling", "keyholder", "film", "trustee", "opening"];

export type Errand = { kind: "invite" | "role" | "setup" | "alert" | "second" | "trip" | "keyholder" | "receipt"; text: string } | null;

const KINDS: Readonly<Record<string, NonNullable<Errand>["kind"]>> = { i: "invite", r: "role", setup: "setup", a: "alert", s: "second", t: "trip", k: "keyholder", w: "receipt" };
/** Those that bring no secret and are not spent: they lead on in whichever window. */
const OPEN: readonly (string | undefined)[] = ["alert", "trip", "receipt"];
const CARRIED = "errand";

/** What a fragment, with or without its `#`, asks for; null for anything else. */
export function errandIn(fragment: string): Errand {
  const [, key = "", text = ""] = /^#?([a-z]+)=(.{1,4096})$/.exec(fragment.trim()) ?? [];
  const kind = KINDS[key];
  return kind === undefined || (kind === "alert" && !/^[0-9a-f]{16}$/.test(text)) ? null : { kind, text };
}

/**
 * Reads what the link brought and wipes it from the address and from the history, which browsers copy to other machines, before anything
 * else happens. Where an invite may not be spent it has to survive: inside another app's window it stays in the address, which nobody
 * copies anywhere and which "open in the browser" takes along; in a tab of an iPhone it is kept for this tab only.
 */
export function takeErrand(seen: Seen): { errand: Errand; fragment: string | null; language: string | null; face: string | null; wasTapped: boolean } {
  const address = new URL(location.href);
  const [language, face] = ["language", "face"].map((name) => address.searchParams.get(name)) as [string | null, string | null];
  const wasTapped = address.pathname + address.search === OPENED;
  const brought = errandIn(address.hash) ? address.hash : null;
  const fragment = brought ?? (seen.kind === "ios-tab" ? sessionStorage.getItem(CARRIED) : null);
  const errand = errandIn(fragment ?? "");
  const carries = errand !== null && !OPEN.includes(errand.kind);
  if (carries && seen.kind === "ios-tab") sessionStorage.setItem(CARRIED, fragment ?? "");
  const stays = carries && seen.kind === "inside" ? address.hash : "";
  if (address.hash || address.search) history.replaceState({ screen: "home" }, "", address.pathname + stays);
  return { errand, fragment: carries ? fragment : null, language, face, wasTapped };
}

const step = (): number => (history.state as Here | null)?.step ?? 0;

export function goTo(next: Screen): void {
  if (next === screen.value) return;
  history.pushState({ screen: next, step: step() + 1 } satisfies Here, "", location.pathname + location.hash);
  arrive(next);
}

/** In the place of the screen that is left: going back does not lead there again. */
export function goOn(next: Screen): void {
  history.replaceState({ screen: next, step: step() } satisfies Here, "", location.pathname + location.hash);
  arrive(next);
}

export function goBack(): void {
  if (history.length > 1 && screen.value !== "home") history.back();
  else goTo("home");
}

export function showAlert(incident: string): void {
  shownAlert.value = incident;
  history.pushState({ screen: "alert", alert: incident, step: step() + 1 } satisfies Here, "", location.pathname + location.hash);
  arrive("alert");
}

export function arrive(next: Screen): void {
  screen.value = next;
  window.scrollTo(0, 0);
}

export function followHistory(): void {
  const follow = (here: Here | null): void => {
    shownAlert.value = here?.alert ?? null;
    arrive(here?.screen ?? "home");
  };
  const now = history.state as Here | null;
  if (LASTING.includes(now?.screen)) follow(now);
  else if (now?.screen) goOn("home"); // else "back" would lead once more to the screen that a reload has left
  // a link that is followed while the page is open changes the fragment and nothing else
  addEventListener("hashchange", () => errandIn(location.hash) && location.reload());
  addEventListener("popstate", (event) => follow(event.state as Here | null));
}
