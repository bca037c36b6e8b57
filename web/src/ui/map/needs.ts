/** What a map is told by whoever draws one. */
import type { IconName } from "../icon";
import type { Area, Look } from "./overlay.ts";
import type { LatLng } from "./projection.ts";

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
