/** Which screen is seen. The address never says where one is: links that carry secrets are read once and removed at once. */
import { signal } from "@preact/signals";

export type Screen = "home" | "report" | "mine" | "settings" | "place" | "ringing" | "rights" | "share" | "honest" | "join" | "role" | "lock" | "desk" | "steward" | "found" | "slip" | "keepers" | "booth";

export const screen = signal<Screen>("home");

export type Errand = { kind: "invite" | "role" | "setup"; text: string } | null;

/** Reads what the link brought and wipes it from the address and from the history before anything else happens. */
export function takeErrand(): { errand: Errand; language: string | null } {
  const address = new URL(location.href);
  const [key = "", ...rest] = address.hash.replace(/^#/, "").split("=");
  const language = address.searchParams.get("language");
  if (address.hash || language) history.replaceState({ screen: "home" }, "", address.pathname);
  const text = rest.join("=");
  const kind = key === "i" ? "invite" : key === "r" ? "role" : key === "setup" ? "setup" : null;
  return { errand: kind && text ? { kind, text } : null, language };
}

export function goTo(next: Screen): void {
  if (next === screen.value) return;
  history.pushState({ screen: next }, "", location.pathname);
  arrive(next);
}

/** In the place of the screen that is left: going back does not lead there again. */
export function goOn(next: Screen): void {
  history.replaceState({ screen: next }, "", location.pathname);
  arrive(next);
}

export function goBack(): void {
  if (history.length > 1 && screen.value !== "home") history.back();
  else goTo("home");
}

export function arrive(next: Screen): void {
  screen.value = next;
  window.scrollTo(0, 0);
}

export function followHistory(): void {
  addEventListener("popstate", (event) => arrive(((event.state as { screen?: Screen } | null)?.screen ?? "home")));
}
