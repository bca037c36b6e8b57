/** What the desk asks of the rest of the phone, in its own words. */
import type { DeskHouse } from "../../../lines/desk_house.ts";
import type { House } from "../../../lines/house.ts";
import type { VerifiedBeat } from "../../../seals/beat.ts";
import type { Incident } from "../../../seals/incident.ts";
import type { WatchKeys } from "../../../seals/keys.ts";
import type { MemberSecret } from "../../../seals/letters.ts";
import type { Town } from "../../../seals/signers.ts";
import type { CertifiedWindow } from "../../../seals/window.ts";
import type { Bytes, Random } from "../../../terms/bytes.ts";
import type { Identity, Recipient, Window } from "../../../terms/ids.ts";
import type { Instant } from "../../../terms/instant.ts";
import type { Status } from "../../../terms/registry.ts";
import type { Play } from "../../shared/compose.ts";

export interface DeskNeeds {
  /** takes the seat; `open`: signed by a watch key of the running window */
  readonly openDesk: (open: Bytes) => Promise<DeskHouse>;
  /** calls `heard` whenever something is new at the desk, answers how to hang up */
  readonly listen: (house: DeskHouse, heard: () => void) => () => void;
  /** empties pigeonholes, at most eight at once */
  readonly takePigeonholes: House["takePigeonholes"];
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
  /** reads them anew: the phone holds those of the next windows only, and a desk may stay open for longer */
  readonly readKeys: () => Promise<void>;
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
