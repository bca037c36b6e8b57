/// <reference lib="webworker" />
/**
 * The keeper of the bundle. It serves exactly the files of `/manifest.tocsin.json`, each checked against its hash, from its own cache,
 * and lets nothing else through but `/api/`, the pages without script and what other programs read. Once the page has told it which manifest the town has signed (the pin, read from the
 * verified roster) it takes no other bundle from the house: it keeps the old one and says so.
 */
import { handOver, type Carried } from "../keep/carried.ts";
import { b64u, type Bytes } from "../terms/bytes.ts";
import type { Instant } from "../terms/instant.ts";
import { soon } from "../warn/shared/soon.ts";
import { InTurn } from "../warn/sw/in_turn.ts";
import { hearPush, type Heard } from "../warn/sw/pocket.ts";
import { withDrill, type Drills } from "../warn/shared/pocket.ts";
import { moveOn, noteHeard } from "../warn/sw/rung.ts";
import { KEPT, keepTapped, OPENED } from "./tapped.ts";

declare const self: ServiceWorkerGlobalScope;

interface Kept {
  bundle: string | null;
  /** Served to pages that were opened before the last change, until the next one. */
  previous: string | null;
  pin: string | null;
  refused: string | null;
  /** of the screen, and the app's name on this phone: for what is shown while no page is open */
  language?: string | null;
  title?: string | null;
  /** Origins that the town has signed beside its house: a page kept from before may ask them too. */
  mirrors?: readonly string[];
}

/** The second registration of this same script, while somebody on watch has her phone rung for the desk. It serves no page. */
const IS_BELL = new URL(self.registration.scope).pathname === "/bell/";
const NOTHING: Kept = { bundle: null, previous: null, pin: null, refused: null };
const bundleCache = (hash: string): string => `tocsin-bundle-${hash}`;

self.addEventListener("install", (event) => {
  event.waitUntil(take().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const asked = event.data as { kind?: unknown; pin?: unknown; mirrors?: unknown; language?: unknown; title?: unknown } | null;
  if (asked?.kind !== "bundle") return;
  const pin = typeof asked.pin === "string" && /^[0-9a-f]{64}$/.test(asked.pin) ? asked.pin : null;
  const mirrors = Array.isArray(asked.mirrors) ? [...new Set(asked.mirrors.map(originOf))].filter((each) => each !== "").slice(0, 8) : [];
  event.waitUntil(
    answer(pin, mirrors, { language: textOf(asked.language), title: textOf(asked.title) }).then((kept) => event.ports[0]?.postMessage(kept)),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin || url.pathname.startsWith("/api/") || url.pathname === "/healthz" || /^\/(lite|feeds|films)(\/|$)/.test(url.pathname)) return;
  event.respondWith(serve(event.request, url.pathname, url.search.slice(1)));
});

/** The line is back and no page may be open: what was sealed before goes. A refusal is left to the next page; no line, and the browser asks again. */
self.addEventListener("sync", (event) => {
  (event as ExtendableEvent).waitUntil(handOver(put));
});

/** A browser that is pushed to and shows nothing loses the right to it: whatever comes, something is shown. */
self.addEventListener("push", (event) => {
  event.waitUntil(ring(event.data?.text() ?? ""));
});

/** The browser has given up the address at which this phone was rung. */
self.addEventListener("pushsubscriptionchange", (event) => {
  const { newSubscription } = event as ExtendableEvent & { readonly newSubscription?: PushSubscription | null };
  const move = (old: object, said: object): Promise<boolean> => tell("/api/push/moved", { old, new: said });
  const ask = (said: object, ticket: Bytes): Promise<boolean> => tell("/api/push", said, { "Tocsin-Ticket": b64u(ticket) });
  if (!IS_BELL) (event as ExtendableEvent).waitUntil(moveOn({ manager: self.registration.pushManager, made: newSubscription ?? null, move, ask, at: now() }).catch(() => {}));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: IS_BELL }).then(async (windows) => {
      for (const each of windows) each.postMessage({ kind: "notification", tag: event.notification.tag });
      if (windows[0]) return void (await windows[0].focus());
      await keepTapped(event.notification.tag);
      await self.clients.openWindow(OPENED);
    }),
  );
});

const SHOWN_MOST = 64;
const rings = new InTurn();

async function ring(text: string): Promise<void> {
  const { proof, counts, windows } = await rings.act(() => show(text));
  if (proof !== null && !(await tell("/api/push/arrived", { proof }))) return;
  if (!IS_BELL) await noteHeard(now()).catch(() => {});
  for (const each of windows) each.postMessage({ kind: IS_BELL ? "bell-arrived" : "push-arrived" });
  if (counts !== null) await sayShown(counts);
}

/** What is shown depends on what was shown before: one at a time. */
async function show(text: string): Promise<Pick<Heard, "proof" | "counts"> & { windows: readonly WindowClient[] }> {
  const kept = await recall().catch(() => NOTHING);
  const before = await heldAs<string[]>("/shown", []);
  const drills = await heldAs<Drills>("/drills", []);
  const { note, language, direction, proof, counts } = await hearPush(text, {
    language: kept.language ?? null,
    title: kept.title ?? null,
    words: (tag) => wordsOf(kept, tag),
    shown: new Set(before),
    drills,
    now: new Date(),
    isBell: IS_BELL,
  });
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: IS_BELL });
  const silent = note.silent || windows.some(({ visibilityState }) => visibilityState === "visible");
  const options = { body: note.body, tag: note.tag, silent, renotify: !silent, lang: language, dir: direction, icon: "/icon.svg", badge: "/icon.svg" };
  await self.registration.showNotification(note.title, options as NotificationOptions).catch(() => {});
  if (note.name) await hold("/shown", [...before.filter((each) => each !== note.name), note.name].slice(-SHOWN_MOST));
  if (note.drill && !silent) await hold("/drills", withDrill(drills, note.drill, now()));
  return { proof, counts, windows };
}

/** At a random time soon after, so that it is not seen to follow the push; who agreed to it is told so. */
async function sayShown(alert: Uint8Array): Promise<void> {
  await new Promise((go) => setTimeout(go, soon()));
  await tell("/api/shown", { alert: b64u(alert), way: "closed" });
}

/** Whether the house took it. */
async function tell(path: string, said: object, entry: Record<string, string> = {}): Promise<boolean> {
  const headers = { "Content-Type": "application/json", ...entry };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(said), credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" }).catch(() => null);
  return answer?.ok ?? false;
}

const now = (): Instant => Math.floor(Date.now() / 1000) as Instant;

/** What this worker wrote there; `none` where nothing is, or nothing can be read. */
async function heldAs<Held>(place: string, none: Held): Promise<Held> {
  try {
    const held = await (await caches.open(KEPT)).match(place);
    return held ? ((await held.json()) as Held) : none;
  } catch {
    return none;
  }
}

const hold = (place: string, held: unknown): Promise<void> => caches.open(KEPT).then((kept) => kept.put(place, new Response(JSON.stringify(held)))).catch(() => {});

async function wordsOf({ bundle }: Kept, tag: string): Promise<string | null> {
  const held = bundle && (await (await caches.open(bundleCache(bundle))).match(`/words/${tag}.ftl`));
  return held ? held.text() : null;
}

const textOf = (said: unknown): string | null => (typeof said === "string" && said.length <= 60 ? said : null);

async function answer(pin: string | null, mirrors: readonly string[], words: Pick<Kept, "language" | "title">): Promise<Kept> {
  const kept = await recall();
  await remember({ ...kept, pin: pin ?? kept.pin, mirrors, ...words });
  await take().catch(() => {});
  return recall();
}

/** Takes the house's bundle when it is new and, once there is a pin, the pinned one. Every file is checked before any is used. */
async function take(): Promise<void> {
  const kept = await recall();
  const answered = await fetch("/manifest.tocsin.json", { cache: "no-store" });
  if (!answered.ok) throw new Error("no manifest");
  const bytes = await answered.arrayBuffer();
  const hash = await sha256(bytes);
  if (hash === kept.bundle) {
    if (kept.refused) await remember({ ...kept, refused: null });
    return;
  }
  if (kept.pin !== null && hash !== kept.pin) {
    await remember({ ...kept, refused: hash });
    return;
  }
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files: Record<string, string> };
  const cache = await caches.open(bundleCache(hash));
  await Promise.all(
    Object.entries(files).map(async ([path, wanted]) => {
      const file = await fetch(path, { cache: "no-store" });
      const body = await file.arrayBuffer();
      if (!file.ok || (await sha256(body)) !== wanted) throw new Error(`not what the manifest says: ${path}`);
      await cache.put(path, new Response(body, { headers: file.headers }));
    }),
  );
  await cache.put("/manifest.tocsin.json", new Response(bytes, { headers: { "Content-Type": "application/json" } }));
  // Read again: a page may have told the pin or the mirrors while the files came.
  await remember({ ...(await recall()), bundle: hash, previous: kept.bundle, refused: null });
  if (kept.previous) await caches.delete(bundleCache(kept.previous));
}

/** `wanted`: the hash that the page's own manifest gives; a page that was opened before the last change wants that time's file. */
async function serve(request: Request, path: string, wanted: string): Promise<Response> {
  const { bundle, previous, mirrors = [] } = await recall();
  if (!bundle) return fetch(request);
  if (request.mode === "navigate" && path !== "/notes.html") path = "/index.html";
  for (const hash of [bundle, previous]) {
    const held = hash && (await (await caches.open(bundleCache(hash))).match(path));
    if (held && (!/^[0-9a-f]{64}$/.test(wanted) || (await sha256(await held.clone().arrayBuffer())) === wanted)) return path === "/index.html" ? mayAsk(held, mirrors) : held;
  }
  return Response.error();
}

/** The page may have been kept before the town signed these: its policy is the house's, and says whom it may ask since then. */
function mayAsk(page: Response, mirrors: readonly string[]): Response {
  const headers = new Headers(page.headers);
  const policy = headers.get("Content-Security-Policy");
  if (policy !== null) headers.set("Content-Security-Policy", policy.replace(/connect-src [^;]*/, ["connect-src 'self'", ...mirrors].join(" ")));
  return new Response(page.body, { status: page.status, statusText: page.statusText, headers });
}

function originOf(url: unknown): string {
  const found = typeof url === "string" ? /^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?(?=\/|$)/i.exec(url) : null;
  return found ? found[0].toLowerCase() : "";
}

async function put({ sightingId, envelope, ticket }: Carried): Promise<boolean> {
  const headers = { "Content-Type": "application/octet-stream", "Tocsin-Ticket": b64u(ticket) };
  const answer = await fetch(`/api/sightings/${b64u(sightingId)}`, { method: "PUT", headers, body: envelope, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
  return answer.ok;
}

async function recall(): Promise<Kept> {
  const held = await (await caches.open(KEPT)).match("/kept");
  return held ? ((await held.json()) as Kept) : NOTHING;
}

async function remember(kept: Kept): Promise<void> {
  await (await caches.open(KEPT)).put("/kept", new Response(JSON.stringify(kept)));
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
