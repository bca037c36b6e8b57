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
  /** the wheel was turned over the map, and was the page's */
  passed(): void;
  /** a finger or a key has come or gone */
  held(held: boolean): void;
}

const SLOP_PX = 8;
const WHEEL_LEVELS_PER_PX = 1 / 260;
const PINCH_WHEEL_LEVELS_PER_PX = 1 / 60;
/** a mouse's wheel turns further at once */
const PINCH_BELOW_PX = 40;
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
  let box = element.getBoundingClientRect();
  /** While fingers lie on the map the page stands still: it is measured only before. */
  const where = (event: MouseEvent): Point => {
    if (fingers.size === 0) box = element.getBoundingClientRect();
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
  /** As on other pages' maps: the wheel scrolls the page, with Ctrl or ⌘ it is the map's. A pinch on a touchpad comes as Ctrl and small turns. */
  const wheel = (event: WheelEvent): void => {
    const meant = event.ctrlKey || event.metaKey;
    if (!meant && canScroll(element)) {
      moves.passed();
      return;
    }
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    const pinched = event.ctrlKey && Math.abs(px) < PINCH_BELOW_PX;
    moves.zoom(-px * (pinched ? PINCH_WHEEL_LEVELS_PER_PX : WHEEL_LEVELS_PER_PX), where(event));
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

/** Whether there is anything around the map to scroll. Where it fills the screen there is not, and the wheel may as well be its own. */
function canScroll(element: HTMLElement): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight) continue;
    if (around === document.scrollingElement || /auto|scroll/.test(getComputedStyle(around).overflowY)) return true;
  }
  return false;
}
