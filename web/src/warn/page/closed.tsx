/** Being rung while the app is closed: asked for by her, tried out before it is ticked, and taken back. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { b64u, fromB64u } from "../../terms/bytes.ts";
import { Refusal } from "../../terms/refusal.ts";
import { Icon } from "../../ui/icon.tsx";
import { permission } from "../../ui/notify.ts";
import { Doing } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";

/** What the house offers, and what this phone asks of it. */
export interface ClosedNeeds {
  readonly state: () => Promise<{ readonly state: string; readonly key: string }>;
  readonly ask: (subscription: { readonly endpoint: string; readonly key: string; readonly auth: string }) => Promise<void>;
  readonly stop: (subscription: { readonly endpoint: string; readonly auth: string }) => Promise<void>;
  /** before the first push can come: how far everything lies from her places */
  readonly prepare: () => Promise<void>;
}

const PATIENCE_MS = 45_000;
const KEPT = "rung-when-closed";

export function Closed({ needs }: { needs: ClosedNeeds }) {
  const offered = useSignal<"unknown" | "off" | "asleep" | "awake">("unknown");
  const on = useSignal(localStorage.getItem(KEPT) === "yes");
  useEffect(() => {
    if (!canBePushed()) return;
    void needs.state().then(({ state }) => (offered.value = state === "awake" || state === "asleep" ? state : "off")).catch(() => {});
    void subscribed().then((held) => (on.value = held !== null && localStorage.getItem(KEPT) === "yes"));
  }, []);
  if (offered.value === "unknown" || offered.value === "off" || permission.value !== "granted") return null;
  return (
    <section class="card" data-testid="closed" data-state={on.value ? "on" : offered.value}>
      <h2>{say("push-title")}</h2>
      {on.value ? (
        <>
          <p class="row strong" data-testid="closed-on">
            <Icon name="check" />
            <span>{say("push-on")}</span>
          </p>
          <Doing icon="cross" testId="closed-off" act={async () => void (await takeBack(needs), (on.value = false))}>
            {say("push-off")}
          </Doing>
        </>
      ) : offered.value === "asleep" ? (
        <p class="strong" data-testid="closed-asleep">
          {say("error-push-asleep")}
        </p>
      ) : (
        <>
          <p>{say("push-why")}</p>
          <p class="soft small">{say("push-who-knows")}</p>
          <Doing icon="bell" testId="closed-ask" act={async () => void (await askFor(needs), (on.value = true))}>
            {say("push-ask")}
          </Doing>
        </>
      )}
    </section>
  );
}

const canBePushed = (): boolean => "serviceWorker" in navigator && "PushManager" in globalThis;

const subscribed = async (): Promise<PushSubscription | null> => (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null;

/** Done when a push has come here and gone back to the house. Refusal "push.nothing_came". */
async function askFor(needs: ClosedNeeds): Promise<void> {
  await needs.prepare();
  const { key } = await needs.state();
  const worker = await navigator.serviceWorker.ready;
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: fromB64u(key) }).catch(() => {
    throw new Refusal("push.no_service", "This browser gives no address to ring.");
  });
  const came = arrival();
  await needs.ask(wordsOf(made));
  await came;
  localStorage.setItem(KEPT, "yes");
}

async function takeBack(needs: ClosedNeeds): Promise<void> {
  const held = await subscribed();
  localStorage.removeItem(KEPT);
  if (held === null) return;
  const { endpoint, auth } = wordsOf(held);
  await held.unsubscribe();
  await needs.stop({ endpoint, auth });
}

function wordsOf(made: PushSubscription): { endpoint: string; key: string; auth: string } {
  const half = (name: PushEncryptionKeyName): string => b64u(new Uint8Array(made.getKey(name) ?? new ArrayBuffer(0)));
  return { endpoint: made.endpoint, key: half("p256dh"), auth: half("auth") };
}

function arrival(): Promise<void> {
  return new Promise((done, failed) => {
    const hear = ({ data }: MessageEvent): void => {
      if ((data as { kind?: unknown } | null)?.kind !== "push-arrived") return;
      navigator.serviceWorker.removeEventListener("message", hear);
      done();
    };
    navigator.serviceWorker.addEventListener("message", hear);
    setTimeout(() => {
      navigator.serviceWorker.removeEventListener("message", hear);
      failed(new Refusal("push.nothing_came", "The test alarm did not come."));
    }, PATIENCE_MS);
  });
}
