/** Being rung while the app is closed, as a page keeps it: asked for, tried out, mended whenever the app opens, and taken back. */
import { computed, signal } from "@preact/signals";
import { exclusive } from "../../keep/exclusive.ts";
import type { Sealed } from "../../keep/sealed.ts";
import { b64u, fromB64u } from "../../terms/bytes.ts";
import type { Cell } from "../../terms/cell.ts";
import type { Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { lookAgain, permission } from "../../ui/notify.ts";
import { HEARD, readRung, RUNG, saidOf, standingOf, stepOf, writeRung, type Offered, type Old, type Rung, type Seen, type Subscribed } from "../shared/rung.ts";
import { wantToBeRung } from "./wants.ts";

/** What the house offers, and what this phone asks of it. */
export interface RungNeeds {
  /** null before this phone knows its town */
  readonly sealed: () => Sealed | null;
  readonly state: () => Promise<Offered>;
  /** for an entry, as a report is sent: the house cannot tell whose it was */
  readonly ask: (said: Subscribed) => Promise<void>;
  /** for a phone that the house rings already. Refusal "push.not_known" */
  readonly move: (old: Old, said: Subscribed) => Promise<void>;
  readonly stop: (old: Old) => Promise<void>;
  /** for whose letters it is rung: as many numbers as every phone gives */
  readonly wakes: () => Promise<string>;
  readonly listen: (old: Old, wakes: string) => Promise<void>;
  /** before the first push can come: how far everything lies from her places */
  readonly prepare: () => Promise<void>;
  readonly at: () => Instant;
}

const canBePushed = (): boolean => "serviceWorker" in navigator && "PushManager" in globalThis;

export class RungWhenClosed {
  readonly #needs: RungNeeds;
  readonly #rung = signal<Rung | null>(null);
  readonly #seen = signal<Seen>({ offered: null, held: null, allowed: false });
  /** when the last test, exercise or alarm came while nothing else had woken this phone */
  readonly heard = signal<Instant | null>(null);
  /** what the house offers; null before it has said so, and on a phone that cannot be pushed to */
  readonly offered = computed(() => this.#seen.value.offered);
  readonly districts = computed(() => this.#rung.value?.districts ?? []);
  /** the numbers that the house has been told */
  readonly wakes = computed(() => this.#rung.value?.wakes ?? "");
  readonly standing = computed(() => standingOf(this.#rung.value, this.heard.value, this.#seen.value, this.#needs.at()));

  constructor(needs: RungNeeds) {
    this.#needs = needs;
    navigator.serviceWorker?.addEventListener("message", ({ data }: MessageEvent) => {
      if ((data as { kind?: unknown } | null)?.kind === "push-arrived") void this.#read();
    });
  }

  /** What this phone keeps, what its browser holds, what the house offers; and what has to be done about it. */
  async look(): Promise<void> {
    if (!canBePushed() || this.#needs.sealed() === null) return;
    await this.#turn(async () => {
      await this.#see();
      const rung = this.#rung.value;
      if (rung === null) return;
      const step = stepOf(rung, this.heard.value, this.#seen.value, this.#needs.at());
      if (step !== "rest") await this.#tell(rung.districts, { anew: step === "anew" }).catch(() => {});
      else if (this.#seen.value.offered?.state === "awake") await this.#listen().catch(() => {});
    });
  }

  /** The house rings for the letters that this phone waits for now, and for no others. Refusal "push.not_known", "line.none". */
  async listen(): Promise<void> {
    await this.#turn(async () => {
      await this.#read();
      await this.#listen();
    });
  }

  /** A test alarm is on its way when this is done. Refusal "push.no_service", and what the house says. */
  async ask(districts: readonly Cell[]): Promise<void> {
    await this.#needs.prepare();
    await this.#turn(async () => {
      await this.#see();
      await this.#tell(districts, { anew: this.#seen.value.held === null });
    });
  }

  async takeBack(): Promise<void> {
    await this.#turn(async () => {
      const rung = this.#rung.value;
      const held = await subscription();
      wantToBeRung(false);
      await this.#needs.sealed()?.forget(RUNG);
      await this.#needs.sealed()?.forget(HEARD);
      this.#rung.value = null;
      await held?.unsubscribe();
      if (rung !== null) await this.#needs.stop(rung);
    });
  }

  async #listen(): Promise<void> {
    const rung = this.#rung.value;
    const wakes = await this.#needs.wakes();
    if (rung === null || rung.wakes === wakes) return;
    await this.#needs.listen({ endpoint: rung.endpoint, auth: rung.auth }, wakes);
    this.#rung.value = { ...rung, wakes };
    await this.#needs.sealed()?.put(RUNG, writeRung(this.#rung.value));
  }

  async #see(): Promise<void> {
    lookAgain();
    const [offered] = await Promise.all([this.#needs.state().catch(() => null), this.#read()]);
    const held = await subscription();
    const key = held?.options?.applicationServerKey ?? null;
    this.#seen.value = {
      offered,
      held: held && { endpoint: held.endpoint, key: key && b64u(new Uint8Array(key)) },
      allowed: permission.value === "granted",
    };
  }

  async #read(): Promise<void> {
    const sealed = this.#needs.sealed();
    const [rung, heard] = await Promise.all([sealed?.get(RUNG), sealed?.get(HEARD)]);
    this.heard.value = typeof heard === "number" ? (heard as Instant) : null;
    this.#rung.value = rung === undefined ? null : readRung(rung);
  }

  /** Kept before the house is told: what comes back may come to the keeper alone. */
  async #tell(districts: readonly Cell[], { anew }: { anew: boolean }): Promise<void> {
    const old = this.#rung.value;
    const { offered } = this.#seen.value;
    if (offered === null) throw new Refusal("line.none", "There is no line to the house.");
    if (offered.state !== "awake") throw new Refusal(`push.${offered.state}`, "Closed apps are not rung.");
    const made = await subscribe(offered.key, { anew });
    const wished = { districts: offered.districts ? districts : [], wakes: await this.#needs.wakes() };
    const said = saidOf(made, wished);
    const rung: Rung = { endpoint: said.endpoint, auth: said.auth, key: offered.key, since: this.#needs.at(), ...wished };
    await this.#needs.sealed()?.put(RUNG, writeRung(rung));
    wantToBeRung(true);
    this.#rung.value = rung;
    this.#seen.value = { ...this.#seen.value, held: { endpoint: said.endpoint, key: offered.key }, allowed: true };
    try {
      if (old === null || !(await this.#moved(old, said))) await this.#needs.ask(said);
    } catch (why) {
      // not told: what was kept stays as the house knows it, and the next start tries again
      if (old === null) await this.#forget();
      else await this.#needs.sealed()?.put(RUNG, writeRung(old));
      this.#rung.value = old;
      throw why;
    }
  }

  async #moved(old: Rung, said: Subscribed): Promise<boolean> {
    try {
      await this.#needs.move({ endpoint: old.endpoint, auth: old.auth }, said);
      return true;
    } catch (why) {
      if (isRefusal(why, "push.not_known")) return false;
      throw why;
    }
  }

  async #forget(): Promise<void> {
    wantToBeRung(false);
    await this.#needs.sealed()?.forget(RUNG);
    await (await subscription())?.unsubscribe();
  }

  /** Two windows of one phone do not both tell the house. */
  #turn(act: () => Promise<void>): Promise<void> {
    return exclusive("rung-when-closed", act);
  }
}

const subscription = async (): Promise<PushSubscription | null> => (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null;

async function subscribe(key: string, { anew }: { anew: boolean }): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const held = await pushManager.getSubscription();
  if (held !== null && !anew) return held;
  await held?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: fromB64u(key) }).catch(() => {
    throw new Refusal("push.no_service", "This browser gives no address to ring.");
  });
}
