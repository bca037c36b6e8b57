/** One incident as this desk has put it together from its sealed thread. */
import { encode } from "../../../seals/cbor.ts";
import { readSighting, type NoteBody, type SightingLetter } from "../../../seals/letters.ts";
import { hex, same, type Bytes } from "../../../terms/bytes.ts";
import type { Identity, PigeonholeId } from "../../../terms/ids.ts";

export interface Thread {
  readonly letters: Map<string, SightingLetter>;
  readonly words: { at: number; words: string; mine: boolean }[];
  readonly asked: Map<string, Asked[]>;
  /** names of the notes that were opened, or that nobody here can open */
  readonly read: Set<string>;
  mergedInto: string | null;
}

export interface Asked {
  readonly question: number;
  readonly words: string;
  readonly pigeonhole: PigeonholeId;
  readonly identity: Identity | null;
  answer: { answer: number; words: string } | null;
}

export function newThread(): Thread {
  return { letters: new Map(), words: [], asked: new Map(), read: new Set(), mergedInto: null };
}

/** One opened note more; a sighting of another town is nothing. Refusal as `readSighting`. */
export function apply(thread: Thread, body: NoteBody, by: { at: number; mine: boolean; town: Bytes }): void {
  const { at, mine, town } = by;
  if (body.say === "words") thread.words.push({ at, words: body.words, mine });
  else if (body.say === "merged_into") thread.mergedInto = hex(body.incident);
  else if (body.say === "hand_over") thread.words.push(...body.incidents.map(({ summary }) => ({ at, words: summary, mine })));
  else if (body.say === "sighting") {
    const letter = readSighting(body.letter);
    if (same(letter.sighting.town, town)) thread.letters.set(hex(letter.sighting.nonce), letter);
  }
}

/** The letter again, byte for byte as it was opened. */
export function letterBytes({ body, mac, secretNumber }: SightingLetter): Bytes {
  return encode([body, mac, secretNumber]);
}
