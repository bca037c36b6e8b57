/**
 * A telephone call in ten keystrokes: T, a letter of the kind, Tab, three letters of the street, Enter takes the place, Enter saves.
 * What is no alarm becomes a sentence to tell the caller, and is counted and kept nowhere.
 */
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../../ui/icon";
import { Button, Doing, Field, Tick } from "../../../ui/parts";
import { spaced, type Numbers } from "../../../seals/numbers.ts";
import { language, say } from "../../../ui/words.ts";
import type { Draft } from "../../shared/draft.ts";
import type { FoundPlace } from "../../shared/places.ts";
import { CellPicker } from "../place";
import { sayCode } from "../report";
import { changeCall, forgetCall, isCallBegun, readCall } from "./call.ts";
import { open, turnTo, type DeskNeeds } from "./needs.ts";
import { Titled } from "./pane";

/** What most calls are about: whom the caller is told to turn to. */
const NO_ALARM = ["aid", "directory", "documentation", "legal"] as const;

export function Intake({ acts, events, home, places, numbers }: DeskNeeds) {
  const { kind, place, draft } = readCall();
  const set = (change: Partial<Draft>) => changeCall({ draft: { ...readCall().draft, ...change } });
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const elsewhere = NO_ALARM.find((one) => `no-${one}` === kind);
  const done = () => {
    forgetCall();
    turnTo(null);
  };
  const save = async () => {
    const { words, cell } = draft;
    const named = place.trim();
    const said = cell !== null && named === cell ? words : [named, words.trim()].filter((each) => each !== "").join(". ");
    const id = await acts.intake({ ...draft, words: [...said].slice(0, 400).join(""), observedAt: Math.floor(Date.now() / 1000) }, language.value);
    forgetCall();
    open(id);
  };
  return (
    <form
      class="stack"
      data-testid="intake-form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || (event.target as Element).matches("button, [type=checkbox]")) return;
        event.currentTarget.querySelector<HTMLButtonElement>("[data-testid=intake-save], [data-testid=intake-told]")?.click();
      }}
    >
      <Titled title={say("desk-intake")} focus={false} onClose={() => turnTo(null)} />
      <label class="field">
        <span>{say("intake-what")}</span>
        <select
          ref={first}
          class="input"
          value={kind}
          data-testid="intake-event"
          onInput={(event) => {
            const chosen = event.currentTarget.value;
            changeCall({ kind: chosen, draft: { ...draft, event: events.includes(chosen) ? chosen : null } });
          }}
        >
          <option value="">…</option>
          <optgroup label={say("intake-alarm")}>
            {events.map((name) => (
              <option key={name} value={name}>
                {sayCode("event", name)}
              </option>
            ))}
          </optgroup>
          <optgroup label={say("intake-no-alarm")}>
            {NO_ALARM.map((name) => (
              <option key={name} value={`no-${name}`}>
                {say(`intake-${name}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {elsewhere ? (
        <TellThem to={elsewhere} numbers={numbers} done={done} />
      ) : (
        <>
          <PlaceField
            typed={place}
            cell={draft.cell}
            find={places}
            onType={(text) => changeCall({ place: text, draft: { ...draft, cell: null } })}
            onFind={(found) => changeCall({ place: found.name, draft: { ...draft, cell: found.cell } })}
          />
          {home && <Grid home={home} chosen={draft.cell} onChoose={(cell) => set({ cell })} />}
          <div class="row">
            <Tick label={say("intake-past")} on={draft.past} onChange={(past) => set({ past })} testId="intake-past" />
            <Tick label={say("intake-told-by-others")} on={!draft.seenByMe} onChange={(told) => set({ seenByMe: !told })} testId="intake-told-by-others" />
          </div>
          <Field label={say("intake-words")} hint={say("intake-words-hint")} value={draft.words} onInput={(words) => set({ words })} testId="intake-words" />
          <Doing full look="main-act" icon="check" disabled={!draft.event} testId="intake-save" act={save}>
            {say("desk-intake-save")}
          </Doing>
          {isCallBegun() && (
            <Button full look="plain" icon="trash" testId="intake-forget" onPress={done}>
              {say("call-forget")}
            </Button>
          )}
        </>
      )}
    </form>
  );
}

/** Whom the caller is passed to, in a sentence to be read aloud. */
function TellThem({ to, numbers, done }: { to: (typeof NO_ALARM)[number]; numbers: Numbers; done: () => void }) {
  const lawyers = to === "legal" ? numbers.filter(({ whose }) => whose === "lawyers") : [];
  return (
    <div class="stack" data-testid="intake-tell" data-to={to}>
      <p>{say("intake-tell")}</p>
      <blockquote class="to-say">{say(`intake-${to}-say`)}</blockquote>
      {lawyers.map(({ whose, number }) => (
        <p class="to-say strong" key={whose} data-testid="intake-number">
          {say(`number-${whose}`)}: <bdi dir="ltr">{spaced(number)}</bdi>
        </p>
      ))}
      {to === "legal" && lawyers.length === 0 && <p class="error">{say("rights-no-number")}</p>}
      <p class="soft">{say("intake-kept-nowhere")}</p>
      <Button full look="main-act" icon="check" testId="intake-told" onPress={done}>
        {say("intake-told")}
      </Button>
    </div>
  );
}

/** A street, a place or a cell, by its first letters. What nobody finds stays as words. */
function PlaceField(props: { typed: string; cell: string | null; find: DeskNeeds["places"]; onType: (text: string) => void; onFind: (place: FoundPlace) => void }) {
  const found = useSignal<readonly FoundPlace[]>([]);
  const at = useSignal(0);
  const look = (text: string) => {
    props.onType(text);
    at.value = 0;
    void props.find(text).then((places) => (found.value = places));
  };
  const take = (place: FoundPlace) => {
    props.onFind(place);
    found.value = [];
  };
  const open = found.value.length > 0;
  const hear = (event: KeyboardEvent) => {
    if (!open) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found.value[at.value];
    if (step !== 0) at.value = (at.value + step + found.value.length) % found.value.length;
    else if (event.key === "Enter" && chosen) take(chosen);
    else if (event.key === "Escape") found.value = [];
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="stack tight">
      <label class="field">
        <span>{say("intake-place")}</span>
        <span class="soft small">{say("intake-place-hint")}</span>
        <input
          class="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="intake-places"
          aria-activedescendant={open ? `intake-place-${at.value}` : undefined}
          autocomplete="off"
          maxLength={120}
          value={props.typed}
          data-testid="intake-place"
          onInput={(event) => look(event.currentTarget.value)}
          onKeyDown={hear}
          onBlur={() => setTimeout(() => (found.value = []), 200)}
        />
      </label>
      <ul id="intake-places" role="listbox" aria-label={say("intake-place")} class="suggested" hidden={!open}>
        {found.value.map((place, index) => (
          <li key={`${place.name}${place.cell}`} id={`intake-place-${index}`} role="option" aria-selected={index === at.value} onPointerDown={() => take(place)}>
            {place.name}
          </li>
        ))}
      </ul>
      {props.cell && (
        <p class="row" data-testid="intake-placed">
          <Icon name="pin" />
          <span>{say("place-known")}</span>
        </p>
      )}
    </div>
  );
}

function Grid({ home, chosen, onChoose }: { home: string; chosen: string | null; onChoose: (cell: string) => void }) {
  const shown = useSignal(false);
  return (
    <>
      <Button icon="grid" onPress={() => (shown.value = !shown.value)}>
        {say("place-grid")}
      </Button>
      {shown.value && <CellPicker home={home} resolution={12} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}
