/**
 * Which notification somebody has tapped, from the worker to the page that it opens. Not in the address: that goes into the browser's
 * history, which may be copied to other machines, and would say there what she is.
 */
export const KEPT = "tocsin-kept";
export const OPENED = "/?to=opened";
const TAPPED = "/tapped";

export const keepTapped = (tag: string): Promise<void> => caches.open(KEPT).then((kept) => kept.put(TAPPED, new Response(tag))).catch(() => {});

/** Read once; null where nothing was tapped, or nothing can be read. */
export async function takeTapped(): Promise<string | null> {
  try {
    const kept = await caches.open(KEPT);
    const tag = await (await kept.match(TAPPED))?.text();
    await kept.delete(TAPPED);
    return tag ?? null;
  } catch {
    return null;
  }
}
