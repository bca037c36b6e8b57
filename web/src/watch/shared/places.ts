/** Places as a caller names them. */
import { cellFromText, resolution } from "../../terms/cell.ts";
import { isRefusal } from "../../terms/refusal.ts";

export interface FoundPlace {
  readonly name: string;
  /** as hex text, fine enough for a sighting */
  readonly cell: string;
}

/** A cell that was typed in: the fifteen digits of an H3 index. Null for anything else. */
export function typedCell(typed: string): FoundPlace | null {
  const text = typed.trim().toLowerCase();
  if (!/^8[0-9a-f]{14}$/.test(text)) return null;
  try {
    return resolution(cellFromText(text)) >= 8 ? { name: text, cell: text } : null;
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Those whose name begins with what was typed, then those in which a word does, then those that contain it. */
export function placesNamed<Place extends { readonly name: string }>(typed: string, places: readonly Place[], most = 6): readonly Place[] {
  const sought = plain(typed.trim());
  if (sought === "") return [];
  const rank = (name: string): number => (name.startsWith(sought) ? 0 : name.split(/[\s-]+/).some((word) => word.startsWith(sought)) ? 1 : name.includes(sought) ? 2 : 3);
  return places
    .map((place) => ({ place, rank: rank(plain(place.name)) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || one.place.name.length - other.place.name.length)
    .slice(0, most)
    .map(({ place }) => place);
}
