/** The same as the list, by where it is: dangers with their areas, the places saved on this phone. */
import { useSignal } from "@preact/signals";
import { Icon, iconOf, type IconName } from "../../ui/icon";
import { Heading } from "../../ui/parts";
import { TownMap, type LatLng, type Look, type Marker } from "../../ui/town_map.tsx";
import { say } from "../../ui/words";
import { centreOf } from "../../seals/grid.ts";
import { hex } from "../../terms/bytes.ts";
import type { Cell } from "../../terms/cell.ts";
import { sayAlert, type Nearness, type Notice, type Told } from "../shared/notice.ts";
import { phrases } from "./home.tsx";

export interface MapNeeds {
  told: readonly Told[];
  nearness: (told: Told) => Nearness | null;
  places: readonly { readonly name: string; readonly cell: Cell }[];
  /** where the town is, for a phone that has saved no place */
  home: Cell | null;
  at: number;
}

export function NearMe({ told, nearness, places, home, at }: MapNeeds) {
  const chosen = useSignal<string | null>(null);
  const minutes = Math.floor(at / 60);
  const shown = told
    .map((each) => ({ told: each, notice: sayAlert(each, { phrases: phrases(minutes), nearness: nearness(each), at: minutes }) }))
    .filter(({ notice }) => notice.look !== "past");
  const read = shown.find(({ notice }) => notice.key === chosen.value) ?? (shown.length === 1 ? shown[0] : undefined);
  const saved = places.map(({ cell }) => centreOf(cell));
  const own: LatLng[] = saved.length > 0 ? saved : home === null ? [] : [centreOf(home)];
  const dangers: Marker[] = shown.map(({ told: each, notice }) => ({
    key: notice.key,
    at: centreOf(each.cell),
    icon: pictureOf(notice),
    look: lookOf(notice),
    words: notice.headline,
    pressed: notice.key === read?.notice.key,
    onPress: () => (chosen.value = notice.key),
  }));
  return (
    <>
      <Heading>{say("map-near-me")}</Heading>
      <TownMap
        label={say("map-near-me")}
        tall
        around={[...own.slice(0, 1), ...shown.map(({ told: each }) => centreOf(each.cell))]}
        turn={`${own.length} ${shown.map(({ told: each }) => hex(each.incident)).join()}`}
        home={own[0] ?? null}
        markers={[...places.map(({ name }, index) => ({ key: `place-${index}`, at: saved[index] as LatLng, icon: "home" as const, look: "accent" as const, words: name || say("map-your-place") })), ...dangers]}
        areas={shown.map(({ told: each, notice }) => ({ key: notice.key, look: lookOf(notice), at: centreOf(each.cell), radiusM: each.radiusM }))}
      />
      <div role="status">{read && <Read notice={read.notice} />}</div>
      {!read && shown.length === 0 && <p class="soft">{say("map-nothing")}</p>}
    </>
  );
}

/** What the marker that was pressed stands for. */
function Read({ notice }: { notice: Notice }) {
  return (
    <article class={`card notice ${notice.look}`} aria-labelledby="map-headline" data-testid="map-notice">
      <div class="headline-row">
        <Icon name={pictureOf(notice)} />
        <div class="stack tight">
          <h2 class="headline" id="map-headline">
            {notice.headline}
          </h2>
          {notice.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
    </article>
  );
}

const lookOf = ({ look }: Notice): Look => (look === "past" ? "clear" : look);
const pictureOf = ({ look, event }: Notice): IconName => (look === "clear" ? "check" : iconOf(event));
