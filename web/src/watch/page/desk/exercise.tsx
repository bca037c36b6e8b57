/** An exercise: looks, sounds and is signed differently. */
import { begunOf } from "../../../ui/begun.ts";
import { Doing } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";
import { CellPicker } from "../place";
import { sayCode } from "../report";
import { turnTo, type DeskNeeds } from "./needs.ts";
import { Titled } from "./pane";
import { ringsClosed, WhoHears } from "./who_hears";

const cell = begunOf<string>("exercise-cell", "");
const chosen = begunOf<string>("exercise-event", "");
/** This week's is chosen; where, somebody has to say. */
export function beginDrill(event: string): void {
  chosen.value = event;
  turnTo("exercise");
}

export function Exercise({ acts, desk, events, home, resolution }: DeskNeeds) {
  const event = chosen.value || (events[0] ?? "fire");
  return (
    <div class="card notice drill">
      <Titled title={say("desk-exercise")} onClose={() => turnTo(null)} />
      <p>{say("desk-exercise-why")}</p>
      <select class="input" aria-label={say("fact-event")} value={event} onChange={(change) => (chosen.value = change.currentTarget.value)}>
        {events.map((name) => (
          <option key={name} value={name}>
            {sayCode("event", name)}
          </option>
        ))}
      </select>
      {home && <CellPicker home={home} resolution={resolution(event)} chosen={cell.value || null} onChoose={(found) => (cell.value = found)} />}
      {desk.oneSuffices && <WhoHears />}
      <Doing
        icon="drill"
        disabled={!cell.value}
        testId="exercise-start"
        act={async () => {
          await acts.exercise(event, cell.value, ringsClosed());
          cell.forget();
          chosen.forget();
          turnTo(null);
        }}
      >
        {say("desk-exercise-start")}
      </Doing>
    </div>
  );
}
