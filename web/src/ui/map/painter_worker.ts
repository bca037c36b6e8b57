/** The worker's side of easel.ts: one painter for each map on the page, one reading of each file. It asks the page for the file's bytes. */
import { inOneGo, Painter, type Order, type Surface } from "./painter.ts";
import type { Point } from "./projection.ts";
import type { About, Ground } from "./tile.ts";

export type Job =
  | { readonly ask: "open"; readonly file: number }
  | { readonly ask: "paint"; readonly map: number; readonly file: number | null; readonly order: Order }
  | { readonly ask: "name"; readonly map: number; readonly at: Point }
  | { readonly ask: "close"; readonly map: number };

/** To the page. `ready` comes first. */
export type Told =
  | { readonly ready: boolean }
  | { readonly read: number; readonly file: number; readonly start: number; readonly end: number }
  | { readonly job: number; readonly done: About | ImageBitmap | string | null }
  | { readonly job: number; readonly failed: string };

/** From the page. */
export type Asked = { readonly job: number; readonly what: Job } | { readonly read: number; readonly bytes: Uint8Array | null };

interface Place {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(told: Told, moved?: Transferable[]): void;
}

const place = globalThis as unknown as Place;
const painters = new Map<number, Painter>();
const grounds = new Map<number, Promise<Ground>>();
const reading = new Map<number, (bytes: Uint8Array | null) => void>();
let reads = 0;

function groundOf(file: number): Promise<Ground> {
  const held = grounds.get(file);
  if (held) return held;
  grounds.clear();
  const read = (start: number, end: number): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      const read = (reads += 1);
      reading.set(read, (bytes) => (bytes ? done(bytes) : failed(new Error("map.gone: The map is no longer on this phone."))));
      place.postMessage({ read, file, start, end });
    });
  const opening = import("./read.ts").then(({ openGround }) => openGround({ read }));
  grounds.set(file, opening);
  opening.catch(() => grounds.delete(file));
  return opening;
}

function painterOf(map: number): Painter {
  const painter = painters.get(map) ?? new Painter(surface, inOneGo);
  painters.set(map, painter);
  return painter;
}

function surface(): Surface {
  const canvas = new OffscreenCanvas(1, 1);
  return { canvas, pen: canvas.getContext("2d", { alpha: false }) as OffscreenCanvasRenderingContext2D };
}

async function answer(what: Job): Promise<About | ImageBitmap | string | null> {
  switch (what.ask) {
    case "open": {
      const { levels, middle, bounds, credit } = await groundOf(what.file);
      return { levels, middle, bounds, credit };
    }
    case "paint":
      return painterOf(what.map).paint(what.order, what.file === null ? null : await groundOf(what.file));
    case "name":
      return painterOf(what.map).nameAt(what.at);
    case "close":
      painters.delete(what.map);
      return null;
  }
}

place.onmessage = ({ data }) => {
  if ("read" in data) {
    reading.get(data.read)?.(data.bytes);
    reading.delete(data.read);
    return;
  }
  answer(data.what).then(
    (done) => place.postMessage({ job: data.job, done }, done instanceof ImageBitmap ? [done] : []),
    (why: unknown) => place.postMessage({ job: data.job, failed: String(why) }),
  );
};
place.postMessage({ ready: typeof OffscreenCanvas === "function" && new OffscreenCanvas(1, 1).getContext("2d") !== null });
