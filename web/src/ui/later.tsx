/** A screen that comes as its own chunk, so that the first paint does not wait for it. */
import { signal, type Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { say } from "./words.ts";

/** `meanwhile`: what stands there until it has come. */
export function later<Needs extends object>(load: () => Promise<ComponentType<Needs>>, meanwhile: "busy" | "nothing" = "busy"): ComponentType<Needs> {
  let came: Signal<ComponentType<Needs> | null> | null = null;
  return function Later(needs: Needs) {
    if (came === null) {
      const waiting = signal<ComponentType<Needs> | null>(null);
      came = waiting;
      load().then(
        (Loaded) => (waiting.value = Loaded),
        () => (came = null),
      );
    }
    const Loaded = came.value;
    if (Loaded) return <Loaded {...needs} />;
    return meanwhile === "busy" ? <p class="soft">{say("busy")}</p> : null;
  };
}
