/** Addresses and numbers whose time is over, found by their names alone: overwritten also while the app lock is shut, and before any screen is seen. */
import type { Own } from "../../keep/own.ts";
import type { Minutes } from "../../terms/instant.ts";

/** `aid/place/<minute until which it may be seen>/<leg>`. */
export const PLACE = "aid/place/";
/** `aid/call/<minute>/<leg>`: a number to ring. `aid/called/<minute>/<leg>`: that it was rung. */
export const CALL = "aid/call/";
export const CALLED = "aid/called/";

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
  for (const prefix of [PLACE, CALL, CALLED]) for (const name of await own.names(prefix)) if (untilOf(name) <= minute) await own.shred(name);
}

export const untilOf = (name: string): Minutes => Number(name.split("/").at(-2));
