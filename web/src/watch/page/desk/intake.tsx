/** A telephone call, typed in. */
import { useSignal } from "@preact/signals";
import { Button, Doing, Field } from "../../../ui/parts";
import { say } from "../../../ui/words.ts";
import { emptyDraft, type Draft } from "../../shared/draft.ts";
import { CellPicker } from "../place";
import { sayCode } from "../report";
import { pane, type DeskNeeds } from "./needs.ts";

/** A telephone call in ten keystrokes: kind, now or past, place, words, Enter. */
export function Intake({ acts, events, home, at }: DeskNeeds) {
  const draft = useSignal<Draft>({ ...emptyDraft(at), seenByMe: true });
  const set = (change: Partial<Draft>) => (draft.value = { ...draft.value, ...change });
  const grid = useSignal(false);
  return (
    <form
      class="card"
      data-testid="intake-form"
      onSubmit={(event) => {
        event.preventDefault();
        event.currentTarget.querySelector<HTMLButtonElement>("[data-testid=intake-save]")?.click();
      }}
    >
      <h3>{say("desk-intake")}</h3>
      <label class="field">
        <span>{say("fact-event")}</span>
        <select class="input" value={draft.value.event ?? ""} onChange={(event) => set({ event: event.currentTarget.value || null })} data-testid="intake-event">
          <option value="">…</option>
          {events.map((name) => (
            <option key={name} value={name}>
              {sayCode("event", name)}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" checked={draft.value.past} onChange={(event) => set({ past: event.currentTarget.checked })} />
        <span>{say("fact-past")}</span>
      </label>
      <Field label={say("place-words")} value={draft.value.words} onInput={(words) => set({ words })} testId="intake-words" />
      {home && (
        <Button icon="grid" onPress={() => (grid.value = !grid.value)}>
          {say("place-grid")}
        </Button>
      )}
      {grid.value && home && <CellPicker home={home} resolution={12} chosen={draft.value.cell} onChoose={(cell) => set({ cell })} />}
      <Doing
        look="main-act"
        icon="check"
        disabled={!draft.value.event}
        testId="intake-save"
        act={async () => {
          await acts.intake({ ...draft.value, observedAt: Math.floor(Date.now() / 1000) });
          draft.value = emptyDraft(at);
          pane.value = "queue";
        }}
      >
        {say("desk-intake-save")}
      </Doing>
      <p class="soft small">{say("desk-intake-other")}</p>
    </form>
  );
}
