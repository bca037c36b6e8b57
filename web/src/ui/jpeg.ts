/** How large a JPEG is once it is drawn, read from its header alone: a few kilobytes can say a hundred million points, and a browser would believe them. */

const [START, MARK, SCAN] = [0xd8, 0xff, 0xda];
/** SOF0 … SOF15, without the three of that row that say something else. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** Null of what is no JPEG, or says nothing before its points begin. */
export function jpegSides(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const pair = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (bytes[0] !== MARK || bytes[1] !== START) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== MARK) return null;
    const code = bytes[at + 1] as number;
    if (isFrame(code)) return { height: pair(at + 5), width: pair(at + 7) };
    if (code === SCAN) return null;
    at += code === MARK ? 1 : 2 + Math.max(2, pair(at + 2));
  }
  return null;
}
