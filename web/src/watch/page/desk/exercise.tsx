/** An exercise: looks, sounds and is signed differently. */
import { useSignal } from "@preact/signals";
import { Doing } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";
import { CellPicker } from "../place";
import { sayCode } from "../report";
import { turnTo, type DeskNeeds } from "./needs.ts";
import { Titled } from "./pane";

export function Exercise({ acts, events, home, resolution }: DeskNeeds) {
  const event = useSignal(events[0] ?? "fire");
  const cell = useSignal<string | null>(null);
  return (
    <div class="card notice drill">
      <Titled title={say("desk-exercise")} onClose={() => turnTo(null)} />
      <p>{say("desk-exercise-why")}</p>
      <select class="input" aria-label={say("fact-event")} value={event.value} onChange={(change) => (event.value = change.currentTarget.value)}>
        {events.map((name) => (
          <option key={name} value={name}>
            {sayCode("event", name)}
          </option>
        ))}
      </select>
      {home && <CellPicker home={home} resolution={resolution(event.value)} chosen={cell.value} onChoose={(found) => (cell.value = found)} />}
      <Doing
        icon="drill"
        disabled={!cell.value}
        testId="exercise-start"
        act={async () => {
          await acts.exercise(event.value, cell.value ?? "");
          turnTo(null);
        }}
      >
        {say("desk-exercise-start")}
      </Doing>
    </div>
  );
}
