/** What the steward's screen shows and may ask for. Names stand on this one phone only and die with the windows they go with. */
import { readVkey, SignatureKind } from "../../seals/ledger/vkey";
import type { Cosigner, Cosigners, Policy } from "../../seals/statement";
import type { Instant } from "../../terms/instant";
import { Refusal } from "../../terms/refusal";
import type { LinkKind } from "./register";

export interface Person {
  /** random, this phone's own */
  id: string;
  name: string;
  roles: number;
  /** unix minutes at which her last certified window ends */
  until: number;
  windows: number;
}

export interface RoleRequest {
  id: string;
  name: string;
  roles: number;
  /** what her link offered; more than that is not certified */
  offered: number;
  windows: number;
  /** who has keys already under this name or link: those end where the new ones begin */
  replaces: string | null;
}

export interface InviteCount {
  joined: number;
  open: boolean;
}

export interface Invite extends InviteCount {
  /** base64url of SHA-256 of its secret */
  hash: string;
  kind: LinkKind;
  roles: number;
  /** null when this phone does not know the member secret it goes with */
  link: string | null;
  uses: number;
  /** unix minutes */
  expires: number;
}

/** A town file as a steward sees it. `hash`: in hex; the screen shows its first letters (`lettersOf`), to be compared by voice. */
export interface FileLine {
  name: string;
  size: number;
  hash: string;
}

export const PRESET_NAMES: Record<number, StewardState["preset"]> = { 1: "street", 2: "network", 3: "city" };

/** How many of so many open a film together, unless a town says otherwise: three of five, two of three in a street. */
export const usuallyNeeded = (of: number): number => (of >= 5 ? 3 : 2);

/** How many of so many have to look on: one may sleep, unless it is the only one. */
export const usuallyLookOn = (of: number): number => (of < 2 ? of : of - 1);

/** As the kit takes it too: its verifier key, @, its address. Refusal "cosigner.no_code". */
export function readCosigner(text: string): Cosigner {
  const [, verifierKey = "", url = ""] = /^([^@\s]+)@(https?:\/\/[!-~]{1,92}?)\/?$/.exec(text.trim()) ?? [];
  if (!isCosignersKey(verifierKey)) throw new Refusal("cosigner.no_code", "A cosigner is said as its key, @, and its address.");
  return { verifierKey, url };
}

function isCosignersKey(text: string): boolean {
  try {
    return readVkey(text).kind === SignatureKind.cosignatureV1;
  } catch {
    return false;
  }
}

export const lettersOf = (hash: string): string => hash.slice(0, 20);

/** Something that another steward has signed and that waits for a second. */
export interface CoSignTask {
  id: string;
  what: "stewards" | "policy" | "manifest" | "batch" | "revoke" | "desk" | "mirrors" | "files" | "relays" | "aid" | "trustees" | "cosigners" | "other";
  people: readonly { name: string; roles: number; windows: number }[];
  windows: number;
  detail: string;
  /** of a change of the town's files: what comes and what goes */
  files: { comes: readonly FileLine[]; goes: readonly FileLine[] };
  /** of a change of the town's rules */
  policy: { before: Policy; after: Policy } | null;
  /** false when what was sent is not what this phone rebuilt from the people's own requests */
  sound: boolean;
}

export interface StewardState {
  preset: "street" | "network" | "city";
  stewards: number;
  /** whether this phone's key is among them */
  isSteward: boolean;
  stewardCode: string;
  /** where the links lead */
  address: string;
  requests: readonly RoleRequest[];
  coSign: readonly CoSignTask[];
  people: readonly Person[];
  invites: readonly Invite[];
  /** unix minutes up to which windows are certified */
  certifiedUntil: number;
  manifest: { pinned: string | null; served: string | null };
  handing: { waitsForSecond: boolean; windows: number } | null;
  policy: Policy;
  town: string;
  desk: number;
  /** who keeps the book; `id`: the first letters of her keys' hash, as the kit prints them */
  stewardList: readonly { id: string; mine: boolean }[];
  /** which devices open what falls to the permanent desk */
  deskList: readonly { id: string; mine: boolean }[];
  /** the coordinators' phones, by the letters that each shows */
  aidList: readonly string[];
  /** who open films together, and by what rules is filmed; nobody: needed is 0 */
  films: { people: readonly { id: string; code: string }[]; needed: number; sound: boolean; hours: number };
  /** its key and who looks on; `log` empty: the book names none */
  ledger: Pick<Cosigners, "log" | "needed" | "cosigners">;
  /** what this steward calls them, by their letters; known to her phone alone */
  named: Readonly<Record<string, string>>;
  mirrors: readonly string[];
  files: readonly (FileLine & { atHouse: boolean })[];
  /** as far as this steward knows */
  rootSplit: boolean;
  pending: readonly { what: CoSignTask["what"]; inForceAt: Instant }[];
}
