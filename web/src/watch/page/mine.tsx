/** What I said and what became of it: saved → sent → seen → answered. */
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/icon";
import { Choices, Doing, Field, Heading, sayRefused } from "../../ui/parts";
import { ago } from "../../ui/time";
import { say } from "../../ui/words";
import type { SentSighting } from "../shared/draft";
import { sayCode } from "./report";

export interface MineNeeds {
  sent: readonly SentSighting[];
  answer: (id: string, answer: string, words: string) => Promise<void>;
  discard: (id: string) => Promise<void>;
  /** takes the newest back while it is held, to be changed or left */
  undo: (id: string) => Promise<void>;
  locked: boolean;
  at: number;
}

const STATES = ["saved", "sent", "seen", "checking"] as const;

export function Mine(needs: MineNeeds) {
  return (
    <>
      <Heading>{say("mine-title")}</Heading>
      {needs.sent
        .filter(({ held }) => held)
        .map((one) => (
          <div key={one.id} class="undo" role="status" data-testid="undo-bar">
            <span>{say("mine-held")}</span>
            <Doing icon="undo" act={() => needs.undo(one.id)} testId="undo">
              {say("undo")}
            </Doing>
            <i class="left" />
          </div>
        ))}
      {needs.sent.length === 0 && <p class="soft">{say("mine-none")}</p>}
      {!needs.locked && needs.sent.length > 0 && <p class="soft small">{say("mine-unlocked")}</p>}
      {needs.sent.map((one) => (
        <One key={one.id} sent={one} needs={needs} />
      ))}
    </>
  );
}

function One({ sent, needs }: { sent: SentSighting; needs: MineNeeds }) {
  const words = useSignal("");
  const reached = sent.state === "alerted" || sent.state === "not_it" || sent.state === "cannot_tell" ? STATES.length : STATES.indexOf(sent.state);
  return (
    <article class="card" aria-labelledby={`mine-${sent.id}`} data-testid="mine" data-state={sent.state}>
      <div class="row spread">
        {/* once answered, what she saw is overwritten, its kind with it */}
        <h2 id={`mine-${sent.id}`}>{sent.draft.event ? sayCode("event", sent.draft.event) : say("mine-yours")}</h2>
        <span class="soft small number">{ago(sent.at, needs.at)}</span>
      </div>
      <ol class="track">
        {STATES.map((state, index) => (
          <li key={state} class={index <= reached ? "done" : ""} aria-current={index === reached ? "step" : undefined}>
            <Icon name={index <= reached ? "check" : "other"} />
            <span>{say(`mine-${state}`)}</span>
          </li>
        ))}
        {reached === STATES.length && (
          <li class="done">
            <Icon name="check" />
            <span>
              {sent.state === "not_it" && sent.checked
                ? say("checked-it-was", { what: sayCode("checked", sent.checked) })
                : say(`mine-${sent.state.replaceAll("_", "-")}`)}
            </span>
          </li>
        )}
      </ol>
      {sent.state === "saved" && !sent.held && (sent.stuck === null || sent.stuck === "line.none") && (
        <p class="verdict" data-testid="stuck" data-stuck={sent.stuck}>
          <Icon name="clock" />
          <span>{say(sent.carried ? "mine-carried" : "mine-waits")}</span>
        </p>
      )}
      {sent.work !== null && (
        <label class="stack tight">
          <span class="soft small">{say("mine-work")}</span>
          <progress class="meter" max={1} value={sent.work} />
        </label>
      )}
      {sent.stuck !== null && sent.stuck !== "line.none" && (
        <p class="verdict unsure" data-testid="stuck" data-stuck={sent.stuck}>
          <Icon name="clock" />
          <span>{sayRefused(sent.stuck)}</span>
        </p>
      )}
      {sent.asked && (
        <div class="stack verdict unsure" data-testid="asked">
          <p class="strong">
            {sayCode("question", sent.asked.question)} {sent.asked.words}
          </p>
          <Field label={say("mine-answer-words")} value={words.value} onInput={(text) => (words.value = text)} limit={200} />
          <Choices
            lines
            label={say("mine-answer")}
            of={answersTo(sent.asked.question).map((answer) => ({ value: answer, words: sayCode("answer", answer) }))}
            chosen={null}
            onChoose={(answer) => void needs.answer(sent.id, answer, words.value.trim())}
          />
        </div>
      )}
      {sent.state === "saved" && !sent.held && (
        <Doing look="plain" icon="trash" act={() => needs.discard(sent.id)}>
          {say("mine-discard")}
        </Doing>
      )}
    </article>
  );
}

function answersTo(question: string): readonly string[] {
  if (question === "which_side") return ["north", "east", "south", "west", "i_do_not_know"];
  if (question === "how_many_now") return ["more", "same", "fewer", "not_any_more", "i_do_not_know"];
  if (question === "still_there") return ["yes", "not_any_more", "i_do_not_know"];
  return ["yes", "no", "i_do_not_know"];
}

