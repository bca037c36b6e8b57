/** A picture made small on this phone: drawn anew, so that nothing of what a camera writes beside it (place, hour, device) goes along. */
import { Refusal } from "../terms/refusal";

/** No phone of ours sends a larger one. */
export const LONGEST_SIDE = 1_024;
const SMALLEST_SIDE = 320;
const QUALITIES = [0.75, 0.6, 0.45, 0.3];

/** A JPEG of at most so many bytes. Refusal "picture.unreadable", "picture.too_large". */
export async function shrunk(file: Blob, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await read(file);
  try {
    for (let side = LONGEST_SIDE; side >= SMALLEST_SIDE; side = Math.round(side * 0.75)) {
      for (const quality of QUALITIES) {
        const bytes = await drawn(picture, side, quality);
        if (bytes.length <= mostBytes) return bytes;
      }
    }
  } finally {
    picture.close();
  }
  throw new Refusal("picture.too_large", "This picture cannot be made small enough.");
}

async function read(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch {
    throw new Refusal("picture.unreadable", "This browser cannot read this picture.");
  }
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const by = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * by));
  canvas.height = Math.max(1, Math.round(picture.height * by));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
  if (blob === null) throw new Refusal("picture.unreadable", "This browser cannot read this picture.");
  return new Uint8Array(await blob.arrayBuffer());
}
