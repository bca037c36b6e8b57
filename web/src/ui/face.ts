/** The name and the picture that this app goes by on this phone: its own, or neutral ones, chosen before it is put on the home screen. */
import { signal } from "@preact/signals";
import { language, say } from "./words.ts";

export const FACES = ["tocsin", "notes", "weather", "radio"] as const;
export type Face = (typeof FACES)[number];

const KEPT = "face";
const known = (name: string | null): Face | null => FACES.find((each) => each === name) ?? null;

export const face = signal<Face>(known(localStorage.getItem(KEPT)) ?? "tocsin");

export function choose(chosen: Face): void {
  localStorage.setItem(KEPT, chosen);
  face.value = chosen;
}

/**
 * `name`: what an app was started with that was just installed, which on an iPhone knows nothing of what the tab has kept. Anybody can
 * send a link with a name in it, so it changes none that was chosen, and no app in which a town lies.
 */
export function wear(name: string | null, { town }: { readonly town: boolean }): void {
  const started = known(name);
  if (started !== null && !town && localStorage.getItem(KEPT) === null) choose(started);
}

export const faceName = (of: Face = face.value): string => (of === "tocsin" ? say("app-name") : say(`face-${of}`));
export const facePicture = (of: Face = face.value): string => (of === "tocsin" ? "/icon.svg" : `/faces/${of}.svg`);

/** What the browser reads when the app is put on the home screen. */
export function dress(): void {
  document.title = faceName();
  const own = face.value === "tocsin";
  link("manifest", own ? "/app.webmanifest" : `/faces/${face.value}-${language.value}.webmanifest`);
  link("icon", facePicture());
  link("apple-touch-icon", `/faces/${face.value}-192.png`);
}

function link(rel: string, href: string): void {
  const there = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (there && there.getAttribute("href") !== href) there.setAttribute("href", href);
}
