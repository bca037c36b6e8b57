/** What the service worker says of the bundle, and telling it what the town has pinned. */
import { faceName } from "../../ui/face.ts";
import { language } from "../../ui/words.ts";

export interface BundleKept {
  readonly bundle: string | null;
  readonly pin: string | null;
  readonly refused: string | null;
}

/** Null where there is no service worker. `pin`: hex of the manifest's hash in the roster, or null when there is none yet. `mirrors`: whom its policy may ask. */
export async function tellPin(pin: string | null, mirrors: readonly string[]): Promise<BundleKept | null> {
  const worker = navigator.serviceWorker?.controller ?? (await navigator.serviceWorker?.getRegistration())?.active;
  if (!worker) return null;
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data as BundleKept);
    setTimeout(() => done(null), 20_000);
    worker.postMessage({ kind: "bundle", language: language.value, title: faceName(), pin, mirrors }, [port2]);
  });
}

interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Whether this browser sends what waits also when no page is open. */
export const carriesAlone = (): boolean => "SyncManager" in globalThis && navigator.serviceWorker?.controller !== null && navigator.serviceWorker !== undefined;

/** Asks the browser to wake the keeper when there is a line again. */
export async function carryLater(): Promise<void> {
  if (!carriesAlone()) return;
  const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & Syncing;
  await registration.sync?.register("outbox").catch(() => {});
}

export function startWorker(): void {
  void navigator.serviceWorker?.register("/sw.js", { scope: "/", updateViaCache: "none" }).catch(() => {});
}
