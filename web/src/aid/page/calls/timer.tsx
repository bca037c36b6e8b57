/** "Tell somebody when I am not back": set in a minute, running in sight, ended by a word. Whichever of the two words it is, this screen does the same. */
import "./calls.css";
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Keyholder, Lack, Plan } from "../../shared/timer.ts";
import { lacks } from "../../shared/timer.ts";
import { hoursLeft } from "../../shared/hours_left.ts";
import type { Running } from "../../worker/timing.ts";
import type { Language } from "../../../terms/language.ts";

import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing, Entry, Field, Heading, showFirstLack } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { language, listed, say } from "../../../ui/words.ts";
import { Several } from "../when.tsx";
import { giveReminder } from "./reminder.ts";
import { TakeCode, type People } from "./people.tsx";

const AHEAD = ["30", "60", "120", "240", "at"] as const;
type Ahead = (typeof AHEAD)[number];
const LATER = ["30", "60", "120"] as const;
/** The reminder rings while there is time to put it off. */
const REMIND_MIN = 15;

export interface TimerNeeds extends People {
  readonly running: Running | null;
  readonly set: (plan: Plan) => Promise<void>;
  readonly putOff: (word: string, minutes: number) => Promise<void>;
  readonly back: (word: string) => Promise<void>;
  /** why it is not with the house yet, as a sentence; null while nothing stands in the way */
  readonly stuck: string | null;
  /** unix seconds, this phone's clock */
  readonly at: number;
  /** the house's clock minus this phone's, when they differ by more than a person would forgive */
  readonly offS: number;
}

/** Outside of the screen: neither a turn of the phone nor another language throws it away. */
const draft = signal({ ahead: "60" as Ahead, clock: "", chosen: [] as readonly string[], name: "", phone: "", address: "", words: "", word: "", duress: "" });
const typed = signal("");
const lacking = signal<readonly Lack[]>([]);
const over = signal(false);
const change = (some: Partial<typeof draft.value>): void => {
  draft.value = { ...draft.value, ...some };
  lacking.value = [];
};

export function Timer(needs: TimerNeeds) {
  return needs.running === null ? <SetIt {...needs} /> : <Runs {...needs} running={needs.running} />;
}

function minutesAhead(at: number): number {
  const { ahead, clock: typedClock } = draft.value;
  if (ahead !== "at") return Number(ahead);
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(typedClock) ?? [];
  if (hours === undefined) return 0;
  const now = new Date(at * 1000);
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate(), Number(hours), Number(minutes));
  if (then <= now) then.setDate(then.getDate() + 1);
  return Math.ceil((then.getTime() - now.getTime()) / 60_000);
}

const keyOf = ({ answerTo }: Keyholder): string => answerTo.pigeonhole.join(" ");

function SetIt(needs: TimerNeeds) {
  const { people, at } = needs;
  const now = draft.value;
  const minutes = minutesAhead(at);
  const plan: Plan = {
    minutes, keyholders: people.filter((each) => now.chosen.includes(keyOf(each))), language: language.value as Language,
    name: now.name, phone: now.phone, address: now.address, words: now.words, word: now.word, duress: now.duress,
  };
  const missing = lacking.value;
  const wrong = (...lacks: readonly Lack[]): string => lacks.filter((lack) => missing.includes(lack)).map((lack) => say(`timer-lack-${lack}`)).join(" ");
  const marked = (lack: Lack) =>
    missing.includes(lack) && (
      <p class="error" tabIndex={-1} data-lack={lack}>
        {wrong(lack)}
      </p>
    );
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (missing.length > 0) showFirstLack(form.current);
  }, [missing]);
  return (
    <div class="stack grow" ref={form}>
      <Heading>{say("timer-title")}</Heading>
      {over.value && (
        <p class="verdict quiet" role="status" data-testid="timer-ended">
          <Icon name="check" />
          <span>{say("timer-ended")}</span>
        </p>
      )}
      <p>{say("timer-why")}</p>
      <ClockOff {...needs} />
      <section class="card">
        <h2>{say("timer-when")}</h2>
        <Several small label={say("timer-when")} of={AHEAD.map((value) => ({ value, words: say(`timer-in-${value}`) }))} chosen={[now.ahead]} onChoose={(ahead) => change({ ahead })} />
        {now.ahead === "at" && (
          <label class="field">
            <span>{say("timer-at")}</span>
            <input class="input" type="time" value={now.clock} onInput={(event) => change({ clock: event.currentTarget.value })} data-testid="timer-clock" />
          </label>
        )}
        {minutes > 0 && (
          <p class="soft row">
            <Icon name="clock" />
            <span>{say("timer-opens", { time: clock(Math.floor(at / 60) + minutes, Math.floor(at / 60)) })}</span>
          </p>
        )}
        {marked("minutes")}
      </section>
      <section class="card">
        <h2>{say("timer-who")}</h2>
        {people.length === 0 && <p>{say("people-none")}</p>}
        {people.map((each) => (
          <label class="tick" key={keyOf(each)}>
            <input
              type="checkbox"
              checked={now.chosen.includes(keyOf(each))}
              data-testid="timer-person"
              onChange={(event) => change({ chosen: event.currentTarget.checked ? [...now.chosen, keyOf(each)] : now.chosen.filter((key) => key !== keyOf(each)) })}
            />
            <span>
              <bdi>{each.name}</bdi>
            </span>
          </label>
        ))}
        <TakeCode {...needs} onTaken={(each) => change({ chosen: [...new Set([...now.chosen, keyOf(each)])] })} />
        {marked("keyholders")}
      </section>
      <section class="card">
        <h2>{say("timer-what")}</h2>
        <Field label={say("timer-name")} value={now.name} limit={40} wrong={wrong("name")} onInput={(name) => change({ name })} testId="timer-name" />
        <Field long label={say("timer-words")} hint={say("timer-words-hint")} value={now.words} limit={400} onInput={(words) => change({ words })} testId="timer-words" />
        <Field label={say("timer-address")} value={now.address} limit={200} onInput={(address) => change({ address })} testId="timer-address" />
        <Field ltr label={say("timer-phone")} value={now.phone} limit={40} onInput={(phone) => change({ phone })} testId="timer-phone" />
        <p class="soft small">{say("timer-no-authority")}</p>
      </section>
      <section class="card">
        <h2>{say("timer-two-words")}</h2>
        <Field label={say("timer-word")} hint={say("timer-word-why")} value={now.word} limit={40} wrong={wrong("word")} onInput={(word) => change({ word })} testId="timer-word" />
        <Field label={say("timer-duress")} hint={say("timer-duress-why")} value={now.duress} limit={40} wrong={wrong("duress", "alike")} onInput={(duress) => change({ duress })} testId="timer-duress" />
        <p class="verdict unsure">
          <Icon name="warning" />
          <span>{say("timer-learn")}</span>
        </p>
      </section>
      <Wakes />
      <div class="stick inside">
        {missing.length > 0 && (
          <p class="error centre" role="alert">
            {say("timer-lacks")}
          </p>
        )}
        <Doing
          full
          look="main-act"
          icon="clock"
          testId="timer-set"
          act={async () => {
            lacking.value = lacks(plan);
            if (lacking.value.length > 0) return;
            await needs.set(plan);
            over.value = false;
            draft.value = { ...draft.value, words: "", word: "", duress: "", clock: "" };
          }}
        >
          {say("timer-set")}
        </Doing>
      </div>
    </div>
  );
}

function Runs({ running, putOff, back, stuck, at, ...needs }: TimerNeeds & { running: Running }) {
  const { state, names, until, mayBePutOff } = running;
  const minute = Math.floor(at / 60);
  const waits = state === "setting" || state === "changing" || state === "ending";
  const done = typed.value.trim() === "" || state === "ending";
  const spoken = async (act: (word: string) => Promise<void>): Promise<void> => {
    await act(typed.value);
    typed.value = "";
  };
  return (
    <>
      <Heading>{say("timer-title")}</Heading>
      <section class={`card timer ${state === "open" ? "is-open" : ""}`} data-testid="timer-runs" data-state={state}>
        <p class="timer-until">{say("timer-until", { time: clock(until, minute) })}</p>
        <p class="timer-left number" role="timer">
          {state === "open" ? say("timer-open") : say("timer-left", { time: hoursLeft(until * 60 - at) })}
        </p>
        <p>{say(state === "open" ? "timer-told-now" : "timer-told", { names: listed(names) })}</p>
        {waits && (
          <p class="verdict unsure" role="status" data-testid="timer-waits">
            <Icon name="offline" />
            <span>
              {say(`timer-${state}`)} {stuck}
            </span>
          </p>
        )}
      </section>
      <ClockOff at={at} {...needs} />
      <Entry>
        <Field label={say("timer-type")} value={typed.value} type="password" limit={40} onInput={(word) => (typed.value = word)} testId="timer-typed" />
        <Doing
          full
          look="huge main-act"
          icon="home"
          disabled={done}
          testId="timer-back"
          act={() =>
            spoken(async (word) => {
              await back(word);
              over.value = true;
            })
          }
        >
          {say("timer-back")}
        </Doing>
      </Entry>
      <section class="card">
        <h2>{say("timer-later")}</h2>
        {mayBePutOff ? (
          <div class="row">
            {LATER.map((minutes) => (
              <Doing key={minutes} icon="plus" disabled={done} testId={`timer-later-${minutes}`} act={() => spoken((word) => putOff(word, Number(minutes)))}>
                {say(`timer-in-${minutes}`)}
              </Doing>
            ))}
          </div>
        ) : (
          <p class="soft">{say(waits ? "timer-later-soon" : "timer-later-none")}</p>
        )}
      </section>
      <Button full icon="bell" onPress={() => giveReminder(until - REMIND_MIN)} testId="timer-remind">
        {say("timer-remind")}
      </Button>
      <p class="soft small">{say("timer-remind-why")}</p>
      <Wakes />
    </>
  );
}

/** What makes a keyholder look, and what does not. */
function Wakes() {
  return (
    <section class="card" data-testid="timer-wakes">
      <h2>{say("timer-wakes")}</h2>
      <p>{say("timer-wakes-why")}</p>
      <p>{say("timer-wakes-ended")}</p>
      <p class="soft small">{say("timer-house-down")}</p>
    </section>
  );
}

function ClockOff({ at, offS }: Pick<TimerNeeds, "at" | "offS">) {
  if (offS === 0) return null;
  const minute = Math.floor(at / 60);
  return (
    <p class="verdict unsure" data-testid="timer-clock-off">
      <Icon name="clock" />
      <span>{say("timer-clock-off", { here: clock(minute, minute), there: clock(Math.floor((at + offS) / 60), minute) })}</span>
    </p>
  );
}
