/** Reminds of the weekly exercise: the kind is chosen, people say where, look and sign. */
import { Icon } from "../../../ui/icon.tsx";
import { Button } from "../../../ui/parts.tsx";
import { say } from "../../../ui/words.ts";
import { drillOfWeek, isDrillDue } from "../../shared/drill.ts";
import type { Instant } from "../../../terms/instant.ts";
import { sayCode } from "../report.tsx";
import { beginDrill } from "./exercise.tsx";
import type { DeskNeeds } from "./needs.ts";

export function DrillDue({ desk, events, slept, at }: DeskNeeds) {
  const event = drillOfWeek(events, at as Instant);
  const underWay = desk.incidents.some(({ drill, state }) => drill && state !== "ended" && state !== "dismissed");
  if (event === null || underWay || !isDrillDue(slept.incidents, at as Instant)) return null;
  return (
    <section class="card" data-testid="drill-due" data-event={event}>
      <p class="row strong">
        <Icon name="drill" />
        <span>{say("drill-due-title")}</span>
      </p>
      <p>{say("drill-due-why", { event: sayCode("event", event) })}</p>
      <Button icon="drill" onPress={() => beginDrill(event)} testId="drill-begin">
        {say("drill-due-start")}
      </Button>
    </section>
  );
}
