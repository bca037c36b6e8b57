/**
 * What the desk does by itself once a word was heard: an address for whoever said yes, none any more for whoever is followed, the next door for
 * whoever found nobody at home. Each is a trip written over with the letters that go with it; of two coordinators the one who is first does it.
 */
import { LegState, ToldCode, WordCode } from "../../seals/aid/codes.ts";
import type { Need } from "../../seals/aid/need.ts";
import type { AidId } from "../../terms/ids.ts";
import { same } from "../../terms/bytes.ts";
import type { Told } from "./folding.ts";
import { ofKind } from "./held.ts";
import type { Held, Of } from "./held.ts";
import { followed, onward, placed, stopped, wayOf } from "./legs.ts";
import type { By, Changed } from "./legs.ts";
import { delivers, LEG_OPEN } from "./states.ts";

export interface Act {
  /** of the trip's record */
  readonly key: string;
  readonly changed: Changed;
}

/** `all`: with the word in the trip already. Asked once for each word, when it comes into its trip: both are written together. */
export function actsOf({ word, trip: told, legs }: Told, all: readonly Held[], by: By): readonly Act[] {
  const trips = ofKind(all, "trip");
  const held = trips.find(({ key }) => key === told?.key);
  const [meant] = legs;
  if (held === undefined || meant === undefined) return [];
  const leg = held.body.trip.legs.find((each) => same(each.leg, meant.leg));
  if (leg === undefined) return [];
  const needs = ofKind(all, "need").map(({ body }) => body.letter.inside);
  switch (word.code) {
    case WordCode.accept:
      return accepted(held, leg.leg, { needs, trips, to: word.answerTo ?? leg.answerTo }, by);
    case WordCode.nobodyHome:
      // she needs no digits for what lies behind a door that stayed shut: once on her way, then somebody at the desk speaks with her first
      return wayOf(held.body.trip, leg).filter(({ state }) => state === LegState.nobodyHome).length > 1 ? [] : only(held, onward(held.body.trip, leg.leg, needs, by));
    case WordCode.followed: {
      const { changed } = followed(trips.map(({ body }) => body.trip), leg.leg, by);
      return changed.flatMap((each) => {
        const of = trips.find(({ body }) => same(body.trip.trip, each.trip.trip));
        return of === undefined ? [] : only(of, each);
      });
    }
    default:
      return [];
  }
}

/** The first who says yes goes; whoever was asked for the same is told that somebody else does. */
function accepted(held: Of<"trip">, leg: Of<"trip">["body"]["trip"]["legs"][number]["leg"], { needs, trips, to }: { needs: readonly Need[]; trips: readonly Of<"trip">[]; to: Parameters<typeof placed>[3] | null }, by: By): readonly Act[] {
  const { trip } = held.body;
  const mine = trip.legs.find((each) => same(each.leg, leg));
  if (mine === undefined || mine.state !== LegState.accepted) return [];
  const first = to === null || !delivers(mine.role) || mine.place !== null ? { trip, lay: [], take: [] } : placed(trip, leg, needs, to, by);
  const rivals = first.trip.legs.filter((each) => isRival(each, mine)).map((each) => each.leg);
  const told = rivals.length === 0 ? null : stopped(first.trip, rivals, ToldCode.takenByAnother, by);
  const here = only(held, told === null ? first : { trip: told.trip, lay: [...first.lay, ...told.lay], take: [...first.take, ...told.take] });
  const elsewhere = trips
    .filter((each) => each.key !== held.key)
    .flatMap((each) => {
      const theirs = each.body.trip.legs.filter((other) => isRival(other, mine)).map((other) => other.leg);
      return theirs.length === 0 ? [] : only(each, stopped(each.body.trip, theirs, ToldCode.takenByAnother, by));
    });
  return [...here, ...elsewhere];
}

const isRival = (one: { leg: Uint8Array; need: AidId; role: number; state: LegState; begins: number; offer: AidId | null }, mine: { leg: Uint8Array; need: AidId; role: number; begins: number; offer: AidId | null }): boolean =>
  !same(one.leg, mine.leg) && same(one.need, mine.need) && one.role === mine.role && one.begins === mine.begins && one.state !== LegState.accepted && LEG_OPEN.includes(one.state) && !(one.offer !== null && mine.offer !== null && same(one.offer, mine.offer));

/** Nothing to write where nothing is laid and nothing taken back. */
const only = ({ key }: Of<"trip">, changed: Changed): readonly Act[] => (changed.lay.length === 0 && changed.take.length === 0 ? [] : [{ key, changed }]);
