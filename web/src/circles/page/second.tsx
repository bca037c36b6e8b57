/** A spare of a neighbour's things: made on one phone, opened on the other. It goes from screen to screen. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Button, Copy, Doing, Field, Heading } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { isReachable } from "../../ui/reachable";
import { say } from "../../ui/words";

/** Letters that a code on a cheap screen still shows large enough for a cheap camera. */
const MOST_IN_A_CODE = 1_200;

export function MakeSpare({ make, onDone }: { make: () => Promise<{ link: string; words: string }>; onDone: () => void }) {
  const made = useSignal<{ link: string; words: string } | null>(null);
  if (made.value === null)
    return (
      <>
        <Heading>{say("second-title")}</Heading>
        <p>{say("second-why")}</p>
        <p>{say("second-holds")}</p>
        <p class="soft">{say("second-shared")}</p>
        <p class="soft">{say("second-roles")}</p>
        <Doing full look="main-act" icon="save" act={async () => void (made.value = await make())} testId="second-make">
          {say("second-make")}
        </Doing>
      </>
    );
  const { link, words } = made.value;
  const drawn = isReachable(link) && link.length <= MOST_IN_A_CODE;
  return (
    <>
      <Heading>{say("second-title")}</Heading>
      <div class="card">
        {drawn && <Qr text={link} />}
        <p>{say(isReachable(link) ? "second-scan" : "second-local")}</p>
        <Copy full text={link} testId="second-text">
          {say("second-text")}
        </Copy>
        <p class="soft small">{say("second-iphone")}</p>
      </div>
      <section class="card no-print">
        <h2>{say("second-words")}</h2>
        <p>{say("second-words-why")}</p>
        <ol class="words-list" data-testid="second-words" dir="ltr">
          {words.split(" ").map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
      </section>
      {drawn && (
        <Button full icon="print" onPress={() => print()}>
          {say("print")}
        </Button>
      )}
      <Button full look="main-act" onPress={onDone} testId="second-done">
        {say("home")}
      </Button>
    </>
  );
}

export function TakeSpare({ take, onDone }: { take: (words: string) => Promise<void>; onDone: () => void }) {
  const typed = useSignal("");
  const taken = useSignal(false);
  if (taken.value)
    return (
      <>
        <Heading>{say("second-take-title")}</Heading>
        <p class="verdict quiet" data-testid="second-taken">
          <Icon name="check" />
          <span>{say("second-take-done")}</span>
        </p>
        <Button full look="main-act" onPress={onDone} testId="second-home">
          {say("home")}
        </Button>
      </>
    );
  return (
    <>
      <Heading>{say("second-take-title")}</Heading>
      <p>{say("second-take-why")}</p>
      <Field ltr label={say("second-take-words")} value={typed.value} onInput={(text) => (typed.value = text)} testId="second-typed" />
      <Doing
        full
        look="main-act"
        icon="unlock"
        disabled={typed.value.trim() === ""}
        testId="second-open"
        act={async () => {
          await take(typed.value);
          taken.value = true;
        }}
      >
        {say("second-take-open")}
      </Doing>
    </>
  );
}
