/** What the desk asks of the rest of the phone, in its own words. */
import type { VerifiedBeat } from "../../seals/beat.ts";
import type { Incident } from "../../seals/incident.ts";
import type { WatchKeys } from "../../seals/keys.ts";
import type { MemberSecret } from "../../seals/letters.ts";
import type { Town } from "../../seals/signers.ts";
import type { CertifiedWindow } from "../../seals/window.ts";
import type { Bytes, Random } from "../../terms/bytes.ts";
import type { Identity, Recipient, Window } from "../../terms/ids.ts";
import type { Instant } from "../../terms/instant.ts";
import type { Status } from "../../terms/registry.ts";
import type { Play } from "./compose.ts";

export interface Answered {
  json(): Promise<unknown>;
  bytes(): Promise<Bytes>;
}

/** One request to the house. Throws Refusal with the house's code, TypeError when there is no line. */
export type Ask = (method: "GET" | "POST" | "PUT", path: string, body?: { json?: unknown; raw?: Bytes; desk?: string }) => Promise<Answered>;

export interface DeskNeeds {
  readonly ask: Ask;
  /** Server-sent events of `/api/desk/live`; calls `heard` for each, returns how to hang up. */
  readonly listen: (token: string, heard: () => void) => () => void;
  readonly town: () => Town;
  readonly incidents: () => readonly Incident[];
  readonly beats: () => readonly VerifiedBeat[];
  /** the highest sequence seen of the status class */
  readonly highest: (status: Status) => number;
  /** an envelope for one to eight recipients, and back */
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>;
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>;
  readonly certified: (window: Window) => Promise<CertifiedWindow>;
  /** this phone's own keys, opened by the app lock */
  readonly keys: () => readonly WatchKeys[];
  /** the permanent desk's keys, on a phone that keeps them */
  readonly standing: () => readonly Identity[];
  /** keys for one window, kept under the app lock */
  readonly saveKeys: (keys: WatchKeys) => Promise<void>;
  readonly memberSecrets: () => readonly MemberSecret[];
  readonly plays: () => ReadonlyMap<string, Play>;
  /** reads the feed now, so that what was just sent is seen */
  readonly catchUp: () => Promise<void>;
  readonly random: Random;
  readonly now: () => Instant;
}
