/** "I need something": what, for whom, when, where, one question on each screen, pictures first. Two minutes, and nothing of it is lost on the way. */
import "./aid.css";
import type { ComponentType } from "preact";
import { Diet, NeedKind, Seat } from "../../seals/aid/codes.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, Field, Heading, Steps, Tick } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { AID_VOICE, dashed, isAgain, isNowhere, missing, MOST_PICTURES, MOST_PUPILS, NOTHING_ASKED, stepsFor, type DietName, type KindName, type NeedDraft, type Pupil, type SeatName, type Step } from "../shared/need_draft.ts";
import { Pictures } from "./add_pictures.tsx";
import { change, draft, startNeed, step } from "./begun.ts";
import { KIND_PICTURE } from "./pictures.ts";
import { dayOf, Hours, isoDay, Several, today, toggled, Weekdays } from "./when.tsx";

/** Parts of other rooms, handed in by the shell. */
export interface AskParts {
  readonly CellPicker: ComponentType<{ home: string; resolution: number; chosen: string | null; onChoose: (cell: string) => void }>;
  readonly VoiceNote: ComponentType<{
    clip: string | null; onChange: (clip: string | null) => void; limits?: { readonly seconds: number; readonly bytes: number; readonly bitsPerSecond: number }; why?: string; size?: string;
  }>;
}

export interface AskNeeds {
  /** this town has somebody who can open it */
  desk: boolean;
  parts: AskParts;
  /** a cell around which the map is drawn */
  home: string | null;
  /** on the disk and sealed when this answers */
  ask: (draft: NeedDraft) => Promise<void>;
  onDone: () => void;
  /** where help is to be had without a desk */
  onPlaces: () => void;
}

export function Ask(needs: AskNeeds) {
  if (!needs.desk) return <NoDesk onPlaces={needs.onPlaces} />;
  const steps = stepsFor(draft.value.kind);
  const at = Math.max(0, steps.indexOf(step.value));
  const go = (next: Step) => {
    step.value = next;
    window.scrollTo(0, 0);
  };
  const now = steps[at] ?? "kind";
  const wrong = missing(draft.value, now);
  const send = async () => {
    await needs.ask(draft.value);
    startNeed();
    needs.onDone();
  };
  return (
    <>
      <Steps now={at + 1} of={draft.value.kind === null ? 6 : steps.length} />
      <div class="stack grow" key={now} data-step={now}>
        <Heading>{say(`ask-${now}`)}</Heading>
        <Question step={now} needs={needs} then={go} />
        {now !== "kind" && (
          <>
            <Button look="plain" icon="back" onPress={() => go(steps[at - 1] ?? "kind")} testId="ask-back">
              {say("step-before")}
            </Button>
            <div class="stick inside">
              <p class="soft small centre" role="status" data-testid="ask-lacks">
                {wrong !== null && say(`ask-lacks-${wrong}`)}
                {(now === "where" || now === "send") && isNowhere(draft.value) && say("ask-without-place")}
              </p>
              {now === "send" ? (
                <Doing full look="huge main-act" icon="send" act={send} testId="ask-send">
                  {say("ask-send-now")}
                </Doing>
              ) : (
                <Button full look="main-act" icon="forward" disabled={wrong !== null} onPress={() => go(steps[at + 1] ?? "send")} testId="ask-next">
                  {say("next")}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
}

export function NoDesk({ onPlaces }: { onPlaces: () => void }) {
  return (
    <>
      <Heading>{say("ask-no-desk")}</Heading>
      <p class="verdict unsure" data-testid="no-desk">
        <Icon name="people" />
        <span>{say("ask-no-desk-why")}</span>
      </p>
      <Button full look="main-act" icon="pin" onPress={onPlaces} testId="no-desk-places">
        {say("help-places")}
      </Button>
    </>
  );
}

function Question({ step: now, needs, then }: { step: Step; needs: AskNeeds; then: (step: Step) => void }) {
  switch (now) {
    case "kind":
      return <Kind then={then} />;
    case "household":
      return <HouseholdOf />;
    case "diet":
      return <Eats />;
    case "pupils":
      return <Pupils />;
    case "to":
      return <Field label={say("ask-to-where")} hint={say(draft.value.kind === "medicine" ? "ask-to-hint-medicine" : "ask-to-hint")} value={draft.value.to} limit={200} onInput={(to) => change({ to })} testId="ask-to" />;
    case "amount":
      return (
        <>
          <Field label={say("ask-amount-how-much")} value={draft.value.amount} limit={40} onInput={(amount) => change({ amount })} testId="ask-amount" />
          <p class="soft">{say("ask-amount-why")}</p>
        </>
      );
    case "when":
      return <WhenIsIt />;
    case "where":
      return <Where needs={needs} />;
    case "say":
      return <Say parts={needs.parts} />;
    case "send":
      return <ForWhom then={then} />;
  }
}

function Kind({ then }: { then: (step: Step) => void }) {
  return (
    <Choices
      aloud
      label={say("ask-kind")}
      of={(Object.keys(NeedKind) as KindName[]).map((value) => ({ value, icon: KIND_PICTURE[value], words: say(`aid-kind-${dashed(value)}`) }))}
      chosen={draft.value.kind}
      onChoose={(kind) => {
        change({ kind });
        then(stepsFor(kind)[1] ?? "when");
      }}
    />
  );
}

function HouseholdOf() {
  return (
    <div class="card">
      {(["adults", "children", "babies"] as const).map((who) => (
        <Counter key={who} label={say(`ask-${who}`)} value={draft.value[who]} onChange={(count) => change({ [who]: count })} testId={`ask-${who}`} />
      ))}
    </div>
  );
}

export function Counter({ label, value, onChange, most = 20, testId }: { label: string; value: number; onChange: (value: number) => void; most?: number; testId: string }) {
  return (
    <div class="counter" role="group" aria-label={label} data-testid={testId}>
      <span class="strong">{label}</span>
      <button type="button" class="button square" aria-label={say("ask-less", { what: label })} disabled={value <= 0} onClick={() => onChange(value - 1)} data-testid={`${testId}-less`}>
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" class="button square" aria-label={say("ask-more", { what: label })} disabled={value >= most} onClick={() => onChange(value + 1)} data-testid={`${testId}-more`}>
        <Icon name="plus" />
      </button>
    </div>
  );
}

const MOST_DIETS = 8;

function Eats() {
  const { diet } = draft.value;
  return (
    <>
      <Several
        label={say("ask-diet")}
        of={(Object.keys(Diet) as DietName[]).map((value) => ({ value, words: say(`aid-diet-${dashed(value)}`) }))}
        chosen={diet}
        onChoose={(value) => change({ diet: toggled(diet, value).slice(-MOST_DIETS) })}
      />
      <p class="soft">{say("ask-diet-why")}</p>
    </>
  );
}

function Pupils() {
  const { pupils } = draft.value;
  const put = (at: number, some: Partial<Pupil>) => change({ pupils: pupils.map((each, number) => (number === at ? { ...each, ...some } : each)) });
  return (
    <>
      <p class="soft">{say("ask-pupils-why")}</p>
      {pupils.map((pupil, at) => (
        <section class="card" key={at} aria-label={say("ask-child", { number: at + 1 })} data-testid="pupil">
          <Field label={say("ask-child-name")} value={pupil.name} limit={40} onInput={(name) => put(at, { name })} testId="pupil-name" />
          <label class="field">
            <span>{say("ask-seat")}</span>
            <select class="input" value={pupil.seat} onChange={(event) => put(at, { seat: event.currentTarget.value as SeatName })} data-testid="pupil-seat">
              {(Object.keys(Seat) as SeatName[]).map((seat) => (
                <option key={seat} value={seat}>
                  {say(`aid-seat-${dashed(seat)}`)}
                </option>
              ))}
            </select>
          </label>
          <Field label={say("ask-child-words")} value={pupil.words} limit={100} onInput={(words) => put(at, { words })} />
          {pupils.length > 1 && (
            <Button look="plain" icon="trash" onPress={() => change({ pupils: pupils.filter((_, number) => number !== at) })}>
              {say("ask-child-off")}
            </Button>
          )}
        </section>
      ))}
      {pupils.length < MOST_PUPILS && (
        <Button full icon="plus" onPress={() => change({ pupils: [...pupils, ...NOTHING_ASKED.pupils] })} testId="pupil-more">
          {say("ask-child-more")}
        </Button>
      )}
    </>
  );
}

const OFTEN = ["today", "twoDays", "week", "day", "weekly", "fortnightly"] as const;
const PARTS_OF_DAY = [
  ["any", 8 * 60, 20 * 60],
  ["morning", 8 * 60, 12 * 60],
  ["afternoon", 12 * 60, 17 * 60],
  ["evening", 17 * 60, 21 * 60],
] as const;

function WhenIsIt() {
  const { often, day, weekdays, begins, ends } = draft.value;
  return (
    <>
      <Choices lines label={say("ask-when")} of={OFTEN.map((value) => ({ value, words: say(`ask-often-${dashed(value)}`) }))} chosen={often} onChoose={(chosen) => change({ often: chosen })} />
      {often === "day" && (
        <label class="field">
          <span>{say("ask-which-day")}</span>
          <input class="input" type="date" min={isoDay(today())} value={day === null ? "" : isoDay(day)} onInput={(event) => change({ day: dayOf(event.currentTarget.value) })} data-testid="ask-day" />
        </label>
      )}
      {isAgain(draft.value) && <Weekdays value={weekdays} onChange={(chosen) => change({ weekdays: chosen })} />}
      {often !== null && (
        <>
          <h2>{say("ask-hours")}</h2>
          <Several
            small
            label={say("ask-hours")}
            of={PARTS_OF_DAY.map(([value]) => ({ value, words: say(`ask-hours-${value}`) }))}
            chosen={PARTS_OF_DAY.filter(([, from, until]) => from === begins && until === ends).map(([value]) => value)}
            onChoose={(chosen) => {
              const [, from, until] = PARTS_OF_DAY.find(([value]) => value === chosen) ?? PARTS_OF_DAY[0];
              change({ begins: from, ends: until });
            }}
          />
          <Hours begins={begins} ends={ends} onChange={change} />
        </>
      )}
    </>
  );
}

function Where({ needs }: { needs: AskNeeds }) {
  const { where, address, cell } = draft.value;
  const { CellPicker } = needs.parts;
  return (
    <>
      <Choices
        lines
        label={say("ask-where")}
        of={[
          { value: "address" as const, icon: "home" as const, words: say("ask-where-address") },
          ...(needs.home ? [{ value: "map" as const, icon: "map" as const, words: say("ask-where-map") }] : []),
          { value: "district" as const, icon: "people" as const, words: say("ask-where-district") },
        ]}
        chosen={where}
        onChoose={(chosen) => change({ where: chosen })}
      />
      {where === "map" && needs.home && <CellPicker home={needs.home} resolution={12} chosen={cell} onChoose={(pointed) => change({ cell: pointed })} />}
      {where !== null && (
        <Field label={say(where === "district" ? "ask-district" : "ask-address")} hint={say(where === "district" ? "ask-district-hint" : "ask-address-hint")} value={address} limit={200} onInput={(words) => change({ address: words })} testId="ask-address" />
      )}
      <p class="soft row">
        <Icon name="lock" />
        <span>{say("ask-where-why")}</span>
      </p>
    </>
  );
}

function Say({ parts }: { parts: AskParts }) {
  const { VoiceNote } = parts;
  return (
    <>
      <Field long label={say("ask-words")} hint={say(draft.value.kind === "groceries" ? "ask-words-hint-groceries" : "ask-words-hint")} value={draft.value.words} limit={600} onInput={(words) => change({ words })} testId="ask-words" />
      <VoiceNote clip={draft.value.voice} onChange={(voice) => change({ voice })} limits={AID_VOICE} why={say("ask-voice-why")} size={say("ask-large")} />
      <Pictures all={draft.value.pictures} most={MOST_PICTURES} onChange={(pictures) => change({ pictures })} />
    </>
  );
}

function ForWhom({ then }: { then: (step: Step) => void }) {
  const { kind, name, phone, byLiaison } = draft.value;
  return (
    <>
      <ul class="said" data-testid="ask-summary">
        <li>
          <Button icon={KIND_PICTURE[kind ?? "other"]} onPress={() => then("kind")}>
            {say(`aid-kind-${dashed(kind ?? "other")}`)}
          </Button>
        </li>
        <li>
          <Button icon="clock" onPress={() => then("when")}>
            {say(`ask-often-${dashed(draft.value.often ?? "week")}`)}
          </Button>
        </li>
      </ul>
      <Field label={say(byLiaison ? "ask-name-theirs" : "ask-name")} hint={say("ask-name-hint")} value={name} limit={40} onInput={(words) => change({ name: words })} testId="ask-name" />
      <Field label={say(byLiaison ? "ask-phone-theirs" : "ask-phone")} hint={say("ask-phone-hint")} value={phone} limit={40} ltr onInput={(words) => change({ phone: words })} testId="ask-phone" />
      <Tick label={say("ask-liaison")} on={byLiaison} onChange={(on) => change({ byLiaison: on })} testId="ask-liaison" />
      {byLiaison && <p class="soft small">{say("ask-liaison-why")}</p>}
      <p class="soft small row">
        <Icon name="lock" />
        <span>{say("ask-sealed")}</span>
      </p>
    </>
  );
}
