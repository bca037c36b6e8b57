/** What the desk's screen shows and may ask for. The shell fills it from the house's lists and from what this phone opened. */
import type { Draft } from "./draft";

export interface OpenedSighting {
  nonce: string;
  /** whose word it is: a member's MAC held, a guest's has none, the desk typed it in */
  source: "member" | "guest" | "telephone";
  draft: Draft;
  canAsk: boolean;
  asked: readonly { question: string; words: string; answer: string | null; answerWords: string }[];
}

export interface Proposal {
  event: string;
  response: string;
  cell: string | null;
  radius: number;
  expires: number;
  size: string | null;
  activity: string | null;
}

export interface DeskIncident {
  id: string;
  drill: boolean;
  /** hex of what was told last, null while nothing is out */
  alertId: string | null;
  /** false when its thread is sealed to those who watched before */
  readable: boolean;
  state: "new" | "claimed" | "checking" | "half" | "dismissed" | "out" | "reported" | "ended";
  mine: boolean;
  /** unix seconds */
  leaseUntil: number | null;
  /** minutes until the verifier is there, as she said */
  eta: number | null;
  /** unix seconds at which she said she is there; null when this desk did not hear her say it */
  etaAt: number | null;
  /** unix seconds at which the alarm ends by its own clock; null while none is out */
  endsAt: number | null;
  /** unix seconds */
  since: number;
  reports: number;
  sightings: readonly OpenedSighting[];
  notes: readonly { at: number; words: string; mine: boolean }[];
  /** what the playbook composes from the sightings; what "confirmed" signs */
  proposal: Proposal;
  /** an alert with too few signatures yet: exactly what a second signature would send */
  half: { alertId: string; proposal: Proposal; mine: boolean } | null;
  halfChecked: { finding: string; mine: boolean } | null;
  /** pressed here while there was no line: it goes out as soon as there is one */
  unsaid: Judged | null;
}

export type Judged = "confirmed" | "not-it" | "cannot-tell";

export interface DeskState {
  on: boolean;
  /** unix minutes at which this window ends */
  until: number;
  verifier: boolean;
  dispatcher: boolean;
  /** others whose beat is fresh */
  others: number;
  /** those among them who may give a verdict */
  otherVerifiers: number;
  enough: boolean;
  loneAllowed: boolean;
  /** whether one of two is needed at all (a street with fewer than three) */
  oneSuffices: boolean;
  /** unix minutes: the last window this phone holds keys for ends then */
  keysUntil: number;
  incidents: readonly DeskIncident[];
}

/** How far an alert has come on one way: counts, nobody's. */
export interface Reached {
  readonly alertId: string;
  readonly way: "open" | "closed";
  readonly living: number;
  readonly handedOver: number;
  readonly waiting: number;
  readonly undelivered: number;
  readonly shown: number;
  readonly halfS: number;
  readonly mostS: number;
}

export interface DeskActs {
  reach(): Promise<readonly Reached[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** for whoever has no certified key for this window: new keys, and the code that two people on watch vouch for */
  standIn(roles: number): Promise<string>;
  /** what a code asks one to vouch for. Refusal "stand_in.malformed" */
  readStandIn(code: string): { roles: number; half: boolean };
  /** null when it is done; else the code for the second person */
  vouch(code: string): Promise<string | null>;
  claim(id: string): Promise<void>;
  release(id: string): Promise<void>;
  checking(id: string, minutes: number): Promise<void>;
  note(id: string, words: string): Promise<void>;
  ask(id: string, nonce: string, question: string, words: string): Promise<void>;
  confirm(id: string, change: { event: string; cell: string }): Promise<void>;
  notIt(id: string, finding: string): Promise<void>;
  cannotTell(id: string): Promise<void>;
  /** signs that very alert, the one that was seen, and no later one */
  approve(id: string, alertId: string, ringsClosed: boolean): Promise<void>;
  sendUnconfirmed(id: string, change: { event: string; cell: string }): Promise<void>;
  update(id: string, minutes: number): Promise<void>;
  end(id: string, how: "all-clear" | "cancel"): Promise<void>;
  merge(from: string, into: string): Promise<void>;
  /** answers the incident it became */
  intake(draft: Draft, language: string): Promise<string>;
  /** `ringsClosed`: whether closed apps hear it too */
  exercise(event: string, cell: string, ringsClosed: boolean): Promise<void>;
  handOver(summary: string): Promise<void>;
}

/** Alone for this long, a dispatcher may send unconfirmed (where the town's policy lets one). */
export const LONE_AFTER_S = 90;
