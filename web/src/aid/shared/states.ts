/**
 * The lives of a need and of a leg, and what moves them: an act of the desk, or somebody's word. Tables, so that nothing else has to be believed.
 *
 * Words come late, twice, and in any order. Of one leg's words the weightiest stands: what somebody saw at a door weighs more than what was planned,
 * that both confirmed more than what one said, and that it was the wrong thing more than all. Whether she is helped is said by two: `done` needs the carrier's word and hers.
 */
import { LegRole, LegState, NeedState, WordCode } from "../../seals/aid/codes.ts";

const { asked, claimed, planned, underWay, brought, received, done, cancelled, couldNot, merged } = NeedState;

export const NEED_MAY_BECOME: Readonly<Record<NeedState, readonly NeedState[]>> = {
  [asked]: [claimed, brought, received, done, cancelled, couldNot, merged],
  [claimed]: [asked, planned, underWay, brought, received, done, cancelled, couldNot, merged],
  [planned]: [claimed, underWay, brought, received, done, cancelled],
  [underWay]: [claimed, planned, brought, received, done, cancelled],
  [brought]: [claimed, done, cancelled],
  [received]: [claimed, done, cancelled],
  // of a recurring need the next occasion; or what came was wrong
  [done]: [claimed, cancelled],
  // undone
  [cancelled]: [asked, claimed],
  [couldNot]: [asked, claimed],
  [merged]: [asked, claimed],
};

/** Nobody has to do anything; the record waits for its end. */
export const NEED_RESTS: readonly NeedState[] = [done, cancelled, couldNot, merged];

/** Lightest first. */
const LEG_WEIGHT: readonly LegState[] = [
  LegState.planned, LegState.asked, LegState.accepted, LegState.underWay, LegState.declined, LegState.cancelled, LegState.noShow, LegState.nobodyHome, LegState.followed,
  LegState.handedOver, LegState.done, LegState.wrongItems,
];

const weight = (state: LegState): number => LEG_WEIGHT.indexOf(state);

/** The desk's own acts go along this table too, but only from what nobody has reported on. */
export const LEG_MAY_BECOME: ReadonlyMap<LegState, readonly LegState[]> = new Map(LEG_WEIGHT.map((state, at) => [state, LEG_WEIGHT.slice(at + 1)]));

/** Nothing more is expected of this person. */
export const LEG_RESTS: readonly LegState[] = [LegState.declined, LegState.cancelled, LegState.noShow, LegState.nobodyHome, LegState.followed, LegState.done, LegState.wrongItems];

/** It came to nothing: somebody else has to be found. */
export const LEG_FAILED: readonly LegState[] = [LegState.declined, LegState.noShow, LegState.nobodyHome, LegState.followed, LegState.wrongItems];

/** What has not been handed over yet, so that it can still be stopped. */
export const LEG_OPEN: readonly LegState[] = [LegState.planned, LegState.asked, LegState.accepted, LegState.underWay];

/** A coordinator's. */
export const NEED_ACTS = {
  claim: { from: [asked], to: claimed },
  release: { from: [claimed], to: asked },
  plan: { from: [claimed], to: planned },
  unplan: { from: [planned, underWay], to: claimed },
  cancel: { from: [asked, claimed, planned, underWay, brought, received], to: cancelled },
  giveUp: { from: [asked, claimed], to: couldNot },
  merge: { from: [asked, claimed], to: merged },
  /** the next occasion of a recurring need */
  again: { from: [done], to: claimed },
} as const satisfies Readonly<Record<string, { readonly from: readonly NeedState[]; readonly to: NeedState }>>;
export type NeedAct = keyof typeof NEED_ACTS;

export const LEG_ACTS = {
  ask: { from: [LegState.planned], to: LegState.asked },
  /** by telephone, or by a link */
  agree: { from: [LegState.planned, LegState.asked], to: LegState.accepted },
  cancel: { from: LEG_OPEN, to: LegState.cancelled },
} as const satisfies Readonly<Record<string, { readonly from: readonly LegState[]; readonly to: LegState }>>;
export type LegAct = keyof typeof LEG_ACTS;

/** Null where that is not possible from here. */
export const needAfter = (state: NeedState, act: NeedAct): NeedState | null => ((NEED_ACTS[act].from as readonly NeedState[]).includes(state) ? NEED_ACTS[act].to : null);
export const legAfter = (state: LegState, act: LegAct): LegState | null => ((LEG_ACTS[act].from as readonly LegState[]).includes(state) ? LEG_ACTS[act].to : null);

/** Steps of a history from here on are words: this and their code. */
export const WORD_STEP = 64;

interface Step {
  readonly at: number;
  readonly code: number;
  readonly device: number | null;
}

/** As many as a record holds; the oldest go. */
const MOST_STEPS = 32;
export const withStep = (history: readonly Step[], step: Step): readonly Step[] => [...history, step].slice(-MOST_STEPS);

/**
 * To which state the desk's last act is taken back; null where the last that happened was no act of a desk. What was planned is not planned again by this: its letters
 * are gone, so it is hers who claimed it.
 */
export function undone(history: readonly Step[]): NeedState | null {
  const last = history.at(-1);
  if (last === undefined || last.device === null || last.code >= WORD_STEP) return null;
  const before = history.slice(0, -1).filter(({ code }) => code < WORD_STEP).at(-1)?.code ?? asked;
  const to = before === planned || before === underWay ? claimed : (before as NeedState);
  return NEED_MAY_BECOME[last.code as NeedState]?.includes(to) ? to : null;
}

/** To which state of a leg a word speaks. Other words move nothing by themselves. */
const SPEAKS_OF: Readonly<Partial<Record<WordCode, LegState>>> = {
  [WordCode.accept]: LegState.accepted,
  [WordCode.decline]: LegState.declined,
  [WordCode.stopped]: LegState.declined,
  [WordCode.started]: LegState.underWay,
  [WordCode.handedOver]: LegState.handedOver,
  // said of one child after the other: the last of them is where the leg is handed over
  [WordCode.childWithMe]: LegState.underWay,
  [WordCode.childHandedOver]: LegState.underWay,
  [WordCode.nobodyHome]: LegState.nobodyHome,
  [WordCode.noShow]: LegState.noShow,
  [WordCode.wrongItems]: LegState.wrongItems,
  [WordCode.followed]: LegState.followed,
};

/** Roles that end at the household's door, so that they are what it waits for. */
const DELIVERS: number = LegRole.carry | LegRole.drive | LegRole.accompany | LegRole.school | LegRole.mind | LegRole.translate;
export const delivers = (role: LegRole): boolean => (DELIVERS & role) !== 0;

/** What a person at the desk is to see; words `aid-look-…`. */
export type Look = "declined" | "nobody_home" | "no_show" | "wrong_items" | "followed" | "wrong_digits" | "withdrawn" | "late_word" | "asks" | "stopped";

const LOOKS: Readonly<Partial<Record<WordCode, Look>>> = {
  [WordCode.decline]: "declined",
  [WordCode.nobodyHome]: "nobody_home",
  [WordCode.noShow]: "no_show",
  [WordCode.wrongItems]: "wrong_items",
  [WordCode.followed]: "followed",
  [WordCode.withdraw]: "withdrawn",
  [WordCode.amend]: "asks",
  [WordCode.question]: "asks",
  [WordCode.stopped]: "stopped",
};

export interface Standing {
  readonly need: NeedState;
  readonly leg: {
    readonly state: LegState;
    readonly role: LegRole;
    /** what the household says at the door; empty where nobody has to hear anything */
    readonly expect: string;
    /** of the plan that holds now, not of one before it */
    readonly current: boolean;
  } | null;
  /** false where a household has no phone to confirm with: then the digits it said at the door are its word */
  readonly confirms: boolean;
}

export interface Heard {
  readonly need: NeedState;
  readonly leg: LegState | null;
  readonly look: Look | null;
}

/** What stands once this was heard. The same word again, or words of one leg in another order, come to the same. */
export function hear(standing: Standing, word: { readonly code: WordCode; readonly digits: string }): Heard {
  const { need, leg } = standing;
  const look = LOOKS[word.code] ?? null;
  if (word.code === WordCode.withdraw) return { need: need === couldNot || need === merged ? need : cancelled, leg: leg?.state ?? null, look };
  if (leg === null) return word.code === WordCode.received ? { need: byHer(need, null), leg: null, look } : { need, leg: null, look };
  if (!leg.current) return { need, leg: heavier(leg.state, SPEAKS_OF[word.code]), look: look ?? "late_word" };
  if (word.code === WordCode.received) {
    const bringing = delivers(leg.role) ? leg.state : null;
    return { need: byHer(need, bringing), leg: bringing === LegState.handedOver && isOpen(need) ? LegState.done : leg.state, look };
  }
  const handsOver = SPEAKS_OF[word.code] === LegState.handedOver;
  if (handsOver && leg.expect !== "" && word.digits !== "" && word.digits !== leg.expect) return { need, leg: leg.state, look: "wrong_digits" };
  const proven = handsOver && !standing.confirms && leg.expect !== "" && word.digits === leg.expect;
  const both = handsOver && (!delivers(leg.role) || ((need === received || need === done || proven) && isOpen(need)));
  const state = heavier(leg.state, both ? LegState.done : SPEAKS_OF[word.code]);
  return { need: state === leg.state ? need : byLeg(need, state, leg.role), leg: state, look };
}

const heavier = (state: LegState, other: LegState | undefined): LegState => (other === undefined || weight(other) <= weight(state) ? state : other);

const isOpen = (need: NeedState): boolean => need !== cancelled && need !== couldNot && need !== merged;

/** She says that it came. What was wrong stays wrong until the desk has planned anew. */
function byHer(need: NeedState, leg: LegState | null): NeedState {
  if (!isOpen(need) || need === done || leg === LegState.wrongItems) return need;
  return need === brought || leg === LegState.handedOver ? done : received;
}

/** Her leg has just become that. Whoever shops or packs moves the need neither on nor back: she is replaced within its plan. */
function byLeg(need: NeedState, leg: LegState, role: LegRole): NeedState {
  if (!isOpen(need) || !delivers(role)) return need;
  if (leg === LegState.underWay) return need === planned ? underWay : need;
  if (leg === LegState.wrongItems) return claimed;
  if (LEG_FAILED.includes(leg)) return need === planned || need === underWay ? claimed : need;
  if (leg === LegState.done) return done;
  return leg === LegState.handedOver && need !== received && need !== done ? brought : need;
}

/**
 * How a need stands by all that was asked for it, where that is more than one leg: of several who were asked one may go though another said no, and a door may be
 * left without anybody because her way was stopped elsewhere. `legs`: those whose time is not over.
 */
export function settled(need: NeedState, legs: readonly { readonly state: LegState; readonly role: LegRole }[]): NeedState {
  if (need !== claimed && need !== planned && need !== underWay) return need;
  if (legs.some(({ state, role }) => state === LegState.underWay && delivers(role))) return underWay;
  if (legs.some(({ state }) => LEG_OPEN.includes(state))) return planned;
  return legs.some(({ state }) => state === LegState.cancelled || LEG_FAILED.includes(state)) ? claimed : need;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** After somebody should have come, and before one asks. */
const GRACE = 30;

/** What happens at zero; words `aid-clock-…`. `release` and `decline` happen by themselves, the rest asks a person. */
export type AtZero = "look" | "release" | "decline" | "ask_carrier" | "ask_household" | "follow_up";

export interface Clock {
  /** unix minutes */
  readonly until: number;
  readonly next: AtZero;
}

/** Minutes, by urgency: week, two days, today. */
const TO_LOOK = [DAY, 8 * HOUR, HOUR] as const;
const TO_PLAN = [2 * DAY, 12 * HOUR, 2 * HOUR] as const;

/** Every state in which somebody waits has a clock. `since`: when it came into this state; `ends`: of the last leg that brings it. */
export function needClock({ state, urgency, since, ends, followUp }: { state: NeedState; urgency: 0 | 1 | 2; since: number; ends: number | null; followUp: number | null }): Clock | null {
  const own = ownClock(state, urgency, since, ends);
  return own !== null && followUp !== null && followUp < own.until ? { until: followUp, next: "follow_up" } : own;
}

function ownClock(state: NeedState, urgency: 0 | 1 | 2, since: number, ends: number | null): Clock | null {
  switch (state) {
    case asked:
      return { until: since + TO_LOOK[urgency], next: "look" };
    case claimed:
      return { until: since + TO_PLAN[urgency], next: "release" };
    case planned:
    case underWay:
      return { until: (ends ?? since + TO_PLAN[urgency]) + GRACE, next: "ask_carrier" };
    case brought:
      return { until: since + DAY, next: "ask_household" };
    case received:
      return { until: since + DAY, next: "ask_carrier" };
    default:
      return null;
  }
}

export function legClock({ state, since, begins, ends }: { state: LegState; since: number; begins: number; ends: number }): Clock | null {
  switch (state) {
    case LegState.planned:
      return { until: begins, next: "look" };
    case LegState.asked:
      return { until: Math.min(begins, since + DAY), next: "decline" };
    case LegState.accepted:
      return { until: begins + GRACE, next: "ask_carrier" };
    case LegState.underWay:
      return { until: ends + GRACE, next: "ask_carrier" };
    case LegState.handedOver:
      return { until: since + DAY, next: "ask_household" };
    default:
      return null;
  }
}

/** Hours for which a record in this state is still kept; what rests goes soon. The house takes at most 1,500. */
export const HOURS_KEPT: Readonly<Record<NeedState, number>> = {
  [asked]: 1_440, [claimed]: 1_440, [planned]: 1_440, [underWay]: 1_440, [brought]: 336, [received]: 336, [done]: 72, [cancelled]: 24, [couldNot]: 168, [merged]: 24,
};
