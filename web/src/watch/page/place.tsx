/** Where it was: by this phone's position, by words, by a tap on the map or in a honeycomb. Nothing here waits for a permission prompt. */
import { useSignal } from "@preact/signals";
import type * as H3 from "h3-js";
import { useEffect, useRef } from "preact/hooks";
import { insistently } from "../../ui/later.tsx";
import { Button } from "../../ui/parts";
import { TownMap } from "../../ui/town_map.tsx";
import { say } from "../../ui/words";

const PLACE_RESOLUTION = 12;
const FIRST_RESOLUTION = 9;
/** An open permission prompt never times out by itself: this clock is ours. */
const PATIENCE_MS = 10_000;

const gridCode = (): Promise<typeof H3> => insistently(() => import("h3-js"));

/** Resolves to a cell of resolution 12 as hex text. Throws Error with a code when refused, missing or too slow. */
export async function positionCell(): Promise<string> {
  const h3 = await gridCode();
  const position = await new Promise<GeolocationPosition>((resolve, reject) => {
    const late = setTimeout(() => reject(refused("place.too_slow")), PATIENCE_MS);
    if (!navigator.geolocation) return reject(refused("place.no_position"));
    navigator.geolocation.getCurrentPosition(
      (found) => {
        clearTimeout(late);
        resolve(found);
      },
      () => {
        clearTimeout(late);
        reject(refused("place.no_position"));
      },
      { enableHighAccuracy: true, maximumAge: 30_000 },
    );
  });
  return h3.latLngToCell(position.coords.latitude, position.coords.longitude, PLACE_RESOLUTION);
}

/** A coarser or finer cell as a sighting has it. */
export async function sightingCell(cell: string): Promise<string> {
  return cellAt(await gridCode(), cell, PLACE_RESOLUTION);
}

/** The middle of a cell. */
export async function centreOfCell(cell: string): Promise<{ lat: number; lng: number }> {
  const [lat, lng] = (await gridCode()).cellToLatLng(cell);
  return { lat, lng };
}

function refused(code: string): Error {
  return Object.assign(new Error(code), { code });
}

interface Picking {
  /** what is seen first */
  home: string;
  /** how fine the cell is that is chosen */
  resolution: number;
  chosen: string | null;
  onChoose: (cell: string) => void;
}

/** A tap on the map takes the cell that lies there; its outline shows what the others will see of the place, and no more. */
export function CellPicker(props: Picking) {
  const h3 = useSignal<typeof H3 | null>(null);
  useEffect(() => {
    void gridCode().then((loaded) => {
      h3.value = loaded;
    });
  }, []);
  const grid = h3.value;
  if (!grid) return <p class="soft">{say("busy")}</p>;
  const centre = (cell: string) => {
    const [lat, lng] = grid.cellToLatLng(cell);
    return { lat, lng };
  };
  const home = centre(props.home);
  const { chosen } = props;
  return (
    <div class="stack tight">
      <p class="soft small">{say("place-map-hint")}</p>
      <TownMap
        label={say("place-map")}
        around={[chosen ? centre(chosen) : home]}
        turn={props.home}
        home={home}
        markers={chosen ? [{ key: "chosen", at: centre(chosen), icon: "pin", look: "accent", words: say("place-known"), pressed: true }] : []}
        areas={chosen ? [{ key: "chosen", look: "accent", outline: grid.cellToBoundary(chosen).map(([lat, lng]) => ({ lat, lng })) }] : []}
        onChoose={({ lat, lng }) => props.onChoose(grid.latLngToCell(lat, lng, props.resolution))}
      />
      <details class="more" data-testid="place-honeycomb">
        <summary class="strong">{say("place-grid")}</summary>
        <Honeycomb {...props} />
      </details>
    </div>
  );
}

/**
 * A honeycomb around `home`, for whoever points with keys or hears the screen: a first tap chooses a field of about 350 m, a second
 * one inside it. Pointing is by compass: the top is north.
 */
function Honeycomb(props: Picking) {
  const h3 = useSignal<typeof H3 | null>(null);
  const within = useSignal<string | null>(null);
  const box = useRef<SVGSVGElement>(null);
  useEffect(() => {
    void gridCode().then((loaded) => {
      h3.value = loaded;
    });
  }, []);
  if (!h3.value) return <p class="soft">{say("busy")}</p>;
  const grid = h3.value;
  const first = Math.min(FIRST_RESOLUTION, props.resolution);
  const middle = cellAt(grid, props.home, first);
  const cells = within.value ? grid.cellToChildren(within.value, Math.min(props.resolution, grid.getResolution(within.value) + 2)) : grid.gridDisk(middle, 4);
  const [originLat, originLng] = grid.cellToLatLng(within.value ?? middle);
  const stretch = Math.cos((originLat * Math.PI) / 180);
  const shapes = cells.map((cell) => ({
    cell,
    corners: grid.cellToBoundary(cell).map(([lat, lng]) => [(lng - originLng) * stretch * 1e5, (originLat - lat) * 1e5] as const),
  }));
  const flat = shapes.flatMap((shape) => shape.corners);
  const left = Math.min(...flat.map(([x]) => x));
  const top = Math.min(...flat.map(([, y]) => y));
  const width = Math.max(...flat.map(([x]) => x)) - left;
  const height = Math.max(...flat.map(([, y]) => y)) - top;
  const press = (cell: string) => {
    if (grid.getResolution(cell) >= props.resolution) props.onChoose(cell);
    else within.value = cell;
  };
  return (
    <div class="stack">
      <p class="soft small">{say("place-grid-hint")}</p>
      <svg ref={box} class="hexes" viewBox={`${left - 2} ${top - 2} ${width + 4} ${height + 4}`} role="group" aria-label={say("place-grid")}>
        {shapes.map(({ cell, corners }) => (
          <polygon
            key={cell}
            points={corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
            tabIndex={0}
            role="button"
            vector-effect="non-scaling-stroke"
            aria-pressed={props.chosen === cell || cell === middle}
            aria-label={where(grid, middle, cell)}
            data-cell={cell}
            onClick={() => press(cell)}
            onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && press(cell)}
          />
        ))}
      </svg>
      {within.value && (
        <Button look="plain" icon="back" onPress={() => (within.value = null)}>
          {say("place-grid-out")}
        </Button>
      )}
    </div>
  );
}

/** A place in words: how far from the middle that this phone knows, and which way; its cell beside it, for whoever has a map. */
export function PlaceOf({ cell, home }: { cell: string; home: string | null }) {
  const h3 = useSignal<typeof H3 | null>(null);
  useEffect(() => {
    void gridCode().then((loaded) => {
      h3.value = loaded;
    });
  }, []);
  return (
    <>
      {h3.value && home && <span>{where(h3.value, home, cell)} </span>}
      <span class="mono soft" dir="ltr">
        {cell}
      </span>
    </>
  );
}

function cellAt(grid: typeof H3, cell: string, resolution: number): string {
  return grid.getResolution(cell) >= resolution ? grid.cellToParent(cell, resolution) : grid.cellToCenterChild(cell, resolution);
}

const COMPASS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;

/** "300 m north-east of the middle", for those who hear the screen. */
function where(grid: typeof H3, middle: string, cell: string): string {
  const from = grid.cellToLatLng(middle);
  const to = grid.cellToLatLng(cell);
  const metres = Math.round(grid.greatCircleDistance(from, to, "m") / 50) * 50;
  const angle = Math.atan2((to[1] - from[1]) * Math.cos((from[0] * Math.PI) / 180), to[0] - from[0]);
  const direction = COMPASS[(Math.round((angle * 4) / Math.PI) + 8) % 8] ?? "north";
  return metres === 0 ? say("place-middle") : say("place-metres", { metres, direction: say(`compass-${direction}`) });
}
