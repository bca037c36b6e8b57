/** What a tile of the town's map holds, once it has been read: the layers that docs/organise/map.md names. */
import type { LatLng } from "./projection.ts";

/** The whole town in one PMTiles file (docs/organise/map.md) that lies on this phone. */
export interface MapFile {
  /** the bytes from `start` up to `end` */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** A place that has a name, in several languages: `name`, `name:es` … */
export interface NamedPlace {
  readonly lat: number;
  readonly lng: number;
  readonly names: Readonly<Record<string, string>>;
  /** a class of the layer `poi`, or of `place` */
  readonly kind: string;
}

export const LAYERS = ["green", "water", "waterway", "building", "rail", "road", "place", "poi"] as const;
export type LayerName = (typeof LAYERS)[number];

/** Tile units from one edge to the other. */
export const EXTENT = 4096;

/** One thing of a tile. Its lines are x, y, x, y … in tile units: 0 to `EXTENT` and a little beyond. */
export interface Feature {
  readonly kind: string;
  /** `name`, `name:es` … */
  readonly names: Readonly<Record<string, string>>;
  readonly lines: readonly Float32Array[];
}
export type Tile = ReadonlyMap<LayerName, readonly Feature[]>;

/** What a map says of itself. */
export interface About {
  readonly levels: { readonly least: number; readonly most: number };
  readonly middle: LatLng;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** whose work the map is, as the file says it */
  readonly credit: string;
}
export interface Ground extends About {
  tile(level: number, x: number, y: number): Promise<Tile>;
}
