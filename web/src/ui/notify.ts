/**
 * Notifications of a page that is open in the background. No push: nobody outside this phone has a part in them. A browser may
 * refuse one even when it has allowed them; then the caller is told so, and the app's own picture carries a mark.
 */
import { signal } from "@preact/signals";
import { facePicture } from "./face.ts";

export type Permission = "missing" | "unasked" | "granted" | "denied";

const read = (): Permission => {
  if (typeof Notification === "undefined" || !("serviceWorker" in navigator)) return "missing";
  return Notification.permission === "default" ? "unasked" : Notification.permission;
};

export const permission = signal<Permission>(read());

/** The browser's own question. It may stay open for ever: nothing waits for the answer. */
export function askPermission(): void {
  void Notification.requestPermission().finally(() => (permission.value = read()));
}

export function lookAgain(): void {
  permission.value = read();
}

export interface Shown {
  readonly title: string;
  readonly body: string;
  /** a later one with the same tag takes the place of the former */
  readonly tag: string;
  readonly silent: boolean;
}

/** Whether the phone has it among those it shows. */
export async function notify({ title, body, tag, silent }: Shown): Promise<boolean> {
  mark(true);
  try {
    const worker = await navigator.serviceWorker.getRegistration();
    if (!worker?.active) return false;
    await worker.showNotification(title, { body, tag, silent, icon: facePicture(), badge: facePicture(), ...(silent ? {} : { renotify: true }) } as NotificationOptions);
    return (await worker.getNotifications({ tag })).length > 0;
  } catch {
    return false;
  }
}

/** Takes them off the phone's list again. */
export async function unnotify(): Promise<void> {
  mark(false);
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  for (const each of (await worker?.getNotifications().catch(() => [])) ?? []) each.close();
}

/** On the app's own picture, where the phone can. */
function mark(on: boolean): void {
  const app = navigator as { setAppBadge?: () => Promise<void>; clearAppBadge?: () => Promise<void> };
  void (on ? app.setAppBadge?.() : app.clearAppBadge?.())?.catch(() => {});
}

/** Calls back when somebody touched a notification of this tag. */
export function onTouched(tag: string, act: () => void): () => void {
  const hear = ({ data }: MessageEvent) => {
    const told = data as { kind?: unknown; tag?: unknown } | null;
    if (told?.kind === "notification" && told.tag === tag) act();
  };
  navigator.serviceWorker?.addEventListener("message", hear);
  return () => navigator.serviceWorker?.removeEventListener("message", hear);
}
