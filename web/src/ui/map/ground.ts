/**
 * The town's map as this phone has it: one file, or none. The shell fills these in, as it does with the words;
 * whoever draws a map reads them. The file is drawn only after its hash was compared with the one that the town has signed.
 */
import { signal } from "@preact/signals";
import { MERCATOR_ENDS } from "./projection.ts";
import type { MapFile, NamedPlace } from "./tile.ts";

/** Null while this phone has none. */
export const mapFile = signal<MapFile | null>(null);

/** A map that the town has and this phone has not, or not the newest. */
export interface Offer {
  readonly size: number;
  /** bytes that are here already */
  readonly have: number;
  /** another map is shown meanwhile */
  readonly newer: boolean;
  readonly state: "offered" | "loading" | "no-line" | "not-here" | "no-room" | "other-file";
  readonly get: () => void;
  readonly stop: () => void;
}
export const offer = signal<Offer | null>(null);

const SMALLEST_MB = 0.1;
export const megabytes = (bytes: number): string => Math.max(SMALLEST_MB, bytes / 1_000_000).toFixed(1);

/** The town's own named places, for a phone that has no map yet. */
export const namedPlaces = signal<readonly NamedPlace[]>([]);

const MOST_PLACES = 300;
const LONGEST_NAME = 80;

/** From GeoJSON points with `class` and `name`, `name:es` …; what is none is left out. */
export function readPlaces(text: string): readonly NamedPlace[] {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch {
    return [];
  }
  const { features } = (held ?? {}) as { features?: unknown };
  return Array.isArray(features) ? features.slice(0, MOST_PLACES).flatMap(placeOf) : [];
}

function placeOf(feature: unknown): readonly NamedPlace[] {
  const { geometry, properties } = (feature ?? {}) as { geometry?: { coordinates?: unknown }; properties?: Record<string, unknown> };
  const [lng, lat] = Array.isArray(geometry?.coordinates) ? (geometry.coordinates as unknown[]) : [];
  if (typeof lng !== "number" || typeof lat !== "number" || Math.abs(lat) > MERCATOR_ENDS || Math.abs(lng) > 180 || !properties) return [];
  const named = Object.entries(properties).filter((entry): entry is [string, string] => entry[0].startsWith("name") && typeof entry[1] === "string");
  const names = Object.fromEntries(named.map(([key, name]) => [key, name.slice(0, LONGEST_NAME)]));
  return [{ lat, lng, names, kind: String(properties["class"] ?? "") }];
}
