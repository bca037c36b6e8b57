/** The places a phone keeps, to tell how far a danger is: home, work, the children's school. They never leave it. */
import { useSignal } from "@preact/signals";
import { MOST_PLACES, PLACE_NAME, type SavedPlace } from "../../keep/sealed.ts";
import { cellFromText } from "../../terms/cell.ts";
import { Icon } from "../../ui/icon.tsx";
import { Button, Choices, Doing, Field, Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { CellPicker, positionCell } from "../../watch/page/place.tsx";

const KINDS = ["home", "work", "school", "other"] as const;
const WITHIN_M = [0, 500, 1_000, 2_000, 5_000] as const;

export interface PlacesNeeds {
  places: readonly SavedPlace[];
  /** where the honeycomb begins, as hex text */
  home: string | null;
  save: (places: readonly SavedPlace[]) => Promise<void>;
  onSaved: () => void;
}

export function Places({ places, home, save, onSaved }: PlacesNeeds) {
  const adding = useSignal(places.length === 0);
  const others = (gone: SavedPlace) => places.filter((each) => each !== gone);
  return (
    <>
      <Heading>{say("places-title")}</Heading>
      <p>{say("places-why")}</p>
      {places.map((place, number) => (
        <section class="card" key={number} data-testid="place">
          <h2 class="row">
            <Icon name="pin" />
            <span>{place.name || say("places-unnamed")}</span>
          </h2>
          <Within metres={place.withinM} onChange={(withinM) => void save(places.map((each) => (each === place ? { ...place, withinM } : each)))} />
          <Doing icon="trash" look="plain" act={() => save(others(place))} testId="place-forget">
            {say("places-forget")}
          </Doing>
        </section>
      ))}
      {places.length >= MOST_PLACES ? (
        <p class="soft">{say("places-full", { most: MOST_PLACES })}</p>
      ) : adding.value ? (
        <NewPlace taken={places.map(({ name }) => name)} home={home} save={(place) => save([...places, place]).then(onSaved)} />
      ) : (
        <Button full icon="plus" onPress={() => (adding.value = true)} testId="place-add">
          {say("places-add")}
        </Button>
      )}
    </>
  );
}

function NewPlace({ taken, home, save }: { taken: readonly string[]; home: string | null; save: (place: SavedPlace) => Promise<void> }) {
  const kind = useSignal(KINDS.find((each) => !taken.includes(say(`places-${each}`))) ?? "other");
  const named = useSignal("");
  const withinM = useSignal(0);
  const cell = useSignal<string | null>(null);
  const keep = (found: string) => save({ name: kind.value === "other" ? named.value.trim() : say(`places-${kind.value}`), cell: cellFromText(found), withinM: withinM.value });
  return (
    <section class="card">
      <h2>{say("places-add")}</h2>
      <Choices
        label={say("places-name")}
        chosen={kind.value}
        onChoose={(chosen) => (kind.value = chosen)}
        of={KINDS.map((value) => ({ value, words: say(`places-${value}`), icon: value === "home" ? "home" : value === "work" ? "hardHat" : value === "school" ? "people" : "pin" }))}
      />
      {kind.value === "other" && <Field label={say("places-name")} value={named.value} limit={PLACE_NAME} onInput={(text) => (named.value = text)} testId="place-name" />}
      <Within metres={withinM.value} onChange={(metres) => (withinM.value = metres)} />
      <Doing full icon="crosshair" act={async () => keep(await positionCell())} testId="place-here">
        {say("place-here")}
      </Doing>
      {home && <CellPicker home={home} resolution={11} chosen={cell.value} onChoose={(found) => (cell.value = found)} />}
      <Doing full look="main-act" icon="check" disabled={cell.value === null} act={() => keep(cell.value ?? "")} testId="place-save">
        {say("place-save")}
      </Doing>
    </section>
  );
}

function Within({ metres, onChange }: { metres: number; onChange: (metres: number) => void }) {
  return (
    <label class="field">
      <span>{say("places-within")}</span>
      <select class="input" value={metres} onChange={(event) => onChange(Number(event.currentTarget.value))} data-testid="place-within">
        {WITHIN_M.map((each) => (
          <option key={each} value={each}>
            {each === 0 ? say("places-within-area") : say("places-within-metres", { metres: each })}
          </option>
        ))}
      </select>
    </label>
  );
}
