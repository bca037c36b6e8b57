/** What a steward calls somebody whom the book names by letters alone: it stays on her phone, under the lock. */
import { useSignal } from "@preact/signals";
import { Button, Doing, Field } from "../../ui/parts";
import { say } from "../../ui/words";
import type { BookNeeds } from "./by_whom";

const MOST_NAME = 80;

export function Called({ id, state, stewarding, done }: Pick<BookNeeds, "state" | "stewarding" | "done"> & { id: string }) {
  const name = state.named[id] ?? "";
  const typed = useSignal<string | null>(null);
  if (typed.value === null)
    return (
      <Button icon="words" look="plain" onPress={() => (typed.value = name)} testId="called-change">
        {say(name === "" ? "lists-call" : "lists-call-again")}
      </Button>
    );
  const keep = async (): Promise<void> => {
    await stewarding.callHer(id, typed.value ?? "");
    typed.value = null;
    await done();
  };
  return (
    <div class="stack tight">
      <Field label={say("lists-call-label")} hint={say("lists-call-hint")} value={typed.value} onInput={(next) => (typed.value = next)} limit={MOST_NAME} testId="called-name" />
      <Doing icon="check" act={keep} testId="called-keep">
        {say("lists-call-keep")}
      </Doing>
    </div>
  );
}
