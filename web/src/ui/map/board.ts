/**
 * The paper on its table. The ground is painted larger than what is seen and then only copied, pushed and stretched, which costs a
 * frame little; it is painted anew when the hand rests, or when its edge comes near.
 */
import type { NamedPlace } from "./ground.ts";
import type { Box, Candidate } from "./labels.ts";
import { paintOver, spread, type Area, type Here, type Over } from "./overlay.ts";
import { load, nearestName, paintGround, paletteOf, type Palette } from "./paint.ts";
import { clamp, fromScreen, fromWorld, pushed, scaleOf, toScreen, toWorld, viewOf, zoomed, type LatLng, type Point, type View } from "./projection.ts";
import type { Ground } from "./tile.ts";

export interface Shown {
  readonly ground: Ground | null;
  readonly areas: readonly Area[];
  readonly markers: readonly { readonly key: string; readonly at: LatLng }[];
  readonly here: Here | null;
  readonly line: Over["line"];
  readonly rings: LatLng | null;
  readonly places: readonly NamedPlace[];
  readonly language: string;
  readonly sayMetres: (metres: number) => string;
  readonly crosshair: boolean;
}

export interface Table {
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** the element of a marker, by its key */
  readonly marker: (key: string) => HTMLElement | null;
  readonly onView: (view: View) => void;
}

const NEAREST = 19;
const FURTHEST_WITHOUT_MAP = 9;
/** how much wider than what is seen the ground is painted, on each side */
const MARGIN = 0.3;
/** names keep so far from the edge of what is seen */
const EDGE_PX = 12;
const FINEST_DPR = 2;
const REST_MS = 140;
const GLIDE_MS = 200;
const SLOWER_PER_MS = 0.004;
const STILL_PX_PER_MS = 0.02;
const MARKER_PX = 56;
const CAPTION_PX = 110;
const NAME_WITHIN_PX = 90;

export class Board {
  #view: View = { x: 0.5, y: 0.5, zoom: 15, width: 0, height: 0 };
  #shown: Shown | null = null;
  #painted: View | null = null;
  #names: readonly Candidate[] = [];
  #palette: Palette;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #glide: ((now: number) => boolean) | null = null;
  #held = false;
  #painting = 0;
  readonly #table: Table;
  readonly #ground = document.createElement("canvas");
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #stop = new AbortController();
  readonly #sizes: ResizeObserver;

  constructor(table: Table) {
    this.#table = table;
    this.#palette = paletteOf(table.frame);
    const { signal } = this.#stop;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#repaint(), { signal });
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(table.frame);
    this.#measure();
  }

  close(): void {
    this.#stop.abort();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#painting += 1;
  }

  get view(): View {
    return this.#view;
  }

  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const same = before?.ground === shown.ground && before.language === shown.language && before.places === shown.places && standing(before) === standing(shown);
    if (!same) this.#repaint();
    this.#ask();
  }

  /** Turns to these places, at once. */
  turnTo(points: readonly LatLng[], zoom: number): void {
    if (points.length === 0) return;
    this.#glide = null;
    const size = { width: this.#view.width, height: this.#view.height };
    const { least } = this.#limits();
    const view = viewOf(points, size, { zoom, nearest: 17 });
    this.#view = { ...view, zoom: clamp(view.zoom, least, NEAREST) };
    this.#repaint();
  }

  push(dx: number, dy: number): void {
    this.#glide = null;
    this.#move(pushed(this.#view, dx, dy));
  }

  zoom(by: number, at: Point): void {
    this.#glide = null;
    this.#move(this.#zoomedBy(by, at));
  }

  /** In one go for whoever wants no motion, else gliding. */
  step({ dx = 0, dy = 0, zoom = 0, at }: { dx?: number; dy?: number; zoom?: number; at?: Point }): void {
    const goal = zoom ? this.#zoomedBy(zoom, at) : pushed(this.#view, dx, dy);
    this.#glideTo(goal);
  }

  glideTo(place: LatLng, zoom: number): void {
    this.#glideTo({ ...this.#view, ...toWorld(place), zoom: Math.max(this.#view.zoom, zoom) });
  }

  fling(vx: number, vy: number): void {
    if (this.#still.matches) return;
    let [last, speed] = [performance.now(), 1];
    this.#glide = (now) => {
      const passed = Math.min(now - last, 64);
      last = now;
      this.#view = pushed(this.#view, vx * speed * passed, vy * speed * passed);
      speed *= Math.exp(-SLOWER_PER_MS * passed);
      return Math.hypot(vx, vy) * speed > STILL_PX_PER_MS;
    };
    this.#ask();
  }

  held(held: boolean): void {
    this.#held = held;
    if (held) this.#glide = null;
    else this.#restSoon();
  }

  placeAt(point: Point): LatLng {
    return fromWorld(fromScreen(this.#view, point));
  }

  /** What has a name near the middle, for whoever hears the map. */
  nameInTheMiddle(): string | null {
    if (!this.#painted) return null;
    return nearestName(this.#names, toScreen(this.#painted, this.#view), NAME_WITHIN_PX);
  }

  // ── inside ──

  #limits(): { least: number } {
    return { least: this.#shown?.ground ? Math.min(this.#shown.ground.levels.least, 11) : FURTHEST_WITHOUT_MAP };
  }

  #zoomedBy(by: number, at?: Point): View {
    return zoomed(this.#view, clamp(this.#view.zoom + by, this.#limits().least, NEAREST), at);
  }

  #glideTo(goal: View): void {
    if (this.#still.matches) {
      this.#glide = null;
      this.#move(goal);
      return;
    }
    const from = this.#view;
    const began = performance.now();
    this.#glide = (now) => {
      const share = clamp((now - began) / GLIDE_MS, 0, 1);
      const soft = 1 - (1 - share) ** 3;
      this.#view = { ...goal, x: from.x + (goal.x - from.x) * soft, y: from.y + (goal.y - from.y) * soft, zoom: from.zoom + (goal.zoom - from.zoom) * soft };
      return share < 1;
    };
    this.#ask();
  }

  #move(view: View): void {
    this.#view = view;
    this.#ask();
    this.#restSoon();
  }

  #restSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => !this.#held && !this.#glide && this.#repaint(), REST_MS);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#table.frame;
    if (width === 0 || (width === this.#view.width && height === this.#view.height)) return;
    this.#view = { ...this.#view, width, height };
    size(this.#table.canvas, width, height);
    this.#repaint();
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#draw(now));
  }

  #draw(now: number): void {
    this.#frame = 0;
    if (this.#glide && !this.#glide(now)) {
      this.#glide = null;
      this.#restSoon();
    }
    if (this.#glide) this.#ask();
    this.#drawAll();
    if (this.#isThin()) this.#repaint();
    this.#table.onView(this.#view);
  }

  #drawAll(): void {
    const shown = this.#shown;
    const canvas = this.#table.canvas.getContext("2d", { alpha: false });
    if (!shown || !canvas || this.#view.width === 0) return;
    const feet = shown.markers.map(({ at }) => toScreen(this.#view, toWorld(at)));
    const stands = spread(feet, MARKER_PX);
    shown.markers.forEach(({ key }, index) => {
      const element = this.#table.marker(key);
      const stand = stands[index];
      if (!element || !stand) return;
      element.style.transform = `translate(${stand.x}px, ${stand.y}px)`;
      element.hidden = stand.x < -MARKER_PX || stand.y < -MARKER_PX || stand.x > this.#view.width + MARKER_PX || stand.y > this.#view.height + MARKER_PX;
    });
    const style = getComputedStyle(this.#table.frame);
    const dpr = sharpness();
    canvas.setTransform(dpr, 0, 0, dpr, 0, 0);
    canvas.fillStyle = this.#palette.land;
    canvas.fillRect(0, 0, this.#view.width, this.#view.height);
    if (this.#painted) {
      const painted = this.#painted;
      const stretch = scaleOf(this.#view) / scaleOf(painted);
      const { x, y } = toScreen(this.#view, painted);
      const [wide, high] = [painted.width * stretch, painted.height * stretch];
      canvas.drawImage(this.#ground, x - wide / 2, y - high / 2, wide, high);
    }
    paintOver(canvas, {
      ...shown,
      view: this.#view,
      leaders: feet.flatMap((foot, index) => (stands[index] && stands[index] !== foot ? [[foot, stands[index]] as const] : [])),
      colour: (name) => style.getPropertyValue(`--${name}`).trim(),
      letters: lettersOf(),
    });
  }

  /** Whether the painted ground no longer covers what is seen, or is stretched too far. */
  #isThin(): boolean {
    const painted = this.#painted;
    if (!painted || !this.#shown) return false;
    const [first, last] = [fromScreen(this.#view, { x: 0, y: 0 }), fromScreen(this.#view, { x: this.#view.width, y: this.#view.height })];
    const [low, high] = [toScreen(painted, first), toScreen(painted, last)];
    return low.x < 0 || low.y < 0 || high.x > painted.width || high.y > painted.height || Math.abs(this.#view.zoom - painted.zoom) > 1.2;
  }

  /** Reads what is needed and paints; a later call overtakes an earlier one. */
  #repaint(): void {
    const shown = this.#shown;
    if (!shown || this.#view.width === 0) return;
    clearTimeout(this.#rest);
    const turn = (this.#painting += 1);
    const { width, height } = this.#view;
    const view = { ...this.#view, width: Math.round(width * (1 + 2 * MARGIN)), height: Math.round(height * (1 + 2 * MARGIN)) };
    void (shown.ground ? load(shown.ground, view) : Promise.resolve([])).then((tiles) => {
      if (turn !== this.#painting) return;
      this.#palette = paletteOf(this.#table.frame);
      size(this.#ground, view.width, view.height);
      const pen = this.#ground.getContext("2d", { alpha: false });
      if (!pen) return;
      const dpr = sharpness();
      pen.setTransform(dpr, 0, 0, dpr, 0, 0);
      const [left, top] = [(view.width - width) / 2 + EDGE_PX, (view.height - height) / 2 + EDGE_PX];
      const paper = {
        whole: { left: 0, top: 0, right: view.width, bottom: view.height },
        seen: { left, top, right: view.width - left, bottom: view.height - top },
        taken: shown.markers.map(({ at }) => boxOfMarker(toScreen(view, toWorld(at)))),
      };
      this.#names = paintGround(pen, { view, paper, palette: this.#palette, language: shown.language, letters: lettersOf(), places: shown.places }, tiles);
      this.#painted = view;
      this.#table.frame.dataset["painted"] = String(turn);
      this.#ask();
    });
  }
}

/** Where markers stand, in one text. */
const standing = ({ markers }: Shown): string => markers.map(({ at: { lat, lng } }) => `${lat} ${lng}`).join();

/** With its caption. */
const boxOfMarker = ({ x, y }: Point): Box => ({ left: x - CAPTION_PX / 2, right: x + CAPTION_PX / 2, top: y - MARKER_PX / 2, bottom: y + MARKER_PX });

function size(canvas: HTMLCanvasElement, width: number, height: number): void {
  const dpr = sharpness();
  const [wide, high] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

const sharpness = (): number => Math.min(FINEST_DPR, devicePixelRatio || 1);

/** How much larger than usual the reader has made her letters. */
const lettersOf = (): number => clamp(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, 1, 1.6);
