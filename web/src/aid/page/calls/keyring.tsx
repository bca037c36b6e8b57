/** Being somebody's keyholder: a code for one person, and what has come. What to do is said before what was written, and calmly. */
import "./calls.css";
import { signal, useSignal } from "@preact/signals";
import type { News } from "../../shared/keyring.ts";
import { ReleaseReason } from "../../../seals/aid/codes.ts";
import type { KeyHeld } from "../../worker/keyring.ts";
import { dialled } from "../../../seals/numbers.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { Button, Copy, Doing, Entry, Field, Heading } from "../../../ui/parts.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { isReachable } from "../../../ui/reachable.ts";
import { clock } from "../../../ui/time.ts";
import { Woken, type Waking } from "../../../ui/woken.tsx";
import { say } from "../../../ui/words.ts";

export interface KeyringNeeds {
  readonly keys: readonly KeyHeld[];
  /** a code as a link that opens this app */
  readonly linkOf: (code: string) => string;
  readonly make: (forWhom: string, myName: string) => Promise<KeyHeld>;
  readonly giveBack: (key: string) => Promise<void>;
  readonly read: (key: string) => Promise<void>;
  readonly putAway: (key: string, about: string) => Promise<void>;
  readonly wakes: Waking;
  readonly ringFor: (on: boolean) => Promise<void>;
  readonly onRinging: () => void;
  /** unix seconds */
  readonly at: number;
}

const ICONS: Record<News["state"], IconName> = { duress: "warning", released: "clock", gone: "question", later: "clock", back: "home" };
const forWhom = signal("");
const myName = signal("");

export function Keys(needs: KeyringNeeds) {
  const shown = useSignal<string | null>(null);
  const news = needs.keys.flatMap((key) => key.news.map((each) => ({ key, each })));
  const code = needs.keys.find(({ key }) => key === shown.value);
  return (
    <>
      <Heading>{say("keyholder-title")}</Heading>
      {news.map(({ key, each }) => (
        <Came key={key.key + each.about} held={key} news={each} {...needs} />
      ))}
      <p>{say("keyholder-why")}</p>
      {code && <Code held={code} link={needs.linkOf(code.code)} onDone={() => (shown.value = null)} />}
      <section class="card">
        <h2>{say("keyholder-new")}</h2>
        <Entry>
          <Field label={say("keyholder-for")} value={forWhom.value} limit={40} onInput={(text) => (forWhom.value = text)} testId="key-for" />
          <Field label={say("keyholder-mine")} value={myName.value} limit={40} onInput={(text) => (myName.value = text)} testId="key-mine" />
          <Doing
            full
            look="main-act"
            icon="key"
            disabled={forWhom.value.trim() === "" || myName.value.trim() === ""}
            testId="key-make"
            act={async () => {
              shown.value = (await needs.make(forWhom.value, myName.value)).key;
              forWhom.value = "";
            }}
          >
            {say("keyholder-make")}
          </Doing>
        </Entry>
      </section>
      {needs.keys.length > 0 && (
        <section class="card" data-testid="keys">
          <h2>{say("keyholder-held")}</h2>
          {needs.keys.map((held) => (
            <div class="stack tight" key={held.key} data-testid="key">
              <p class="row">
                <Icon name="key" />
                <span class="strong">
                  <bdi>{held.forWhom}</bdi>
                </span>
              </p>
              {held.news.length === 0 && <p class="soft">{say("keyholder-nothing")}</p>}
              <div class="row">
                <Button icon="qr" onPress={() => (shown.value = held.key)} testId="key-show">
                  {say("keyholder-show")}
                </Button>
                <Doing look="plain" icon="undo" act={() => needs.giveBack(held.key)} testId="key-give-back">
                  {say("keyholder-give-back")}
                </Doing>
              </div>
            </div>
          ))}
        </section>
      )}
      <Woken who="keyholder" waking={needs.wakes} ringFor={needs.ringFor} onRinging={needs.onRinging} testId="key-wakes">
        <p>{say("keyholder-wakes-why")}</p>
      </Woken>
    </>
  );
}

function Code({ held, link, onDone }: { held: KeyHeld; link: string; onDone: () => void }) {
  return (
    <section class="card" data-testid="key-code">
      <h2>{say("keyholder-code", { name: held.forWhom })}</h2>
      {isReachable(link) && <Qr text={link} />}
      <p>{say("keyholder-code-why")}</p>
      <Copy full text={isReachable(link) ? link : held.code} testId="key-copy">
        {say("keyholder-copy")}
      </Copy>
      <p class="mono" dir="ltr" data-testid="key-text">
        {held.code}
      </p>
      <Button full onPress={onDone}>
        {say("close")}
      </Button>
    </section>
  );
}

function Came({ held, news, at, read, putAway }: KeyringNeeds & { held: KeyHeld; news: News }) {
  const { state, released } = news;
  const name = held.forWhom;
  const urgent = state === "duress" || state === "released";
  const what = state === "released" && released?.reason === ReleaseReason.call ? "released-call" : state;
  const number = released === null ? null : dialled(released.phone);
  return (
    <section class={`card notice ${state === "duress" ? "danger" : urgent ? "doubt" : "past"}`} data-testid="key-news" data-state={state}>
      <div class="headline-row">
        <Icon name={ICONS[state]} />
        <h2 class="headline">{say(`keyholder-is-${what}`, { name })}</h2>
      </div>
      {urgent && (
        <ol class="key-steps">
          {(state === "duress" ? ["duress-1", "duress-2", "never"] : ["1", "2", "3", "never"]).map((step) => (
            <li key={step}>{say(`keyholder-do-${step}`, { name })}</li>
          ))}
        </ol>
      )}
      {released !== null && (
        <dl class="facts">
          {released.words !== "" && <Fact what={say("keyholder-words", { name })} words={released.words} />}
          {released.address !== "" && <Fact what={say("keyholder-address")} words={released.address} />}
          {released.phone !== "" && <Fact what={say("keyholder-phone")} words={released.phone} ltr />}
          <Fact what={say("keyholder-set-at")} words={clock(released.setAt, Math.floor(at / 60))} />
        </dl>
      )}
      {number !== null && state === "released" && (
        <a class="button full" href={`tel:${number}`} data-testid="key-call">
          <Icon name="telephone" />
          <span>{say("keyholder-call", { name })}</span>
        </a>
      )}
      {urgent && !news.read ? (
        <Doing full look="main-act" icon="check" act={() => read(held.key)} testId="key-read">
          {say("keyholder-read")}
        </Doing>
      ) : (
        <Doing look="plain" icon="trash" act={() => putAway(held.key, news.about)} testId="key-away">
          {say("keyholder-away")}
        </Doing>
      )}
    </section>
  );
}

function Fact({ what, words, ltr }: { what: string; words: string; ltr?: boolean }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <bdi {...(ltr ? { dir: "ltr" as const } : {})}>{words}</bdi>
      </dd>
    </>
  );
}
