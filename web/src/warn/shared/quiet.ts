/** "All quiet" is the most dangerous sentence of all: it is said only under a fresh beat that agrees with what this phone holds. */

export interface BeatSeen {
  /** unix seconds */
  readonly sent: number;
  readonly openCount: number;
  /** whether the beat's roster head is one this phone has */
  readonly rosterKnown: boolean;
  readonly rosterSequence: number;
  /** whether its hash over the open incidents equals ours */
  readonly openAgrees: boolean;
}

export interface Held {
  readonly beat: BeatSeen | null;
  /** open, verified, Actual incidents this phone knows */
  readonly open: number;
  readonly rosterSequence: number;
  /** when the house last answered, unix seconds; null when never since the start */
  readonly houseHeard: number | null;
  /** the house's clock minus ours, seconds */
  readonly clockOff: number;
  /** a missing number between the first sync and the highest known */
  readonly withheld: boolean;
}

export type Quiet =
  | { kind: "quiet"; since: number }
  | { kind: "open"; since: number; open: number }
  | { kind: "differs"; since: number; watch: number; given: number }
  | { kind: "older-roster"; since: number }
  | { kind: "no-word"; since: number | null };

export type Trouble = "clock-wrong" | "cut-off" | "withheld";

const FRESH_S = 300;
const FUTURE_S = 60;
const CLOCK_S = 300;
const SILENT_S = 90;

export function quiet(held: Held, { at }: { at: number }): { quiet: Quiet; troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  if (Math.abs(held.clockOff) > CLOCK_S) troubles.push("clock-wrong");
  if (held.houseHeard === null || at - held.houseHeard > SILENT_S) troubles.push("cut-off");
  if (held.withheld) troubles.push("withheld");
  return { quiet: verdict(held, at), troubles };
}

function verdict(held: Held, at: number): Quiet {
  const beat = held.beat;
  const fresh = beat !== null && beat.sent - at <= FUTURE_S && at - beat.sent <= FRESH_S;
  if (!beat || !fresh) return { kind: "no-word", since: beat?.sent ?? null };
  if (!beat.rosterKnown && beat.rosterSequence > held.rosterSequence) return { kind: "older-roster", since: beat.sent };
  if (beat.openCount !== held.open || !beat.openAgrees) return { kind: "differs", since: beat.sent, watch: beat.openCount, given: held.open };
  if (held.open > 0) return { kind: "open", since: beat.sent, open: held.open };
  if (!beat.rosterKnown) return { kind: "older-roster", since: beat.sent };
  return { kind: "quiet", since: beat.sent };
}
