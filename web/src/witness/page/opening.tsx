/** Whoever asks for a film: the question, the waiting, the opened film. */
import "./film.css";
import "./opening.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { MOST_WHO, MOST_WHY } from "../../seals/witness/case.ts";
import { Reason } from "../../seals/witness/codes.ts";
import { readReceipt, type Receipt } from "../../seals/witness/receipt.ts";
import type { Bytes } from "../../terms/bytes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, Field, Heading } from "../../ui/parts.tsx";
import { TakeFile } from "../../ui/take_file.tsx";
import { ago, clock } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { cannotSuffice, given, suffices, type Asked, type Heard } from "../shared/heard.ts";
import type { Wish } from "../worker/asking.ts";
import type { Progress } from "../worker/opened_film.ts";
import { REASONS } from "./reasons.ts";

export interface Draft {
  readonly who: string;
  readonly why: string;
  readonly reason: Wish["reason"];
}

export interface OpeningNeeds {
  /** for which film somebody is about to ask */
  receipt: Receipt | null;
  asked: readonly Asked[];
  /** the one that is looked at */
  shown: string | null;
  show: (key: string | null) => void;
  takeReceipt: (data: Bytes) => void;
  draft: Draft;
  change: (draft: Partial<Draft>) => void;
  ask: (receipt: Receipt, wish: Wish) => Promise<void>;
  look: (key: string) => Promise<void>;
  close: (key: string) => Promise<void>;
  open: (key: string) => Promise<void>;
  /** while its parts are fetched */
  progress: Progress | null;

  idOf: (heard: Heard) => string;
  at: number;
}

const LOOK_MS = 5_000;
const CHOICES = [Reason.owner, Reason.court, Reason.publish, Reason.rescue] as const;
const RECEIPT_BYTES = 4_608;

/** To her who asks: a trustee is told of "her" film. */
const sayReason = (reason: Reason): string => say(reason === Reason.owner ? "opening-own" : `case-reason-${REASONS[reason]}`);

export function Opening(needs: OpeningNeeds) {
  const one = needs.asked.find(({ key }) => key === needs.shown);
  if (one) return <One key={one.key} one={one} needs={needs} />;
  if (needs.receipt) return <Ask receipt={needs.receipt} needs={needs} />;
  return <All {...needs} />;
}

function All(needs: OpeningNeeds) {
  const wrong = useSignal(false);
  const take = async (file: File): Promise<void> => {
    wrong.value = false;
    try {
      const data = new Uint8Array(await file.slice(0, RECEIPT_BYTES + 1).arrayBuffer());
      readReceipt(data);
      needs.takeReceipt(data);
    } catch {
      wrong.value = true;
    }
  };
  return (
    <>
      <Heading>{say("opening-title")}</Heading>
      <p>{say("opening-what")}</p>
      {needs.asked.map((each) => (
        <button key={each.key} type="button" class="button full way" data-testid="opening-one" onClick={() => needs.show(each.key)}>
          <Icon name="film" />
          <span class="stack tight">
            <span>{sayReason(each.asked.reason)}</span>
            <span class="soft small">
              {ago(each.asked.askedAt, needs.at)} · {each.opened === null ? say("opening-answered", { given: given(each), needed: each.needed }) : say("opening-opened")}
            </span>
          </span>
        </button>
      ))}
      <TakeFile testId="opening-receipt" onFile={(file) => void take(file)}>
        {say("opening-receipt")}
      </TakeFile>
      {wrong.value && (
        <p class="error" role="alert">
          {say("opening-no-receipt")}
        </p>
      )}
    </>
  );
}

function Ask({ receipt, needs }: { receipt: Receipt; needs: OpeningNeeds }) {
  const { draft, change } = needs;
  const [who, why] = [draft.who.trim(), draft.why.trim()];
  return (
    <>
      <Heading>{say("opening-ask")}</Heading>
      <p class="soft row">
        <Icon name="people" />
        <span>{say("opening-ask-why")}</span>
      </p>
      <Choices
        lines
        label={say("opening-reason")}
        chosen={draft.reason}
        onChoose={(reason) => change({ reason })}
        of={CHOICES.map((reason) => ({ value: reason, words: sayReason(reason) }))}
      />
      <Field label={say("opening-who")} hint={say("opening-who-hint")} value={draft.who} onInput={(text) => change({ who: text })} limit={MOST_WHO} testId="opening-who" />
      <Field long label={say("opening-why")} hint={say("opening-why-hint")} value={draft.why} onInput={(text) => change({ why: text })} limit={MOST_WHY} testId="opening-why" />
      <div class="stick inside">
        <Doing full look="huge main-act" icon="send" disabled={who === "" || why === ""} act={() => needs.ask(receipt, { ...draft, who, why })} testId="opening-send">
          {say("opening-send")}
        </Doing>
      </div>
    </>
  );
}

/** Looked at again and again while it is seen, so nobody presses anything for an answer to come. */
function One({ one, needs }: { one: Asked; needs: OpeningNeeds }) {
  const { key, asked, opened } = one;
  const closing = useSignal(false);
  const isDrill = asked.reason === Reason.drill;
  const waits = opened === null;
  useEffect(() => {
    if (!waits) return;
    const look = () => void needs.look(key).catch(() => {});
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [key, waits]);
  return (
    <>
      <Heading>{say(isDrill ? "film-drill-title" : "opening-waiting")}</Heading>
      <Count one={one} />
      {one.isOut || <p class="soft">{say("opening-not-out")}</p>}
      {one.answers.map((each) => (
        <Answer key={each.seat} heard={each} id={needs.idOf(each)} />
      ))}
      {needs.progress && (
        <div class="stack tight" role="status">
          <progress class="meter" max={needs.progress.of} value={needs.progress.done} aria-label={say("opening-fetching")} />
          <p class="soft small">{say("opening-fetching")}</p>
        </div>
      )}
      {suffices(one) && (
        <Doing full look="huge main-act" icon="unlock" act={() => needs.open(key)} testId="opening-open">
          {say(isDrill ? "film-drill-finish" : opened === null ? "opening-open" : "opening-open-again")}
        </Doing>
      )}
      {isDrill && opened !== null && (
        <p class="verdict quiet" data-testid="drill-done">
          <Icon name="check" />
          <span>{say("film-drill-done")}</span>
        </p>
      )}
      {!suffices(one) && (
        <p class="soft row">
          <Icon name="telephone" />
          <span>{say("opening-ring")}</span>
        </p>
      )}
      <section class="card">
        <p class="strong">{sayReason(asked.reason)}</p>
        {!isDrill && (
          <p dir="auto" class="quoted">
            {asked.why}
          </p>
        )}
        <p class="soft small">{say("case-asked", { when: clock(Math.floor(asked.askedAt / 60), Math.floor(needs.at / 60)) })}</p>
      </section>
      {closing.value ? (
        <div class="verdict unsure stack tight">
          <p>{say(opened === null ? "opening-close-sure" : "opening-forget-sure")}</p>
          <Doing full icon="cross" act={() => needs.close(key)} testId="opening-close-now">
            {say(opened === null ? "opening-close" : "opening-forget")}
          </Doing>
          <Button look="plain" onPress={() => (closing.value = false)}>
            {say("back")}
          </Button>
        </div>
      ) : (
        <Button full look="plain" icon={opened === null ? "undo" : "trash"} onPress={() => (closing.value = true)} testId="opening-close">
          {say(opened === null ? "opening-close" : "opening-forget")}
        </Button>
      )}
      <Button full look="plain" icon="back" onPress={() => needs.show(null)} testId="opening-all">
        {say("opening-others")}
      </Button>
    </>
  );
}

function Count({ one }: { one: Asked }) {
  const enough = suffices(one);
  return (
    <p class={`film-safe ${enough ? "all" : ""}`} data-testid="opening-count" data-given={given(one)} data-needed={one.needed} role="status">
      <Icon name={enough ? "check" : "clock"} />
      <span>{say(enough ? "opening-enough" : cannotSuffice(one) ? "opening-never" : "opening-answered", { given: given(one), needed: one.needed })}</span>
    </p>
  );
}

function Answer({ heard: { said, note }, id }: { heard: Heard; id: string }) {
  return (
    <div class={`verdict ${said === "gave" ? "quiet" : said === "declined" ? "unsure" : "wrong"}`} data-testid="opening-answer" data-said={said}>
      <Icon name={said === "gave" ? "check" : said === "declined" ? "cross" : "warning"} />
      <div class="stack tight">
        <p>
          {say(`opening-${said}`)}{" "}
          <bdi class="mono soft small" dir="ltr">
            {id}
          </bdi>
        </p>
        {note && (
          <p dir="auto" class="quoted">
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
