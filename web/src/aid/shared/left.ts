/** Doors that are open in the name of somebody who can no longer come: she took her offer back, or the desk asks her no more. */
import { OfferState } from "../../seals/aid/codes.ts";
import type { Leg, Trip } from "../../seals/aid/trip.ts";
import { hex, same } from "../../terms/bytes.ts";
import type { Minutes } from "../../terms/instant.ts";
import { ofKind } from "./held.ts";
import type { Held } from "./held.ts";
import { LEG_OPEN } from "./states.ts";

export interface Left {
  /** of the trip's record */
  readonly key: string;
  readonly trip: Trip;
  /** hers and not over: what is to be taken back */
  readonly legs: readonly Leg[];
  /** those of them to which nobody else goes: what is to be given to somebody */
  readonly doors: readonly Leg[];
  /** first name; "" where she has erased it with her offer */
  readonly who: string;
}

const GONE: readonly OfferState[] = [OfferState.left, OfferState.cutOff];

/** A phone that cannot open everything yet calls nobody gone whose offer it has not seen. */
export function leftOf(all: readonly Held[], at: Minutes): readonly Left[] {
  const readsAll = all.every(({ state, record }) => state !== "kept" || record !== null);
  const offers = new Map(ofKind(all, "offer").map(({ body }) => [hex(body.letter.inside.nonce), body]));
  const trips = ofKind(all, "trip");
  const open = trips.flatMap(({ body }) => body.trip.legs).filter((leg) => LEG_OPEN.includes(leg.state) && leg.ends >= at);
  const isGone = ({ offer }: Leg): boolean => {
    if (offer === null) return false;
    const held = offers.get(hex(offer));
    return held === undefined ? readsAll : GONE.includes(held.work?.state ?? OfferState.fresh);
  };
  return trips.flatMap(({ key, body: { trip } }) => {
    const hers = new Map<string, Leg[]>();
    for (const leg of trip.legs) if (open.includes(leg) && isGone(leg)) hers.set(hex(leg.offer ?? leg.leg), [...(hers.get(hex(leg.offer ?? leg.leg)) ?? []), leg]);
    return [...hers].map(([offer, legs]): Left => {
      const doors = legs.filter((leg) => !open.some((other) => same(other.need, leg.need) && other.role === leg.role && other.begins === leg.begins && !isGone(other)));
      return { key, trip, legs, doors, who: offers.get(offer)?.letter.inside.name ?? "" };
    });
  }).filter(({ doors }) => doors.length > 0);
}
