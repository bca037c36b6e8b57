/** What lies over the ground: areas, rings of distance, a line to walk, this phone's own place. */
import type { Pen } from "./paint.ts";
import type { Palette } from "./palette.ts";
import { clamp, pixelsPerMetre, ring, toScreen, toWorld, type LatLng, type Point, type View } from "./projection.ts";

/** By what is said of it, not by what it is: the map knows no danger. */
export type Look = "danger" | "doubt" | "clear" | "drill" | "accent";

export interface Area {
  readonly key: string;
  readonly look: Look;
  /** corners, or a middle with a radius */
  readonly outline?: readonly LatLng[];
  readonly at?: LatLng;
  readonly radiusM?: number;
}

export interface Here {
  readonly at: LatLng;
  readonly accuracyM: number;
}

/** Around this place, where there is no map: distances are all that one has then. */
export interface Rings {
  readonly at: LatLng;
  /** from the innermost on, each with its length in words */
  readonly steps: readonly { readonly metres: number; readonly words: string }[];
}

export interface Over {
  readonly areas: readonly Area[];
  readonly here: Here | null;
  readonly line: readonly [LatLng, LatLng] | null;
  readonly rings: Rings | null;
  /** from where a thing is to where its marker had room */
  readonly leaders: readonly (readonly [Point, Point])[];
}

interface Brush {
  readonly view: View;
  readonly palette: Palette;
  readonly letters: number;
}

export function paintOver(pen: Pen, over: Over, brush: Brush): void {
  const { view, palette } = brush;
  pen.lineJoin = "round";
  if (over.rings) paintRings(pen, over.rings, brush);
  for (const area of over.areas) paintArea(pen, view, area, palette[area.look]);
  if (over.line) {
    const [from, to] = over.line.map((end) => toScreen(view, toWorld(end)));
    if (from && to) {
      pen.lineCap = "round";
      for (const [px, ink, dash] of [[7, palette["map-halo"], []], [3.5, palette.focus, [9, 7]]] as const) {
        pen.setLineDash([...dash]);
        strokeLine(pen, from, to, px, ink);
      }
      pen.setLineDash([]);
    }
  }
  for (const [foot, head] of over.leaders) strokeLine(pen, foot, head, 2, palette["map-ink-soft"]);
  if (over.here) paintHere(pen, over.here, brush);
}

function strokeLine(pen: Pen, from: Point, to: Point, px: number, ink: string): void {
  pen.lineWidth = px;
  pen.strokeStyle = ink;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}

function paintArea(pen: Pen, view: View, { outline, at, radiusM }: Area, ink: string): void {
  const corners = outline ?? (at && radiusM ? ring(at, radiusM) : []);
  if (corners.length === 0) return;
  pen.beginPath();
  corners.forEach((corner, index) => {
    const { x, y } = toScreen(view, toWorld(corner));
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
  pen.globalAlpha = 0.1;
  pen.fillStyle = ink;
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineWidth = 2.5;
  pen.strokeStyle = ink;
  pen.stroke();
}

function paintRings(pen: Pen, { at, steps }: Rings, { view, palette, letters }: Brush): void {
  const metrePx = pixelsPerMetre(view, at.lat);
  const middle = toScreen(view, toWorld(at));
  pen.lineWidth = 1.5;
  pen.font = `600 ${13 * letters}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.strokeStyle = palette["map-ring"];
  for (const { metres } of steps) {
    pen.beginPath();
    pen.arc(middle.x, middle.y, metres * metrePx, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.lineWidth = 5;
  pen.strokeStyle = palette["map-land"];
  for (const { metres, words } of steps) {
    const y = middle.y - metres * metrePx;
    pen.strokeText(words, middle.x, y);
    pen.fillStyle = palette["map-ink-soft"];
    pen.fillText(words, middle.x, y);
  }
  paintDot(pen, middle, 4, palette["map-ink-soft"]);
}

function paintHere(pen: Pen, { at, accuracyM }: Here, { view, palette }: Brush): void {
  const middle = toScreen(view, toWorld(at));
  const around = clamp(accuracyM * pixelsPerMetre(view, at.lat), 0, view.width);
  if (around > 14) {
    pen.globalAlpha = 0.14;
    paintDot(pen, middle, around, palette.focus);
    pen.globalAlpha = 1;
  }
  paintDot(pen, middle, 10, palette["map-halo"]);
  paintDot(pen, middle, 7, palette.focus);
}

function paintDot(pen: Pen, { x, y }: Point, radius: number, ink: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = ink;
  pen.fill();
}

/**
 * Markers that would hide one another are moved apart sideways, in the order in which they came; a line leads back to each
 * one's place. `size` is a marker's width with its gap.
 */
export function spread(points: readonly Point[], size: number): readonly Point[] {
  const stands: Point[] = [];
  for (const point of points) {
    let stand = point;
    for (let step = 1; step <= points.length * 2 && stands.some((other) => Math.abs(other.x - stand.x) < size && Math.abs(other.y - stand.y) < size); step += 1) {
      const side = step % 2 === 0 ? -1 : 1;
      stand = { x: point.x + side * Math.ceil(step / 2) * size, y: point.y };
    }
    stands.push(stand);
  }
  return stands;
}

/** As large as a caption may become, below its marker. */
const CAPTION = { wide: 160, high: 48 }

/** Which of them have no room for a caption: it would lie over another's, or under its marker. */
export const crowded = (stands: readonly Point[], size: number): readonly boolean[] =>
  stands.map((stand) => stands.some((other) => other !== stand && Math.abs(other.x - stand.x) < CAPTION.wide && Math.abs(other.y - stand.y) < size + CAPTION.high))
