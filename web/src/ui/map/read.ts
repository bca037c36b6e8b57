/**
 * Reads the town's map: PMTiles out of a file on this phone, vector tiles out of that. Nothing is ever asked of the network here.
 * A chunk of its own, with the libraries that it takes.
 */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";
import type { MapFile } from "./ground.ts";
import { EXTENT, LAYERS, type Feature, type Ground, type LayerName, type Tile } from "./tile.ts";

const TILES_KEPT = 64;
const WORDS_OF_CREDIT = 120;

/** Throws Error for what is no map. */
export async function openGround(file: MapFile): Promise<Ground> {
  const archive = new PMTiles(new OfFile(file));
  const header = await archive.getHeader();
  const { attribution } = (await archive.getMetadata()) as { attribution?: unknown };
  const kept = new Map<string, Promise<Tile>>();
  return {
    levels: { least: header.minZoom, most: header.maxZoom },
    middle: { lat: header.centerLat, lng: header.centerLon },
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    credit: typeof attribution === "string" ? attribution.slice(0, WORDS_OF_CREDIT) : "",
    tile: (level, x, y) => {
      const key = `${level}/${x}/${y}`;
      const held = kept.get(key);
      if (held) {
        kept.delete(key);
        kept.set(key, held);
        return held;
      }
      const reading = archive.getZxy(level, x, y).then((answer) => (answer ? readTile(answer.data) : new Map()));
      kept.set(key, reading);
      reading.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= TILES_KEPT) break;
        kept.delete(oldest);
      }
      return reading;
    },
  };
}

/** Layers and properties that we do not know are left out. */
export function readTile(bytes: ArrayBuffer): Tile {
  const { layers } = new VectorTile(new PbfReader(bytes));
  const tile = new Map<LayerName, readonly Feature[]>();
  for (const name of LAYERS) {
    const layer = layers[name];
    if (!layer) continue;
    const stretch = EXTENT / layer.extent;
    const features: Feature[] = [];
    for (let index = 0; index < layer.length; index += 1) {
      const feature = layer.feature(index);
      const names: Record<string, string> = {};
      for (const [key, value] of Object.entries(feature.properties)) if (key.startsWith("name") && typeof value === "string") names[key] = value;
      const lines = feature.loadGeometry().map((line) => Float32Array.from(line.flatMap(({ x, y }) => [x * stretch, y * stretch])));
      features.push({ kind: String(feature.properties["class"] ?? ""), names, lines });
    }
    tile.set(name, features);
  }
  return tile;
}

class OfFile implements Source {
  readonly #file: MapFile;

  constructor(file: MapFile) {
    this.#file = file;
  }

  getKey(): string {
    return "town";
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const bytes = await this.#file.read(offset, offset + length);
    return { data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer };
  }
}
