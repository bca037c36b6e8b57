/** "My legs": what the aid desk asks this volunteer to do, the one address that is open now, and what she tells the desk from the road. */
import "./aid.css";
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { LegRole, NeedKind, ToldCode } from "../../seals/aid/codes.ts";
import type { Ask, Place } from "../../seals/aid/letters.ts";
import { cellText } from "../../terms/cell.ts";
import { begunWordsOf } from "../../ui/begun.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Doing, Field, Heading } from "../../ui/parts.tsx";
import { clock } from "../../ui/time.ts";
import { LANGUAGES, listed, say } from "../../ui/words.ts";
import { nameOf } from "../shared/need_draft.ts";
import { Pictures } from "./add_pictures.tsx";
import { ROLE_PICTURE } from "./pictures.ts";
import { Followed, StopCard } from "./stop.tsx";

export interface LegItem {
  readonly key: string;
  readonly ask: Ask;
  readonly step: string;
  readonly told: { readonly code: ToldCode; readonly words: string } | null;
  readonly ticked: readonly number[];
  readonly withMe: readonly string[];
  readonly handedOver: readonly string[];
  readonly place: Place | null;
}

export interface LegsNeeds {
  all: readonly LegItem[];
  offered: boolean;
  /** `reach`: how the desk reaches her, should she be followed on that way */
  answer: (key: string, yes: boolean, words: string, reach: string) => Promise<void>;
  pledge: (key: string, words: string) => Promise<void>;
  tick: (key: string, line: number) => Promise<void>;
  start: (key: string) => Promise<void>;
  handOver: (key: string, digits: string) => Promise<void>;
  done: (key: string) => Promise<void>;
  report: (key: string, what: "nobody_home" | "no_show" | "wrong_items", saying: { words?: string; picture?: string }) => Promise<void>;
  followed: (key: string) => Promise<void>;
  giveUp: (key: string) => Promise<void>;
  child: (key: string, name: string, what: "with_me" | "handed_over") => Promise<void>;
  putAway: (key: string) => Promise<void>;
  look: () => Promise<void>;
  onOffer: () => void;
  /** whom she rings, and how it went, stands on a screen of its own */
  onCalls: () => void;
  geo: { readonly agreed: boolean; readonly agree: () => void };
  parts: {
    /** a place in words: how far from the middle this phone knows, and which way */
    readonly PlaceOf: ComponentType<{ cell: string; home: string | null }>;
    /** the town's own map with one mark */
    readonly StopMap: ComponentType<{ cell: string }>;
  };
  home: string | null;
  at: number;
}

/** What is brought to nobody's door. */
const WITHOUT_DOOR: readonly number[] = [LegRole.shop, LegRole.pack, LegRole.translate];

export function Legs(needs: LegsNeeds) {
  const followed = needs.all.find(({ step }) => step === "followed");
  return (
    <>
      <Heading>{say("help-legs")}</Heading>
      {followed && (
        <>
          <Followed />
          <Doing full look="plain" icon="check" act={() => needs.putAway(followed.key)} testId="followed-safe">
            {say("followed-safe")}
          </Doing>
        </>
      )}
      {needs.all.length === 0 && <p class="soft">{say(needs.offered ? "legs-none" : "legs-no-offer")}</p>}
      {!needs.offered && (
        <Button full look="main-act" icon="help" onPress={needs.onOffer} testId="legs-offer">
          {say("help-offer")}
        </Button>
      )}
      {/* who is followed is shown no other door */}
      {!followed && needs.all.map((leg) => <One key={leg.key} leg={leg} needs={needs} />)}
      {needs.offered && (
        <Doing icon="clock" look="plain" act={needs.look} testId="legs-look">
          {say("asked-look")}
        </Doing>
      )}
    </>
  );
}

function One({ leg, needs }: { leg: LegItem; needs: LegsNeeds }) {
  const { ask, step, place } = leg;
  const minute = Math.floor(needs.at / 60);
  const role = nameOf(LegRole, ask.role);
  const isOpen = ["accepted", "under_way", "nobody_home", "no_show", "wrong_items"].includes(step);
  return (
    <article class="card" aria-labelledby={`leg-${leg.key}`} data-testid="leg" data-step={step}>
      <h2 class="row" id={`leg-${leg.key}`}>
        <Icon name={ROLE_PICTURE[role] ?? "walking"} />
        <span>{say(`aid-role-${role}`)}</span>
      </h2>
      <p class="strong">{say("asked-between", { begins: clock(ask.begins, minute), ends: clock(ask.ends, minute) })}</p>
      {leg.told && <Told told={leg.told} />}
      {step === "asked" && <Wanted leg={leg} needs={needs} />}
      {isOpen && ask.role === LegRole.call && (
        <>
          <Button full look="main-act" icon="telephone" onPress={needs.onCalls} testId="leg-calls">
            {say("help-calling")}
          </Button>
          <Doing full look="plain" icon="cross" act={() => needs.giveUp(leg.key)} testId="leg-give-up">
            {say("leg-give-up")}
          </Doing>
        </>
      )}
      {isOpen && ask.role !== LegRole.call && (
        <>
          {ask.depot && <p>{say("leg-depot", { depot: ask.depot })}</p>}
          <Items leg={leg} needs={needs} />
          {step === "accepted" && minute >= ask.begins - 60 && (
            <Doing full look={place ? "" : "main-act"} icon="walking" act={() => needs.start(leg.key)} testId="leg-start">
              {say("leg-start")}
            </Doing>
          )}
          {place === null && !WITHOUT_DOOR.includes(ask.role) && (
            <p class="verdict" data-testid="leg-closed">
              <Icon name="lock" />
              <span>{say(minute >= ask.begins ? "leg-fetching" : "leg-opens", { time: clock(ask.begins, minute) })}</span>
            </p>
          )}
          {place && <Open leg={leg} place={place} needs={needs} />}
          {WITHOUT_DOOR.includes(ask.role) && (
            <Doing full look="main-act" icon="check" act={() => needs.done(leg.key)} testId="leg-done">
              {say("leg-done")}
            </Doing>
          )}
          <Trouble leg={leg} needs={needs} />
        </>
      )}
      {["handed_over", "done", "cancelled"].includes(step) && (
        <>
          <p class={`verdict ${step === "cancelled" ? "" : "quiet"}`} data-testid="leg-over">
            <Icon name={step === "cancelled" ? "none" : "check"} />
            <span>{say(step === "cancelled" ? "leg-cancelled" : "leg-thanks")}</span>
          </p>
          <Doing look="plain" icon="trash" act={() => needs.putAway(leg.key)} testId="leg-away">
            {say("leg-away")}
          </Doing>
        </>
      )}
    </article>
  );
}

function Told({ told }: { told: NonNullable<LegItem["told"]> }) {
  return (
    <p class="row" data-testid="leg-told">
      <Icon name="note" />
      <span>
        {say(`told-${nameOf(ToldCode, told.code)}`)} <bdi>{told.words}</bdi>
      </span>
    </p>
  );
}

function Wanted({ leg, needs }: { leg: LegItem; needs: LegsNeeds }) {
  const { ask } = leg;
  const words = useSignal("");
  const reach = begunWordsOf("leg-reach", leg.key);
  const minute = Math.floor(needs.at / 60);
  const { PlaceOf } = needs.parts;
  const { adults, children, babies } = ask.household;
  const people = adults + children + babies;
  const tongues = listed(ask.languages.map((tag) => LANGUAGES.find((each) => each.tag === tag)?.name ?? tag));
  return (
    <div class="stack">
      <dl class="facts">
        <dt>{say("leg-for")}</dt>
        <dd>{say(`aid-kind-${nameOf(NeedKind, ask.needKind)}`)}</dd>
        {ask.area !== null && (
          <>
            <dt>{say("leg-where")}</dt>
            <dd>
              <PlaceOf cell={cellText(ask.area)} home={needs.home} />
            </dd>
          </>
        )}
        {ask.doors > 1 && (
          <>
            <dt>{say("leg-doors")}</dt>
            <dd data-testid="leg-doors">{ask.doors}</dd>
          </>
        )}
        {people > 0 && (
          <>
            <dt>{say("kept-household")}</dt>
            <dd>{say("kept-people", { adults, children, babies })}</dd>
          </>
        )}
        {tongues && (
          <>
            <dt>{say("leg-languages")}</dt>
            <dd>{tongues}</dd>
          </>
        )}
        {ask.seats > 0 && (
          <>
            <dt>{say("offer-seats")}</dt>
            <dd>{ask.seats}</dd>
          </>
        )}
        {ask.depot && (
          <>
            <dt>{say("leg-from")}</dt>
            <dd>
              <bdi>{ask.depot}</bdi>
            </dd>
          </>
        )}
      </dl>
      {ask.items && <p class="pre"><bdi>{ask.items}</bdi></p>}
      {ask.words && <p><bdi>{ask.words}</bdi></p>}
      <p class="soft small">{say("leg-answer-by", { time: clock(ask.answerBy, minute) })}</p>
      <p class="soft small">{say("leg-no-address")}</p>
      {ask.needKind === NeedKind.rent ? (
        <>
          <p class="soft small">{say("leg-pledge-why")}</p>
          <Field label={say("leg-pledge-how-much")} value={words.value} limit={200} onInput={(text) => (words.value = text)} testId="pledge-words" />
          <Doing full look="main-act" icon="bill" disabled={words.value.trim() === ""} act={() => needs.pledge(leg.key, words.value.trim())} testId="leg-pledge">
            {say("leg-pledge")}
          </Doing>
        </>
      ) : (
        <>
          {!WITHOUT_DOOR.includes(ask.role) && ask.role !== LegRole.call && (
            <Field label={say("leg-reach")} hint={say("leg-reach-why")} value={reach.value} limit={60} onInput={(text) => (reach.value = text)} testId="leg-reach" />
          )}
          <Doing full look="main-act" icon="check" act={() => needs.answer(leg.key, true, "", reach.value).then(() => reach.forget())} testId="leg-yes">
            {say("leg-yes")}
          </Doing>
        </>
      )}
      <Doing full icon="cross" act={() => needs.answer(leg.key, false, words.value.trim(), "").then(() => reach.forget())} testId="leg-no">
        {say("leg-no")}
      </Doing>
    </div>
  );
}

function Items({ leg, needs }: { leg: LegItem; needs: LegsNeeds }) {
  const lines = leg.ask.items.split("\n").map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <fieldset class="list-lines">
      <legend class="strong">{say("leg-items")}</legend>
      {lines.map((line, at) => (
        <label class="tick" key={at}>
          <input type="checkbox" checked={leg.ticked.includes(at)} onChange={() => void needs.tick(leg.key, at)} data-testid="leg-item" />
          <span>
            <bdi>{line}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Open({ leg, place, needs }: { leg: LegItem; place: Place; needs: LegsNeeds }) {
  const { StopMap } = needs.parts;
  return (
    <>
      {place.place !== null && <StopMap cell={cellText(place.place)} />}
      <StopCard
        key={`${place.stop}`}
        place={place}
        at={needs.at}
        withMe={leg.withMe}
        handedOver={leg.handedOver}
        handOver={(digits) => needs.handOver(leg.key, digits)}
        nobodyHome={() => needs.report(leg.key, "nobody_home", {})}
        followed={() => needs.followed(leg.key)}
        child={(name, what) => needs.child(leg.key, name, what)}
        geo={needs.geo}
      />
    </>
  );
}

function Trouble({ leg, needs }: { leg: LegItem; needs: LegsNeeds }) {
  const words = useSignal("");
  const pictures = useSignal<readonly string[]>([]);
  const tell = (what: "no_show" | "wrong_items") => needs.report(leg.key, what, { words: words.value.trim(), ...(pictures.value[0] ? { picture: pictures.value[0] } : {}) }).then(() => {
    words.value = "";
    pictures.value = [];
  });
  return (
    <>
      {["nobody_home", "no_show", "wrong_items"].includes(leg.step) && (
        <p class="verdict unsure" data-testid="leg-trouble">
          <Icon name="check" />
          <span>{say(`leg-told-${leg.step.replaceAll("_", "-")}`)}</span>
        </p>
      )}
      <details class="more" data-testid="leg-more">
        <summary class="strong">{say("leg-trouble")}</summary>
        <div class="stack">
          <Field long label={say("asked-wrong-what")} value={words.value} limit={400} onInput={(text) => (words.value = text)} />
          <Pictures all={pictures.value} most={1} onChange={(all) => (pictures.value = all)} />
          <Doing full icon="basket" act={() => tell("wrong_items")} testId="leg-wrong">
            {say("leg-wrong")}
          </Doing>
          <Doing full icon="none" act={() => tell("no_show")} testId="leg-no-show">
            {say("leg-no-show")}
          </Doing>
          <Doing full look="plain" icon="cross" act={() => needs.giveUp(leg.key)} testId="leg-give-up">
            {say("leg-give-up")}
          </Doing>
        </div>
      </details>
    </>
  );
}
