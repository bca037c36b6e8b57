/** Who has offered to help: with what, vouched for until when, how often this week. Nobody is asked more often than she and the desk agreed. */
import { useSignal } from "@preact/signals";
import { OfferState, ToldCode } from "../../../seals/aid/codes.ts";
import type { OfferWork } from "../../../seals/aid/offer.ts";
import { same } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button, Doing, Field } from "../../../ui/parts.tsx";
import { clock, date } from "../../../ui/time.ts";
import { listed, say } from "../../../ui/words.ts";
import { capOf, tripsInWeekOf } from "../../shared/caps.ts";
import { plain } from "../../shared/desk_view.ts";
import { barring, isBarred } from "../../shared/barred.ts";
import { ofKind, type Of } from "../../shared/held.ts";
import { stopped } from "../../shared/legs.ts";
import { LEG_OPEN } from "../../shared/states.ts";
import { capsOf, vettingOf } from "./desk_things.ts";
import { sayTongue } from "./list.tsx";
import type { AidDeskNeeds } from "./needs.ts";
import { sayKind, sayRole, sayWhen } from "./sayings.ts";
import { WrittenBy } from "./written.tsx";

const AT_ONCE = 30;
const ROLES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
export const FRESH: OfferWork = { state: OfferState.fresh, tripsThisWeek: 0, lastTrip: null, notes: "", answerTo: null };

export function Volunteers(needs: AidDeskNeeds) {
  const typed = useSignal("");
  const shown = useSignal(AT_ONCE);
  const offers = ofKind(needs.records, "offer")
    .filter(({ body }) => plain(`${body.letter.inside.name} ${body.letter.inside.words}`).includes(plain(typed.value)))
    .sort((one, other) => one.body.letter.inside.name.localeCompare(other.body.letter.inside.name));
  if (ofKind(needs.records, "offer").length === 0) return <p class="aid-empty">{say("desk-aid-no-offers")}</p>;
  return (
    <div class="stack">
      <Field label={say("desk-aid-search")} value={typed.value} onInput={(words) => (typed.value = words)} limit={80} testId="aid-search-offers" />
      <ul class="stack">
        {offers.slice(0, shown.value).map((each) => (
          <Volunteer key={each.key} offer={each} {...needs} />
        ))}
      </ul>
      {offers.length > shown.value && (
        <Button look="plain" icon="plus" onPress={() => (shown.value += AT_ONCE)}>
          {say("desk-aid-more-below", { count: offers.length - shown.value })}
        </Button>
      )}
    </div>
  );
}

function Volunteer({ offer: held, ...needs }: AidDeskNeeds & { offer: Of<"offer"> }) {
  const { desk, calendar, at, records } = needs;
  const { inside } = held.body.letter;
  const work = held.body.work ?? FRESH;
  const minutes = Math.floor(at / 60);
  const vetting = vettingOf(held, needs);
  const trips = tripsInWeekOf(calendar.dayOf(minutes as Minutes), work, calendar);
  const cap = capOf(inside.mostAWeek, capsOf(records));
  /** Whoever is asked no more is led to no door any more: what she has not handed over is taken back. */
  const cutOff = async () => {
    await become(OfferState.cutOff)();
    for (const { key, body } of ofKind(records, "trip")) {
      const hers = body.trip.legs.filter((leg) => leg.offer !== null && same(leg.offer, inside.nonce) && LEG_OPEN.includes(leg.state)).map(({ leg }) => leg);
      if (hers.length > 0) await desk.planTrip(key, stopped(body.trip, hers, ToldCode.takenOver, { now: minutes as Minutes, random: needs.random }));
    }
  };
  const wasBarred = isBarred(inside.key, records);
  const become = (state: OfferState): (() => Promise<void>) => () => {
    const barred = inside.key === null ? [] : barring(inside.key, state === OfferState.cutOff, records);
    return desk.plan({ records: [{ key: held.key, body: { ...held.body, work: { ...work, state } } }, ...barred] });
  };
  return (
    <li class="card" data-testid="aid-volunteer" data-state={work.state}>
      <div class="row spread">
        <h2>
          <bdi>{inside.name || say("desk-aid-no-name")}</bdi>
        </h2>
        <span class="badge">{say(OFFER_STATES[work.state] ?? "aid-offer-active")}</span>
      </div>
      <p>{listed([...ROLES.filter((role) => (inside.roles & role) !== 0).map(sayRole), ...inside.kinds.map(sayKind)])}</p>
      <p class="soft small">{[sayWhen(inside.when), listed(inside.languages.map(sayTongue))].join(" · ")}</p>
      <p class="row soft small">
        <Icon name={vetting === null ? "question" : "shield"} />
        <span>{vetting === null ? say("desk-aid-not-vetted") : say("desk-aid-vetted-until", { day: date(vetting.expires) })}</span>
      </p>
      {wasBarred && work.state !== OfferState.cutOff && (
        <p class="verdict unsure" data-testid="aid-barred">
          <Icon name="cross" />
          <span>{say("desk-aid-barred")}</span>
        </p>
      )}
      <p class="soft small number" data-testid="aid-trips">
        {say("desk-aid-trips", { trips, cap })} {work.lastTrip !== null && say("desk-aid-last-trip", { time: clock(work.lastTrip, minutes) })}
      </p>
      {inside.words !== "" && (
        <blockquote class="small">
          <bdi>{inside.words}</bdi>
        </blockquote>
      )}
      <WrittenBy of={held.key} {...needs} />
      <div class="row">
        {work.state === OfferState.cutOff || work.state === OfferState.resting || wasBarred ? (
          <Doing icon="undo" act={become(OfferState.active)} testId="aid-offer-again">
            {say("desk-aid-ask-again")}
          </Doing>
        ) : (
          work.state !== OfferState.left && (
            <>
              <Doing icon="clock" act={become(OfferState.resting)} testId="aid-offer-rest">
                {say("desk-aid-rest")}
              </Doing>
              <Doing icon="cross" look="plain" act={cutOff} testId="aid-offer-cut">
                {say("desk-aid-cut-off")}
              </Doing>
            </>
          )
        )}
      </div>
    </li>
  );
}

const OFFER_STATES: Readonly<Record<number, string>> = {
  [OfferState.fresh]: "aid-offer-fresh",
  [OfferState.active]: "aid-offer-active",
  [OfferState.resting]: "aid-offer-resting",
  [OfferState.left]: "aid-offer-left",
  [OfferState.cutOff]: "aid-offer-cut-off",
};
