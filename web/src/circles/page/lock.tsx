/** The app lock: five words that wrap this phone's keys. Shown once, asked back, never stored. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Doing, Field, Heading } from "../../ui/parts";
import { say } from "../../ui/words";

export function SetUpLock(props: { words: readonly string[]; onSet: (words: string) => Promise<void> }) {
  const asking = useSignal(false);
  const typed = useSignal("");
  if (!asking.value)
    return (
      <>
        <Heading>{say("lock-title")}</Heading>
        <p>{say("lock-why")}</p>
        <ol class="words-list" data-testid="lock-words" dir="ltr">
          {props.words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
        <p class="verdict unsure">
          <Icon name="warning" />
          <span>{say("lock-learn")}</span>
        </p>
        <Button full look="main-act" disabled={props.words.length === 0} onPress={() => (asking.value = true)} testId="lock-learnt">
          {say("lock-learnt")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{say("lock-ask")}</Heading>
      <Field label={say("lock-words")} value={typed.value} onInput={(text) => (typed.value = text)} testId="lock-typed" />
      <Doing
        full
        look="main-act"
        icon="lock"
        testId="lock-set"
        disabled={words(typed.value).length === 0}
        act={async () => {
          if (words(typed.value) !== props.words.join(" ")) throw Object.assign(new Error("lock"), { code: "lock.other_words" });
          await props.onSet(words(typed.value));
        }}
      >
        {say("lock-set")}
      </Doing>
      <Button look="plain" icon="back" onPress={() => (asking.value = false)}>
        {say("lock-again")}
      </Button>
    </>
  );
}

export function Unlock(props: { onUnlock: (words: string) => Promise<void>; onReadOn: () => void }) {
  const typed = useSignal("");
  return (
    <>
      <Heading>{say("unlock-title")}</Heading>
      <p class="soft">{say("unlock-why")}</p>
      <Field label={say("lock-words")} value={typed.value} type="password" onInput={(text) => (typed.value = text)} testId="unlock-typed" />
      <Doing full look="main-act" icon="unlock" act={() => props.onUnlock(words(typed.value))} testId="unlock">
        {say("unlock")}
      </Doing>
      <Button look="plain" onPress={props.onReadOn}>
        {say("unlock-read-on")}
      </Button>
    </>
  );
}

function words(text: string): string {
  return text.trim().toLowerCase().split(/\s+/u).join(" ");
}
