/** Who is on the way today, what is late, and which calls nobody has heard of. */
import { LegState, TripState } from "../../../seals/aid/codes.ts";
import type { Leg } from "../../../seals/aid/trip.ts";
import { hex } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Button } from "../../../ui/parts.tsx";
import { clock } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import { ofKind } from "../../shared/held.ts";
import { legClock } from "../../shared/states.ts";
import { MissedCalls } from "./calls.tsx";
import { open, turnTo, type AidDeskNeeds } from "./needs.ts";
import { sayLeg, sayRole, titleOf } from "./sayings.ts";

export function Today(needs: AidDeskNeeds) {
  const { records, calendar, at } = needs;
  const minutes = Math.floor(at / 60) as Minutes;
  const today = calendar.dayOf(minutes);
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
          <ul class="stack tight">
            {trip.legs.map((leg) => (
              <OneLeg key={hex(leg.leg)} leg={leg} minutes={minutes} {...needs} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneLeg({ leg, minutes, needs, records }: AidDeskNeeds & { leg: Leg; minutes: number }) {
  const row = needs.find(({ nonce }) => nonce === hex(leg.need));
  const who = leg.offer === null ? null : (ofKind(records, "offer").find(({ body }) => hex(body.letter.inside.nonce) === hex(leg.offer ?? leg.need))?.body.letter.inside.name ?? null);
  const due = legClock({ state: leg.state, since: leg.begins, begins: leg.begins, ends: leg.ends });
  const late = due !== null && due.until <= minutes && leg.state !== LegState.handedOver;
  return (
    <li class="stack tight" data-testid="aid-leg" data-state={leg.state} data-late={late}>
      <p class="row">
        <Icon name={late ? "clock" : "walking"} />
        <span>
          <strong>
            <bdi>{[sayRole(leg.role), who].filter((part) => part).join(" · ")}</bdi>
          </strong>{" "}
          <span class="number">{`${clock(leg.begins, minutes)}–${clock(leg.ends, minutes)}`}</span> · {sayLeg(leg.state)}
        </span>
      </p>
      {late && <p class="error">{say(`aid-clock-${due.next.replaceAll("_", "-")}`)}</p>}
      {row && (
        <Button look="plain" icon="forward" onPress={() => open(row.key)}>
          {titleOf(row)}
        </Button>
      )}
    </li>
  );
}
