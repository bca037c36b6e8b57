/** Who is on the way today, what is late, and which calls nobody has heard of. */
import { LegState, TripState } from "../../../seals/aid/codes.ts";
import type { Leg } from "../../../seals/aid/trip.ts";
import { dialled } from "../../../seals/numbers.ts";
import { hex } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import { ofKind } from "../../shared/held.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { wayOf } from "../../shared/legs.ts";
import { bagNames } from "../../shared/packing.ts";
import { LEG_OPEN, legClock } from "../../shared/states.ts";
import { MissedCalls } from "./calls.tsx";
import { open, turnTo, type AidDeskNeeds } from "./needs.ts";
import { sayLeg, sayRole, titleOf } from "./sayings.ts";

export function Today(needs: AidDeskNeeds) {
  const { records, calendar, at } = needs;
  const minutes = Math.floor(at / 60) as Minutes;
  const today = calendar.dayOf(minutes);
  const bags = bagNames(ofKind(records, "trip").map(({ body }) => body.trip), today);
  const trips = ofKind(records, "trip").filter(({ body: { trip } }) => trip.state !== TripState.cancelled && (trip.day === today || (trip.day < today && trip.state !== TripState.done)));
  return (
    <div class="stack" data-testid="aid-today-trips">
      <MissedCalls {...needs} />
      <Button full icon="print" onPress={() => turnTo("packing")} testId="aid-packing">
        {say("desk-aid-packing")}
      </Button>
      {trips.length === 0 && <p class="aid-empty">{say("desk-aid-nothing-today")}</p>}
      {trips.map(({ key, body: { trip } }) => (
        <section key={key} class="card" aria-label={say("desk-aid-trip")} data-testid="aid-trip">
          {trip.depot !== "" && (
            <p class="strong">
              <bdi>{trip.depot}</bdi>
            </p>
          )}
          {trip.legs.filter((leg) => wayOf(trip, leg)[0] === leg).map((leg) => (
            <OneWay key={hex(leg.leg)} way={wayOf(trip, leg)} bags={bags} minutes={minutes} {...needs} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** One person's way, said once, and its doors under it. */
function OneWay({ way, bags, minutes, ...needs }: AidDeskNeeds & { way: readonly Leg[]; bags: ReadonlyMap<string, string>; minutes: number }) {
  const [first] = way as readonly [Leg, ...Leg[]];
  const offer = first.offer === null ? undefined : ofKind(needs.records, "offer").find(({ body }) => hex(body.letter.inside.nonce) === hex(first.offer ?? first.need));
  const who = first.offer === null ? null : offer?.body.letter.inside.name || say("desk-aid-no-name");
  const late = [...new Set(way.flatMap((leg) => (isLate(leg, minutes) ? [leg.state === LegState.accepted ? "today-not-begun" : `aid-clock-${dueOf(leg)?.next.replaceAll("_", "-")}`] : [])))];
  const hasLeft = first.offer !== null && offer === undefined && way.some(({ state }) => LEG_OPEN.includes(state));
  const [begins, ends] = [Math.min(...way.map((leg) => leg.begins)), Math.max(...way.map((leg) => leg.ends))];
  return (
    <div class="stack tight" data-testid="aid-way">
      <p class="row">
        <Icon name="walking" />
        <span>
          <strong>
            <bdi>{[sayRole(first.role), who].filter((part) => part).join(" · ")}</bdi>
          </strong>{" "}
          <span class="number">{`${clock(begins, minutes)}–${clock(ends, minutes)}`}</span>
        </span>
      </p>
      {late.map((why) => (
        <p key={why} class="error">
          {say(why)}
        </p>
      ))}
      {way.some((leg) => isToBeTold(leg, rowOf(leg, needs.needs))) && <p class="soft small">{say("today-tell", { time: clock(begins, minutes) })}</p>}
      {hasLeft && (
        <p class="error" data-testid="aid-has-left">
          {say("today-has-left")}
        </p>
      )}
      <ul>
        {way.map((leg) => (
          <OneLeg key={hex(leg.leg)} leg={leg} bag={bags.get(hex(leg.leg)) ?? ""} minutes={minutes} {...needs} />
        ))}
      </ul>
    </div>
  );
}

const dueOf = ({ state, begins, ends }: Leg) => legClock({ state, since: begins, begins, ends });
const isLate = (leg: Leg, minutes: number): boolean => leg.state !== LegState.handedOver && (dueOf(leg)?.until ?? Infinity) <= minutes;
const rowOf = (leg: Leg, needs: readonly NeedRow[]): NeedRow | undefined => needs.find(({ nonce }) => nonce === hex(leg.need));
/** Whoever has no phone here knows neither who comes nor the digits, unless somebody tells her. */
const isToBeTold = ({ say: said, state }: Leg, row: NeedRow | undefined): boolean =>
  row !== undefined && row.need.answerTo === null && said !== "" && (state === LegState.accepted || state === LegState.underWay);

function OneLeg({ leg, bag, minutes, needs }: AidDeskNeeds & { leg: Leg; bag: string; minutes: number }) {
  const row = rowOf(leg, needs);
  const late = isLate(leg, minutes);
  const phone = row === undefined ? null : dialled(row.need.phone);
  return (
    <li class="stack tight aid-door" data-testid="aid-leg" data-state={leg.state} data-late={late}>
      {row && (
        <Button look="plain" icon={late ? "clock" : "forward"} onPress={() => open(row.key)}>
          <bdi>{titleOf(row)}</bdi>
        </Button>
      )}
      <p class="soft small">
        <bdi>{[bag, sayLeg(leg.state)].filter((part) => part).join(" · ")}</bdi>
      </p>
      {isToBeTold(leg, row) && (
        <div class="stack tight" data-testid="aid-tell">
          <p>{say("desk-aid-codes", { carrier: leg.say, household: leg.expect })}</p>
          {phone !== null && (
            <a class="button" href={`tel:${phone}`}>
              <Icon name="telephone" />
              <span dir="ltr">{row?.need.phone}</span>
            </a>
          )}
        </div>
      )}
    </li>
  );
}
