/** "My things": what I asked for, who comes when, and everything that is kept about me, to be seen and erased from here. */
import "./aid.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { AnswerCode, Diet, NeedKind, NeedState, NeedUrgency, Seat, WordCode } from "../../seals/aid/codes.ts";
import type { Answer, Coming, Need } from "../../seals/aid/need.ts";
import type { AidRecord } from "../../seals/aid/record.ts";
import { hex } from "../../terms/bytes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, Field, Heading, Hold, sayRefused } from "../../ui/parts.tsx";
import { ago, clock, date } from "../../ui/time.ts";
import { LANGUAGES, listed, say } from "../../ui/words.ts";
import { WORD_STEP } from "../shared/states.ts";
import { nameOf, type KindName } from "../shared/need_draft.ts";
import { Pictures } from "./add_pictures.tsx";
import { Doubtful } from "./doubtful.tsx";
import { KIND_PICTURE } from "./pictures.ts";
import { WEEK } from "./when.tsx";

export interface AskedItem {
  readonly key: string;
  readonly need: Need;
  readonly sent: boolean;
  readonly work: { readonly state: NeedState; readonly coming: readonly Coming[]; readonly answers: readonly Answer[] } | null;
  readonly said: readonly { readonly code: number; readonly about: string; readonly at: number }[];
  readonly over: boolean;
  readonly isDoubtful: boolean;
  readonly savedAt: number;
  /** the desk has written, and nobody here has seen it */
  readonly unread: boolean;
  /** the code of the refusal for which it is not sent yet */
  readonly stuck: string | null;
  /** 0…1 while a guest's work is being done for it */
  readonly doing: number | null;
}

export interface AskedNeeds {
  all: readonly AskedItem[];
  /** `picture`: base64url */
  say: (key: string, code: WordCode, saying: { leg?: Uint8Array<ArrayBuffer>; words?: string; picture?: string }) => Promise<void>;
  record: (key: string) => Promise<AidRecord | null>;
  /** what the desk has written stands here */
  saw: (key: string) => Promise<void>;
  erase: (key: string) => Promise<void>;
  look: () => Promise<void>;
  onAsk: () => void;
  locked: boolean;
  at: number;
}

export function AskedFor(needs: AskedNeeds) {
  return (
    <>
      <Heading>{say("help-mine")}</Heading>
      {needs.all.length === 0 && <p class="soft">{say("asked-none")}</p>}
      {needs.all.map((item) => (
        <One key={item.key} item={item} needs={needs} />
      ))}
      {needs.all.length > 0 && (
        <Doing icon="clock" look="plain" act={needs.look} testId="asked-look">
          {say("asked-look")}
        </Doing>
      )}
      <Button full icon="plus" onPress={needs.onAsk} testId="asked-more">
        {say("help-ask")}
      </Button>
      {!needs.locked && needs.all.length > 0 && <p class="soft small">{say("asked-unlocked")}</p>}
    </>
  );
}

/** Until then she may say that nobody came; after it the desk asks. */
const LONG_AFTER_MIN = 12 * 60;

function One({ item, needs }: { item: AskedItem; needs: AskedNeeds }) {
  const { need, work, over } = item;
  const kind = nameOf(NeedKind, need.kind);
  const state = stateOf(item);
  const isOpen = !over && !["cancelled", "done", "could-not", "merged", "withdrawn"].includes(state);
  const minute = Math.floor(needs.at / 60);
  return (
    <article class="card" aria-labelledby={`asked-${item.key}`} data-testid="asked" data-state={state}>
      <div class="row spread">
        <h2 class="row" id={`asked-${item.key}`}>
          <Icon name={KIND_PICTURE[(Object.entries(NeedKind).find(([, code]) => code === need.kind)?.[0] ?? "other") as KindName]} />
          <span>{say(`aid-kind-${kind}`)}</span>
        </h2>
        <span class="soft small number">{ago(item.savedAt, needs.at)}</span>
      </div>
      {need.byLiaison && need.name && <p>{say("asked-for", { name: need.name })}</p>}
      <p class={`verdict ${state === "done" || state === "received" ? "quiet" : state === "could-not" || over ? "unsure" : ""}`} data-testid="asked-state">
        <Icon name={state === "done" || state === "received" ? "check" : state === "under-way" ? "vehicle" : "clock"} />
        <span>
          <span class="strong">{say(`asked-state-${state}`)}</span> {say(`asked-next-${state}`)}
        </span>
      </p>
      {work !== null && work.answers.length > 0 && <Answers answers={work.answers} item={item} needs={needs} />}
      {item.doing !== null && (
        <label class="stack tight">
          <span class="soft small">{say("mine-work")}</span>
          <progress class="meter" max={1} value={item.doing} />
        </label>
      )}
      {!item.sent && item.stuck !== null && item.stuck !== "line.none" && <p class="error">{sayRefused(item.stuck)}</p>}
      {item.isDoubtful && !over && <Doubtful />}
      {isOpen && work?.coming.filter(({ ends }) => ends + LONG_AFTER_MIN > minute).map((coming) => <Comes key={hex(coming.leg)} coming={coming} item={item} needs={needs} />)}
      {isOpen && item.sent && <Amend item={item} needs={needs} />}
      <Everything item={item} needs={needs} />
    </article>
  );
}

/** In the words of the screen: what she said last counts until the desk has answered it. */
function stateOf({ sent, over, work, said }: AskedItem): string {
  if (over) return "over";
  if (said.some(({ code }) => code === WordCode.withdraw) && work?.state !== NeedState.cancelled) return "withdrawn";
  if (!sent) return "saved";
  return work === null ? "sent" : nameOf(NeedState, work.state);
}

/** Newest first; whatever became of the need. */
function Answers({ answers, item, needs }: { answers: readonly Answer[]; item: AskedItem; needs: AskedNeeds }) {
  useEffect(() => {
    if (item.unread) void needs.saw(item.key);
  }, [item.unread]);
  return (
    <section class="stack tight" aria-labelledby={`answers-${item.key}`} aria-live="polite" data-testid="answers">
      <h3 id={`answers-${item.key}`}>{say("answers-heading")}</h3>
      {[...answers].reverse().map((answer, number) => (
        <blockquote key={answers.length - number} class="answer stack tight" data-testid="answer">
          <p class="soft small number">{ago(answer.at * 60, needs.at)}</p>
          {answer.code !== AnswerCode.inWords && <p class="strong">{say(`answer-${nameOf(AnswerCode, answer.code)}`)}</p>}
          {answer.words !== "" && (
            <p class="pre">
              <bdi>{answer.words}</bdi>
            </p>
          )}
        </blockquote>
      ))}
    </section>
  );
}

function Comes({ coming, item, needs }: { coming: Coming; item: AskedItem; needs: AskedNeeds }) {
  const minute = Math.floor(needs.at / 60);
  const leg = hex(coming.leg);
  const told = item.said.filter(({ about }) => about === leg).at(-1);
  const wrong = useSignal<"wrong" | "nobody" | null>(null);
  const words = useSignal("");
  const pictures = useSignal<readonly string[]>([]);
  const tell = (code: WordCode) => needs.say(item.key, code, { leg: coming.leg, words: words.value.trim(), ...(pictures.value[0] ? { picture: pictures.value[0] } : {}) }).then(() => {
    wrong.value = null;
    words.value = "";
    pictures.value = [];
  });
  return (
    <section class="stack" data-testid="coming">
      <div class="stack tight">
        <p class="where-to">{coming.who ? say("asked-comes", { who: coming.who }) : say("asked-comes-somebody")}</p>
        <p>{say("asked-between", { begins: clock(coming.begins, minute), ends: clock(coming.ends, minute) })}</p>
        {coming.words && <p class="pre">{coming.words}</p>}
      </div>
      {/* the desk's words are the carrier's: "she says" is what this household says */}
      <div class="spoken" role="group" aria-label={say("asked-codes")}>
        <div>
          <span>{say("asked-she-says")}</span>
          <span class="digits" data-testid="carrier-says">{coming.youSay}</span>
        </div>
        <div>
          <span>{say("asked-you-say")}</span>
          <span class="digits" data-testid="you-say">{coming.sheSays}</span>
        </div>
        <p class="soft small">{say("asked-codes-why")}</p>
      </div>
      {told && told.code !== WordCode.amend ? (
        <p class="row soft" role="status" data-testid="asked-told">
          <Icon name="check" />
          <span>{say(told.code === WordCode.received ? "asked-told-came" : "asked-told-wrong")}</span>
        </p>
      ) : (
        minute >= coming.begins - 30 && (
          <>
            <Doing full look="main-act" icon="check" act={() => tell(WordCode.received)} testId="it-came">
              {say("asked-came")}
            </Doing>
            <Button full icon="warning" onPress={() => (wrong.value = wrong.value === "wrong" ? null : "wrong")} testId="it-is-wrong">
              {say("asked-wrong")}
            </Button>
            {wrong.value === "wrong" && (
              <>
                <Field long label={say("asked-wrong-what")} value={words.value} limit={400} onInput={(text) => (words.value = text)} testId="wrong-words" />
                <Pictures all={pictures.value} most={1} onChange={(all) => (pictures.value = all)} />
                <Doing full icon="send" act={() => tell(WordCode.wrongItems)} testId="wrong-send">
                  {say("asked-tell")}
                </Doing>
              </>
            )}
            {minute >= coming.ends && (
              <Doing full icon="none" act={() => tell(WordCode.noShow)} testId="nobody-came">
                {say("asked-nobody")}
              </Doing>
            )}
          </>
        )
      )}
    </section>
  );
}

function Amend({ item, needs }: { item: AskedItem; needs: AskedNeeds }) {
  const words = useSignal("");
  const pictures = useSignal<readonly string[]>([]);
  const sent = useSignal("");
  const tell = (code: WordCode, picture?: string) => needs.say(item.key, code, { words: words.value.trim(), ...(picture ? { picture } : {}) }).then(() => {
    words.value = "";
    pictures.value = [];
    sent.value = say("asked-told");
  });
  return (
    <details class="more" data-testid="amend">
      <summary class="strong">{say("asked-change")}</summary>
      <div class="stack">
        <Field long label={say("asked-change-what")} value={words.value} limit={400} onInput={(text) => (words.value = text)} testId="amend-words" />
        <Doing full icon="send" disabled={words.value.trim() === ""} act={() => tell(WordCode.amend)} testId="amend-send">
          {say("asked-tell")}
        </Doing>
        {item.need.kind === NeedKind.rent && (
          <>
            <h3>{say("asked-receipt")}</h3>
            <p class="soft small">{say("asked-receipt-why")}</p>
            <Pictures all={pictures.value} most={1} onChange={(all) => (pictures.value = all)} />
            <Doing full icon="bill" act={() => tell(WordCode.receipt, pictures.value[0])} testId="receipt-send">
              {say("asked-receipt-send")}
            </Doing>
          </>
        )}
        {sent.value && <p class="soft" role="status">{sent.value}</p>}
        <Doing full look="plain" icon="cross" act={() => needs.say(item.key, WordCode.withdraw, {})} testId="withdraw">
          {say("asked-withdraw")}
        </Doing>
      </div>
    </details>
  );
}

function Everything({ item, needs }: { item: AskedItem; needs: AskedNeeds }) {
  const record = useSignal<AidRecord | null>(null);
  return (
    <details
      class="more"
      data-testid="everything"
      onToggle={(event) => {
        if (event.currentTarget.open) void needs.record(item.key).then((found) => (record.value = found));
      }}
    >
      <summary class="strong">{say("asked-everything")}</summary>
      <div class="stack">
        <p class="soft small">{say(record.value === null ? "asked-everything-here" : "asked-everything-why")}</p>
        <KeptRows need={item.need} record={record.value} at={needs.at} />
        <p class="soft small">{say("asked-erase-why")}</p>
        <Hold look="danger" icon="trash" seconds={1.5} again={say("asked-erase-again")} onHeld={() => void needs.erase(item.key)} testId="erase">
          {say("asked-erase")}
        </Hold>
      </div>
    </details>
  );
}

/** The record as it is, nothing left out. */
function KeptRows({ need, record, at }: { need: Need; record: AidRecord | null; at: number }) {
  const body = record?.body.kind === "need" ? record.body : null;
  const minute = Math.floor(at / 60);
  const { household, when } = need;
  const rows: readonly (readonly [string, string])[] = [
    [say("kept-kind"), say(`aid-kind-${nameOf(NeedKind, need.kind)}`)],
    [say("ask-name"), need.name],
    [say("ask-phone"), need.phone],
    [say("kept-address"), need.address],
    [say("kept-place"), need.place === null ? "" : need.place.toString(16)],
    [say("ask-to-where"), need.to],
    [say("kept-household"), household.adults + household.children + household.babies === 0 ? "" : say("kept-people", { adults: household.adults, children: household.children, babies: household.babies })],
    [say("ask-diet"), listed(need.diet.map((each) => say(`aid-diet-${nameOf(Diet, each)}`)))],
    [say("ask-pupils"), need.children.map(({ name, seat, words }) => listed([name, say(`aid-seat-${nameOf(Seat, seat)}`), words].filter(Boolean))).join(" · ")],
    [say("ask-amount-how-much"), need.amount],
    [say("kept-words"), need.words],
    [say("ask-when"), dayWords(need)],
    [say("kept-hours"), `${hours(when.begins)}–${hours(when.ends)}`],
    [say("kept-pictures"), need.pictures.length === 0 ? "" : String(need.pictures.length)],
    [say("kept-voice"), need.voice === null ? "" : say("kept-yes")],
    [say("kept-language"), LANGUAGES.find(({ tag }) => tag === need.language)?.name ?? need.language],
    [say("kept-asked-at"), clock(Math.floor(need.askedAt / 60), minute)],
    [say("kept-notes"), body?.work?.notes ?? ""],
    [say("kept-answers"), (body?.work?.answers ?? []).map(({ at: then, code, words }) => [clock(then, minute), code === AnswerCode.inWords ? "" : say(`answer-${nameOf(AnswerCode, code)}`), words].filter((part) => part !== "").join(" ")).join(" · ")],
    [say("kept-comes"), (body?.work?.coming ?? []).map(({ who, begins, youSay, sheSays }) => `${who} ${clock(begins, minute)} (${youSay}, ${sheSays})`).join(" · ")],
    [say("kept-history"), (body?.work?.history ?? []).map(({ at: then, code }) => `${clock(then, minute)} ${code < WORD_STEP ? say(`asked-state-${nameOf(NeedState, code)}`) : say("kept-word")}`).join(" · ")],
  ];
  return (
    <dl class="stack tight" data-testid="kept">
      {rows.filter(([, value]) => value !== "").map(([label, value]) => (
        <div class="kept-row" key={label}>
          <dt class="soft small">{label}</dt>
          <dd class="strong">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function dayWords({ when: { weekdays, firstDay, everyWeeks }, urgency }: Need): string {
  const often = everyWeeks === 0 ? say(`aid-urgency-${nameOf(NeedUrgency, urgency)}`) : say(`ask-often-${everyWeeks === 1 ? "weekly" : "fortnightly"}`);
  const days = WEEK.filter((_, at) => (weekdays & (1 << at)) !== 0).map((day) => say(`day-${day}`));
  return listed([often, ...days, ...(firstDay === null ? [] : [date(firstDay * DAY_MIN + NOON_MIN)])]);
}

const DAY_MIN = 24 * 60;
const NOON_MIN = 12 * 60;

const hours = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
