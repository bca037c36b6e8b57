/** Calls of today, for whoever rings: a first name, a language, the notes she allowed, and a number for as long as her hour is open. */
import "./calls.css";
import { signal } from "@preact/signals";
import type { CallToMake } from "../../worker/calling.ts";
import type { Outcome } from "../../shared/ladder.ts";
import type { Call } from "../../../seals/aid/letters.ts";
import { dialled } from "../../../seals/numbers.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing, Field, Heading } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { LANGUAGES, say } from "../../../ui/words.ts";

export interface CallingNeeds {
  readonly calls: readonly CallToMake[];
  readonly say: (key: string, outcome: Outcome, words: string) => Promise<void>;
  /** she needs something: a need is begun */
  readonly onNeed: () => void;
  /** unix seconds */
  readonly at: number;
}

/** What she writes for the desk, by call. */
const written = signal<ReadonlyMap<string, string>>(new Map());
const done = signal(false);

export function Calls({ calls, at, ...needs }: CallingNeeds) {
  const minute = Math.floor(at / 60);
  const now = calls.filter(({ until }) => until > minute);
  return (
    <>
      <Heading>{say("calling-title")}</Heading>
      {done.value && (
        <p class="verdict quiet" role="status" data-testid="call-done">
          <Icon name="check" />
          <span>{say("calling-thanks")}</span>
        </p>
      )}
      {now.length === 0 && !done.value && (
        <p class="verdict" data-testid="no-calls">
          <Icon name="telephone" />
          <span>{say("calling-none")}</span>
        </p>
      )}
      {now.map((each) => (
        <One key={each.key} call={each} minute={minute} {...needs} />
      ))}
      <p class="soft small">{say("calling-why")}</p>
    </>
  );
}

function One({ call: { key, numbers, tried, until }, minute, onNeed, ...needs }: Pick<CallingNeeds, "say" | "onNeed"> & { call: CallToMake; minute: number }) {
  const [first, second] = numbers;
  if (first === undefined) return null;
  const { name, language: tongue, notes, ends, duressAsked, duressWord } = first;
  const words = written.value.get(key) ?? "";
  const tell = async (outcome: Outcome): Promise<void> => {
    await needs.say(key, outcome, words);
    written.value = new Map([...written.value].filter(([each]) => each !== key));
    done.value = outcome !== "unanswered";
  };
  return (
    <section class="card" data-testid="call" data-tried={tried}>
      <div class="row spread">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span class="badge">{LANGUAGES.find(({ tag }) => tag === tongue)?.name ?? tongue}</span>
      </div>
      <p class="row">
        <Icon name="clock" />
        <span>{say("calling-until", { time: clock(Math.min(ends, until), minute) })}</span>
      </p>
      {notes !== "" && (
        <p class="row">
          <Icon name="note" />
          <bdi>{notes}</bdi>
        </p>
      )}
      <Ring call={first} words={say("calling-ring", { name })} main={!tried} />
      {second && tried && (
        <>
          <p class="strong">{say("calling-second")}</p>
          {second.notes !== "" && (
            <p class="soft">
              <bdi>{second.notes}</bdi>
            </p>
          )}
          <Ring call={second} words={say("calling-ring", { name })} main />
        </>
      )}
      <details class="more" open>
        <summary>{say("calling-script")}</summary>
        <ol class="script">
          {["1", "2", "3", "4"].map((step) => (
            <li key={step}>{say(`calling-script-${step}`, { name })}</li>
          ))}
        </ol>
      </details>
      {duressAsked && (
        <p class="verdict unsure" data-testid="call-word">
          <Icon name="shield" />
          <span>{say("calling-word", { word: duressWord })}</span>
        </p>
      )}
      <Button full icon="basket" onPress={onNeed} testId="call-need">
        {say("calling-need")}
      </Button>
      <Field label={say("calling-words")} value={words} limit={400} onInput={(text) => (written.value = new Map([...written.value, [key, text]]))} testId="call-words" />
      <div class="stack">
        <Doing full look="main-act" icon="check" act={() => tell("answered")} testId="call-answered">
          {say("calling-answered")}
        </Doing>
        <Doing full icon="cross" act={() => tell("unanswered")} testId="call-unanswered">
          {say("calling-unanswered")}
        </Doing>
        {duressAsked && (
          <Doing full icon="shield" act={() => tell("duress")} testId="call-duress">
            {say("calling-duress")}
          </Doing>
        )}
      </div>
      {tried && (
        <p class="verdict" role="status" data-testid="call-tried">
          <Icon name="clock" />
          <span>{say("calling-tried", { time: clock(ends, minute) })}</span>
        </p>
      )}
    </section>
  );
}

function Ring({ call, words, main }: { call: Call; words: string; main: boolean }) {
  const number = dialled(call.phone);
  return (
    <>
      {number !== null && (
        <a class={`button full huge ${main ? "main-act" : ""}`} href={`tel:${number}`} data-testid="call-ring">
          <Icon name="telephone" />
          <span>{words}</span>
        </a>
      )}
      <p class="centre strong number">
        <bdi dir="ltr">{call.phone}</bdi>
      </p>
    </>
  );
}
