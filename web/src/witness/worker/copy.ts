/** The filmer's copy: the parts that lie here, opened and put together again, one stretch at a time. */
import type { Films } from "../../keep/films.ts";
import type { Lane } from "../../seals/witness/codes.ts";
import { join, type Bytes } from "../../terms/bytes.ts";
import type { Identity } from "../../terms/ids.ts";

/** One file that plays by itself. */
export interface Stretch {
  readonly lane: Lane;
  readonly stretch: number;
  readonly type: string;
  readonly bytes: Bytes;
}

/** In the order in which they end. Two of a lane may be open at once, where one recorder took over from the other. */
export async function* stretchesOf(films: Films, film: string, filmKey: Identity): AsyncGenerator<Stretch> {
  const { openPart } = await import("../../seals/witness/sealed_part.ts");
  const open = new Map<string, Stretch>();
  for (const number of (await films.copies(film)).sort((one, other) => one - other)) {
    const file = await films.file(film, number);
    if (file === null) continue;
    const { lane, stretch, type, data } = await openPart(file, filmKey);
    if (data.length === 0) continue;
    const before = open.get(`${lane}/${stretch}`);
    open.set(`${lane}/${stretch}`, { lane, stretch, type, bytes: before ? join(before.bytes, data) : data });
    const over = open.get(`${lane}/${stretch - 2}`);
    if (over) yield over;
    open.delete(`${lane}/${stretch - 2}`);
  }
  yield* open.values();
}
