/**
 * The doorbell of one shift: a second worker with a subscription of its own, asked for by whoever is on watch, tried out, and taken down
 * when she ends it. The house forgets it by itself when the shift is over; what this browser holds goes when the desk is next opened.
 */
import { computed, signal } from "@preact/signals";
import { fromB64u } from "../../../terms/bytes.ts";
import type { Instant } from "../../../terms/instant.ts";
import { Refusal } from "../../../terms/refusal.ts";
import { halvesOf, type Halves } from "../../../seals/subscription.ts";

const SCOPE = "/bell/";
const UNTIL = "bell-until";
const PATIENCE_MS = 45_000;

export interface DoorbellNeeds {
  readonly state: () => Promise<{ readonly state: string; readonly key: string }>;
  /** to the house, by whoever sits at the desk */
  readonly hang: (said: Halves) => Promise<void>;
  readonly stop: (said: { readonly endpoint: string; readonly auth: string }) => Promise<void>;
  readonly at: () => Instant;
}

export class Doorbell {
  readonly #needs: DoorbellNeeds;
  readonly #until = signal(Number(localStorage.getItem(UNTIL)) || 0);
  readonly #offered = signal(false);
  #isTrying = false;
  /** unix seconds; null while it is off */
  readonly until = computed(() => (this.#until.value > this.#needs.at() ? this.#until.value : null));
  /** whether this phone and this house can have one */
  readonly offered = computed(() => this.#offered.value);

  constructor(needs: DoorbellNeeds) {
    this.#needs = needs;
  }

  /** What the house offers; a bell of a shift that is over, or that was never tried out, is put away. */
  async look(): Promise<void> {
    if (!("serviceWorker" in navigator) || !("PushManager" in globalThis)) return;
    this.#until.value = Number(localStorage.getItem(UNTIL)) || 0;
    if (!this.#isTrying && this.#until.value <= this.#needs.at() && (this.#until.value !== 0 || (await hung()) !== null)) await this.#putAway();
    for (const each of (await (await hung())?.getNotifications().catch(() => [])) ?? []) each.close();
    this.#offered.value = await this.#needs.state().then(({ state }) => state === "awake", () => false);
  }

  /** Done when a test has come and gone back. Refusal "push.denied", "push.no_service", "push.nothing_came", and what the house says. */
  async hang(until: Instant): Promise<void> {
    if ((await Notification.requestPermission()) !== "granted") throw new Refusal("push.denied", "This browser may show nothing.");
    const { key } = await this.#needs.state();
    this.#isTrying = true;
    try {
      const manager = (await running()).pushManager;
      await (await manager.getSubscription())?.unsubscribe();
      const made = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: fromB64u(key) }).catch(() => {
        throw new Refusal("push.no_service", "This browser gives no address to ring.");
      });
      const came = arrival();
      await this.#needs.hang(halvesOf(made));
      await came;
    } catch (why) {
      await this.#putAway().catch(() => null);
      throw why;
    } finally {
      this.#isTrying = false;
    }
    localStorage.setItem(UNTIL, String(until));
    this.#until.value = until;
  }

  /** A shift that goes on into the next window has its bell hung anew. */
  async goOn(from: number, until: Instant): Promise<void> {
    if (this.#until.value === from) await this.hang(until);
  }

  async takeDown(): Promise<void> {
    const said = await this.#putAway();
    if (said !== null) await this.#needs.stop(said);
  }

  /** It counts as off from the beginning: what of it the browser does not give up now goes at the next look. */
  async #putAway(): Promise<{ endpoint: string; auth: string } | null> {
    localStorage.removeItem(UNTIL);
    this.#until.value = 0;
    const mine = await hung();
    const held = (await mine?.pushManager.getSubscription()) ?? null;
    await held?.unsubscribe();
    await mine?.unregister();
    return held && halvesOf(held);
  }
}

/** Null while no bell hangs: then the app's own registration answers for every address. */
async function hung(): Promise<ServiceWorkerRegistration | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return registration && new URL(registration.scope).pathname === SCOPE ? registration : null;
}

async function running(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register("/sw.js", { scope: SCOPE, updateViaCache: "none" });
  const worker = registration.installing ?? registration.waiting;
  if (registration.active === null && worker !== null)
    await new Promise<void>((done) => worker.addEventListener("statechange", () => registration.active !== null && done()));
  return registration;
}

/** Never refused before somebody waits for it. */
function arrival(): Promise<void> {
  const came = new Promise<void>((done, failed) => {
    const hear = ({ data }: MessageEvent): void => {
      if ((data as { kind?: unknown } | null)?.kind !== "bell-arrived") return;
      navigator.serviceWorker.removeEventListener("message", hear);
      done();
    };
    navigator.serviceWorker.addEventListener("message", hear);
    setTimeout(() => {
      navigator.serviceWorker.removeEventListener("message", hear);
      failed(new Refusal("push.nothing_came", "The test did not come."));
    }, PATIENCE_MS);
  });
  came.catch(() => {});
  return came;
}
