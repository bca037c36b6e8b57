/**
 * The paper on its table. A painter paints the ground, and what lies over it, on a sheet larger than what is seen; the page only pushes and
 * stretches that sheet and draws nothing, which costs a frame almost nothing. It is painted anew when the hand rests, or when its edge comes near.
 */
import { easel } from "./easel.ts";
import type { Box } from "./labels.ts";
import { crowded, spread, type Area, type Here, type Over, type Rings } from "./overlay.ts";
import type { Order } from "./painter.ts";
import { NAMES, type Palette } from "./palette.ts";
import { clamp, fromScreen, fromWorld, pixelsPerMetre, pushed, scaleBar, scaleOf, toScreen, toWorld, viewOf, zoomed, type LatLng, type Point, type View } from "./projection.ts";
import type { About, MapFile, NamedPlace } from "./tile.ts";

export interface Shown {
  /** null where there is none, or none that can be read */
  readonly file: MapFile | null;
  readonly about: About | null;
  readonly areas: readonly Area[];
  readonly markers: readonly { readonly key: string; readonly at: LatLng }[];
  readonly here: Here | null;
  readonly line: Over["line"];
  readonly rings: LatLng | null;
  readonly places: readonly NamedPlace[];
  readonly language: string;
  readonly sayMetres: (metres: number) => string;
}

export interface Table {
  readonly frame: HTMLElement;
  /** the sheet that was painted last */
  readonly sheet: HTMLCanvasElement;
  /** all markers are in it */
  readonly markers: HTMLElement;
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
const RINGS = 4;

export class Board {
  #view: View = { x: 0.5, y: 0.5, zoom: 15, width: 0, height: 0 };
  #shown: Shown | null = null;
  /** the view that the sheet shows */
  #painted: View | null = null;
  #placed: Placed | null = null;
  /** of the ground that is wanted; of the one that is laid down */
  #turn = 0;
  #laid = 0;
  #waiting = false;
  /** what has changed since the sheet was ordered */
  #again = false;
  #closed = false;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #glide: ((now: number) => boolean) | null = null;
  #held = false;
  readonly #table: Table;
  readonly #easel = easel();
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #stop = new AbortController();
  readonly #sizes: ResizeObserver;

  constructor(table: Table) {
    this.#table = table;
    const { signal } = this.#stop;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#repaint(), { signal });
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(table.frame);
    this.#measure();
  }

  close(): void {
    this.#closed = true;
    this.#stop.abort();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#easel.close();
  }

  /** What a map says of itself. Throws Error for what is no map. */
  open(file: MapFile): Promise<About> {
    return this.#easel.open(file);
  }

  get view(): View {
    return this.#view;
  }

  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    this.#placed = null;
    const same = before?.about === shown.about && before.language === shown.language && before.places === shown.places && standing(before) === standing(shown);
    if (!same) this.#repaint();
    else if (laid(before) !== laid(shown)) this.#order();
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
  async nameInTheMiddle(): Promise<string | null> {
    return this.#painted && this.#easel.nameAt(toScreen(this.#painted, this.#view));
  }

  // ── inside ──

  #limits(): { least: number } {
    return { least: this.#shown?.about ? Math.min(this.#shown.about.levels.least, 11) : FURTHEST_WITHOUT_MAP };
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
    this.#rest = setTimeout(() => !this.#held && !this.#glide && !this.#isSharp() && this.#repaint(), REST_MS);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#table.frame;
    if (width === 0 || (width === this.#view.width && height === this.#view.height)) return;
    this.#view = { ...this.#view, width, height };
    this.#placed = null;
    this.#repaint();
    this.#ask();
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
    this.#layDown();
    this.#placeMarkers();
    if (!this.#waiting && this.#isThin()) this.#repaint();
    this.#table.onView(this.#view);
  }

  #layDown(): void {
    if (!this.#painted) return;
    const stretch = scaleOf(this.#view) / scaleOf(this.#painted);
    const { x, y } = toScreen(this.#view, this.#painted);
    this.#table.sheet.style.transform = `translate(${x - (this.#painted.width * stretch) / 2}px, ${y - (this.#painted.height * stretch) / 2}px) scale(${stretch})`;
  }

  /** While the map is only pushed, all of them are pushed as one. */
  #placeMarkers(): void {
    const { width, height, zoom } = this.#view;
    if (!this.#shown || width === 0) return;
    if (this.#placed?.view.zoom !== zoom) this.#placed = this.#place(this.#shown.markers, this.#placed);
    const { x, y } = toScreen(this.#view, this.#placed.view);
    const [dx, dy] = [x - width / 2, y - height / 2];
    this.#table.markers.style.transform = `translate(${dx}px, ${dy}px)`;
    for (const { element, stand } of this.#placed.markers) {
      const hidden = stand.x + dx < -MARKER_PX || stand.y + dy < -MARKER_PX || stand.x + dx > width + MARKER_PX || stand.y + dy > height + MARKER_PX;
      if (element.hidden !== hidden) element.hidden = hidden;
    }
  }

  #place(markers: Shown["markers"], before: Placed | null): Placed {
    const stands = spread(markers.map(({ at }) => toScreen(this.#view, toWorld(at))), MARKER_PX);
    const elements = before?.markers.map(({ element }) => element) ?? markers.map(({ key }) => this.#table.marker(key));
    const placed = stands.flatMap((stand, index) => {
      const element = elements[index];
      return element ? [{ element, stand }] : [];
    });
    const close = crowded(placed.map(({ stand }) => stand), MARKER_PX);
    for (const [index, { element, stand }] of placed.entries()) {
      element.style.transform = `translate(${stand.x}px, ${stand.y}px)`;
      element.dataset.crowded = String(close[index]);
    }
    return { view: this.#view, markers: placed };
  }

  #isSharp(): boolean {
    const [seen, painted] = [this.#view, this.#painted];
    return painted !== null && seen.x === painted.x && seen.y === painted.y && seen.zoom === painted.zoom;
  }

  /** Whether the painted ground no longer covers what is seen, or is stretched too far. */
  #isThin(): boolean {
    const painted = this.#painted;
    if (!painted || !this.#shown) return false;
    const [first, last] = [fromScreen(this.#view, { x: 0, y: 0 }), fromScreen(this.#view, { x: this.#view.width, y: this.#view.height })];
    const [low, high] = [toScreen(painted, first), toScreen(painted, last)];
    return low.x < 0 || low.y < 0 || high.x > painted.width || high.y > painted.height || Math.abs(this.#view.zoom - painted.zoom) > 1.2;
  }

  #repaint(): void {
    clearTimeout(this.#rest);
    this.#turn += 1;
    this.#order();
  }

  /** One sheet at a time: what changes meanwhile comes with the next. */
  #order(): void {
    if (!this.#shown || this.#view.width === 0) return;
    this.#again = this.#waiting;
    if (this.#waiting) return;
    this.#waiting = true;
    const turn = this.#turn;
    const view = this.#laid === turn && this.#painted ? this.#painted : spacious(this.#view);
    this.#easel.paint(this.#written(this.#shown, view, turn), this.#shown.about && this.#shown.file).then(
      (sheet) => this.#lay(sheet, view, turn),
      () => {
        this.#waiting = false;
        if (this.#again) this.#order();
      },
    );
  }

  #written(shown: Shown, view: View, turn: number): Order {
    const feet = shown.markers.map(({ at }) => toScreen(view, toWorld(at)));
    const stands = spread(feet, MARKER_PX);
    const [left, top] = [(view.width - this.#view.width) / 2 + EDGE_PX, (view.height - this.#view.height) / 2 + EDGE_PX];
    return {
      turn,
      view,
      paper: {
        whole: { left: 0, top: 0, right: view.width, bottom: view.height },
        seen: { left, top, right: view.width - left, bottom: view.height - top },
        taken: feet.map(boxOfMarker),
      },
      palette: paletteOf(this.#table.frame),
      language: shown.language,
      letters: lettersOf(),
      places: shown.places,
      over: {
        areas: shown.areas,
        here: shown.here,
        line: shown.line,
        rings: shown.rings && ringsAround(shown.rings, this.#view, shown.sayMetres),
        leaders: feet.flatMap((foot, index) => (stands[index] && stands[index] !== foot ? [[foot, stands[index]] as const] : [])),
      },
      dpr: sharpness(),
    };
  }

  #lay(sheet: ImageBitmap, view: View, turn: number): void {
    this.#waiting = false;
    if (this.#closed) {
      sheet.close();
      return;
    }
    const { sheet: canvas, frame } = this.#table;
    if (canvas.width !== sheet.width || canvas.height !== sheet.height) [canvas.width, canvas.height] = [sheet.width, sheet.height];
    [canvas.style.width, canvas.style.height] = [`${view.width}px`, `${view.height}px`];
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(sheet);
    [this.#painted, this.#laid] = [view, turn];
    frame.dataset["painted"] = String(turn);
    this.#layDown();
    if (this.#again) this.#order();
    this.#ask();
  }
}

/** The view in which each marker was put where it stands. */
interface Placed {
  readonly view: View;
  readonly markers: readonly { readonly element: HTMLElement; readonly stand: Point }[];
}

/** Whole pixels on each side, so that a map at rest is sharp. */
function spacious(view: View): View {
  const [across, along] = [Math.round(view.width * MARGIN), Math.round(view.height * MARGIN)];
  return { ...view, width: view.width + 2 * across, height: view.height + 2 * along };
}

function ringsAround(at: LatLng, view: View, sayMetres: (metres: number) => string): Rings {
  const { metres } = scaleBar(pixelsPerMetre(view, at.lat), Math.min(view.width, view.height) / 3.2);
  return { at, steps: Array.from({ length: RINGS }, (_, step) => ({ metres: (step + 1) * metres, words: sayMetres((step + 1) * metres) })) };
}

/** Where markers stand, in one text. */
const standing = ({ markers }: Shown): string => markers.map(({ at: { lat, lng } }) => `${lat} ${lng}`).join();

/** What lies over the ground, in one text. */
const laid = ({ areas, here, line, rings }: Shown): string => JSON.stringify([areas, here, line, rings]);

/** With its caption. */
const boxOfMarker = ({ x, y }: Point): Box => ({ left: x - CAPTION_PX / 2, right: x + CAPTION_PX / 2, top: y - MARKER_PX / 2, bottom: y + MARKER_PX });

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

const sharpness = (): number => Math.min(FINEST_DPR, devicePixelRatio || 1);

/** How much larger than usual the reader has made her letters. */
const lettersOf = (): number => clamp(parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, 1, 1.6);
