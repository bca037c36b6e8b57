/** The root comes into this page for one act, on this machine only: from its file and words, from the card, or from the keepers' shares. */
import { useSignal } from "@preact/signals";
import { Doing, Field } from "../../ui/parts";
import { TakeFile } from "../../ui/take_file";
import { say } from "../../ui/words";
import type { SecretKey } from "../../terms/ids";

export type BringRoot = (words: string, file: Uint8Array<ArrayBuffer> | null) => Promise<SecretKey>;

/** Three shares of 33 words, generously. */
const MOST_LETTERS = 2_000;

/** `act` gets the root and is waited for; then it is overwritten, unless `act` says that it keeps it. */
export function WithRoot(props: { words: string; testId: string; disabled?: boolean; bringRoot: BringRoot; act: (root: SecretKey) => Promise<"kept" | void> }) {
  const words = useSignal("");
  const file = useSignal<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null>(null);
  return (
    <div class="stack">
      <TakeFile testId={`${props.testId}-file`} onFile={(chosen) => void chosen.arrayBuffer().then((bytes) => (file.value = { name: chosen.name, bytes: new Uint8Array(bytes) }))}>
        {file.value?.name ?? say("rules-root-file")}
      </TakeFile>
      <Field
        ltr
        long
        label={say("root-words")}
        hint={say("root-words-hint")}
        value={words.value}
        onInput={(text) => (words.value = text)}
        limit={MOST_LETTERS}
        testId={`${props.testId}-words`}
      />
      <Doing
        icon="key"
        disabled={(props.disabled ?? false) || !words.value.trim()}
        testId={`${props.testId}-by-root`}
        act={async () => {
          const root = await props.bringRoot(words.value, file.value?.bytes ?? null);
          let kept: "kept" | void = undefined;
          try {
            kept = await props.act(root);
          } finally {
            if (kept !== "kept") root.fill(0);
          }
          words.value = "";
          file.value = null;
        }}
      >
        {props.words}
      </Doing>
    </div>
  );
}
