/**
 * A map of the town: `<TownMap label around markers areas … />`. It knows no danger: whoever draws one says what stands where, and
 * in which words. Nothing is asked of anybody while one looks: the ground is one file on this phone, or rings of distance.
 *
 *     <TownMap
 *       label={say("…")}                    // named for whoever hears the screen
 *       around={[{ lat, lng }, …]}          // all of these are seen at first
 *       turn={incident.id}                  // another value: the map turns to `around` again
 *       markers={[{ key, at, icon, look, words, pressed, onPress }]}
 *       areas={[{ key, look, at, radiusM }, { key, look, outline: outlineOf(cell) }]}
 *       way={{ lat, lng }}                  // a straight line from where this phone is, with distance and direction
 *       onChoose={(at) => …}                // a tap, or Enter for the middle; `cellAt` (seals/grid.ts) makes a cell of it
 *     />
 *
 * `seals/grid.ts` has `centreOf(cell)` and `outlineOf(cell)`. The map comes as a chunk of its own.
 */
import type { IconName } from "./icon";
import { later } from "./later.tsx";
import type { Area, Look } from "./map/overlay.ts";
import type { LatLng } from "./map/projection.ts";

export type { Area, Look } from "./map/overlay.ts";
export type { LatLng } from "./map/projection.ts";

/** A real button on the map. */
export interface Marker {
  readonly key: string;
  readonly at: LatLng;
  readonly icon: IconName;
  readonly look: Look;
  readonly words: string;
  readonly pressed?: boolean;
  readonly onPress?: () => void;
}

export interface TownMapNeeds {
  readonly label: string;
  readonly around: readonly LatLng[];
  readonly turn?: string;
  readonly markers?: readonly Marker[];
  readonly areas?: readonly Area[];
  readonly way?: LatLng | null;
  /** where this phone is, if whoever draws the map knows it already: the line begins there at once */
  readonly from?: LatLng | null;
  /** from where a place is described to whoever hears the map */
  readonly home?: LatLng | null;
  readonly tall?: boolean;
  readonly onChoose?: (at: LatLng) => void;
}

export const TownMap = later<TownMapNeeds>(() => import("./map/map.tsx").then(({ Map }) => Map));
