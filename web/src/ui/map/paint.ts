/** Draws the ground of the map: land, water, green, houses, rails, roads, and the names that found room. Knows no screen, so that a worker may run it. */
import { fromTheRight, iconAt, nameIn, placing, type Candidate, type Label, type Paper } from "./labels.ts";
import type { Colour, Palette } from "./palette.ts";
import { clamp, scaleOf, tilesOf, toScreen, toWorld, type Point, type View } from "./projection.ts";
import { EXTENT, type Feature, type Ground, type LayerName, type NamedPlace, type Tile } from "./tile.ts";

/** What a canvas of the page and one of a worker have in common. */
export type Pen = CanvasState & CanvasTransform & CanvasCompositing & CanvasFillStrokeStyles & CanvasPathDrawingStyles & CanvasPath & CanvasDrawPath & CanvasRect & CanvasDrawImage & CanvasImageData & CanvasText & CanvasTextDrawingStyles;

export interface Painting {
  readonly view: View;
  readonly palette: Palette;
  readonly language: string;
  readonly paper: Paper;
  /** of letters, where the reader has made them larger */
  readonly letters: number;
  /** what has a name beside the file's own things */
  readonly places: readonly NamedPlace[];
}

export interface Loaded {
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly tile: Tile;
}

const NOTHING: Tile = new Map();

/** The tiles that the view needs, read from the file. One that cannot be read is empty, and the rest is drawn. */
export async function load(ground: Ground, view: View): Promise<readonly Loaded[]> {
  const level = clamp(Math.floor(view.zoom), ground.levels.least, ground.levels.most);
  return Promise.all(tilesOf(view, level).map(async ({ x, y }) => ({ level, x, y, tile: await ground.tile(level, x, y).catch(() => NOTHING) })));
}

/** Width in CSS pixels at a zoom, between the stops. */
export type Stops = readonly (readonly [zoom: number, px: number])[];
export function widthAt(stops: Stops, zoom: number): number {
  let [before] = stops;
  for (const stop of stops) {
    if (zoom < stop[0]) return !before || before === stop ? 0 : before[1] + ((stop[1] - before[1]) * (zoom - before[0])) / (stop[0] - before[0]);
    before = stop;
  }
  const [last, end] = before ?? [zoom, 0];
  return end * 2 ** ((zoom - last) * 0.8);
}

interface Road {
  readonly kind: string;
  readonly wide: Stops;
  readonly fill: Colour;
  readonly edge: Colour | null;
  readonly named: number;
}

/** From below to above. */
const ROADS: readonly Road[] = [
  { kind: "path", wide: [[15.2, 0.8], [16, 1.1], [18, 2.4]], fill: "path", edge: null, named: 17 },
  { kind: "service", wide: [[14.5, 0.8], [16, 2.6], [18, 9]], fill: "street", edge: "street-edge", named: 16.6 },
  { kind: "minor", wide: [[12.6, 0.6], [14, 1.8], [16, 7], [18, 20]], fill: "street", edge: "street-edge", named: 14.8 },
  { kind: "middle", wide: [[11.5, 0.7], [14, 3], [16, 9], [18, 25]], fill: "street", edge: "street-edge", named: 14 },
  { kind: "major", wide: [[10, 0.8], [12, 1.8], [14, 4.2], [16, 11], [18, 28]], fill: "main", edge: "main-edge", named: 13 },
  { kind: "motorway", wide: [[9, 1], [12, 2.4], [14, 5], [16, 12], [18, 30]], fill: "main", edge: "main-edge", named: 12.5 },
];
const HOUSES_FROM = 14.6;
const TRAMS_FROM = 15;
const EDGE_PX = 1.3;

/** Paints step by step, none of them long, and gives back all that had a name, whether it found room or not. */
export function* paintGround(pen: Pen, painting: Painting, tiles: readonly Loaded[]): Generator<void, readonly Candidate[]> {
  const { view, palette } = painting;
  const dpr = pen.getTransform().a;
  pen.fillStyle = palette["map-land"];
  pen.fillRect(0, 0, view.width, view.height);
  function* each(layer: LayerName, kind: string | null, px: number, act: (path: Path2D, scale: number) => void): Generator<void> {
    for (const { level, x, y, tile } of tiles) {
      const corner = toScreen(view, { x: x / 2 ** level, y: y / 2 ** level });
      const scale = scaleOf(view) / 2 ** level / EXTENT;
      const [left, top, right, bottom] = [-px - corner.x, -px - corner.y, view.width + px - corner.x, view.height + px - corner.y].map((edge) => edge / scale) as [number, number, number, number];
      pen.setTransform(scale * dpr, 0, 0, scale * dpr, corner.x * dpr, corner.y * dpr);
      for (const piece of piecesOf(tile, layer, kind)) {
        if (piece.right < left || piece.left > right || piece.bottom < top || piece.top > bottom) continue;
        act(piece.path, scale);
        yield;
      }
    }
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
  }
  const fill = (layer: LayerName, colour: Colour): Generator<void> =>
    each(layer, null, 0, (path) => {
      pen.fillStyle = palette[`map-${colour}`];
      pen.fill(path);
    });
  function* stroke(layer: LayerName, kind: string | null, px: number, colour: Colour, dash: readonly number[] = []): Generator<void> {
    if (px <= 0) return;
    pen.strokeStyle = palette[`map-${colour}`];
    yield* each(layer, kind, px, (path, scale) => {
      pen.lineWidth = px / scale;
      pen.setLineDash(dash.map((part) => part / scale));
      pen.stroke(path);
    });
  }
  pen.lineJoin = "round";
  pen.lineCap = "round";
  yield* fill("green", "green");
  yield* fill("water", "water");
  yield* stroke("waterway", null, widthAt([[12, 0.8], [16, 3], [18, 6]], view.zoom), "water");
  if (view.zoom >= HOUSES_FROM) yield* fill("building", "house");
  for (const road of ROADS) {
    const px = widthAt(road.wide, view.zoom);
    if (road.edge && px >= 1.6) yield* stroke("road", road.kind, px + 2 * EDGE_PX, road.edge);
  }
  for (const road of ROADS) yield* stroke("road", road.kind, widthAt(road.wide, view.zoom), road.fill, road.kind === "path" ? [3, 3] : []);
  const rail = widthAt([[10, 0.8], [14, 1.4], [18, 4]], view.zoom);
  pen.lineCap = "butt";
  if (view.zoom >= TRAMS_FROM) yield* stroke("rail", "tram", rail * 0.6, "rail");
  yield* stroke("rail", "rail", rail, "rail");
  if (view.zoom >= 13) yield* stroke("rail", "rail", rail + 3, "rail", [1, 8]);
  pen.setLineDash([]);
  const names = candidatesOf(tiles, painting);
  yield;
  const labels = yield* placing(names, widthOf(pen), painting.paper);
  yield* writeLabels(pen, labels, palette);
  return names;
}

/** What is drawn of a tile in one go, and how far it reaches, in tile units. */
interface Piece {
  readonly path: Path2D;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What lies in one of so many squares across is drawn together: what lies beside the paper costs nothing. */
const SQUARES = 4;
/** The rings of one of these belong together: some are holes. */
const AREAS: ReadonlySet<LayerName> = new Set(["green", "water", "building"]);

/** Kept with their tile: a map that is pushed about is not traced again. */
const pieces = new WeakMap<Tile, Map<string, readonly Piece[]>>();
function piecesOf(tile: Tile, layer: LayerName, kind: string | null): readonly Piece[] {
  const kept = pieces.get(tile) ?? new Map<string, readonly Piece[]>();
  pieces.set(tile, kept);
  const key = `${layer}/${kind ?? ""}`;
  const held = kept.get(key);
  if (held) return held;
  const squares = new Map<number, { -readonly [Part in keyof Piece]: Piece[Part] }>();
  for (const feature of tile.get(layer) ?? []) {
    if (kind !== null && feature.kind !== kind) continue;
    for (const lines of AREAS.has(layer) ? [feature.lines] : feature.lines.map((line) => [line])) {
      const { left, top, right, bottom } = reachOf(lines);
      const square = squareOf(left + right) + SQUARES * squareOf(top + bottom);
      const piece = squares.get(square) ?? { path: new Path2D(), left, top, right, bottom };
      squares.set(square, piece);
      for (const line of lines) trace(piece.path, line);
      [piece.left, piece.top] = [Math.min(piece.left, left), Math.min(piece.top, top)];
      [piece.right, piece.bottom] = [Math.max(piece.right, right), Math.max(piece.bottom, bottom)];
    }
  }
  const made = [...squares.values()];
  kept.set(key, made);
  return made;
}

const squareOf = (twice: number): number => clamp(Math.floor((twice / 2 / EXTENT) * SQUARES), 0, SQUARES - 1);

function reachOf(lines: readonly Float32Array[]): Omit<Piece, "path"> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let at = 0; at < line.length; at += 2) {
      const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  return { left, top, right, bottom };
}

function trace(path: Path2D, line: Float32Array): void {
  path.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let at = 2; at < line.length; at += 2) path.lineTo(line[at] ?? 0, line[at + 1] ?? 0);
}

// ── names ──

const LETTERS = 'system-ui, "Noto Sans", "Noto Sans Arabic", "Segoe UI", sans-serif';

interface Name {
  readonly rank: number;
  readonly size: number;
  readonly weight: number;
  readonly from: number;
  readonly until: number;
  readonly look: Colour;
}

const PLACES: Readonly<Record<string, Name>> = {
  city: { rank: 0, size: 19, weight: 650, from: 0, until: 13, look: "ink" },
  town: { rank: 1, size: 17, weight: 650, from: 0, until: 14, look: "ink" },
  suburb: { rank: 2, size: 15, weight: 650, from: 11, until: 16, look: "ink-soft" },
  neighbourhood: { rank: 4, size: 13.5, weight: 600, from: 13, until: 17.5, look: "ink-soft" },
  water: { rank: 6, size: 13, weight: 500, from: 12.5, until: 22, look: "ink-water" },
  park: { rank: 7, size: 13, weight: 500, from: 13.5, until: 22, look: "ink-green" },
};
const ROAD_RANK: Readonly<Record<string, number>> = { motorway: 10, major: 11, middle: 12, minor: 20, service: 22, path: 23 };
const POI_FROM: Readonly<Record<string, number>> = { hospital: 13.5, station: 13.5, school: 15, worship: 15, shelter: 14.5, library: 15.5, market: 15.5, townhall: 15 };

/** What could be written, with its place on the paper. */
export function candidatesOf(tiles: readonly Loaded[], { view, language, letters, places }: Painting): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (names: Feature["names"], at: Candidate["at"], name: Omit<Name, "from" | "until">, icon?: string): void => {
    const text = nameIn(names, language);
    if (!text && !icon) return;
    const size = name.size * letters;
    const font = `${name.look === "ink-water" ? "italic " : ""}${name.weight} ${size}px ${LETTERS}`;
    found.push({ text, font, size, rank: name.rank, look: name.look, at, ...(icon ? { icon } : {}) });
  };
  const addPoint = (kind: string, names: Feature["names"], at: Point): void => {
    const name = PLACES[kind];
    if (name) {
      if (view.zoom >= name.from && view.zoom < name.until) add(names, at, name);
    } else if (view.zoom >= (POI_FROM[kind] ?? 16)) add(names, at, { rank: kind === "hospital" ? 15 : 16, size: 12, weight: 500, look: "ink-soft" }, kind);
  };
  for (const { lat, lng, kind, names } of places) addPoint(kind, names, toScreen(view, toWorld({ lat, lng })));
  for (const loaded of tiles) {
    const { tile } = loaded;
    for (const layer of ["place", "poi"] as const)
      for (const { kind, names, lines } of tile.get(layer) ?? []) {
        const [x, y] = lines[0] ? onPaper(lines[0], loaded, view) : [];
        if (x !== undefined && y !== undefined) addPoint(kind, names, { x, y });
      }
    for (const { kind, names, lines } of tile.get("road") ?? []) {
      const road = ROADS.find((each) => each.kind === kind);
      if (!road || view.zoom < road.named || !names["name"]) continue;
      const main = road.fill === "main";
      for (const line of lines) add(names, onPaper(line, loaded, view), { rank: ROAD_RANK[kind] ?? 23, size: main ? 13 : 12, weight: main ? 600 : 500, look: "ink" });
    }
    for (const { names, lines } of view.zoom >= 13 ? (tile.get("waterway") ?? []) : [])
      if (names["name"]) for (const line of lines) add(names, onPaper(line, loaded, view), { rank: 14, size: 12.5, weight: 500, look: "ink-water" });
  }
  return found;
}

function onPaper(line: Float32Array, tile: Loaded, view: View): Float32Array {
  const side = 2 ** tile.level;
  const scale = scaleOf(view);
  const px = new Float32Array(line.length);
  for (let at = 0; at < line.length; at += 2) {
    px[at] = ((tile.x + (line[at] ?? 0) / EXTENT) / side - view.x) * scale + view.width / 2;
    px[at + 1] = ((tile.y + (line[at + 1] ?? 0) / EXTENT) / side - view.y) * scale + view.height / 2;
  }
  return px;
}

const widths = new Map<string, number>();
const WIDTHS_KEPT = 4000;
function widthOf(pen: Pen): (text: string, font: string) => number {
  return (text, font) => {
    const key = font + text;
    const held = widths.get(key);
    if (held !== undefined) return held;
    if (widths.size > WIDTHS_KEPT) widths.clear();
    pen.font = font;
    const { width } = pen.measureText(text);
    widths.set(key, width);
    return width;
  };
}

/** Signs on a 24 × 24 grid. */
const SIGNS: Readonly<Record<string, string>> = {
  hospital: "M12 6v12M6 12h12",
  school: "M3 9.500l9-4 9 4-9 4-9-4M7 12v4c3 2 7 2 10 0v-4",
  worship: "M7 19v-8a5 5 0 0 1 10 0v8M4 19h16",
  station: "M7 5h10v10H7V5M9 18l-2 2M15 18l2 2M7 10h10",
  shelter: "M4 12l8-7 8 7M7 11v8M17 11v8",
  library: "M5 6c3 0 5 .5 7 2 2-1.500 4-2 7-2v12c-3 0-5 .5-7 2-2-1.500-4-2-7-2V6M12 8v12",
  market: "M5 9h14l-1.500 10h-11L5 9M9 9a3 3 0 0 1 6 0",
  townhall: "M4 9l8-5 8 5H4M6 10v7M10 10v7M14 10v7M18 10v7M4 19h16",
};
const SIGN_PX = 20;

function* writeLabels(pen: Pen, labels: readonly Label[], palette: Palette): Generator<void> {
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  for (const label of labels) {
    yield;
    if (label.icon) drawSign(pen, label, palette);
    if (label.bare) continue;
    pen.save();
    pen.translate(label.middle.x, label.middle.y);
    pen.rotate(label.angle);
    pen.font = label.font;
    pen.direction = fromTheRight(label.text) ? "rtl" : "ltr";
    pen.lineWidth = 4;
    pen.strokeStyle = palette["map-halo"];
    pen.strokeText(label.text, 0, 0);
    pen.fillStyle = palette[`map-${label.look as Colour}`];
    pen.fillText(label.text, 0, 0);
    pen.restore();
  }
}

function drawSign(pen: Pen, label: Label, palette: Palette): void {
  const { x, y } = iconAt(label.middle);
  pen.save();
  pen.translate(x, y);
  pen.beginPath();
  pen.arc(0, 0, SIGN_PX / 2, 0, 2 * Math.PI);
  pen.fillStyle = palette["map-poi"];
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = palette["map-halo"];
  pen.stroke();
  const scale = (SIGN_PX * 0.62) / 24;
  pen.scale(scale, scale);
  pen.translate(-12, -12);
  pen.lineWidth = 2.4;
  pen.lineCap = "round";
  pen.stroke(new Path2D(SIGNS[label.icon ?? ""] ?? "M12 11v2"));
  pen.restore();
}

/** The nearest name to a place, within so many pixels: for whoever hears the map. */
export function nearestName(candidates: readonly Candidate[], at: Point, withinPx: number): string | null {
  let best: string | null = null;
  let least = withinPx;
  for (const { text, at: where } of candidates) {
    if (!text) continue;
    const far = where instanceof Float32Array ? farFromLine(where, at) : Math.hypot(where.x - at.x, where.y - at.y);
    if (far < least) [best, least] = [text, far];
  }
  return best;
}

function farFromLine(line: Float32Array, { x, y }: Point): number {
  let least = Infinity;
  for (let at = 2; at < line.length; at += 2) {
    const [ax, ay, bx, by] = [line[at - 2] ?? 0, line[at - 1] ?? 0, line[at] ?? 0, line[at + 1] ?? 0];
    const share = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1), 0, 1);
    least = Math.min(least, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y));
  }
  return least;
}
