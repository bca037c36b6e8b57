/** What lies over the ground and moves with the finger: areas, rings of distance, a line to walk, this phone's own place. */
import { clamp, pixelsPerMetre, ring, scaleBar, toScreen, toWorld, type LatLng, type Point, type View } from "./projection.ts";

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

export interface Over {
  readonly view: View;
  readonly areas: readonly Area[];
  readonly here: Here | null;
  readonly line: readonly [LatLng, LatLng] | null;
  /** around this place, where there is no map: distances are all that one has then */
  readonly rings: LatLng | null;
  readonly leaders: readonly (readonly [Point, Point])[];
  readonly colour: (name: string) => string;
  readonly sayMetres: (metres: number) => string;
  readonly letters: number;
  readonly crosshair: boolean;
}

const RINGS = 4;

export function paintOver(canvas: CanvasRenderingContext2D, over: Over): void {
  const { view, colour } = over;
  canvas.lineJoin = "round";
  if (over.rings) paintRings(canvas, over, over.rings);
  for (const area of over.areas) paintArea(canvas, view, area, colour(area.look));
  if (over.line) {
    const [from, to] = over.line.map((end) => toScreen(view, toWorld(end)));
    if (from && to) {
      for (const [px, ink, dash] of [[7, colour("map-halo"), []], [3.5, colour("focus"), [9, 7]]] as const) {
        canvas.setLineDash([...dash]);
        canvas.lineWidth = px;
        canvas.strokeStyle = ink;
        canvas.lineCap = "round";
        canvas.beginPath();
        canvas.moveTo(from.x, from.y);
        canvas.lineTo(to.x, to.y);
        canvas.stroke();
      }
      canvas.setLineDash([]);
    }
  }
  for (const [foot, head] of over.leaders) {
    canvas.lineWidth = 2;
    canvas.strokeStyle = colour("map-ink-soft");
    canvas.beginPath();
    canvas.moveTo(foot.x, foot.y);
    canvas.lineTo(head.x, head.y);
    canvas.stroke();
  }
  if (over.here) paintHere(canvas, view, over.here, colour);
  if (over.crosshair) paintCrosshair(canvas, view, colour);
}

function paintArea(canvas: CanvasRenderingContext2D, view: View, { outline, at, radiusM }: Area, ink: string): void {
  const corners = outline ?? (at && radiusM ? ring(at, radiusM) : []);
  if (corners.length === 0) return;
  canvas.beginPath();
  corners.forEach((corner, index) => {
    const { x, y } = toScreen(view, toWorld(corner));
    if (index === 0) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  });
  canvas.closePath();
  canvas.globalAlpha = 0.1;
  canvas.fillStyle = ink;
  canvas.fill();
  canvas.globalAlpha = 1;
  canvas.lineWidth = 2.5;
  canvas.strokeStyle = ink;
  canvas.stroke();
}

function paintRings(canvas: CanvasRenderingContext2D, { view, colour, sayMetres, letters }: Over, around: LatLng): void {
  const metrePx = pixelsPerMetre(view, around.lat);
  const { metres } = scaleBar(metrePx, Math.min(view.width, view.height) / 3.2);
  const middle = toScreen(view, toWorld(around));
  canvas.lineWidth = 1.5;
  canvas.font = `600 ${13 * letters}px system-ui, sans-serif`;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  for (let step = 1; step <= RINGS; step += 1) {
    canvas.strokeStyle = colour("map-ring");
    canvas.beginPath();
    canvas.arc(middle.x, middle.y, step * metres * metrePx, 0, 2 * Math.PI);
    canvas.stroke();
  }
  for (let step = 1; step <= RINGS; step += 1) {
    const words = sayMetres(step * metres);
    const y = middle.y - step * metres * metrePx;
    canvas.lineWidth = 5;
    canvas.strokeStyle = colour("map-land");
    canvas.strokeText(words, middle.x, y);
    canvas.fillStyle = colour("map-ink-soft");
    canvas.fillText(words, middle.x, y);
  }
  canvas.beginPath();
  canvas.arc(middle.x, middle.y, 4, 0, 2 * Math.PI);
  canvas.fillStyle = colour("map-ink-soft");
  canvas.fill();
}

function paintHere(canvas: CanvasRenderingContext2D, view: View, { at, accuracyM }: Here, colour: (name: string) => string): void {
  const { x, y } = toScreen(view, toWorld(at));
  const around = clamp(accuracyM * pixelsPerMetre(view, at.lat), 0, view.width);
  canvas.fillStyle = colour("focus");
  if (around > 14) {
    canvas.globalAlpha = 0.14;
    canvas.beginPath();
    canvas.arc(x, y, around, 0, 2 * Math.PI);
    canvas.fill();
    canvas.globalAlpha = 1;
  }
  canvas.beginPath();
  canvas.arc(x, y, 10, 0, 2 * Math.PI);
  canvas.fillStyle = colour("map-halo");
  canvas.fill();
  canvas.beginPath();
  canvas.arc(x, y, 7, 0, 2 * Math.PI);
  canvas.fillStyle = colour("focus");
  canvas.fill();
}

/** For whoever points with keys: Enter takes what lies here. */
function paintCrosshair(canvas: CanvasRenderingContext2D, { width, height }: View, colour: (name: string) => string): void {
  const [x, y] = [width / 2, height / 2];
  for (const [px, ink] of [[6, colour("map-halo")], [2.5, colour("map-ink")]] as const) {
    canvas.lineWidth = px;
    canvas.strokeStyle = ink;
    canvas.beginPath();
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      canvas.moveTo(x + dx * 5, y + dy * 5);
      canvas.lineTo(x + dx * 16, y + dy * 16);
    }
    canvas.stroke();
  }
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
