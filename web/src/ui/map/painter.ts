/**
 * The painter of one map: reads the tiles that a view needs and paints them, with all that lies over them, on one sheet that the page
 * only has to lay down and push about. It works in a worker (painter_worker.ts), or in slices where none starts (easel.ts).
 */
import type { Candidate, Paper } from "./labels.ts";
import { paintOver, type Over } from "./overlay.ts";
import { load, nearestName, paintGround, type Pen } from "./paint.ts";
import type { Palette } from "./palette.ts";
import type { Point, View } from "./projection.ts";
import type { Ground, NamedPlace } from "./tile.ts";

/** What shall be painted. All of it can be posted to a worker. */
export interface Order {
  /** the same one again: the ground is as it was, only what lies over it has changed */
  readonly turn: number;
  readonly view: View;
  readonly paper: Paper;
  readonly palette: Palette;
  readonly language: string;
  readonly letters: number;
  readonly places: readonly NamedPlace[];
  readonly over: Over;
  /** dots of the screen on a CSS pixel */
  readonly dpr: number;
}

/** A canvas that nobody sees. */
export interface Surface {
  readonly pen: Pen;
  readonly canvas: CanvasImageSource & ImageBitmapSource & { width: number; height: number };
}

/** How the steps of a painting follow each other. */
export type Pace = <Made>(steps: Generator<void, Made>, pen: Pen) => Promise<Made>;

export class Painter {
  readonly #ground: Surface;
  readonly #sheet: Surface;
  readonly #pace: Pace;
  #turn: number | null = null;
  #names: readonly Candidate[] = [];

  constructor(surface: () => Surface, pace: Pace) {
    [this.#ground, this.#sheet, this.#pace] = [surface(), surface(), pace];
  }

  async paint(order: Order, ground: Ground | null): Promise<ImageBitmap> {
    const { view, dpr, turn } = order;
    if (this.#turn !== turn) {
      const tiles = ground ? await load(ground, view) : [];
      this.#turn = null;
      sized(this.#ground, view, dpr);
      this.#names = await this.#pace(paintGround(this.#ground.pen, order, tiles), this.#ground.pen);
      this.#turn = turn;
    }
    sized(this.#sheet, view, dpr);
    const { pen, canvas } = this.#sheet;
    pen.drawImage(this.#ground.canvas, 0, 0, view.width, view.height);
    paintOver(pen, order.over, order);
    return createImageBitmap(canvas);
  }

  /** What has a name near a point of the last painting, for whoever hears the map. */
  nameAt(at: Point): string | null {
    return nearestName(this.#names, at, NAME_WITHIN_PX);
  }
}

const NAME_WITHIN_PX = 90;

function sized({ canvas, pen }: Surface, { width, height }: View, dpr: number): void {
  const [wide, high] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  pen.setTransform(dpr, 0, 0, dpr, 0, 0);
}

/**
 * Not longer than `budgetMs` at a time. What is drawn is only noted by the browser until somebody looks at a dot of it, and then
 * all of it is drawn at once: hence a look after every step.
 */
export function inSlices(budgetMs: number, now: () => number, breathe: () => Promise<void>, look: (pen: Pen) => void): Pace {
  return async (steps, pen) => {
    for (let began = now(); ; ) {
      const step = steps.next();
      if (step.done) return step.value;
      look(pen);
      if (now() - began < budgetMs) continue;
      await breathe();
      began = now();
    }
  };
}

/** Where nobody waits for the thread. */
export const inOneGo: Pace = async (steps) => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
