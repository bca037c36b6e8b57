/** Who goes for one need: suggestions with their reasons, a question to those who are ticked, and what became of it. */
import { useSignal } from "@preact/signals";
import { LegRole, LegState, NeedKind, ToldCode } from "../../../seals/aid/codes.ts";
import { writeTripLink } from "../../../seals/aid/link.ts";
import type { Leg } from "../../../seals/aid/trip.ts";
import { makeRecipientKey } from "../../../seals/keys.ts";
import { hex, same } from "../../../terms/bytes.ts";
import type { AidId, PigeonholeId, SlotId } from "../../../terms/ids.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Copy, Doing, Field, Tick } from "../../../ui/parts.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { clock } from "../../../ui/time.ts";
import { listed, say } from "../../../ui/words.ts";
import { holidaysIn } from "../../shared/days_off.ts";
import { ofKind, type Of } from "../../shared/held.ts";
import { acquaintedOf, isNowhere, leftOut, linked, onward, planned, problemsOf, waitsAtShut, type Part } from "../../shared/legs.ts";
import { proposed } from "../../shared/occasions.ts";
import { BY_CAR, routeOf } from "../../shared/route.ts";
import { LEG_OPEN, needAfter } from "../../shared/states.ts";
import { dutiesFor, MAIN_ROLE } from "../../shared/duties.ts";
import { EVERYBODY, openNeed, openOffer, suggest, type Suggestion } from "../../shared/suggest.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { Against, sayReasons } from "./against.tsx";
import { capsOf, daysOffOfDesk, depotsOf, vettingOf } from "./desk_things.ts";
import type { AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { minuteIn, sayDay, sayLeg, sayMinute, sayRole, titleOf } from "./sayings.ts";

const ROLES = [LegRole.shop, LegRole.pack, LegRole.carry, LegRole.drive, LegRole.accompany, LegRole.school, LegRole.mind, LegRole.translate] as const;
const MOST_DOORS = 8;
const DAYS_AHEAD = 7;
/** Of those who could, the best; where there are fewer than three, whoever comes nearest to it stands beside them. All are one press away. */
const BEST_SHOWN = 5;
const FEWEST_SHOWN = 3;

export function Plan(needs: AidDeskNeeds & { row: NeedRow }) {
  const { row, records } = needs;
  const trips = ofKind(records, "trip").filter(({ body }) => body.trip.legs.some(({ need }) => same(need, row.need.nonce)));
  return (
    <section class="card" aria-labelledby="aid-plan-title" data-testid="aid-plan">
      <h3 id="aid-plan-title">{say("plan-title")}</h3>
      {trips.map((trip) => (
        <OneTrip key={trip.key} trip={trip} {...needs} />
      ))}
      <Ask {...needs} />
    </section>
  );
}

/** What was asked of whom, and how it stands. */
function OneTrip({ trip: held, row, ...needs }: AidDeskNeeds & { row: NeedRow; trip: Of<"trip"> }) {
  const { desk, random, at, records } = needs;
  const minutes = Math.floor(at / 60) as Minutes;
  const { trip } = held.body;
  const mine = trip.legs.filter(({ need }) => same(need, row.need.nonce));
  const open = mine.filter(({ state }) => LEG_OPEN.includes(state));
  const who = ({ offer }: Leg): string => (offer === null ? null : ofKind(records, "offer").find(({ body }) => same(body.letter.inside.nonce, offer))?.body.letter.inside.name) || say("desk-aid-no-name");
  const stop = async () => {
    await desk.planTrip(held.key, leftOut(trip, open.map(({ leg }) => leg), needs.needs.map((each) => each.need), ToldCode.cancelled, { now: minutes, random }));
    if (needAfter(row.work.state, "unplan") !== null) await desk.change(row.key, { do: "act", act: "unplan" });
  };
  return (
    <div class="stack tight" data-testid="aid-plan-trip">
      <ul class="stack tight">
        {mine.map((leg) => (
          <li key={hex(leg.leg)} data-testid="aid-plan-leg" data-state={leg.state}>
            <strong>
              <bdi>{`${sayRole(leg.role)} · ${leg.link ? say("plan-by-link") : who(leg)}`}</bdi>
            </strong>
            {": "}
            {sayLeg(leg.state)} · <span class="number">{`${clock(leg.begins, minutes)}–${clock(leg.ends, minutes)}`}</span>
            {waitsAtShut(trip, leg) && (
              <>
                <p class="soft small">{say("plan-onward-why")}</p>
                <Doing
                  icon="walking"
                  act={() => desk.planTrip(held.key, onward(trip, leg.leg, needs.needs.map((each) => each.need), { now: minutes, random }))}
                  testId="aid-plan-onward"
                >
                  {say("plan-onward")}
                </Doing>
              </>
            )}
            {leg.state === LegState.planned && leg.offer === null && <Link leg={leg} trip={held} row={row} {...needs} />}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <Doing icon="stop" look="plain" act={stop} testId="aid-plan-stop">
          {say("plan-stop")}
        </Doing>
      )}
    </div>
  );
}

/** For a driver without the app: one address, in the first browser that opens it, for two hours. The link is shown once and kept nowhere. */
function Link({ leg, trip: held, desk, needs, random, origin, at }: AidDeskNeeds & { leg: Leg; trip: Of<"trip">; row: NeedRow }) {
  const link = useSignal<string | null>(null);
  const make = async () => {
    const { identity, recipient } = makeRecipientKey(random);
    const to = { pigeonhole: random(16) as PigeonholeId, recipient };
    const now = Math.floor(at / 60) as Minutes;
    const changed = linked(held.body.trip, leg.leg, needs.map(({ need }) => need), to, Math.max(now, leg.begins) as Minutes, { now, random });
    const [letter] = changed.lay;
    if (letter === undefined) return;
    link.value = `${origin}/#${writeTripLink({ pigeonhole: to.pigeonhole, slot: letter.slot as SlotId, identity })}`;
    await desk.planTrip(held.key, changed);
  };
  if (link.value !== null)
    return (
      <div class="stack" data-testid="aid-link" data-link={link.value}>
        <p>{say("plan-link-why")}</p>
        <Qr text={link.value} />
        <Copy full text={link.value} />
      </div>
    );
  return (
    <Doing icon="qr" act={make} testId="aid-link-make">
      {say("plan-link")}
    </Doing>
  );
}

interface Chosen {
  readonly role: LegRole;
  readonly day: number;
  readonly begins: number;
  readonly ends: number;
}

function Ask(needs: AidDeskNeeds & { row: NeedRow }) {
  const { row, records, calendar, at, desk, random } = needs;
  const { need, work } = row;
  const minutes = Math.floor(at / 60) as Minutes;
  const today = calendar.dayOf(minutes);
  const main = (MAIN_ROLE[need.kind] || LegRole.carry) as LegRole;
  const holidays = holidaysIn(daysOffOfDesk(records));
  const chosen = useSignal<Chosen>({ role: main, ...proposed(need.when, minutes, calendar, holidays) });
  const asked = useSignal<readonly string[]>([]);
  const along = useSignal<readonly string[]>([]);
  const everybody = useSignal(false);
  const depots = depotsOf(records);
  const depot = useSignal(depots[0] ?? "");
  const items = useSignal("");
  const { role, day, begins, ends } = chosen.value;
  const put = (some: Partial<Chosen>): void => void (chosen.value = { ...chosen.value, ...some });
  const offers = ofKind(records, "offer");
  const by = offers.map(({ body }) => hex(body.letter.inside.nonce));
  const trips = ofKind(records, "trip").map(({ body }) => body.trip);
  const open = openNeed({ ...need, when: { ...need.when, begins, ends, firstDay: day, everyWeeks: 0, weekdays: 0 } }, { role, urgency: work.urgency, ...acquaintedOf(need, trips, needs.needs.map((each) => each.need)) });
  const [found] = suggest([open], offers.map((offer) => openOffer(offer.body.letter.inside, offer.body.work, vettingOf(offer, needs))), { now: minutes, calendar, caps: capsOf(records), holidays }, EVERYBODY);
  const [could, hindered] = [found?.best ?? [], found?.nearly ?? []];
  const shown = everybody.value ? Infinity : Math.max(Math.min(could.length, BEST_SHOWN), FEWEST_SHOWN);
  const others = role === LegRole.carry ? needs.needs.filter((each) => each.key !== row.key && each.need.kind === need.kind && !isNowhere(role, each.need) && each.work.claimed?.device === desk.device && needAfter(each.work.state, "plan") !== null) : [];
  const all = [row, ...others.filter(({ key }) => along.value.includes(key))];
  const partOf = (person: Part["person"], link: boolean): Part => {
    const window = { begins: calendar.at(day, begins), ends: calendar.at(day, ends) };
    const { order } = routeOf(all.map((each) => ({ place: each.need.place, from: window.begins, until: window.ends })), { start: null, leaves: window.begins, ...BY_CAR });
    return { role, person, link, words: "", stops: order.map((number) => ({ need: (all[number] as NeedRow).need, ...window, items: number === 0 ? items.value : "" })) };
  };
  const ask = async (people: readonly Part["person"][], link: boolean) => {
    const ticked = [...asked.value, ...along.value];
    const parts = people.map((person) => partOf(person, link));
    const changed = planned(parts, { depot: depot.value, day, device: desk.device }, { now: minutes, random });
    await desk.planMany([{ changed, needs: all.filter(({ work: now }) => needAfter(now.state, "plan") !== null).map(({ key }) => key) }]);
    // what was ticked while that was on its way stays ticked
    asked.value = asked.value.filter((each) => !ticked.includes(each));
    along.value = along.value.filter((each) => !ticked.includes(each));
  };
  const personOf = (nonce: string): Part["person"] => {
    const offer = offers[by.indexOf(nonce)] as Of<"offer">;
    const { inside } = offer.body.letter;
    return { offer: inside.nonce as AidId, answerTo: offer.body.work?.answerTo ?? inside.answerTo, seats: inside.seats, carSeats: inside.carSeats };
  };
  const problems = asked.value.length === 0 ? [] : (problemsOf([partOf(personOf(asked.value[0] as string), false)], trips, needs.needs.map((each) => each.need))[0] ?? []);
  const names = asked.value.map((nonce) => offers[by.indexOf(nonce)]?.body.letter.inside.name || say("desk-aid-no-name"));
  return (
    <details open={work.coming.length === 0} class="stack" data-testid="aid-ask">
      <summary>{say("plan-find")}</summary>
      <div class="stack">
        <div class="aid-sieve">
          <Pick label={say("plan-part")} of={ROLES} words={sayRole} value={role} onPick={(each) => put({ role: each })} testId="aid-role" />
          <Pick label={say("plan-day")} of={[...new Set([...Array.from({ length: DAYS_AHEAD }, (_, ahead) => today + ahead), day])]} words={sayDay} value={day} onPick={(each) => put({ day: each })} testId="aid-day" />
          <label class="field">
            <span>{say("plan-from")}</span>
            <input class="input" type="time" value={sayMinute(begins)} onChange={(event) => put({ begins: minuteIn(event.currentTarget.value) ?? begins })} data-testid="aid-from" />
          </label>
          <label class="field">
            <span>{say("plan-until")}</span>
            <input class="input" type="time" value={sayMinute(ends)} onChange={(event) => put({ ends: minuteIn(event.currentTarget.value) ?? ends })} data-testid="aid-until" />
          </label>
        </div>
        {need.kind === NeedKind.groceries && <Field label={say("plan-items")} hint={say("plan-items-why")} long value={items.value} limit={800} onInput={(text) => (items.value = text)} testId="aid-items" />}
        {depots.length > 0 && (
          <label class="field">
            <span>{say("plan-depot")}</span>
            <select class="input" value={depot.value} onChange={(event) => (depot.value = event.currentTarget.value)}>
              {depots.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        )}
        {others.length > 0 && (
          <fieldset class="stack tight">
            <legend class="strong">{say("plan-along")}</legend>
            {others.slice(0, MOST_DOORS).map((each) => (
              <Tick key={each.key} label={titleOf(each)} on={along.value.includes(each.key)} onChange={(on) => (along.value = on ? [...along.value, each.key].slice(-MOST_DOORS + 1) : along.value.filter((key) => key !== each.key))} />
            ))}
          </fieldset>
        )}
        {isNowhere(role, need) ? (
          <p class="verdict unsure" data-testid="aid-nobody-goes">
            <Icon name="pin" />
            <span>{say("aid-part-nowhere")}</span>
          </p>
        ) : (
          <>
            <fieldset class="stack tight">
              <legend class="strong">{say("plan-who")}</legend>
              {found && <Against of={found} />}
              {[...could, ...hindered].filter(({ offer }, at) => at < shown || asked.value.includes(offer)).map((suggestion) => (
                <Suggested
                  key={suggestion.offer}
                  of={suggestion}
                  name={offers[by.indexOf(suggestion.offer)]?.body.letter.inside.name || say("desk-aid-no-name")}
                  on={asked.value.includes(suggestion.offer)}
                  onChange={(on) => (asked.value = on ? [...asked.value, suggestion.offer] : asked.value.filter((each) => each !== suggestion.offer))}
                />
              ))}
              {could.length + hindered.length > shown && (
                <Button look="plain" icon="plus" onPress={() => (everybody.value = true)} testId="aid-everybody">
                  {say("plan-all", { count: could.length + hindered.length })}
                </Button>
              )}
            </fieldset>
            {problems.map((problem) => (
              <p key={problem} class="error">
                {say(`aid-part-${problem.replaceAll("_", "-")}`)}
              </p>
            ))}
            {dutiesFor({ kind: need.kind, role, children: need.children.length }) !== 0 && <p class="soft small">{say("plan-vetted-only")}</p>}
            <Doing full look="main-act" icon="send" disabled={asked.value.length === 0 || problems.length > 0} act={() => ask(asked.value.map(personOf), false)} testId="aid-ask-them">
              {asked.value.length === 0 ? say("plan-ask-nobody") : say("plan-ask", { names: listed(names) })}
            </Doing>
            {all.length === 1 && (
              <Button icon="qr" look="plain" onPress={() => void ask([null], true)} testId="aid-ask-link">
                {say("plan-ask-link")}
              </Button>
            )}
          </>
        )}
      </div>
    </details>
  );
}

function Suggested({ of, name, on, onChange }: { of: Suggestion; name: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="stack tight" data-testid="aid-suggested" data-offer={of.offer} data-hindered={of.hindrances.length > 0}>
      <Tick label={name} on={on} onChange={onChange} testId="aid-suggested-tick" />
      <p class="soft small">{sayReasons(of)}</p>
    </div>
  );
}
