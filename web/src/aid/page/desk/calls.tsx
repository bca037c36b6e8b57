/** Daily calls at the desk: the week is planned by one press; what nobody has heard of stands first, with what comes next if nobody does anything. */
import { useSignal } from "@preact/signals";
import { CallsState } from "../../../seals/aid/codes.ts";
import type { CallDay } from "../../../seals/aid/calls.ts";
import type { Value } from "../../../seals/cbor.ts";
import { dialled } from "../../../seals/numbers.ts";
import { hex } from "../../../terms/bytes.ts";
import { minutesOf, type Instant } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Doing } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { listed, say } from "../../../ui/words.ts";
import { ofKind } from "../../shared/held.ts";
import type { Turn } from "../../shared/ladder.ts";
import { declined, dueCalls, planWeek, settleCall, takeCallBack, type CallsChange, type DueCall, type KeyedCalls } from "../../worker/calls.ts";
import { ownBody, ownThing } from "../../shared/own_things.ts";
import { vettingOf } from "./desk_things.ts";
import type { AidDeskNeeds } from "./needs.ts";

const ASKED = "calls-asked";
/** What nobody heard of, and what somebody has said no to before its hour, while there is time to ask another. */
const needsSomebody = ({ watched: { standing }, declined: no }: DueCall): boolean => URGENT.includes(standing) || (no && (standing === "coming" || standing === "due"));
const URGENT = ["duress", "missed", "unanswered", "nobody", "silent"];

const keyed = ({ records }: Pick<AidDeskNeeds, "records">): readonly KeyedCalls[] =>
  ofKind(records, "calls").map(({ key, body: { letter, work, days } }) => ({ key, calls: letter.inside, work, days }));

const wordsIn = ({ records }: Pick<AidDeskNeeds, "records">) => ofKind(records, "word").map(({ body }) => body.word);

/** Who was asked for which call. What cannot be read is as if nobody had been. */
function askedIn(records: AidDeskNeeds["records"]): ReadonlyMap<string, readonly string[]> {
  const value = ownThing(records, ASKED)?.value;
  const rows = Array.isArray(value) ? (value as readonly (readonly Value[])[]) : [];
  return new Map(rows.map(([leg, callers]) => [String(leg), Array.isArray(callers) ? callers.map(String) : []]));
}

/** The days of a record that somebody has decided about, written with the letters that belong to them. */
async function write({ desk, records, at }: AidDeskNeeds, { key, days, hold, stop }: CallsChange): Promise<void> {
  const held = ofKind(records, "calls").find((each) => each.key === key);
  if (!held) return;
  const { letter, work } = held.body;
  const claimed = work?.claimed ?? { device: desk.device ?? 0, at: minutesOf(at as Instant) };
  await desk.plan({ records: [{ key, body: { kind: "calls", letter, work: { state: CallsState.running, claimed, notes: work?.notes ?? "" }, days } }], hold, stop });
}

const how = ({ desk, at, random }: AidDeskNeeds) => ({ at: at as Instant, seal: desk.seal.bind(desk), random });

/** Whoever has said no gives her call back; then everything that is open is planned. Gives for whom nobody is found. */
async function plan(needs: AidDeskNeeds, givenBack: readonly CallDay[] = []): Promise<readonly string[]> {
  const { desk, records, calendar } = needs;
  const words = ofKind(records, "word");
  const free = new Set([...declined(keyed(needs), words.map(({ body }) => body.word)), ...givenBack].map(({ leg }) => hex(leg)));
  const asked = new Map(askedIn(records));
  const stops = new Map<string, CallsChange["stop"]>();
  const open: KeyedCalls[] = [];
  for (const record of keyed(needs)) {
    const days: CallDay[] = [];
    for (const day of record.days) {
      const leg = hex(day.leg);
      if (!free.has(leg) || day.caller === null) {
        days.push(day);
        continue;
      }
      const back = await takeCallBack(record.calls, day, how(needs));
      asked.set(leg, [...new Set([...(asked.get(leg) ?? []), hex(day.caller)])]);
      stops.set(record.key, [...(stops.get(record.key) ?? []), ...back.stop]);
      days.push(back.day);
    }
    open.push({ ...record, days });
  }
  const offers = ofKind(records, "offer").map((offer) => {
    const vetting = vettingOf(offer, needs);
    return { offer: offer.body.letter.inside, work: offer.body.work, duties: vetting && { bits: vetting.duties, begins: vetting.begins, ends: vetting.expires } };
  });
  const week = await planWeek(open, offers, asked, { ...how(needs), calendar });
  const untouched = open.filter(({ key }) => stops.has(key) && !week.changes.some((change) => change.key === key)).map(({ key, days }): CallsChange => ({ key, days, hold: [], stop: [] }));
  for (const change of [...week.changes, ...untouched]) await write(needs, { ...change, stop: stops.get(change.key) ?? [] });
  await desk.plan({ records: [{ key: ownThing(records, ASKED)?.key ?? null, body: ownBody(ASKED, [...week.asked].map(([leg, callers]) => [leg, callers])) }] });
  for (const { key, body } of words) if (free.has(hex(body.word.about))) await desk.trash(key);
  const lonely = new Set(week.none.map(({ leg }) => leg));
  const daysOf = ({ key, days }: KeyedCalls): readonly CallDay[] => week.changes.find((change) => change.key === key)?.days ?? days;
  return [...new Set(open.filter((record) => daysOf(record).some(({ leg }) => lonely.has(hex(leg)))).map(({ calls }) => calls.name))];
}

export function DailyCalls(needs: AidDeskNeeds) {
  const { calendar, at } = needs;
  const nobodyFor = useSignal<readonly string[] | null>(null);
  const minute = minutesOf(at as Instant);
  const calls = keyed(needs);
  const due = dueCalls(calls, wordsIn(needs), minute, calendar);
  return (
    <div class="stack" data-testid="desk-calls">
      <h2>{say("desk-aid-calls")}</h2>
      {calls.length === 0 ? (
        <p class="aid-empty">{say("desk-calls-none")}</p>
      ) : (
        <Doing full look="main-act" icon="telephone" act={async () => void (nobodyFor.value = await plan(needs))} testId="desk-calls-plan">
          {say("desk-calls-plan")}
        </Doing>
      )}
      {nobodyFor.value !== null && (
        <p class={`verdict ${nobodyFor.value.length > 0 ? "unsure" : "quiet"}`} role="status" data-testid="desk-calls-planned">
          <Icon name={nobodyFor.value.length > 0 ? "warning" : "check"} />
          <span>{nobodyFor.value.length > 0 ? say("desk-calls-nobody", { names: listed(nobodyFor.value) }) : say("desk-calls-planned")}</span>
        </p>
      )}
      {due.map((each) => (
        <OneCall key={hex(each.row.leg)} call={each} record={calls.find(({ days }) => days.includes(each.row))} minute={minute} {...needs} />
      ))}
    </div>
  );
}

/** Only what needs somebody, for the day's first look. */
export function MissedCalls(needs: AidDeskNeeds) {
  const due = dueCalls(keyed(needs), wordsIn(needs), minutesOf(needs.at as Instant), needs.calendar).filter(needsSomebody);
  if (due.length === 0) return null;
  return (
    <section class="stack" aria-label={say("desk-aid-calls")}>
      {due.map((each) => (
        <OneCall key={hex(each.row.leg)} call={each} record={keyed(needs).find(({ days }) => days.includes(each.row))} minute={minutesOf(needs.at as Instant)} {...needs} />
      ))}
    </section>
  );
}

function OneCall({ call, record, minute, ...needs }: AidDeskNeeds & { call: DueCall; record: KeyedCalls | undefined; minute: number }) {
  const { calls, row, watched, begins, ends } = call;
  const { standing, since, next, come } = watched;
  const urgent = needsSomebody(call);
  const caller = row.caller === null ? null : ofKind(needs.records, "offer").find(({ body }) => row.caller !== null && hex(body.letter.inside.nonce) === hex(row.caller))?.body.letter.inside.name;
  const number = dialled(calls.phone);
  // two calls of one person are told apart also by whoever hears their buttons
  const which = (
    <span class="away">
      {" "}
      {calls.name} {clock(begins, minute)}
    </span>
  );
  const settle = async (as: "answered" | "called_off"): Promise<void> => {
    if (!record) return;
    const { day, stop } = await settleCall(calls, row, as, how(needs));
    await write(needs, { key: record.key, days: record.days.map((each) => (each === row ? day : each)), hold: [], stop });
  };
  return (
    <section class={`card notice ${standing === "duress" ? "danger" : urgent ? "doubt" : "past"}`} data-testid="desk-call" data-standing={standing}>
      <div class="row spread">
        <h3>
          <bdi>{calls.name}</bdi>
        </h3>
        <span class="number">{`${clock(begins, minute)}–${clock(ends, begins)}`}</span>
      </div>
      <p class={urgent ? "strong" : "soft"}>{say(`desk-call-${standing.replaceAll("_", "-")}`, { time: clock(since ?? begins, minute) })}</p>
      {caller && <p class={call.declined && urgent ? "strong" : ""}>{say(call.declined ? "desk-call-declined" : "desk-call-by", { name: caller })}</p>}
      {standing === "duress" && <p>{say("desk-call-duress-do")}</p>}
      {come.filter(({ by }) => by === "desk").map((turn) => (
        <p key={turn.rung} class="error">
          {say("desk-call-now", { what: stepOf(turn, calls.ladder) })}
        </p>
      ))}
      {next && <p class="soft">{say(next.by === "letter" ? "desk-call-next-letter" : "desk-call-next", { time: clock(next.opens, minute), what: stepOf(next, calls.ladder) })}</p>}
      {urgent && (
        <div class="row">
          {number !== null && standing !== "duress" && (
            <a class="button" href={`tel:${number}`}>
              <Icon name="telephone" />
              <span>
                <bdi dir="ltr">{calls.phone}</bdi>
                {which}
              </span>
            </a>
          )}
          <Doing icon="check" act={() => settle("answered")} testId="desk-call-reached">
            {say("desk-call-reached")}
            {which}
          </Doing>
          {standing !== "duress" && row.caller !== null && ends > minute && (
            <Doing icon="people" act={async () => void (await plan(needs, [row]))} testId="desk-call-other">
              {say("desk-call-other")}
            {which}
            </Doing>
          )}
        </div>
      )}
      {standing === "coming" && (
        <Doing look="plain" icon="cross" act={() => settle("called_off")} testId="desk-call-off">
          {say("desk-call-off")}
            {which}
        </Doing>
      )}
    </section>
  );
}

/** Whom, how and what she wrote for it; an authority's in her own words alone. */
function stepOf({ rung }: Turn, ladder: DueCall["ladder"]): string {
  const step = rung === null ? undefined : ladder[rung];
  return step === undefined ? "" : [say(`calls-step-${step.kind}`), step.name, step.phone, step.words].filter((each) => each !== "").join(" · ");
}
