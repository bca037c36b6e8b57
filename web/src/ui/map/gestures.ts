/** Fingers, mouse, wheel and keys become moves of the view. The browser's events come in here and go no further. */
import type { Point } from "./projection.ts";

export interface Moves {
  push(dx: number, dy: number): void;
  /** `by`: zoom levels; `at`: what stays where it is */
  zoom(by: number, at: Point): void;
  tap(at: Point): void;
  /** a step of the keys or buttons, which may glide */
  step(move: { readonly dx?: number; readonly dy?: number; readonly zoom?: number; readonly at?: Point }): void;
  choose(): void;
  fling(vx: number, vy: number): void;
  /** a finger or a key has come or gone */
  held(held: boolean): void;
}

const SLOP_PX = 8;
const WHEEL_LEVELS_PER_PX = 1 / 260;
const PINCH_WHEEL_LEVELS_PER_PX = 1 / 60;
const LINE_PX = 34;
const KEY_STEP = 0.22;
const FLING_FROM_PX_PER_MS = 0.25;
const FLING_LOOKS_BACK_MS = 90;

/** Listens until the returned function is called. */
export function followGestures(element: HTMLElement, moves: Moves): () => void {
  const fingers = new Map<number, Point>();
  const trail: { readonly at: number; readonly point: Point }[] = [];
  let started: Point | null = null;
  let dragging = false;
  const where = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isControl = (event: Event): boolean => (event.target as Element).closest("[data-map-control]") !== null;

  const down = (event: PointerEvent): void => {
    if (isControl(event) || (event.pointerType === "mouse" && event.button !== 0)) return;
    fingers.set(event.pointerId, where(event));
    if (fingers.size === 1) {
      started = where(event);
      dragging = false;
      trail.length = 0;
    }
    moves.held(true);
  };
  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const after = where(event);
    if (!dragging && started && fingers.size === 1 && Math.hypot(after.x - started.x, after.y - started.y) < SLOP_PX) return;
    if (!dragging) element.setPointerCapture(event.pointerId);
    dragging = true;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, after);
    if (other) {
      const [old, now] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(after.x - other.x, after.y - other.y)];
      moves.push((after.x - before.x) / 2, (after.y - before.y) / 2);
      if (old > 0 && now > 0) moves.zoom(Math.log2(now / old), { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 });
    } else {
      moves.push(after.x - before.x, after.y - before.y);
      trail.push({ at: event.timeStamp, point: after });
    }
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (fingers.size > 0) return;
    moves.held(false);
    if (!dragging && event.type === "pointerup" && !(event.target as Element).closest("button")) moves.tap(where(event));
    const first = trail.find(({ at }) => event.timeStamp - at < FLING_LOOKS_BACK_MS);
    const last = trail.at(-1);
    if (dragging && first && last && last.at > first.at) {
      const [vx, vy] = [(last.point.x - first.point.x) / (event.timeStamp - first.at), (last.point.y - first.point.y) / (event.timeStamp - first.at)];
      if (Math.hypot(vx, vy) > FLING_FROM_PX_PER_MS) moves.fling(vx, vy);
    }
  };
  /** A drag that began on a marker is no press of it. */
  const click = (event: MouseEvent): void => {
    if (dragging && event.detail > 0) event.stopPropagation();
    dragging = false;
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    moves.zoom(-px * (event.ctrlKey ? PINCH_WHEEL_LEVELS_PER_PX : WHEEL_LEVELS_PER_PX), where(event));
  };
  const twice = (event: MouseEvent): void => {
    if (!isControl(event) && !(event.target as Element).closest("button")) moves.step({ zoom: 1, at: where(event) });
  };
  const key = (event: KeyboardEvent): void => {
    if (event.target !== element.querySelector("[data-map-keys]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = element.getBoundingClientRect();
    const [across, along] = [width * KEY_STEP, height * KEY_STEP];
    const step = { ArrowLeft: { dx: across }, ArrowRight: { dx: -across }, ArrowUp: { dy: along }, ArrowDown: { dy: -along }, "+": { zoom: 1 }, "=": { zoom: 1 }, "-": { zoom: -1 } }[event.key];
    if (step) moves.step(step);
    else if (event.key === "Enter" || event.key === " ") moves.choose();
    else return;
    event.preventDefault();
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", up, { signal });
  element.addEventListener("click", click, { signal, capture: true });
  element.addEventListener("wheel", wheel, { signal, passive: false });
  element.addEventListener("dblclick", twice, { signal });
  element.addEventListener("keydown", key, { signal });
  return () => stop.abort();
}
