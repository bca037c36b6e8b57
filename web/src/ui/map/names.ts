/** Every name on the town's map and where it lies: streets, places, what stands there. Read from the file on this phone, once. */
import { clamp, fromWorld, toWorld } from "./projection.ts";
import { EXTENT, type Feature, type Ground, type LayerName, type MapFile, type NamedPlace } from "./tile.ts";

const NAMED: readonly LayerName[] = ["place", "road", "poi", "water", "green"];
const MOST_TILES = 256;

const read = new WeakMap<MapFile, Promise<readonly NamedPlace[]>>();

export function namesIn(file: MapFile): Promise<readonly NamedPlace[]> {
  const held = read.get(file) ?? import("./read.ts").then(({ openGround }) => openGround(file)).then(namesOn);
  read.set(file, held);
  held.catch(() => read.delete(file));
  return held;
}

/** A street that crosses tiles is named once, where its longest piece is. */
export async function namesOn(ground: Ground): Promise<readonly NamedPlace[]> {
  const found = new Map<string, { place: NamedPlace; length: number }>();
  const { level, tiles } = tilesIn(ground);
  for (const { x, y } of tiles) {
    const tile = await ground.tile(level, x, y);
    for (const layer of NAMED) {
      for (const feature of tile.get(layer) ?? []) {
        const key = feature.names["name"];
        const piece = longest(feature);
        if (key === undefined || piece === null || (found.get(key)?.length ?? -1) >= piece.length) continue;
        const count = 2 ** level;
        const { lat, lng } = fromWorld({ x: (x + piece.x / EXTENT) / count, y: (y + piece.y / EXTENT) / count });
        found.set(key, { place: { lat, lng, names: feature.names, kind: feature.kind }, length: piece.length });
      }
    }
  }
  return [...found.values()].map(({ place }) => place);
}

/** Of the finest level that is not too many to read at once. */
function tilesIn({ levels, bounds: [west, south, east, north] }: Ground): { level: number; tiles: readonly { x: number; y: number }[] } {
  for (let level = levels.most; ; level -= 1) {
    const count = 2 ** level;
    const from = toWorld({ lat: north, lng: west });
    const to = toWorld({ lat: south, lng: east });
    const at = (part: number): number => clamp(Math.floor(part * count), 0, count - 1);
    const [left, right, top, bottom] = [at(from.x), at(to.x), at(from.y), at(to.y)];
    if ((right - left + 1) * (bottom - top + 1) > MOST_TILES && level > levels.least) continue;
    const tiles: { x: number; y: number }[] = [];
    for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) tiles.push({ x, y });
    return { level, tiles: tiles.slice(0, MOST_TILES) };
  }
}

/** The middle of the longest line, in tile units. */
function longest({ lines }: Feature): { x: number; y: number; length: number } | null {
  const line = [...lines].sort((one, other) => other.length - one.length)[0];
  if (!line || line.length < 2) return null;
  const middle = Math.floor(line.length / 4) * 2;
  return { x: clamp(line[middle] ?? 0, 0, EXTENT), y: clamp(line[middle + 1] ?? 0, 0, EXTENT), length: line.length };
}
