/** Who goes for many needs of one day: chosen together, shared out with reasons and loads, changed where she knows better, and asked in one press that one press takes back. */
import { useMemo } from "preact/hooks";
import { LegRole, NeedKind, NeedState } from "../../../seals/aid/codes.ts";
import type { When } from "../../../seals/aid/parts.ts";
import { hex } from "../../../terms/bytes.ts";
import type { AidId } from "../../../terms/ids.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { begunOf } from "../../../ui/begun.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing, Field, Tick } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { capOf, tripsInWeekOf } from "../../shared/caps.ts";
import { holidaysIn } from "../../shared/days_off.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { MAIN_ROLE } from "../../shared/duties.ts";
import { ofKind, type Of } from "../../shared/held.ts";
import { acquaintedOf, busyBetween, isNowhere, planned, problemsOf, type Part } from "../../shared/legs.ts";
import { hoursOf, isNeededOn, proposed } from "../../shared/occasions.ts";
import { BY_CAR, routeOf } from "../../shared/route.ts";
import { mayHaveSeveral, MOST_AT_ONCE, MOST_DOORS, shareOut, type SharedOut } from "../../shared/share_out.ts";
import { openNeed, openOffer, type Suggested, type Suggestion } from "../../shared/suggest.ts";
import { Against, sayReasons } from "./against.tsx";
import { capsOf, daysOffOfDesk, depotsOf, vettingOf } from "./desk_things.ts";
import { many, NOTHING_CHOSEN, open, type AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { minuteIn, sayDay, sayKind, sayMinute, sayRole, titleOf } from "./sayings.ts";

const DAYS_AHEAD = 7;
/** More of them are seen at a press. */
const MORE = 30;
const ANY_TIME: When = { weekdays: 0, begins: 0, ends: 1440, firstDay: null, everyWeeks: 0 };
const LEAST_MIN = 30;
const ROLES = [LegRole.carry, LegRole.shop, LegRole.pack, LegRole.drive, LegRole.accompany, LegRole.school, LegRole.mind, LegRole.translate] as const;

const items = begunOf<string>("aid-many-items", "");

export function PlanMany(needs: AidDeskNeeds) {
  const { records, calendar, at, desk, random } = needs;
  const now = many.value;
  const minutes = Math.floor(at / 60) as Minutes;
  const today = calendar.dayOf(minutes);
  const holidays = holidaysIn(daysOffOfDesk(records));
  const ahead = proposed(ANY_TIME, minutes, calendar, holidays);
  const depots = depotsOf(records);
  const { kind, doors } = now;
  const role = now.role ?? ((MAIN_ROLE[kind] || LegRole.carry) as LegRole);
  const day = now.day ?? ahead.day;
  const [begins, ends] = [now.begins ?? ahead.begins, now.ends ?? ahead.ends];
  const depot = now.depot ?? depots[0] ?? "";
  const put = (some: Partial<typeof now>): void => void (many.value = { ...now, given: null, shared: null, asked: null, ...some });

  const free = needs.needs.filter(({ need, work }) => need.kind === kind && (work.state === NeedState.asked || (work.state === NeedState.claimed && work.claimed?.device === desk.device)));
  const nowhere = free.filter(({ need }) => isNowhere(role, need)).length;
  const fitting = free
    .filter(({ need }) => !isNowhere(role, need))
    .filter(({ need, work }) => isNeededOn(day, need.when, work.urgency, today, holidays) && windowOf(need.when, begins, ends) !== null)
    .sort((one, other) => other.work.urgency - one.work.urgency || one.need.askedAt - other.need.askedAt);
  const chosen = fitting.filter(({ key }) => !now.out.includes(key)).slice(0, MOST_AT_ONCE);

  const offers = ofKind(records, "offer");
  const trips = useMemo(() => ofKind(records, "trip").map(({ body }) => body.trip), [records]);
  const all = useMemo(() => needs.needs.map(({ need }) => need), [needs.needs]);
  const window = { begins: calendar.at(day, begins), ends: calendar.at(day, ends) };
  const suggest = (): void => {
    const busy = busyBetween(trips, window.begins, window.ends);
    const among = offers.map((offer) => openOffer(offer.body.letter.inside, offer.body.work, vettingOf(offer, needs))).filter(({ offer }) => !busy.has(offer));
    const sought = chosen.map(({ need, work }) => {
      const [from, until] = windowOf(need.when, begins, ends) ?? [begins, ends];
      return openNeed({ ...need, when: { begins: from, ends: until, firstDay: day, everyWeeks: 0, weekdays: 0 } }, { role, urgency: work.urgency, ...acquaintedOf(need, trips, all) });
    });
    const shared = shareOut(sought, among, { now: minutes, calendar, caps: capsOf(records), holidays }, doors);
    many.value = { ...now, shared, given: new Map(shared.given), asked: null };
    scrollTo(0, 0);
  };
  const { shared, given } = now;
  if (shared !== null && given !== null) {
    const rows = needs.needs.filter(({ nonce }) => given.has(nonce));
    const partOf = (nonce: string, hers: readonly NeedRow[]): Part => {
      const { inside } = (offers.find(({ body }) => hex(body.letter.inside.nonce) === nonce) as Of<"offer">).body.letter;
      const work = offers.find(({ body }) => body.letter.inside === inside)?.body.work;
      const stops = hers.map(({ need }) => {
        const [from, until] = windowOf(need.when, begins, ends) ?? [begins, ends];
        return { need, begins: calendar.at(day, from), ends: calendar.at(day, until), items: items.value };
      });
      const { order } = routeOf(stops.map((stop) => ({ place: stop.need.place, from: stop.begins, until: stop.ends })), { start: null, leaves: window.begins, ...BY_CAR });
      return { role, link: false, words: "", person: { offer: inside.nonce as AidId, answerTo: work?.answerTo ?? inside.answerTo, seats: inside.seats, carSeats: inside.carSeats }, stops: order.map((number) => stops[number] as (typeof stops)[number]) };
    };
    const ask = async (ways: readonly { readonly part: Part; readonly hers: readonly NeedRow[] }[]) => {
      const asked = ways.map(({ part, hers }) => ({ changed: planned([part], { depot, day, device: desk.device }, { now: minutes, random }), needs: hers.map(({ key }) => key) }));
      await desk.planMany(asked);
      many.value = { ...NOTHING_CHOSEN, kind, asked: { people: ways.length, doors: ways.reduce((sum, { hers }) => sum + hers.length, 0) } };
      items.forget();
      scrollTo(0, 0);
    };
    return <Proposed shared={shared} given={given} rows={rows} partOf={partOf} ask={ask} day={day} {...needs} />;
  }
  return (
    <div class="stack" data-testid="aid-many-choose">
      <h2>{say("desk-aid-many")}</h2>
      {now.asked !== null && (
        <p class="verdict clear" role="status" data-testid="aid-many-asked" data-people={now.asked.people} data-doors={now.asked.doors}>
          <Icon name="check" />
          <span>{say("many-asked", now.asked)}</span>
        </p>
      )}
      <p class="soft">{say("many-why")}</p>
      <div class="aid-sieve wide">
        <Pick label={say("sheet-kind")} of={Object.values(NeedKind)} words={sayKind} value={kind} onPick={(each) => put({ kind: each, role: null, out: [] })} testId="aid-many-kind" />
        <Pick label={say("plan-part")} of={ROLES} words={sayRole} value={role} onPick={(each) => put({ role: each })} testId="aid-many-role" />
        <Pick label={say("plan-day")} of={Array.from({ length: DAYS_AHEAD }, (_, later) => today + later)} words={sayDay} value={day} onPick={(each) => put({ day: each })} testId="aid-many-day" />
        {mayHaveSeveral(role) && <Pick label={say("many-doors")} of={Array.from({ length: MOST_DOORS }, (_, number) => number + 1)} words={String} value={doors} onPick={(each) => put({ doors: each })} testId="aid-many-doors" />}
        <label class="field">
          <span>{say("plan-from")}</span>
          <input class="input" type="time" value={sayMinute(begins)} onChange={(event) => put({ begins: minuteIn(event.currentTarget.value) ?? begins })} data-testid="aid-many-from" />
        </label>
        <label class="field">
          <span>{say("plan-until")}</span>
          <input class="input" type="time" value={sayMinute(ends)} onChange={(event) => put({ ends: minuteIn(event.currentTarget.value) ?? ends })} data-testid="aid-many-until" />
        </label>
        {depots.length > 0 && <Pick label={say("plan-depot")} of={depots} words={String} value={depot} onPick={(each) => put({ depot: each })} testId="aid-many-depot" />}
      </div>
      {kind === NeedKind.groceries && <Field label={say("many-items")} hint={say("plan-items-why")} long value={items.value} limit={800} onInput={(text) => (items.value = text)} testId="aid-many-items" />}
      <section class="card" aria-labelledby="aid-many-for">
        <div class="row spread">
          <h3 id="aid-many-for">{say("many-for", { count: chosen.length })}</h3>
          <Button look="plain" onPress={() => put({ out: chosen.length > 0 ? fitting.map(({ key }) => key) : [] })} testId="aid-many-all">
            {say(chosen.length > 0 ? "many-none" : "many-all")}
          </Button>
        </div>
        {fitting.length === 0 && <p class="soft">{say(ends - begins < LEAST_MIN ? "many-too-short" : "many-nothing")}</p>}
        {free.length - nowhere > fitting.length && <p class="soft small">{say("many-other-day", { count: free.length - nowhere - fitting.length })}</p>}
        {nowhere > 0 && (
          <p class="soft small" data-testid="aid-many-nowhere">
            {say("many-nowhere", { count: nowhere })}
          </p>
        )}
        {chosen.some(({ work }) => work.state === NeedState.asked) && <p class="soft small">{say("many-unclaimed")}</p>}
        {fitting.slice(0, now.shown).map((row) => (
          <Tick key={row.key} label={titleOf(row)} on={!now.out.includes(row.key)} onChange={(on) => put({ out: on ? now.out.filter((key) => key !== row.key) : [...now.out, row.key] })} testId="aid-many-need" />
        ))}
        {fitting.length > now.shown && (
          <Button look="plain" icon="plus" onPress={() => put({ shown: now.shown + MORE })}>
            {say("desk-aid-more-below", { count: fitting.length - now.shown })}
          </Button>
        )}
      </section>
      <div class="stick inside">
        <Button full look="main-act" icon="people" disabled={chosen.length === 0} onPress={suggest} testId="aid-many-suggest">
          {say("many-suggest", { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

interface Proposal extends AidDeskNeeds {
  readonly shared: SharedOut;
  readonly given: ReadonlyMap<string, string | null>;
  readonly rows: readonly NeedRow[];
  readonly partOf: (offer: string, hers: readonly NeedRow[]) => Part;
  readonly ask: (ways: readonly { readonly part: Part; readonly hers: readonly NeedRow[] }[]) => Promise<void>;
  readonly day: number;
}

/** Who would take what. Nobody has been asked yet. */
function Proposed({ shared, given, rows, partOf, ask, day, ...needs }: Proposal) {
  const { records, calendar } = needs;
  const offers = ofKind(records, "offer");
  const trips = useMemo(() => ofKind(records, "trip").map(({ body }) => body.trip), [records]);
  const found = new Map(shared.found.map((each) => [each.need, each]));
  const nameOf = (offer: string): string => offers.find(({ body }) => hex(body.letter.inside.nonce) === offer)?.body.letter.inside.name || say("desk-aid-no-name");
  const give = (need: string, offer: string | null): void => void (many.value = { ...many.value, given: new Map([...given, [need, offer]]) });
  const people = [...new Set(given.values())].filter((offer) => offer !== null);
  const ways = people.map((offer) => ({ offer, hers: rows.filter(({ nonce }) => given.get(nonce) === offer) })).sort((one, other) => other.hers.length - one.hers.length);
  const parts = ways.map(({ offer, hers }) => ({ part: partOf(offer, hers), hers }));
  const problems = problemsOf(parts.map(({ part }) => part), trips, needs.needs.map(({ need }) => need));
  const without = rows.filter(({ nonce }) => given.get(nonce) === null);
  const isFull = ways.some(({ hers }) => hers.length > MOST_DOORS);
  const load = (offer: string): string => {
    const held = offers.find(({ body }) => hex(body.letter.inside.nonce) === offer) as Of<"offer">;
    const { work, letter } = held.body;
    return say("desk-aid-trips", { trips: work ? tripsInWeekOf(day, work, calendar) : 0, cap: capOf(letter.inside.mostAWeek, capsOf(records)) });
  };
  const doors = rows.length - without.length;
  // some could, and have as many as she allowed
  const isUsedUp = without.some(({ nonce }) => shared.given.get(nonce) === null && (found.get(nonce)?.best.length ?? 0) > 0);
  return (
    <div class="stack" data-testid="aid-many-proposed">
      <div class="row">
        <Button look="plain" icon="back" onPress={() => (many.value = { ...many.value, shared: null, given: null })} testId="aid-many-back">
          {say("back")}
        </Button>
      </div>
      <h2>{say("many-proposed")}</h2>
      <p role="status">{say("many-sum", { doors, people: ways.length, day: sayDay(day) })}</p>
      {without.length > 0 && <p class="aid-doubt strong">{say("many-without", { count: without.length })}</p>}
      {ways.map(({ offer, hers }, number) => (
        <section key={offer} class="card" aria-label={nameOf(offer)} data-testid="aid-many-way" data-doors={hers.length}>
          <p class="row spread">
            <strong>
              <bdi>{nameOf(offer)}</bdi>
            </strong>
            <span class="badge number">{say("many-count", { count: hers.length })}</span>
          </p>
          <p class="soft small">{load(offer)}</p>
          {problems[number]?.map((problem) => (
            <p key={problem} class="error">
              {say(`aid-part-${problem.replaceAll("_", "-")}`)}
            </p>
          ))}
          {hers.map((row) => (
            <Door key={row.key} row={row} found={found.get(row.nonce)} offer={offer} nameOf={nameOf} onGive={(other) => give(row.nonce, other)} />
          ))}
        </section>
      ))}
      {without.length > 0 && (
        <section class="verdict unsure" aria-labelledby="aid-many-without" data-testid="aid-many-without" data-many={without.length}>
          <Icon name="question" />
          <div class="stack">
            <h3 id="aid-many-without">{say("many-without", { count: without.length })}</h3>
            {isUsedUp && <p>{say("many-used-up")}</p>}
            {without.map((row) => (
              <Door key={row.key} row={row} found={found.get(row.nonce)} offer={null} nameOf={nameOf} onGive={(offer) => give(row.nonce, offer)} />
            ))}
          </div>
        </section>
      )}
      {isFull && <p class="error">{say("many-too-many", { most: MOST_DOORS })}</p>}
      <div class="stick inside">
        <Doing full look="main-act" icon="send" disabled={doors === 0 || isFull || problems.some((each) => each.length > 0)} act={() => ask(parts)} testId="aid-many-ask">
          {say("many-ask", { people: ways.length, doors })}
        </Doing>
      </div>
    </div>
  );
}

/** One need, why she, and who else could: the best first, and behind them whoever something stands against. */
function Door({ row, found, offer, nameOf, onGive }: { row: NeedRow; found: Suggested | undefined; offer: string | null; nameOf: (offer: string) => string; onGive: (offer: string | null) => void }) {
  const all: readonly Suggestion[] = found ? [...found.best, ...found.nearly] : [];
  const hers = all.find((each) => each.offer === offer);
  return (
    <div class="stack tight aid-door" data-testid="aid-many-door">
      <button type="button" class="button plain" onClick={() => open(row.key)}>
        <bdi>{titleOf(row)}</bdi>
      </button>
      {hers && <p class="soft small">{sayReasons(hers)}</p>}
      {offer === null && found && found.best.length === 0 && <Against of={found} />}
      <label class="field">
        <span class="away">{say("many-given-to")}</span>
        <select class="input" value={offer ?? ""} onChange={(event) => onGive(event.currentTarget.value || null)} data-testid="aid-many-given">
          <option value="">{say("many-nobody")}</option>
          {all.map((each) => (
            <option key={each.offer} value={each.offer}>
              {[nameOf(each.offer), ...each.hindrances.map((why) => say(`aid-not-now-${why.replaceAll("_", "-")}`))].join(" · ")}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Minutes of the day that suit both the household and what is planned; null where that is less than half an hour. */
function windowOf(when: When, begins: number, ends: number): readonly [number, number] | null {
  const [from, until] = hoursOf(when);
  const both = [Math.max(from, begins), Math.min(until, ends)] as const;
  return both[1] - both[0] < Math.min(LEAST_MIN, until - from) || both[1] <= both[0] ? null : both;
}
