/** One sighting as it was opened, and the way back to who reported it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { begunWordsOf } from "../../../ui/begun.ts";
import { Icon } from "../../../ui/icon";
import { Button, Doing, Field } from "../../../ui/parts";
import { ago } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import { fromB64u } from "../../../terms/bytes.ts";
import { HearNote } from "../hear_note.tsx";
import type { DeskActs, DeskIncident, OpenedSighting } from "../../shared/desk.ts";
import { PlaceOf } from "../place";
import { sayCode } from "../report";

const QUESTIONS = ["still_there", "which_side", "seen_by_you", "how_many_now", "can_you_be_called_on", "are_you_safe"] as const;

export function Sighting({ sighting, incident, acts, home, at }: { sighting: OpenedSighting; incident: DeskIncident; acts: DeskActs; home: string | null; at: number }) {
  const words = begunWordsOf("ask", sighting.nonce);
  const asking = useSignal(words.peek() !== "");
  const draft = sighting.draft;
  const first = useRef<HTMLDivElement>(null);
  const pressed = useRef(asking.value);
  useEffect(() => {
    if (asking.value && !pressed.current) first.current?.querySelector("button")?.focus();
    pressed.current = asking.value;
  }, [asking.value]);
  return (
    <article class="card" aria-labelledby={`sighting-${sighting.nonce}`} data-testid="sighting" data-source={sighting.source}>
      <div class="row spread">
        <h3 class="badge" id={`sighting-${sighting.nonce}`}>
          <Icon name={sighting.source === "telephone" ? "telephone" : sighting.source === "member" ? "shield" : "question"} />
          {say(`source-${sighting.source}`)}
        </h3>
        <span class="soft small number">{ago(draft.observedAt, at)}</span>
      </div>
      <dl class="facts">
        {(["event", "activity", "size", "uniform", "equipment"] as const).map((field) => {
          const name = draft[field];
          return (
            name && (
              <>
                <dt>{say(`fact-${field}`)}</dt>
                <dd>{sayCode(field, name)}</dd>
              </>
            )
          );
        })}
        <dt>{say("fact-seen")}</dt>
        <dd>
          {say(draft.seenByMe ? "fact-seen-self" : "fact-seen-told")}
          {draft.past ? ` · ${say("fact-past")}` : ""}
        </dd>
        <dt>{say("fact-place")}</dt>
        <dd>{draft.cell ? <PlaceOf cell={draft.cell} home={home} /> : say("fact-no-place")}</dd>
      </dl>
      {draft.voice && (
        <div class="row" data-testid="sighting-voice">
          <HearNote sound={fromB64u(draft.voice)} />
        </div>
      )}
      {draft.words && <blockquote data-testid="sighting-words">{draft.words}</blockquote>}
      {sighting.asked.map((one) => (
        <p key={one.question}>
          {sayCode("question", one.question)} {one.words} — {one.answer ? <strong>{sayCode("answer", one.answer)} {one.answerWords}</strong> : <span class="soft">{say("desk-asked")}</span>}
        </p>
      ))}
      {sighting.canAsk && !asking.value && (
        <Button icon="question" onPress={() => (asking.value = true)} keys="q" testId="ask">
          {say("desk-ask")}
        </Button>
      )}
      {asking.value && (
        <div class="stack" ref={first}>
          <Field label={say("desk-ask-words")} value={words.value} onInput={(text) => (words.value = text)} limit={200} />
          {QUESTIONS.map((question) => (
            <Doing
              key={question}
              full
              testId={`ask-${question}`}
              act={async () => {
                await acts.ask(incident.id, sighting.nonce, question, words.value.trim());
                words.forget();
                asking.value = false;
              }}
            >
              {sayCode("question", question)}
            </Doing>
          ))}
        </div>
      )}
    </article>
  );
}
