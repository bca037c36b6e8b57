/** How far it is and which way, from one point of the earth to another: computed on this phone, told to nobody. Pure. */

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export interface Way {
  readonly metres: number;
  /** degrees from north, clockwise */
  readonly bearing: number;
  readonly compass: (typeof COMPASS)[number];
}

export const COMPASS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;

const EARTH_M = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along the great circle. */
export function wayTo(to: Point, from: Point): Way {
  const [one, other] = [radians(from.lat), radians(to.lat)];
  const east = radians(to.lng - from.lng);
  const half = Math.sin((other - one) / 2) ** 2 + Math.cos(one) * Math.cos(other) * Math.sin(east / 2) ** 2;
  const metres = 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
  const turn = Math.atan2(Math.sin(east) * Math.cos(other), Math.cos(one) * Math.sin(other) - Math.sin(one) * Math.cos(other) * Math.cos(east));
  const bearing = ((turn * 180) / Math.PI + 360) % 360;
  return { metres, bearing, compass: COMPASS[Math.round(bearing / 45) % 8] ?? "north" };
}

/** As people say it: to ten metres near by, to a hundred farther off. */
export const rounded = (metres: number): number => (metres < 300 ? Math.round(metres / 10) * 10 : Math.round(metres / 100) * 100);

/** Minutes on foot, a little faster than a stroll; never none. */
export const minutesOnFoot = (metres: number): number => Math.max(1, Math.round(metres / 80));
