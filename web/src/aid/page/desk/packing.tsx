/** What is packed for a day, to be printed and to lie about: sizes, diets and items. No name, no address, no telephone number. */
import { useSignal } from "@preact/signals";
import type { Minutes } from "../../../terms/instant.ts";
import { Button } from "../../../ui/parts.tsx";
import { listed, say } from "../../../ui/words.ts";
import { ofKind } from "../../shared/held.ts";
import { packingLists } from "../../shared/packing.ts";
import { turnTo, type AidDeskNeeds } from "./needs.ts";
import { Pick } from "./pick.tsx";
import { sayDay, sayDiet, sayHousehold } from "./sayings.ts";

const DAYS_AHEAD = 7;

export function Packing({ records, needs, calendar, at }: AidDeskNeeds) {
  const today = calendar.dayOf(Math.floor(at / 60) as Minutes);
  const day = useSignal(today);
  const lists = packingLists(
    ofKind(records, "trip").map(({ body }) => body.trip),
    needs.map(({ need }) => need),
    day.value,
  ).filter(({ bags }) => bags.length > 0);
  return (
    <div class="stack">
      <div class="row no-print">
        <Button look="plain" icon="back" onPress={() => turnTo("today")}>
          {say("back")}
        </Button>
        {lists.length > 0 && (
          <Button icon="print" look="main-act" onPress={() => window.print()} testId="aid-print">
            {say("desk-aid-print")}
          </Button>
        )}
      </div>
      <h2>{say("desk-aid-packing")}</h2>
      <p class="soft no-print">{say("desk-aid-packing-why")}</p>
      <Pick aside="no-print" label={say("plan-day")} of={Array.from({ length: DAYS_AHEAD }, (_, ahead) => today + ahead)} words={sayDay} value={day.value} onPick={(each) => (day.value = each)} testId="aid-packing-day" />
      {lists.length === 0 && <p class="aid-empty">{say("desk-aid-nothing-to-pack")}</p>}
      {lists.map(({ depot, bags, together }) => (
        <section key={depot} class="stack" aria-label={depot || say("desk-aid-packing")}>
          <p class="row spread strong">
            <bdi>{depot}</bdi>
            <span class="number">{sayDay(day.value)}</span>
          </p>
          {bags.map(({ bag, household, diet, items }) => (
            <section key={bag} class="aid-sheet" data-testid="aid-bag" aria-label={bag}>
              <p class="row">
                <strong class="aid-code" dir="ltr">
                  {bag}
                </strong>
                <span>{sayHousehold(household)}</span>
              </p>
              {diet.length > 0 && <p class="strong">{listed(diet.map(sayDiet))}</p>}
              {items.length > 0 && <p class="aid-lines">{items.join("\n")}</p>}
            </section>
          ))}
          {together.length > 0 && (
            <section class="aid-sheet">
              <h3>{say("desk-aid-together")}</h3>
              <ul>
                {together.map(({ item, count }) => (
                  <li key={item}>{`${count} × ${item}`}</li>
                ))}
              </ul>
            </section>
          )}
        </section>
      ))}
    </div>
  );
}
