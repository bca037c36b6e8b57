/** Which names stand where on the paper, so that none lies on another. Pure: how wide a text is comes in. */
import type { Point } from "./projection.ts";

export interface Candidate {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  /** lower is placed first */
  readonly rank: number;
  readonly look: string;
  /** the middle of the text, or a line along which it runs: x, y, x, y … in pixels */
  readonly at: Point | Float32Array;
  /** a picture above the text; the text then hangs below the point */
  readonly icon?: string;
}

export interface Label extends Candidate, Stand {
  /** only the picture had room */
  readonly bare: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP_PX = 5;
const SAME_NAME_APART_PX = 320;
const ICON_PX = 18;
/** how much longer than its chord a stretch of road may be, to carry a straight text */
const BEND = 1.04;
const BUCKET_PX = 96;

export interface Paper {
  /** what may be written on */
  readonly whole: Box;
  /** the part of it that is looked at: a road is named there if it can be */
  readonly seen: Box;
  /** what others hold already: markers */
  readonly taken: readonly Box[];
}

/** The labels that find room, in order of rank, a step for each name. `width` measures a text in its font. */
export function* placing(candidates: readonly Candidate[], width: (text: string, font: string) => number, paper: Paper): Generator<void, readonly Label[]> {
  const full = new Taken();
  full.take(paper.taken);
  const named = new Map<string, Point[]>();
  const labels: Label[] = [];
  const ranked = [...candidates].sort((one, other) => one.rank - other.rank);
  for (const candidate of ranked) {
    yield;
    const wide = width(candidate.text, candidate.font);
    const before = named.get(candidate.text) ?? [];
    for (const stand of standsOf(candidate, wide, paper)) {
      if (!inside(paper.whole, stand.middle) || before.some(({ x, y }) => Math.hypot(x - stand.middle.x, y - stand.middle.y) < SAME_NAME_APART_PX)) continue;
      const icon = candidate.icon ? [boxAround(iconAt(stand.middle), ICON_PX, ICON_PX)] : [];
      const text = boxesOf(stand.middle, stand.angle, wide, candidate.size);
      const bare = candidate.icon !== undefined && !full.isFree(text);
      const boxes = bare ? icon : [...icon, ...text];
      if (!full.isFree(boxes)) continue;
      full.take(boxes);
      named.set(candidate.text, [...before, stand.middle]);
      labels.push({ ...candidate, ...stand, bare });
      break;
    }
  }
  return labels;
}

/** Where the picture of a label is drawn whose text stands at `middle`. */
export const iconAt = (middle: Point): Point => ({ x: middle.x, y: middle.y - ICON_PX });

interface Stand {
  readonly middle: Point;
  /** radians; never upside down */
  readonly angle: number;
}

/** The best one first. */
function* standsOf({ at, icon, size }: Candidate, wide: number, { seen, whole }: Paper): Generator<Stand> {
  if (!(at instanceof Float32Array)) yield { middle: icon ? { x: at.x, y: at.y + ICON_PX } : at, angle: 0 };
  else for (const box of [seen, whole]) for (const piece of piecesIn(at, box)) yield* straightStretches(piece, wide + size);
}

/** What of a line lies in the box. */
export function piecesIn(line: Float32Array, box: Box): readonly Float32Array[] {
  const pieces: number[][] = [];
  let piece: number[] | null = null;
  for (let at = 2; at < line.length; at += 2) {
    const [fromX, fromY, dx, dy] = [x(line, at - 2), y(line, at - 2), x(line, at) - x(line, at - 2), y(line, at) - y(line, at - 2)];
    let [enters, leaves] = [0, 1];
    for (const [speed, room] of [
      [-dx, fromX - box.left],
      [dx, box.right - fromX],
      [-dy, fromY - box.top],
      [dy, box.bottom - fromY],
    ] as const) {
      if (speed === 0 && room < 0) leaves = -1;
      else if (speed < 0) enters = Math.max(enters, room / speed);
      else if (speed > 0) leaves = Math.min(leaves, room / speed);
    }
    if (enters > leaves) {
      piece = null;
      continue;
    }
    if (piece === null || enters > 0) pieces.push((piece = [fromX + dx * enters, fromY + dy * enters]));
    piece.push(fromX + dx * leaves, fromY + dy * leaves);
    if (leaves < 1) piece = null;
  }
  return pieces.map((each) => Float32Array.from(each));
}

/** Where the line is straight enough for a text of that length, nearest to its middle first; nowhere the text would leave the road. */
export function* straightStretches(line: Float32Array, needed: number): Generator<Stand> {
  const reach: number[] = [0];
  for (let at = 2; at < line.length; at += 2) reach.push((reach.at(-1) ?? 0) + Math.hypot(x(line, at) - x(line, at - 2), y(line, at) - y(line, at - 2)));
  const whole = reach.at(-1) ?? 0;
  if (whole < needed) return;
  for (const part of [0.5, 0.3, 0.7, 0.12, 0.88]) {
    const from = Math.min(Math.max(0, whole * part - needed / 2), whole - needed);
    const [start, end] = [along(line, reach, from), along(line, reach, from + needed)];
    if (needed > Math.hypot(end.x - start.x, end.y - start.y) * BEND) continue;
    const halfway = along(line, reach, from + needed / 2);
    const middle = { x: (start.x + end.x + 2 * halfway.x) / 4, y: (start.y + end.y + 2 * halfway.y) / 4 };
    const steep = Math.atan2(end.y - start.y, end.x - start.x);
    yield { middle, angle: steep > Math.PI / 2 ? steep - Math.PI : steep <= -Math.PI / 2 ? steep + Math.PI : steep };
  }
}

function along(line: Float32Array, reach: readonly number[], distance: number): Point {
  let step = 1;
  while (step < reach.length - 1 && (reach[step] ?? 0) < distance) step += 1;
  const [before, after] = [reach[step - 1] ?? 0, reach[step] ?? 0];
  const share = after > before ? (distance - before) / (after - before) : 0;
  const [from, to] = [(step - 1) * 2, step * 2];
  return { x: x(line, from) + (x(line, to) - x(line, from)) * share, y: y(line, from) + (y(line, to) - y(line, from)) * share };
}

const x = (line: Float32Array, at: number): number => line[at] ?? 0;
const y = (line: Float32Array, at: number): number => line[at + 1] ?? 0;

/** A slanted text is covered by small boxes along it: one large box would keep a whole corner free. */
function boxesOf(middle: Point, angle: number, wide: number, size: number): readonly Box[] {
  if (angle === 0) return [boxAround(middle, wide, size)];
  const count = Math.max(1, Math.ceil(wide / size));
  return Array.from({ length: count }, (_, index) => {
    const off = ((index + 0.5) / count - 0.5) * wide;
    return boxAround({ x: middle.x + off * Math.cos(angle), y: middle.y + off * Math.sin(angle) }, size, size);
  });
}

const boxAround = ({ x, y }: Point, wide: number, high: number): Box => ({
  left: x - wide / 2 - GAP_PX,
  right: x + wide / 2 + GAP_PX,
  top: y - high / 2 - GAP_PX,
  bottom: y + high / 2 + GAP_PX,
});

const inside = (box: Box, { x, y }: Point): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
const overlap = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What is written on already, in buckets, so that a full map is asked quickly. */
class Taken {
  readonly #buckets = new Map<string, Box[]>();

  isFree(boxes: readonly Box[]): boolean {
    return boxes.every((box) => keysOf(box).every((key) => !(this.#buckets.get(key) ?? []).some((held) => overlap(held, box))));
  }

  take(boxes: readonly Box[]): void {
    for (const box of boxes)
      for (const key of keysOf(box)) {
        const held = this.#buckets.get(key);
        if (held) held.push(box);
        else this.#buckets.set(key, [box]);
      }
  }
}

function keysOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let row = Math.floor(top / BUCKET_PX); row <= Math.floor(bottom / BUCKET_PX); row += 1)
    for (let column = Math.floor(left / BUCKET_PX); column <= Math.floor(right / BUCKET_PX); column += 1) keys.push(`${row} ${column}`);
  return keys;
}

/** In the reader's language, else as the place itself says it. */
export const nameIn = (names: Readonly<Record<string, string>>, language: string): string => names[`name:${language}`] ?? names["name"] ?? "";

/** Whether a text is to be read from the right. */
export const fromTheRight = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text);
