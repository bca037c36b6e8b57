/** Much to ask of one house: a few calls at a time, so that neither waits for the other all the time. */
const LINES = 4;

/** In no order. The first failure ends it. */
export async function inTurn<T>(all: readonly T[], act: (each: T) => Promise<void>, onProgress: (part: number) => void = () => {}): Promise<void> {
  let next = 0;
  let done = 0;
  const line = async (): Promise<void> => {
    while (next < all.length) {
      const each = all[next++] as T;
      await act(each);
      done += 1;
      onProgress(done / all.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(LINES, all.length) }, line));
}
