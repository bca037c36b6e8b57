/** "A call every day": asked for in two minutes, seen whole, changed and erased from here; and "I am fine", said before anybody rings. */
import "./calls.css";
import { signal, useSignal } from "@preact/signals";
import { calendarHere } from "../../shared/calendar.ts";
import { countsFor, lacks, nextCall, quietDays, type Lack, type Occasion } from "../../shared/calls.ts";
import type { Keyholder } from "../../shared/timer.ts";
import type { CallsWished, MyCalls } from "../../worker/called.ts";
import { RungKind, CallDayState } from "../../../seals/aid/codes.ts";
import type { Rung } from "../../../seals/aid/calls.ts";
import { LANGUAGES as KNOWN, listed } from "../../../ui/words.ts";
import type { Language } from "../../../terms/language.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Choices, Doing, Field, Heading, Hold, Tick } from "../../../ui/parts.tsx";
import { clock, date } from "../../../ui/time.ts";
import { language, say } from "../../../ui/words.ts";
import { Doubtful } from "../doubtful.tsx";
import { dayOf, Hours, isoDay, Several, WEEK, Weekdays } from "../when.tsx";
import { giveReminder } from "./reminder.ts";
import { TakeCode, type People } from "./people.tsx";

const AFTER = [30, 60, 120] as const;

export interface WishesNeeds extends People {
  readonly mine: readonly MyCalls[];
  readonly wish: (wished: CallsWished, how: { readonly forMe: boolean; readonly instead: string | null }) => Promise<void>;
  readonly fine: (key: string, words: string) => Promise<void>;
  readonly erase: (key: string) => Promise<void>;
  /** this town has somebody who can open it */
  readonly desk: boolean;
  /** unix seconds */
  readonly at: number;
}

interface Draft {
  readonly forMe: boolean;
  readonly weekdays: number;
  readonly begins: number;
  readonly ends: number;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly notes: string;
  readonly address: string;
  readonly second: string;
  /** the keyholder's pigeonhole, as text; empty for none */
  readonly keyholder: string;
  readonly keyholderWords: string;
  readonly after: number;
  readonly circle: boolean;
  readonly authorities: boolean;
  readonly authoritiesWords: string;
  readonly saidTwice: boolean;
  readonly duress: string;
  /** chosen before: whoever looks over her shoulder as she changes an hour does not read it */
  readonly duressBefore: string;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

const NOTHING: Draft = {
  forMe: true, weekdays: 127, begins: 17 * 60, ends: 18 * 60, name: "", phone: "", language: "en" as Language, notes: "", address: "", second: "",
  keyholder: "", keyholderWords: "", after: 30, circle: true, authorities: false, authoritiesWords: "", saidTwice: false, duress: "", duressBefore: "", quietFrom: null, quietUntil: null,
};

/** Outside of the screen: neither a turn of the phone nor another language throws it away. Null while nobody is filling it in. */
const draft = signal<Draft | null>(null);
const instead = signal<string | null>(null);
const lacking = signal<readonly Lack[]>([]);
const change = (some: Partial<Draft>): void => {
  if (draft.value) draft.value = { ...draft.value, ...some };
  lacking.value = [];
};
const begin = (from: Draft, replaces: string | null): void => {
  draft.value = from;
  instead.value = replaces;
  lacking.value = [];
};

export function Wishes(needs: WishesNeeds) {
  if (draft.value !== null) return <Fill {...needs} now={draft.value} />;
  return (
    <>
      <Heading>{say("calls-title")}</Heading>
      <p>{say("calls-why")}</p>
      {needs.mine.map((each) => (
        <Mine key={each.key} {...needs} of={each} />
      ))}
      {needs.desk ? (
        <>
          <Button full look={needs.mine.some(({ forMe }) => forMe) ? "" : "main-act"} icon="telephone" onPress={() => begin({ ...NOTHING, language: language.value as Language }, null)} testId="calls-start">
            {say(needs.mine.some(({ forMe }) => forMe) ? "calls-start-other" : "calls-start")}
          </Button>
          <p class="soft small">{say("calls-never")}</p>
        </>
      ) : (
        <p class="verdict unsure" data-testid="calls-no-desk">
          <Icon name="people" />
          <span>{say("calls-no-desk")}</span>
        </p>
      )}
    </>
  );
}

function Fill({ now, people, wish, mine, ...needs }: WishesNeeds & { now: Draft }) {
  const wished = wishedOf(now, people);
  const wrong = (lack: Lack) => lacking.value.includes(lack) && <p class="error" role="alert">{say(`calls-lack-${lack}`)}</p>;
  const chosen = people.find((each) => keyOf(each) === now.keyholder);
  return (
    <>
      <Heading>{say("calls-title")}</Heading>
      {(instead.value === null || !now.forMe) && (
        <Choices
          lines
          label={say("calls-for")}
          of={[
            { value: "me" as const, icon: "one" as const, words: say("calls-for-me") },
            { value: "other" as const, icon: "people" as const, words: say("calls-for-other") },
          ]}
          chosen={now.forMe ? "me" : "other"}
          onChoose={(who) => change({ forMe: who === "me" && !mine.some(({ forMe, key }) => forMe && key !== instead.value), authorities: false })}
        />
      )}
      <section class="card">
        <h2>{say("calls-days")}</h2>
        <Weekdays value={now.weekdays} onChange={(weekdays) => change({ weekdays })} />
        <h2>{say("calls-hour")}</h2>
        <Hours begins={now.begins} ends={now.ends} onChange={change} />
        {wrong("days")}
        {wrong("hour")}
      </section>
      <section class="card">
        <h2>{say("calls-callers")}</h2>
        <Field label={say("calls-name")} value={now.name} limit={40} onInput={(name) => change({ name })} testId="calls-name" />
        {wrong("name")}
        <Field ltr label={say("calls-phone")} value={now.phone} limit={40} onInput={(phone) => change({ phone })} testId="calls-phone" />
        {wrong("phone")}
        <label class="field">
          <span>{say("calls-language")}</span>
          <select class="input" value={now.language} onChange={(event) => change({ language: event.currentTarget.value as Language })} data-testid="calls-language">
            {KNOWN.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Field long label={say("calls-notes")} hint={say("calls-notes-hint")} value={now.notes} limit={300} onInput={(notes) => change({ notes })} testId="calls-notes" />
      </section>
      <section class="card" data-testid="calls-ladder">
        <h2>{say("calls-unanswered")}</h2>
        <Field ltr label={say("calls-second")} hint={say("calls-second-why")} value={now.second} limit={40} onInput={(second) => change({ second })} testId="calls-second" />
        <p class="strong">{say("calls-keyholder")}</p>
        {people.length === 0 && <p>{say("people-none")}</p>}
        {people.length > 0 && (
          <Choices
            lines
            label={say("calls-keyholder")}
            of={[{ value: "", words: say("calls-keyholder-nobody") }, ...people.map((each) => ({ value: keyOf(each), words: each.name }))]}
            chosen={now.keyholder}
            onChoose={(keyholder) => change({ keyholder })}
          />
        )}
        <TakeCode {...needs} people={people} onTaken={(each) => change({ keyholder: keyOf(each) })} />
        {chosen && (
          <>
            <p class="strong">{say("calls-after")}</p>
            <Several small label={say("calls-after")} of={AFTER.map((value) => ({ value, words: say(`calls-after-${value}`) }))} chosen={[now.after]} onChoose={(after) => change({ after })} />
            <Field long label={say("calls-keyholder-words", { name: chosen.name })} value={now.keyholderWords} limit={200} onInput={(keyholderWords) => change({ keyholderWords })} testId="calls-keyholder-words" />
            <Field label={say("calls-address")} hint={say("calls-address-why")} value={now.address} limit={200} onInput={(address) => change({ address })} testId="calls-address" />
          </>
        )}
        <Tick label={say("calls-circle")} on={now.circle} onChange={(circle) => change({ circle })} testId="calls-circle" />
        {wrong("order")}
        {wrong("step")}
        <p class="soft">{say("calls-never")}</p>
        {now.forMe && (
          <details class="more" open={now.authorities}>
            <summary>{say("calls-authorities")}</summary>
            <div class="stack">
              <p>{say("calls-authorities-why")}</p>
              <Tick label={say("calls-authorities-want")} on={now.authorities} onChange={(authorities) => change({ authorities, saidTwice: false })} testId="calls-authorities" />
              {now.authorities && (
                <>
                  <Field long label={say("calls-authorities-words")} value={now.authoritiesWords} limit={200} onInput={(authoritiesWords) => change({ authoritiesWords, saidTwice: false })} testId="calls-authorities-words" />
                  <Tick label={say("calls-authorities-sure")} on={now.saidTwice} onChange={(saidTwice) => change({ saidTwice })} testId="calls-authorities-sure" />
                </>
              )}
            </div>
          </details>
        )}
        {wrong("authorities")}
      </section>
      <section class="card">
        <h2>{say("calls-duress")}</h2>
        <Field label={say("calls-duress-word")} hint={say(now.duressBefore === "" ? "calls-duress-why" : "calls-duress-kept")} value={now.duress} limit={40} onInput={(duress) => change({ duress })} testId="calls-duress" />
        {wrong("duress")}
      </section>
      <section class="card">
        <h2>{say("calls-quiet")}</h2>
        <p class="soft">{say("calls-quiet-why")}</p>
        <div class="hours">
          {(["quietFrom", "quietUntil"] as const).map((which) => (
            <label class="field" key={which}>
              <span>{say(which === "quietFrom" ? "calls-quiet-from" : "calls-quiet-until")}</span>
              <input
                class="input"
                type="date"
                value={now[which] === null ? "" : isoDay(now[which])}
                onInput={(event) => change({ [which]: dayOf(event.currentTarget.value) })}
                data-testid={which === "quietFrom" ? "calls-quiet-from" : "calls-quiet-until"}
              />
            </label>
          ))}
        </div>
      </section>
      <div class="stick inside">
        <Doing
          full
          look="main-act"
          icon="send"
          testId="calls-wish"
          act={async () => {
            lacking.value = lacks(wished, { byHerself: now.forMe, saidTwice: now.saidTwice });
            if (lacking.value.length > 0) return;
            await wish(wished, { forMe: now.forMe, instead: instead.value });
            draft.value = null;
          }}
        >
          {say(instead.value === null ? "calls-wish" : "calls-wish-change")}
        </Doing>
        {lacking.value.length > 0 && <p class="error centre">{say("timer-lacks")}</p>}
      </div>
      <Button look="plain" icon="cross" onPress={() => (draft.value = null)} testId="calls-leave">
        {say("calls-leave")}
      </Button>
    </>
  );
}

const keyOf = ({ answerTo }: Keyholder): string => answerTo.pigeonhole.join(" ");

export function wishedOf(now: Draft, people: readonly Keyholder[]): CallsWished {
  const { name, phone, language: tongue, notes, address, weekdays, begins, ends, duress, duressBefore, quietFrom, quietUntil } = now;
  const none = { name: "", phone: "", words: "", answerTo: null };
  const keyholder = people.find((each) => keyOf(each) === now.keyholder);
  const ladder: readonly (Rung | false)[] = [
    now.second.trim() !== "" && { ...none, kind: RungKind.phone, afterMin: 0, phone: now.second.trim() },
    keyholder !== undefined && { ...none, kind: RungKind.keyholder, afterMin: now.after, name: keyholder.name, words: now.keyholderWords.trim(), answerTo: keyholder.answerTo },
    now.circle && { ...none, kind: RungKind.circle, afterMin: keyholder === undefined ? now.after : now.after * 2 },
    now.authorities && { ...none, kind: RungKind.authorities, afterMin: now.after * 4, words: now.authoritiesWords.trim() },
  ];
  const quiet = quietFrom === null ? [] : [quietDays(quietFrom, Math.max(quietFrom, quietUntil ?? quietFrom), calendarHere)];
  return {
    name: name.trim(), phone: phone.trim(), language: tongue, notes: notes.trim(), address: keyholder === undefined ? "" : address.trim(), weekdays, begins, ends, duress: duress.trim() || duressBefore, quiet,
    ladder: ladder.filter((rung): rung is Rung => rung !== false),
  };
}

/** Her wishes on the screen again, to be changed. What the desk was told twice is asked twice again. */
export function draftOf({ calls, forMe }: MyCalls): Draft {
  const of = (kind: RungKind): Rung | undefined => calls.ladder.find((rung) => rung.kind === kind);
  const [keyholder, authorities] = [of(RungKind.keyholder), of(RungKind.authorities)];
  const [quiet] = calls.quiet;
  const { name, phone, language: tongue, notes, address, weekdays, begins, ends, duress } = calls;
  return {
    forMe, name, phone, language: tongue, notes, address, weekdays, begins, ends, duress: "", duressBefore: duress,
    second: of(RungKind.phone)?.phone ?? "",
    keyholder: keyholder?.answerTo ? keyOf({ name: "", answerTo: keyholder.answerTo }) : "",
    keyholderWords: keyholder?.words ?? "",
    after: keyholder?.afterMin ?? of(RungKind.circle)?.afterMin ?? NOTHING.after,
    circle: of(RungKind.circle) !== undefined,
    authorities: authorities !== undefined,
    authoritiesWords: authorities?.words ?? "",
    saidTwice: false,
    quietFrom: quiet ? calendarHere.dayOf(quiet.begins) : null,
    quietUntil: quiet ? calendarHere.dayOf(quiet.ends - 1) : null,
  };
}

function Mine({ of: mine, fine, erase, at }: WishesNeeds & { of: MyCalls }) {
  const { calls, forMe, sent, over, work, days } = mine;
  const minute = Math.floor(at / 60);
  const next = nextCall(calls, minute, calendarHere);
  const planned = next !== null && days.some(({ day, state }) => day === next.day && state === CallDayState.planned);
  return (
    <section class="card" data-testid="my-calls" data-sent={sent}>
      <h2>{forMe ? say("calls-mine") : say("calls-of", { name: calls.name })}</h2>
      <p class="row">
        <Icon name={sent ? "check" : "offline"} />
        <span>{say(over ? "calls-over" : !sent ? "calls-waiting" : work === null ? "calls-sent" : "calls-running")}</span>
      </p>
      {mine.isDoubtful && !over && <Doubtful />}
      {next && (
        <p class="row strong">
          <Icon name="telephone" />
          <span>{say(planned ? "calls-next-planned" : "calls-next", { begins: clock(next.begins, minute), ends: clock(next.ends, next.begins) })}</span>
        </p>
      )}
      {next === null && <p>{say("calls-quiet-now")}</p>}
      {next && !over && <Fine mine={mine} next={next} fine={fine} minute={minute} />}
      <details class="more">
        <summary>{say("calls-all")}</summary>
        <dl class="facts" data-testid="calls-kept">
          {kept(mine).map(([what, words]) => (
            <>
              <dt>{what}</dt>
              <dd>
                <bdi>{words}</bdi>
              </dd>
            </>
          ))}
        </dl>
      </details>
      <div class="row">
        <Button icon="note" onPress={() => begin(draftOf(mine), mine.key)} testId="calls-change">
          {say("calls-change")}
        </Button>
        {next && forMe && (
          <Button icon="bell" onPress={() => giveReminder(next.begins, calls.weekdays)} testId="calls-remind">
            {say("calls-remind")}
          </Button>
        )}
      </div>
      <Hold icon="trash" seconds={0.8} again={say("calls-erase-again")} onHeld={() => void erase(mine.key)} testId="calls-erase">
        {say("calls-erase")}
      </Hold>
    </section>
  );
}

function Fine({ mine, next, fine, minute }: { mine: MyCalls; next: Occasion; fine: WishesNeeds["fine"]; minute: number }) {
  const words = useSignal("");
  if (mine.said !== null && countsFor(next, mine.said))
    return (
      <p class="verdict quiet" role="status" data-testid="fine-said">
        <Icon name="check" />
        <span>{say("calls-fine-said", { time: clock(mine.said, minute) })}</span>
      </p>
    );
  return (
    <div class="stack" data-testid="fine">
      <Field label={say("calls-fine-words")} value={words.value} limit={400} onInput={(text) => (words.value = text)} testId="fine-words" />
      <Doing full look="huge main-act" icon="check" act={() => fine(mine.key, words.value)} testId="fine-say">
        {say(mine.forMe ? "calls-fine" : "calls-fine-other")}
      </Doing>
      <p class="soft small">{say("calls-fine-why")}</p>
    </div>
  );
}

/** Everything that is kept, line by line, for whoever wants to see it all. Her word is not among it: whoever looks over her shoulder reads along. */
function kept({ calls, work, days }: MyCalls): readonly (readonly [string, string])[] {
  const { name, phone, language: tongue, weekdays, begins, ends, notes, address, ladder, quiet } = calls;
  const time = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const steps = ladder.map((rung): string => [say(`calls-step-${rung.kind}`), rung.name, rung.phone, rung.words].filter((each) => each !== "").join(" · "));
  const lines: readonly (readonly [string, string])[] = [
    [say("calls-days"), listed(WEEK.filter((_, n) => (weekdays & (1 << n)) !== 0).map((day) => say(`day-${day}`)))],
    [say("calls-hour"), `${time(begins)}–${time(ends)}`],
    [say("calls-name"), name],
    [say("calls-phone"), phone],
    [say("calls-language"), KNOWN.find(({ tag }) => tag === tongue)?.name ?? tongue],
    [say("calls-notes"), notes],
    [say("calls-address"), address],
    [say("calls-unanswered"), steps.join(" → ")],
    [say("calls-quiet"), listed(quiet.map((each) => `${date(each.begins)} – ${date(each.ends - 1)}`))],
    [say("calls-desk-notes"), work?.notes ?? ""],
    [say("calls-days-kept"), listed(days.map(({ day, state }) => `${date(calendarHere.at(day, 12 * 60))}: ${say(`calls-day-${state}`)}`))],
  ];
  return lines.filter(([, words]) => words !== "");
}
