/**
 * Reads the town's map: PMTiles out of a file on this phone, vector tiles out of that. Nothing is ever asked of the network here.
 * A chunk of its own, with the libraries that it takes. Stewards have signed the file, but nobody can read it through before: so it
 * has bounds, and no file can stop a phone that opens its map.
 */
import { VectorTile, type VectorTileFeature } from "@mapbox/vector-tile";
import { Gunzip } from "fflate";
import { PbfReader } from "pbf";
import { Compression, PMTiles, type Header, type RangeResponse, type Source } from "pmtiles";
import { MERCATOR_ENDS } from "./projection.ts";
import { EXTENT, LAYERS, type Feature, type Ground, type LayerName, type MapFile, type Tile } from "./tile.ts";

const TILES_KEPT = 64;
const WORDS_OF_CREDIT = 120;
/** A tile of a dense town has a tenth of it. */
const MOST_UNPACKED = 2 * 2 ** 20;
/** It unpacks to a thousand times as much at most. */
const PACKED_AT_ONCE = 4096;
const MOST_FEATURES = 40_000;
/** Sixty-four such tiles are kept. The densest tile of a real town that we know has eight thousand. */
const MOST_POINTS = 200_000;
/** A screen that shows whole towns at once takes the tiles of the least level: with a finer one they would be millions. */
const LEAST_LEVEL_UP_TO = 12;
const MOST_LEVEL = 16;

/** Throws Error for what is no map. */
export async function openGround(file: MapFile): Promise<Ground> {
  const archive = new PMTiles(new OfFile(file), undefined, unpacked);
  const header = await archive.getHeader();
  if (!isTown(header)) throw new Error("map.malformed: This map says of itself what no map can be.");
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
function readTile(bytes: ArrayBuffer): Tile {
  let left = MOST_FEATURES;
  let points = MOST_POINTS;
  const { layers } = new VectorTile(new PbfReader(bytes));
  const tile = new Map<LayerName, readonly Feature[]>();
  for (const name of LAYERS) {
    const layer = layers[name];
    if (!layer) continue;
    const stretch = EXTENT / layer.extent;
    const features: Feature[] = [];
    for (let index = 0; index < layer.length; index += 1) {
      if ((left -= 1) < 0) throw tooLarge();
      checkReach(layer["_features"][index] ?? 0, bytes);
      const feature = layer.feature(index);
      if ((points -= pointsOf(feature, bytes)) < 0) throw tooLarge();
      const names: Record<string, string> = {};
      for (const [key, value] of Object.entries(feature.properties)) if (key.startsWith("name") && typeof value === "string") names[key] = value;
      const lines = feature.loadGeometry().map((line) => Float32Array.from(line.flatMap(({ x, y }) => [x * stretch, y * stretch])));
      features.push({ kind: String(feature.properties["class"] ?? ""), names, lines });
    }
    tile.set(name, features);
  }
  return tile;
}

const tooLarge = (): Error => new Error("map.too_large: This map unpacks to more than a phone should hold.");

function isTown({ minZoom, maxZoom, centerLat, centerLon }: Header): boolean {
  return minZoom <= maxZoom && minZoom <= LEAST_LEVEL_UP_TO && maxZoom <= MOST_LEVEL && Math.abs(centerLat) <= MERCATOR_ENDS && Math.abs(centerLon) <= 180;
}

/** The library unpacks whatever comes: a hundred kilobytes of gzip can be a gigabyte. */
async function unpacked(packed: ArrayBuffer, how: Compression): Promise<ArrayBuffer> {
  if (packed.byteLength > MOST_UNPACKED) throw tooLarge();
  if (how === Compression.None || how === Compression.Unknown) return packed;
  if (how !== Compression.Gzip) throw new Error("map.malformed: This map is packed in a way that no phone knows.");
  const out = new Uint8Array(MOST_UNPACKED);
  let filled = 0;
  const gunzip = new Gunzip((piece) => {
    if (filled + piece.length > out.length) throw tooLarge();
    out.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packed.byteLength; at += PACKED_AT_ONCE) gunzip.push(new Uint8Array(packed.slice(at, at + PACKED_AT_ONCE)), at + PACKED_AT_ONCE >= packed.byteLength);
  return out.buffer.slice(0, filled);
}

/** Where the lines or the properties of one thing reached into the bytes of those behind it, each of forty thousand would be read to the end of the tile. */
function checkReach(start: number, bytes: ArrayBuffer): void {
  const pbf = new PbfReader(bytes);
  pbf.pos = start;
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) pbf.skip(pbf.readVarint());
  if (pbf.pos !== end || end > bytes.byteLength) throw new Error("map.malformed: Something on this map reaches into the next thing.");
}

const CLOSE = 7;

/** How many its lines have. The library closes a line as often as a tile says, up to half a milliard times for four bytes. The format says once. */
function pointsOf(feature: VectorTileFeature, bytes: ArrayBuffer): number {
  let points = 0;
  const pbf = new PbfReader(bytes);
  pbf.pos = Math.max(0, feature["_geometry"]);
  for (const end = pbf.readVarint() + pbf.pos; pbf.pos < end; ) {
    const command = pbf.readVarint();
    const times = command >> 3;
    if (times < 0 || ((command & CLOSE) === CLOSE && times > 1)) throw new Error("map.malformed: This map closes one line many times.");
    if ((command & CLOSE) === CLOSE) continue;
    for (let read = 0; read < times && pbf.pos < end; read += 1) {
      pbf.readSVarint();
      pbf.readSVarint();
      points += 1;
    }
  }
  return points;
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
