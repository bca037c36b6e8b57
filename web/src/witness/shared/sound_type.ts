/** What a recorder of this browser has made: its bytes tell, whatever was asked of it. */
import type { Bytes } from "../../terms/bytes.ts";

const BEGINS: readonly (readonly [number, readonly number[], string])[] = [
  [0, [0x4f, 0x67, 0x67, 0x53], "audio/ogg"],
  [4, [0x66, 0x74, 0x79, 0x70], "audio/mp4"],
];

export const soundTypeOf = (bytes: Bytes): string => BEGINS.find(([at, signs]) => signs.every((sign, place) => bytes[at + place] === sign))?.[2] ?? "audio/webm";
