/** The app lock: five words that wrap this phone's keys, shown once, asked back, never stored; and beside them the phone's own lock. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Doing, Entry, Field, Heading, Tick } from "../../ui/parts";
import { say } from "../../ui/words";

/** The phone's own lock: not there, could open this one too, or does. */
export type TouchState = "none" | "offered" | "on";

/** `touch`: the phone's own lock shall open this one too. When it is not given, nothing is set. */
export type SetLock = (words: string, touch: boolean) => Promise<void>;

export interface LockWords {
  words: readonly string[];
  touch: TouchState;
}

export function SetUpLock(props: LockWords & { onSet: SetLock }) {
  const asking = useSignal(false);
  const typed = useSignal("");
  const touch = useSignal(false);
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
      <Entry>
        <Field label={say("lock-words")} value={typed.value} onInput={(text) => (typed.value = text)} testId="lock-typed" />
        {props.touch === "offered" && (
          <>
            <Tick label={say("lock-touch")} on={touch.value} onChange={(on) => (touch.value = on)} testId="lock-touch" />
            <p class="soft small">{say("lock-touch-why")}</p>
          </>
        )}
        <Doing
          full
          look="main-act"
          icon="lock"
          testId="lock-set"
          disabled={words(typed.value).length === 0}
          act={async () => {
            if (words(typed.value) !== props.words.join(" ")) throw Object.assign(new Error("lock"), { code: "lock.other_words" });
            await props.onSet(words(typed.value), props.touch === "offered" && touch.value);
          }}
        >
          {say("lock-set")}
        </Doing>
      </Entry>
      <Button look="plain" icon="back" onPress={() => (asking.value = false)}>
        {say("lock-again")}
      </Button>
    </>
  );
}

export interface UnlockNeeds {
  touch: TouchState;
  onUnlock: (words: string) => Promise<void>;
  onTouch: () => Promise<void>;
}

export function Unlock(props: UnlockNeeds & { onReadOn: () => void }) {
  const typed = useSignal("");
  const byTouch = props.touch === "on";
  return (
    <>
      <Heading>{say("unlock-title")}</Heading>
      <p class="soft">{say(byTouch ? "unlock-touch-why" : "unlock-why")}</p>
      {byTouch && (
        <>
          <Doing full look="huge main-act" icon="finger" act={props.onTouch} testId="unlock-touch">
            {say("unlock-touch")}
          </Doing>
          <h2>{say("unlock-by-words")}</h2>
        </>
      )}
      <Entry>
        <Field label={say("lock-words")} value={typed.value} type="password" onInput={(text) => (typed.value = text)} testId="unlock-typed" />
        <Doing full look={byTouch ? "" : "main-act"} icon="unlock" act={() => props.onUnlock(words(typed.value))} testId="unlock">
          {say("unlock")}
        </Doing>
      </Entry>
      <Button look="plain" onPress={props.onReadOn}>
        {say("unlock-read-on")}
      </Button>
    </>
  );
}

/** Later, in the settings: the phone's own lock beside the five words, or the words alone again. */
export function TouchSetting(props: { touch: TouchState; add: (words: string) => Promise<void>; drop: () => Promise<void> }) {
  const asking = useSignal(false);
  const typed = useSignal("");
  if (props.touch === "none") return null;
  if (props.touch === "on")
    return (
      <>
        <p>{say("settings-touch-on")}</p>
        <Doing icon="cross" act={props.drop} testId="touch-drop">
          {say("settings-touch-drop")}
        </Doing>
      </>
    );
  if (!asking.value)
    return (
      <Button icon="finger" onPress={() => (asking.value = true)} testId="touch-ask">
        {say("lock-touch")}
      </Button>
    );
  return (
    <>
      <p class="soft small">{say("lock-touch-why")}</p>
      <Entry>
        <Field label={say("lock-words")} value={typed.value} type="password" onInput={(text) => (typed.value = text)} testId="touch-words" />
        <Doing
          icon="finger"
          testId="touch-add"
          disabled={words(typed.value).length === 0}
          act={async () => {
            await props.add(words(typed.value));
            asking.value = false;
            typed.value = "";
          }}
        >
          {say("lock-touch")}
        </Doing>
      </Entry>
    </>
  );
}

function words(text: string): string {
  return text.trim().toLowerCase().split(/\s+/u).join(" ");
}
