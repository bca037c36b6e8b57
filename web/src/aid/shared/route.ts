/**
 * In which order one carrier visits her stops, found on a phone: nobody is asked for a way, so nobody learns the addresses. Ways are straight lines and
 * speeds a guess: the order is a proposal, and whoever knows the streets may change it. What matters most is that nobody's window is missed.
 */
import { metresBetween } from "../../seals/grid.ts";
import type { Cell } from "../../terms/cell.ts";

export interface Stop {
  readonly place: Cell | null;
  /** unix minutes between which she is expected */
  readonly from: number;
  readonly until: number;
}

export interface Ride {
  /** from where it starts, if that is known */
  readonly start: Cell | null;
  /** unix minutes */
  readonly leaves: number;
  readonly metresPerMinute: number;
  /** at each door */
  readonly minutesThere: number;
}

export interface Route {
  /** the stops' numbers in the order in which they are visited */
  readonly order: readonly number[];
  /** when each of them is reached, in that order, unix minutes */
  readonly arrivals: readonly number[];
  /** minutes after the end of their windows, all stops together */
  readonly late: number;
  readonly metres: number;
}

/** A town's streets by car, with lights and parking: about 20 km/h in a straight line. */
export const BY_CAR = { metresPerMinute: 330, minutesThere: 6 } as const;
export const ON_FOOT = { metresPerMinute: 65, minutesThere: 4 } as const;
export const MOST_STOPS = 12;

/** Up to so many every order is looked at. */
const EXACT = 8;
/** To and from a place that nobody wrote down. */
const UNKNOWN_M = 2_000;

/** Windows first, then the short way; of equals the one that keeps the given order. RangeError for more than twelve stops. */
export function routeOf(stops: readonly Stop[], ride: Ride): Route {
  if (stops.length > MOST_STOPS) throw new RangeError("one ride has at most twelve stops");
  const ways = waysBetween(stops, ride.start);
  const judge = (order: readonly number[]): Route => judged(order, stops, ride, ways);
  return stops.length <= EXACT ? exact(stops, ride, ways) : improved(inserted(stops, judge), judge);
}

/** Row 0 is the start. Symmetric. */
type Ways = readonly (readonly number[])[];

function waysBetween(stops: readonly Stop[], start: Cell | null): Ways {
  const places = [start, ...stops.map(({ place }) => place)];
  return places.map((one, row) => places.map((other, column) => (row === column || (row === 0 && one === null) || (column === 0 && other === null) ? 0 : one === null || other === null ? UNKNOWN_M : metresBetween(one, other))));
}

const wayOf = (ways: Ways, from: number, to: number): number => ways[from]?.[to] ?? 0;

function judged(order: readonly number[], stops: readonly Stop[], ride: Ride, ways: Ways): Route {
  let [at, late, metres, here] = [ride.leaves, 0, 0, 0];
  const arrivals: number[] = [];
  for (const next of order) {
    const stop = stops[next] as Stop;
    const way = wayOf(ways, here, next + 1);
    metres += way;
    at = Math.max(stop.from, at + way / ride.metresPerMinute);
    late += Math.max(0, at - stop.until);
    arrivals.push(Math.ceil(at));
    at += ride.minutesThere;
    here = next + 1;
  }
  return { order, arrivals, late, metres };
}

/** A thousandth of a minute or a millimetre is rounding, not a reason. */
const FINE = 1e-6;

const isBetter = (one: Pick<Route, "late" | "metres">, other: Pick<Route, "late" | "metres">): boolean =>
  one.late < other.late - FINE || (one.late <= other.late + FINE && one.metres < other.metres - FINE);

/** Every order, leaving each as soon as it is no better than the best so far. */
function exact(stops: readonly Stop[], ride: Ride, ways: Ways): Route {
  let best: Route = judged(stops.map((_, number) => number), stops, ride, ways);
  const order: number[] = [];
  const visit = (left: number, at: number, late: number, metres: number, here: number): void => {
    if (!isBetter({ late, metres }, best)) return;
    if (left === 0) {
      best = judged([...order], stops, ride, ways);
      return;
    }
    for (let next = 0; next < stops.length; next += 1) {
      if ((left & (1 << next)) === 0) continue;
      const stop = stops[next] as Stop;
      const way = wayOf(ways, here, next + 1);
      const there = Math.max(stop.from, at + way / ride.metresPerMinute);
      order.push(next);
      visit(left & ~(1 << next), there + ride.minutesThere, late + Math.max(0, there - stop.until), metres + way, next + 1);
      order.pop();
    }
  };
  visit((1 << stops.length) - 1, ride.leaves, 0, 0, 0);
  return best;
}

type Judge = (order: readonly number[]) => Route;

/** The most urgent window first, each where it costs least. */
function inserted(stops: readonly Stop[], judge: Judge): Route {
  const turn = stops.map((_, number) => number).sort((one, other) => (stops[one] as Stop).until - (stops[other] as Stop).until || one - other);
  let best = judge([]);
  for (const next of turn) best = bestOf(Array.from({ length: best.order.length + 1 }, (_, at) => [...best.order.slice(0, at), next, ...best.order.slice(at)]).map(judge));
  return best;
}

/** One to three stops moved elsewhere, or any stretch turned round, until neither helps any more. */
function improved(first: Route, judge: Judge): Route {
  let best = first;
  for (;;) {
    const found = bestOf([best, ...neighbours(best.order).map(judge)]);
    if (found === best) return best;
    best = found;
  }
}

function neighbours(order: readonly number[]): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let from = 0; from < order.length; from += 1)
    for (let to = from + 1; to <= order.length; to += 1) {
      const stretch = order.slice(from, to);
      found.push([...order.slice(0, from), ...[...stretch].reverse(), ...order.slice(to)]);
      if (stretch.length > 3) continue;
      const rest = [...order.slice(0, from), ...order.slice(to)];
      for (let at = 0; at <= rest.length; at += 1) found.push([...rest.slice(0, at), ...stretch, ...rest.slice(at)]);
    }
  return found;
}

const bestOf = (routes: readonly Route[]): Route => routes.reduce((best, each) => (isBetter(each, best) ? each : best));
