/** Addresses whose time is over, found by their names alone: overwritten also while the app lock is shut, and before any screen is seen. */
import type { Own } from "../../keep/own.ts";
import type { Minutes } from "../../terms/instant.ts";

/** `aid/place/<minute until which it may be seen>/<leg>`. */
export const PLACE = "aid/place/";

export interface PlaceName {
  readonly name: string;
  /** hex of the leg */
  readonly leg: string;
  readonly until: Minutes;
}

export async function placeNames(own: Pick<Own, "names">): Promise<readonly PlaceName[]> {
  return (await own.names(PLACE)).map((name) => {
    const [until = "", leg = ""] = name.slice(PLACE.length).split("/");
    return { name, leg, until: Number(until) as Minutes };
  });
}

export async function clearPlaces(own: Pick<Own, "names" | "shred">, minute: Minutes): Promise<void> {
  for (const { name, until } of await placeNames(own)) if (until <= minute) await own.shred(name);
}
