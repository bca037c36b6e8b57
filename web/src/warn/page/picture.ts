/**
 * A warning as a picture, for whoever is sent it elsewhere: what, what to do, until when, which town, and where to check. The end
 * is burnt in, because a forwarded alarm never hears that it is over. Nothing of the sender is in it: not her place, not how far.
 */
import { strokesOf, type IconName } from "../../ui/icon.tsx";

export const WIDTH = 1080;
const HEIGHT = 1350;

export interface Pictured {
  readonly look: "danger" | "doubt" | "clear" | "past" | "drill";
  readonly icon: IconName;
  readonly badge: string;
  readonly headline: string;
  readonly lines: readonly string[];
  /** "Valid until 14:30, 25 November" */
  readonly valid: string;
  readonly town: string;
  /** short code, fingerprint, where to check */
  readonly small: readonly string[];
  readonly direction: "ltr" | "rtl";
}

/** One thing to draw. Text stands at its baseline, at the side where its language begins. */
export type Stroke =
  | { readonly kind: "box"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string; readonly round: number }
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string; readonly font: string; readonly fill: string }
  | { readonly kind: "icon"; readonly x: number; readonly y: number; readonly size: number; readonly icon: IconName; readonly fill: string };

const GROUND: Record<Pictured["look"], string> = { danger: "#8a150f", doubt: "#6b4100", clear: "#14532f", past: "#2b343b", drill: "#28367a" };
const INK = "#ffffff";
const EDGE = 72;
const FACE = 'system-ui, "Noto Sans", "Noto Sans Arabic", "Segoe UI", sans-serif';
export const font = (pixels: number, weight: number): string => `${weight} ${pixels}px ${FACE}`;

/** `measure`: how wide a text is in a font. */
export type Measure = (text: string, font: string) => number;

/** Where everything stands; pure, so that a test knows where to look. */
function layOut(told: Pictured, measure: Measure): readonly Stroke[] {
  const ground = GROUND[told.look];
  const inner = WIDTH - 2 * EDGE;
  const rtl = told.direction === "rtl";
  const side = rtl ? WIDTH - EDGE : EDGE;
  const strokes: Stroke[] = [{ kind: "box", x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: ground, round: 0 }];
  let y = EDGE;
  const write = (text: string, of: { pixels: number; weight: number; most: number; leading: number; width?: number }) => {
    const { pixels, lines } = fitted(text, of, of.width ?? inner, measure);
    for (const line of lines) {
      y += pixels * of.leading;
      strokes.push({ kind: "text", x: side, y: y - pixels * (of.leading - 1) * 0.5 - pixels * 0.18, text: line, font: font(pixels, of.weight), fill: INK });
    }
  };
  const badge = font(44, 700);
  const badgeWidth = Math.min(inner, measure(told.badge, badge) + 64);
  strokes.push({ kind: "box", x: rtl ? WIDTH - EDGE - badgeWidth : EDGE, y, width: badgeWidth, height: 80, fill: INK, round: 40 });
  strokes.push({ kind: "text", x: rtl ? side - 32 : side + 32, y: y + 55, text: told.badge, font: badge, fill: ground });
  y += 150;
  write(told.headline, { pixels: 112, weight: 800, most: 3, leading: 1.16 });
  y += 36;
  for (const line of told.lines) {
    write(line, { pixels: 54, weight: 600, most: 4, leading: 1.34 });
    y += 14;
  }
  const band = 450;
  const top = HEIGHT - band;
  const room = top - y - 48;
  const [size, above] = room >= 200 ? [Math.min(420, room), y + 24] : [160, EDGE - 24];
  strokes.push({ kind: "icon", x: rtl ? EDGE : WIDTH - EDGE - size, y: above, size, icon: told.icon, fill: INK });
  strokes.push({ kind: "box", x: 0, y: top, width: WIDTH, height: band, fill: INK, round: 0 });
  const valid = fitted(told.valid, { pixels: 72, weight: 800, most: 2 }, inner, measure);
  let below = top + 24;
  for (const line of valid.lines) {
    below += valid.pixels * 1.2;
    strokes.push({ kind: "text", x: side, y: below - valid.pixels * 0.22, text: line, font: font(valid.pixels, 800), fill: ground });
  }
  below += 28;
  const rows = [told.town, ...told.small];
  const step = Math.min(54, (HEIGHT - 36 - below) / rows.length);
  rows.forEach((row, n) => {
    const { pixels, lines } = fitted(row, { pixels: Math.min(36, step * 0.76), weight: n === 0 ? 700 : 500, most: 1 }, inner, measure);
    strokes.push({ kind: "text", x: side, y: below + step * (n + 0.78), text: lines[0] ?? "", font: font(pixels, n === 0 ? 700 : 500), fill: "#1b2126" });
  });
  return strokes;
}

export function paint(on: CanvasRenderingContext2D, strokes: readonly Stroke[], direction: "ltr" | "rtl"): void {
  on.direction = direction;
  on.textAlign = "start";
  on.textBaseline = "alphabetic";
  on.lineCap = "round";
  on.lineJoin = "round";
  for (const each of strokes) {
    if (each.kind === "box") {
      on.fillStyle = each.fill;
      on.beginPath();
      rounded(on, each);
      on.fill();
    } else if (each.kind === "text") {
      on.fillStyle = each.fill;
      on.font = each.font;
      on.fillText(each.text, each.x, each.y);
    } else {
      on.save();
      on.translate(each.x, each.y);
      on.scale(each.size / 24, each.size / 24);
      on.strokeStyle = each.fill;
      on.lineWidth = 1.7;
      on.stroke(new Path2D(strokesOf(each.icon)));
      on.restore();
    }
  }
}

/** Older browsers have no `roundRect`. */
function rounded(on: CanvasRenderingContext2D, { x, y, width, height, round }: { x: number; y: number; width: number; height: number; round: number }): void {
  on.moveTo(x + round, y);
  on.arcTo(x + width, y, x + width, y + height, round);
  on.arcTo(x + width, y + height, x, y + height, round);
  on.arcTo(x, y + height, x, y, round);
  on.arcTo(x, y, x + width, y, round);
  on.closePath();
}

/** Onto this canvas, which it makes as large as the picture is. */
export function draw(canvas: HTMLCanvasElement, told: Pictured): void {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const on = canvas.getContext("2d");
  if (!on) return;
  on.direction = told.direction;
  const measure: Measure = (text, face) => {
    on.font = face;
    return on.measureText(text).width;
  };
  paint(on, layOut(told, measure), told.direction);
}

/** Broken into lines of that width; smaller letters until there are few enough. */
function fitted(text: string, { pixels, weight, most }: { pixels: number; weight: number; most: number }, width: number, measure: Measure): { pixels: number; lines: readonly string[] } {
  for (let size = pixels; ; size = Math.floor(size * 0.92)) {
    const lines = broken(text, font(size, weight), width, measure);
    const wide = lines.some((line) => measure(line, font(size, weight)) > width);
    if ((lines.length <= most && !wide) || size < 22) return { pixels: size, lines };
  }
}

function broken(text: string, face: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && measure(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
