/** What a stretch of a film is called as a file: the kit and the court bundle name them the same. */
import { Lane } from "../../seals/witness/codes.ts";

export const LANES: Readonly<Record<Lane, string>> = { [Lane.picture]: "picture", [Lane.sound]: "sound", [Lane.file]: "file", [Lane.words]: "words" };
const ENDS: readonly (readonly [string, string])[] = [["webm", "webm"], ["mp4", "mp4"], ["ogg", "ogg"], ["jpeg", "jpg"], ["png", "png"], ["text/plain", "txt"]];

export const fileNameOf = (lane: Lane, stretch: number, type: string): string => `${LANES[lane]}-${stretch}.${ENDS.find(([part]) => type.includes(part))?.[1] ?? "bin"}`;
