/** How far an alert has come, on each way: handed over and shown, live. Counts only; of an exercise it prints as a sheet. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "../../../ui/parts.tsx";
import { clock, date } from "../../../ui/time.ts";
import { say } from "../../../ui/words.ts";
import type { DeskActs, DeskIncident, Reached } from "../../shared/desk.ts";
import { nameOfIncident } from "./queue.tsx";

const LOOK_EVERY_MS = 4_000;

export function Reach({ incident, acts, at }: { incident: DeskIncident; acts: DeskActs; at: number }) {
  const { alertId } = incident;
  const told = useSignal<readonly Reached[]>([]);
  useEffect(() => {
    const look = () => void acts.reach().then((all) => (told.value = all.filter((each) => each.alertId === alertId)), () => {});
    look();
    const looking = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, [alertId]);
  if (told.value.length === 0) return null;
  const [closed, open] = (["closed", "open"] as const).map((way) => told.value.find((each) => each.way === way));
  const minutes = Math.floor(at / 60);
  return (
    <section class="card stack sheet reach" data-testid="reach">
      {incident.drill && (
        <p class="strong print-only">
          {say("reach-sheet", { date: date(minutes), time: clock(minutes, minutes) })} · {nameOfIncident(incident)}
        </p>
      )}
      <h3>{say("reach-title")}</h3>
      <div class="stack tight">
        <p class="soft">{say("reach-closed")}</p>
        {closed ? <Closed of={closed} /> : <p>{say("reach-no-push")}</p>}
      </div>
      {open && (
        <div class="stack tight">
          <p class="soft">{say("reach-open")}</p>
          <ul class="stack tight" data-testid="reach-open">
            <li class="strong number">{open.handedOver < 10 ? say("reach-lines-few") : say("reach-lines", { count: open.handedOver })}</li>
            <Pace of={open} />
            <Shown of={open} />
          </ul>
        </div>
      )}
      <p class="soft small">{say("reach-note")}</p>
      {incident.drill && (
        <div class="no-print">
          <Button icon="print" onPress={() => print()} testId="reach-print">
            {say("print")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Closed({ of }: { of: Reached }) {
  return (
    <ul class="stack tight" data-testid="reach-closed" data-waiting={of.waiting}>
      <li class="strong number" data-testid="reach-handed">
        {say("reach-handed", { count: of.handedOver, living: of.living })}
      </li>
      {of.waiting > 0 && <li class="number">{say("reach-waiting", { count: of.waiting })}</li>}
      {of.undelivered > 0 && <li class="number">{say("reach-lost", { count: of.undelivered })}</li>}
      <Pace of={of} />
      <Shown of={of} />
    </ul>
  );
}

const Pace = ({ of }: { of: Reached }) => (of.mostS > 0 ? <li class="number">{say("reach-pace", { half: of.halfS, most: of.mostS })}</li> : null);

const Shown = ({ of }: { of: Reached }) => (
  <li class="number" data-testid={`shown-${of.way}`}>
    {of.shown === 0 ? say("reach-shown-few") : say("reach-shown", { count: of.shown })}
  </li>
);
