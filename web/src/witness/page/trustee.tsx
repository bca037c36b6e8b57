/** A trustee's screen: her code, who asks for a film, and what she has answered. */
import "./opening.css";
import { useSignal } from "@preact/signals";
import { MOST_ANSWER_NOTE } from "../../seals/witness/answer.ts";
import { begunWordsOf } from "../../ui/begun.ts";
import { Icon } from "../../ui/icon.tsx";
import { MyCode } from "../../ui/my_code.tsx";
import { Button, Doing, Field, Heading, Hold, sayError } from "../../ui/parts.tsx";
import { ago, clock, date } from "../../ui/time.ts";
import { Woken, type Waking } from "../../ui/woken.tsx";
import { say } from "../../ui/words.ts";
import type { CaseView } from "../worker/answering.ts";
import { REASONS } from "./reasons.ts";
import { megabytes } from "./sizes.ts";

/** `coming`: the book names her, and phones follow it in two days. `left`: it did. */
export type InBook = "yes" | "coming" | "no" | "left";
const SAID = { coming: "trustee-coming", no: "trustee-not-yet", left: "trustee-left" };

export interface TrusteeNeeds {
  /** null before she has made her keys */
  code: string | null;
  /** the letters that stewards compare by voice */
  id: string | null;
  inBook: InBook;
  needed: number;
  of: number;
  cases: readonly CaseView[];
  make: () => Promise<void>;
  look: () => Promise<void>;
  answer: (key: string, what: { gives: boolean; note: string }) => Promise<void>;
  /** it is no question at all */
  dismiss: (key: string) => Promise<void>;
  /** begins the yearly drill */
  drill: () => Promise<void>;
  /** whether this phone rings for it while the app is closed */
  waking: Waking;
  ringFor: (on: boolean) => Promise<void>;
  onRinging: () => void;
  at: number;
}

const SECONDS = 1;
const WORDS = { title: "trustee-code", why: "trustee-code-why", letters: "trustee-letters" };

export function Trustee(needs: TrusteeNeeds) {
  const { code, cases, inBook } = needs;
  const waiting = cases.filter(({ reply }) => !reply?.isOut);
  const past = cases.filter(({ reply }) => reply?.isOut);
  if (code === null)
    return (
      <>
        <Heading>{say("trustee-title")}</Heading>
        <p>{say("trustee-what")}</p>
        <p class="soft">{say("trustee-keys-why")}</p>
        <Doing full look="huge main-act" icon="key" act={needs.make} testId="trustee-make">
          {say("trustee-make")}
        </Doing>
      </>
    );
  return (
    <>
      <Heading>{say("trustee-title")}</Heading>
      {inBook === "yes" ? (
        <>
          {waiting.length === 0 && (
            <p class="verdict quiet" data-testid="trustee-quiet">
              <Icon name="check" />
              <span>{say("trustee-quiet")}</span>
            </p>
          )}
          {cases.length === 0 && <p class="soft small">{say("trustee-quiet-since")}</p>}
          {waiting.map((each) => (
            <Asked key={each.key} one={each} needs={needs} />
          ))}
          <Doing full icon="forward" act={needs.look} testId="trustee-look">
            {say("trustee-look")}
          </Doing>
        </>
      ) : (
        <>
          <p class="verdict unsure" data-testid="trustee-waits" data-book={inBook}>
            <Icon name={inBook === "left" ? "warning" : "clock"} />
            <span>{say(SAID[inBook])}</span>
          </p>
          <MyCode code={code} id={needs.id} words={WORDS} testId="trustee-code" />
        </>
      )}
      {past.length > 0 && (
        <section class="stack" aria-labelledby="trustee-past">
          <h2 id="trustee-past">{say("trustee-past")}</h2>
          {past.map((each) => (
            <Past key={each.key} one={each} at={needs.at} />
          ))}
        </section>
      )}
      {inBook === "yes" && (
        <>
          <Woken who="trustee" waking={needs.waking} ringFor={needs.ringFor} onRinging={needs.onRinging} testId="case-wakes">
            {needs.waking !== "missing" && <p>{say("trustee-wakes-why")}</p>}
          </Woken>
          <section class="card">
            <h2>{say("film-drill-title")}</h2>
            <p class="soft">{say("film-drill-why")}</p>
            <Doing icon="drill" act={needs.drill} testId="trustee-drill">
              {say("film-drill-start")}
            </Doing>
          </section>
          <details data-testid="trustee-code-again">
            <summary>{say("trustee-code")}</summary>
            <MyCode code={code} id={needs.id} words={WORDS} testId="trustee-code" />
          </details>
        </>
      )}
    </>
  );
}

/** Who asks, for which film, and why: first her words, then what this phone knows of itself. */
function Asked({ one, needs }: { one: CaseView; needs: TrusteeNeeds }) {
  const { key, asked, reply } = one;
  const note = begunWordsOf("case-note", key);
  const declining = useSignal(false);
  const wrong = one.hers !== "share" || one.isFalseDrill;
  const answer = (gives: boolean) => needs.answer(key, { gives, note: note.peek().trim() }).then(() => note.forget());
  return (
    <section class="card" data-testid="case" data-key={key} data-hers={one.hers} aria-labelledby={`case-${key}`}>
      <h2 id={`case-${key}`}>{say(one.isDrill ? "case-drill" : "case-asks", { who: asked.who })}</h2>
      {!one.isDrill && !one.isFalseDrill && (
        <>
          <p class="strong">{say(`case-reason-${REASONS[asked.reason]}`)}</p>
          <p dir="auto" class="quoted">
            {asked.why}
          </p>
        </>
      )}
      <Which one={one} at={needs.at} />
      {one.isFalseDrill && <Alarm words={say("case-false-drill")} />}
      {one.hers === "false" && <Alarm words={say("case-false-share")} />}
      {one.hers === "gone" && <p class="soft">{say("error-witness-gone")}</p>}
      {reply !== null ? (
        <>
          <p class="verdict unsure" data-testid="case-going">
            <Icon name="clock" />
            <span>{say("case-going")}</span>
          </p>
          <Doing full icon="send" act={() => needs.answer(key, reply)} testId="case-again">
            {say("case-send-again")}
          </Doing>
        </>
      ) : (
        <>
          {!one.isDrill && !wrong && (
            <p class="verdict unsure">
              <Icon name="telephone" />
              <span>{say("case-ask-her")}</span>
            </p>
          )}
          {!one.isDrill && <Field long label={say("case-note")} hint={say("case-note-hint")} value={note.value} onInput={(text) => (note.value = text)} limit={MOST_ANSWER_NOTE} testId="case-note" />}
          {!wrong && <Give isDrill={one.isDrill} needed={needs.needed} of={needs.of} give={() => answer(true)} />}
          {declining.value ? (
            <div class="verdict unsure stack tight">
              <p>{say("case-decline-sure")}</p>
              <Doing full icon="cross" act={() => answer(false)} testId="case-decline-now">
                {say("case-decline-now")}
              </Doing>
              <Button look="plain" onPress={() => (declining.value = false)}>
                {say("back")}
              </Button>
            </div>
          ) : (
            <Button full look="plain" icon="cross" onPress={() => (declining.value = true)} testId="case-decline">
              {say("case-decline")}
            </Button>
          )}
          {declining.value && (
            <Doing full look="plain" icon="trash" act={() => needs.dismiss(key)} testId="case-dismiss">
              {say("case-dismiss")}
            </Doing>
          )}
        </>
      )}
    </section>
  );
}

/** What was given cannot be taken back, so it is held; a drill opens nothing and is one press. */
function Give({ isDrill, needed, of, give }: { isDrill: boolean; needed: number; of: number; give: () => Promise<void> }) {
  const wrong = useSignal<unknown>(null);
  const busy = useSignal(false);
  if (isDrill)
    return (
      <Doing full look="huge main-act" icon="check" act={give} testId="case-give">
        {say("case-give-drill")}
      </Doing>
    );
  const held = () => {
    if (busy.value) return;
    busy.value = true;
    wrong.value = null;
    void give()
      .catch((why: unknown) => (wrong.value = why))
      .finally(() => (busy.value = false));
  };
  return (
    <>
      <p class="soft small">{say("case-give-why", { needed, of })}</p>
      <Hold icon="key" look="huge main-act" seconds={SECONDS} onHeld={held} again={say("case-give-again")} testId="case-give">
        {busy.value ? say("busy") : say("case-give")}
      </Hold>
      {wrong.value !== null && (
        <p class="error" role="alert">
          {sayError(wrong.value)}
        </p>
      )}
    </>
  );
}

function Which({ one, at }: { one: CaseView; at: number }) {
  const { begunAt, bytes, endsAt, asked } = one;
  return (
    <ul class="film-facts">
      {begunAt !== null && !one.isDrill && (
        <li>
          <Icon name="film" />
          <span>{say("case-filmed", { when: clock(Math.floor(begunAt / 60), Math.floor(at / 60)), size: megabytes(bytes) })}</span>
        </li>
      )}
      {endsAt > 0 && !one.isDrill && (
        <li>
          <Icon name="trash" />
          <span>{say("case-ends", { date: date(Math.floor(endsAt / 60)) })}</span>
        </li>
      )}
      <li>
        <Icon name="clock" />
        <span>{say("case-asked", { when: ago(asked.askedAt, at) })}</span>
      </li>
    </ul>
  );
}

function Alarm({ words }: { words: string }) {
  return (
    <p class="verdict alarm" role="alert">
      <Icon name="warning" />
      <span>{words}</span>
    </p>
  );
}

function Past({ one, at }: { one: CaseView; at: number }) {
  const { asked, reply } = one;
  if (reply === null) return null;
  return (
    <div class="card" data-testid="case-past" data-gives={reply.gives}>
      <p class="row">
        <Icon name={reply.gives ? "check" : "cross"} />
        <span class="strong">{say(reply.gives ? (one.isDrill ? "past-drill" : "past-gave") : "past-declined", { who: asked.who })}</span>
      </p>
      <p class="soft small">
        {say(`case-reason-${REASONS[asked.reason]}`)} · {clock(Math.floor(reply.at / 60), Math.floor(at / 60))}
      </p>
      {reply.note && (
        <p dir="auto" class="quoted">
          {reply.note}
        </p>
      )}
    </div>
  );
}
