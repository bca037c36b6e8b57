/** What the desk writes to whoever asked: a sentence that her phone says in its own language, words, or both. She reads it under her need. */
import { AnswerCode } from "../../../seals/aid/codes.ts";
import { MOST_WORDS } from "../../../seals/aid/parts.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { begunWordsOf } from "../../../ui/begun.ts";
import { Choices, Doing, Field } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import type { Told } from "../../shared/folding.ts";
import { isOfCarrier } from "../../shared/legs.ts";
import { nameOf } from "../../shared/need_draft.ts";
import { sayTongue } from "./list.tsx";
import type { AidDeskNeeds } from "./needs.ts";
import { sayBy } from "./whose.ts";

const SENTENCES = [AnswerCode.inWords, AnswerCode.lookingIntoIt, AnswerCode.takesLonger, AnswerCode.comesAgain] as const;

/** `said`: what somebody has said about it and nobody has read. Whatever she asked leaves the inbox with the answer. */
export function AnswerHer({ row, said, desk, names, at }: AidDeskNeeds & { row: NeedRow; said: readonly Told[] }) {
  const { need, work } = row;
  const words = begunWordsOf("aid-answer", row.key);
  const sentence = begunWordsOf("aid-answer-sentence", row.key);
  const code = SENTENCES.find((each) => String(each) === sentence.value) ?? AnswerCode.inWords;
  const minute = Math.floor(at / 60) as Minutes;
  const send = async (): Promise<void> => {
    const answered = said.filter((told) => told.look === "asks" && !isOfCarrier(told)).map(({ key }) => key);
    await desk.change(row.key, { do: "answer", at: minute, code, words: words.value }, answered);
    words.forget();
    sentence.forget();
  };
  return (
    <section class="card" aria-label={say("answers-write")} data-testid="aid-answers">
      {work.answers.length > 0 && (
        <ol class="stack tight">
          {work.answers.map((answer, number) => (
            <li key={number} data-testid="aid-answered">
              <p class="soft small">
                <span class="number">{clock(answer.at, minute)}</span> · {sayBy(answer.device, { names, desk })}
              </p>
              <blockquote>
                {answer.code !== AnswerCode.inWords && <p>{say(`answer-${nameOf(AnswerCode, answer.code)}`)}</p>}
                {answer.words !== "" && (
                  <p class="aid-lines">
                    <bdi>{answer.words}</bdi>
                  </p>
                )}
              </blockquote>
            </li>
          ))}
        </ol>
      )}
      {need.answerTo === null ? (
        <p class="soft">{say("answers-no-phone")}</p>
      ) : (
        <details class="more" open={said.length > 0 || words.value !== "" || sentence.value !== ""} data-testid="aid-answer">
          <summary class="strong">{say("answers-write")}</summary>
          <div class="stack">
            <Choices
              lines
              label={say("answers-sentence")}
              of={SENTENCES.map((value) => ({ value, words: say(value === AnswerCode.inWords ? "answers-no-sentence" : `answer-${nameOf(AnswerCode, value)}`) }))}
              chosen={code}
              onChoose={(chosen) => (sentence.value = chosen === AnswerCode.inWords ? "" : String(chosen))}
            />
            <Field long label={say("answers-words")} hint={say("answers-words-why", { language: sayTongue(need.language) })} value={words.value} limit={MOST_WORDS} onInput={(typed) => (words.value = typed)} testId="aid-answer-words" />
            <Doing full icon="send" disabled={code === AnswerCode.inWords && words.value.trim() === ""} act={send} testId="aid-answer-send">
              {say("answers-send")}
            </Doing>
          </div>
        </details>
      )}
    </section>
  );
}
