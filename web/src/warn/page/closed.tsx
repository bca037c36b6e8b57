/** Being rung while the app is closed, on a screen: asked for by her, tried out before it is ticked, and said when it does not work. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SavedPlace } from "../../keep/sealed.ts";
import { parent, resolution, type Cell } from "../../terms/cell.ts";
import type { Instant } from "../../terms/instant.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { permission } from "../../ui/notify.ts";
import { Button, Choices, Doing, Tick } from "../../ui/parts.tsx";
import { ago } from "../../ui/time.ts";
import { say } from "../../ui/words.ts";
import { daysSince, DISTRICT_RESOLUTION, MOST_DISTRICTS, MOST_NEAR_M, type Standing } from "../shared/rung.ts";
import type { RungWhenClosed } from "./rung.ts";

export interface ClosedNeeds {
  readonly rung: RungWhenClosed;
  readonly places: readonly SavedPlace[];
  readonly onPlaces: () => void;
  readonly at: Instant;
}

/** What may keep a test alarm from coming, the likeliest first. */
const REMEDIES: readonly (readonly [IconName, string])[] = [
  ["gear", "closed-failed-battery"],
  ["globe", "closed-failed-network"],
  ["people", "closed-failed-else"],
];

export function Closed({ rung, places, onPlaces, at }: ClosedNeeds) {
  useEffect(() => void rung.look(), [permission.value]);
  const { value: offered } = rung.offered;
  const { value: standing } = rung.standing;
  if (standing === "off" && (offered === null || offered.state === "off" || permission.value !== "granted")) return null;
  return (
    <section class="card" data-testid="closed" data-state={standing === "off" ? offered?.state : standing}>
      <h2>{say("push-title")}</h2>
      {standing === "off" ? <Off rung={rung} asleep={offered?.state === "asleep"} /> : <Rung rung={rung} standing={standing} at={at} />}
      {standing !== "off" && offered?.districts && <Where rung={rung} places={places} onPlaces={onPlaces} />}
    </section>
  );
}

function Off({ rung, asleep }: { rung: RungWhenClosed; asleep: boolean }) {
  if (asleep)
    return (
      <p class="strong" data-testid="closed-asleep">
        {say("error-push-asleep")}
      </p>
    );
  return (
    <>
      <p>{say("push-why")}</p>
      <p class="soft small">{say("push-who-knows")}</p>
      <Doing icon="bell" testId="closed-ask" act={() => rung.ask([])}>
        {say("push-ask")}
      </Doing>
    </>
  );
}

function Rung({ rung, standing, at }: { rung: RungWhenClosed; standing: Exclude<Standing, "off">; at: Instant }) {
  const heard = rung.heard.value;
  const off = rung.offered.value?.state === "off";
  const again = !off && (standing === "failed" || standing === "lost" || standing === "silent");
  return (
    <>
      <div class={`verdict ${standing === "on" ? "quiet" : standing === "trying" ? "" : "unsure"}`} role="status" data-testid={`closed-${standing}`}>
        <Icon name={standing === "on" ? "check" : standing === "trying" ? "clock" : "warning"} />
        <div class="stack tight">
          <p class="strong">{standing === "silent" && heard !== null ? say("closed-silent", { days: daysSince(heard, at) }) : say(off ? "error-push-off" : WORDS[standing])}</p>
          {standing === "on" && heard !== null && <p class="soft small">{say("closed-heard", { time: ago(heard, at) })}</p>}
          {(standing === "silent" || standing === "lost") && <p>{say("closed-meanwhile")}</p>}
        </div>
      </div>
      {standing === "failed" && (
        <ul class="stack tight" data-testid="closed-remedies">
          {REMEDIES.map(([icon, words]) => (
            <li key={words} class="row">
              <Icon name={icon} />
              <span class="grow">{say(words)}</span>
            </li>
          ))}
        </ul>
      )}
      {again && (
        <Doing full look="main-act" icon="bell" testId="closed-again" act={() => rung.ask(rung.districts.value)}>
          {say("closed-again")}
        </Doing>
      )}
      <Doing look={again ? "plain" : ""} icon="cross" testId="closed-off" act={() => rung.takeBack()}>
        {say("push-off")}
      </Doing>
    </>
  );
}

const WORDS = { trying: "closed-trying", failed: "closed-failed", lost: "closed-lost", asleep: "error-push-asleep", silent: "closed-silent", on: "push-on" } as const;

/** In a large town: for everything, or for what is near the places that she ticks. What that tells the house stands there before she does. */
function Where({ rung, places, onPlaces }: { rung: RungWhenClosed; places: readonly SavedPlace[]; onPlaces: () => void }) {
  const told = rung.districts.value;
  const districtOf = (place: SavedPlace): Cell => parent(place.cell, DISTRICT_RESOLUTION);
  const known = places.filter(({ cell, withinM }) => withinM <= MOST_NEAR_M && resolution(cell) >= DISTRICT_RESOLUTION);
  const some = useSignal(told.length > 0);
  const ticked = useSignal<ReadonlySet<SavedPlace>>(new Set(known.filter((place) => told.includes(districtOf(place)))));
  const name = ({ name }: SavedPlace): string => name || say("places-unnamed");
  const tell = async (): Promise<void> => {
    const { withNeighbours } = await import("../../seals/grid.ts");
    const chosen = some.value ? [...ticked.value].flatMap((place) => withNeighbours(place.cell, DISTRICT_RESOLUTION)) : [];
    await rung.ask([...new Set(chosen)].slice(0, MOST_DISTRICTS));
  };
  return (
    <section class="stack" data-testid="closed-where" data-districts={told.length}>
      <h3>{say("closed-where")}</h3>
      <Choices
        lines
        label={say("closed-where")}
        chosen={some.value ? "some" : "all"}
        onChoose={(chosen) => (some.value = chosen === "some")}
        of={(["all", "some"] as const).map((value) => ({ value, words: say(`closed-where-${value}`) }))}
      />
      {some.value && (
        <>
          <p class="verdict unsure" data-testid="closed-where-tells">
            <Icon name="eye" />
            <span>{say("closed-where-tells")}</span>
          </p>
          {known.map((place) => (
            <Tick
              key={place.cell}
              label={name(place)}
              on={ticked.value.has(place)}
              testId="closed-where-place"
              onChange={(on) => (ticked.value = new Set(on ? [...ticked.value, place] : [...ticked.value].filter((each) => each !== place)))}
            />
          ))}
          {known.length < places.length && <p class="soft small">{say("closed-where-wide")}</p>}
          {places.length === 0 && (
            <Button icon="pin" onPress={onPlaces}>
              {say("home-save-place")}
            </Button>
          )}
        </>
      )}
      {(some.value ? ticked.value.size > 0 : told.length > 0) && (
        <Doing icon="check" testId="closed-where-tell" act={tell}>
          {say("closed-where-tell")}
        </Doing>
      )}
    </section>
  );
}
