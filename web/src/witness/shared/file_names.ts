/** What a stretch of a film is called as a file. */
import { Lane } from "../../seals/witness/codes.ts";

const LANES: Readonly<Record<Lane, string>> = { [Lane.picture]: "picture", [Lane.sound]: "sound", [Lane.file]: "file", [Lane.words]: "words" };
const ENDINGS: Readonly<Record<string, string>> = {
  "video/webm": "webm",
  "video/mp4": "mp4",
  "audio/webm": "webm",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "text/plain": "txt",
};

/** Of an opened film, as the kit's assemble.py names it too, so that either's files lie in a court's bundle. */
export const fileNameOf = (lane: Lane, stretch: number, type: string): string => `${LANES[lane]}-${stretch}.${endingOf(type)}`;

/** In the filmer's own copy, which any folder lists in the order of filming. */
export const nameInCopyOf = (lane: Lane, stretch: number, type: string): string =>
  `${lane === Lane.picture ? "film" : LANES[lane]}-${String(stretch + 1).padStart(4, "0")}.${endingOf(type)}`;

function endingOf(type: string): string {
  return ENDINGS[type.replace(/;.*/s, "").trim().toLowerCase()] ?? "bin";
}
