/**
 * Where a map is painted: in a worker, so that the finger never waits for it. Where none starts (an old browser, a locked-down
 * phone) on the page's own thread, in slices, so that the finger waits a few milliseconds at most.
 */
import type { Order, Surface } from "./painter.ts";
import type { Asked, Job, Told } from "./painter_worker.ts";
import type { Point } from "./projection.ts";
import type { About, Ground, MapFile } from "./tile.ts";

export interface Easel {
  /** Throws Error for what is no map. */
  open(file: MapFile): Promise<About>;
  paint(order: Order, file: MapFile | null): Promise<ImageBitmap>;
  /** what has a name near a point of the last painting */
  nameAt(at: Point): Promise<string | null>;
  close(): void;
}

const SLICE_MS = 8;

export function easel(): Easel {
  const map = (maps += 1);
  const here = lazily(painterHere);
  const ask = async <Answer>(job: Job, inPlace: () => Promise<Answer>): Promise<Answer> => {
    const worker = await working();
    if (!worker) return inPlace();
    try {
      return (await worker.ask(job)) as Answer;
    } catch (why) {
      if (why instanceof WorkerGone) return inPlace();
      throw why;
    }
  };
  return {
    open: (file) => ask({ ask: "open", file: numberOf(file) }, () => groundHere(file)),
    paint: (order, file) =>
      ask({ ask: "paint", map, file: file && numberOf(file), order }, async () => (await here()).paint(order, file && (await groundHere(file)))),
    nameAt: (at) => ask({ ask: "name", map, at }, async () => (await here()).nameAt(at)),
    close: () => void ask({ ask: "close", map }, async () => null),
  };
}

let maps = 0;

// ── in a worker ──

class WorkerGone extends Error {}

interface Working {
  ask(what: Job): Promise<unknown>;
}

/** By number, as the worker names them. */
const files: MapFile[] = [];
function numberOf(file: MapFile): number {
  const known = files.indexOf(file);
  return known >= 0 ? known : files.push(file) - 1;
}

/** One for all maps; null where there is none. */
const working = lazily(start);

function start(): Promise<Working | null> {
  return new Promise((started) => {
    if (typeof Worker !== "function" || typeof OffscreenCanvas !== "function") {
      started(null);
      return;
    }
    const waiting = new Map<number, { done: (answer: unknown) => void; no: (why: Error) => void }>();
    let jobs = 0;
    let gone = false;
    let worker: Worker;
    try {
      worker = new Worker(new URL("./painter_worker.ts", import.meta.url), { type: "module" });
    } catch {
      started(null);
      return;
    }
    const post = (asked: Asked): void => worker.postMessage(asked);
    const leave = (): void => {
      gone = true;
      started(null);
      for (const { no } of waiting.values()) no(new WorkerGone());
      waiting.clear();
      worker.terminate();
    };
    worker.onerror = leave;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ("ready" in data) {
        if (data.ready) started({ ask });
        else leave();
      } else if ("read" in data) {
        const { read, file, start, end } = data;
        const bytes = files[file]?.read(start, end) ?? Promise.resolve(null);
        bytes.then(
          (found) => post({ read, bytes: found }),
          () => post({ read, bytes: null }),
        );
      } else {
        const held = waiting.get(data.job);
        waiting.delete(data.job);
        if ("done" in data) held?.done(data.done);
        else held?.no(new Error(data.failed));
      }
    };
    const ask = (what: Job): Promise<unknown> =>
      new Promise((done, no) => {
        if (gone) {
          no(new WorkerGone());
          return;
        }
        const job = (jobs += 1);
        waiting.set(job, { done, no });
        post({ job, what });
      });
  });
}

// ── on this thread ──

const opened = new WeakMap<MapFile, Promise<Ground>>();
function groundHere(file: MapFile): Promise<Ground> {
  const held = opened.get(file) ?? import("./read.ts").then(({ openGround }) => openGround(file));
  opened.set(file, held);
  return held;
}

async function painterHere() {
  const { inSlices, Painter } = await import("./painter.ts");
  const breathe = (): Promise<void> => new Promise((next) => setTimeout(next, 0));
  return new Painter(surface, inSlices(SLICE_MS, () => performance.now(), breathe, (pen) => void pen.getImageData(0, 0, 1, 1)));
}

/** Nobody sees it; a canvas of the page has all that one of a worker has. */
function surface(): Surface {
  const canvas = document.createElement("canvas");
  return { canvas, pen: canvas.getContext("2d", { alpha: false, willReadFrequently: true }) as CanvasRenderingContext2D };
}

function lazily<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => {
    made ??= make();
    made.catch(() => (made = null));
    return made;
  };
}
