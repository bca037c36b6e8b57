/** What is packed today, printable for whoever packs: sizes, diets and items, a number for each bag. No name, no address, no telephone. */
import { LegRole, NeedKind, TripState } from "../../../seals/aid/codes.ts";
import { hex } from "../../../terms/bytes.ts";
import type { Minutes } from "../../../terms/instant.ts";
import { Button } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { ofKind } from "../../shared/held.ts";
import { turnTo, type AidDeskNeeds } from "./needs.ts";
import { sayDay, sayDiet, sayHousehold } from "./sayings.ts";

export function Packing({ records, needs, calendar, at }: AidDeskNeeds) {
  const today = calendar.dayOf(Math.floor(at / 60) as Minutes);
  const bags = ofKind(records, "trip")
    .filter(({ body: { trip } }) => trip.day >= today && trip.state !== TripState.cancelled && trip.state !== TripState.done)
    .sort((one, other) => one.body.trip.day - other.body.trip.day)
    .flatMap(({ body: { trip } }) =>
      [...new Map(trip.legs.filter(({ role }) => role !== LegRole.receive).map((leg) => [hex(leg.need), leg])).entries()].flatMap(([nonce, leg]) => {
        const row = needs.find((each) => each.nonce === nonce);
        return row?.need.kind === NeedKind.groceries ? [{ day: trip.day, depot: trip.depot, row, items: leg.items, bag: nonce.slice(0, 4).toUpperCase() }] : [];
      }),
    );
  return (
    <div class="stack">
      <div class="row no-print">
        <Button look="plain" icon="back" onPress={() => turnTo("today")}>
          {say("back")}
        </Button>
        {bags.length > 0 && (
          <Button icon="print" look="main-act" onPress={() => window.print()} testId="aid-print">
            {say("desk-aid-print")}
          </Button>
        )}
      </div>
      <h2>{say("desk-aid-packing")}</h2>
      <p class="soft no-print">{say("desk-aid-packing-why")}</p>
      {bags.length === 0 && <p class="aid-empty">{say("desk-aid-nothing-to-pack")}</p>}
      {bags.map(({ day, depot, row, items, bag }) => (
        <section key={bag + day} class="aid-sheet" data-testid="aid-bag">
          <p class="row spread">
            <strong class="aid-code" dir="ltr">
              {bag}
            </strong>
            <span class="number">{[sayDay(day), depot].filter((part) => part !== "").join(" · ")}</span>
          </p>
          <p class="strong">{sayHousehold(row.need.household)}</p>
          {row.need.diet.length > 0 && <p>{row.need.diet.map(sayDiet).join(", ")}</p>}
          {items !== "" && <p class="pre">{items}</p>}
        </section>
      ))}
    </div>
  );
}
