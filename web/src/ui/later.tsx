/** A screen that comes as its own chunk, so that the first paint does not wait for it. */
import { signal, type Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { say } from "./words.ts";

const AGAIN_MS = [1_000, 2_000, 4_000, 8_000];
/** So often without an answer, and it is said that there is no line. */
const SAID_AFTER = 2;

/** `meanwhile`: what stands there until it has come. What the line lost is asked for again, for as long as the page lives. */
export function later<Needs extends object>(load: () => Promise<ComponentType<Needs>>, meanwhile: "busy" | "nothing" = "busy"): ComponentType<Needs> {
  let coming: Signal<Coming<Needs>> | null = null;
  return function Later(needs: Needs) {
    coming ??= asked(load);
    const { Loaded, failed } = coming.value;
    if (Loaded) return <Loaded {...needs} />;
    if (meanwhile === "nothing") return null;
    return <p class="soft">{say(failed < SAID_AFTER ? "busy" : "error-line-none")}</p>;
  };
}

interface Coming<Needs> {
  readonly Loaded: ComponentType<Needs> | null;
  readonly failed: number;
}

function asked<Needs>(load: () => Promise<ComponentType<Needs>>): Signal<Coming<Needs>> {
  const coming = signal<Coming<Needs>>({ Loaded: null, failed: 0 });
  const ask = (failed: number): void => {
    load().then(
      (Loaded) => (coming.value = { Loaded, failed }),
      () => {
        coming.value = { Loaded: null, failed: failed + 1 };
        setTimeout(() => ask(failed + 1), AGAIN_MS[Math.min(failed, AGAIN_MS.length - 1)]);
      },
    );
  };
  ask(0);
  return coming;
}

/** What an act needs besides, as its own chunk: what the line lost is asked for a few times more before the act fails. */
export async function insistently<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (const pause of AGAIN_MS) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return load();
}
