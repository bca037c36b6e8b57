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
import { later } from "./later.tsx";
import type { TownMapNeeds } from "./map/needs.ts";

export type { Marker } from "./map/needs.ts";
export type { Area, Look } from "./map/overlay.ts";
export type { LatLng } from "./map/projection.ts";

export const TownMap = later<TownMapNeeds>(() => import("./map/map.tsx").then(({ Map }) => Map));
