/** What the shell asks of the line to one town's house, in its own words. */
import type { Keep } from "../../keep/keep.ts";
import type { Asked } from "../../keep/outbox.ts";
import type { Entry } from "../../lines/asking.ts";
import type { House } from "../../lines/house.ts";
import type { Mirror } from "../../lines/town_line.ts";
import type { VerifiedRelayed } from "../../seals/relayed.ts";
import type { VerifiedBeat } from "../../seals/beat.ts";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { Incident } from "../../seals/incident.ts";
import type { WatchWord } from "../../seals/quiet.ts";
import type { Roster } from "../../seals/roster.ts";
import type { Town } from "../../seals/signers.ts";
import type { CertifiedWindow } from "../../seals/window.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Window } from "../../terms/ids.ts";
import type { Status } from "../../terms/registry.ts";

export interface TownLine {
  readonly house: House;
  /** null before the first answer on a phone that never saw this town */
  readonly roster: () => Roster | null;
  readonly town: () => Town;
  readonly incidents: () => readonly Incident[];
  readonly checked: () => readonly VerifiedChecked[];
  readonly relayed: () => readonly VerifiedRelayed[];
  readonly beats: () => readonly VerifiedBeat[];
  readonly word: () => WatchWord | null;
  /** word ids after `trouble-` */
  readonly troubles: () => readonly string[];
  /** the copy that is read while the house is away */
  readonly mirror: () => Mirror | null;
  /** the house's clock minus this phone's */
  readonly clockOffS: () => number;
  readonly onLine: () => boolean;
  /** the highest sequence seen of the status class */
  readonly highest: (status: Status) => number;
  readonly certified: (window: Window) => Promise<CertifiedWindow>;
  /** the statements and the window as they came, for the saved alert */
  readonly statements: () => Promise<readonly Bytes[]>;
  /** what the desk has asked back, answered */
  readonly answer: (key: string, asked: Asked, said: { answer: number; words: string }) => Promise<void>;
  /** reads roster and feed once */
  readonly catchUp: () => Promise<void>;
  /** sends what waits, asks for answers */
  readonly flush: () => Promise<void>;
  /** sends what waits sealed: aid's records and words */
  readonly flushParcels: () => Promise<void>;
  /** a ticket of this phone's pass, or a guest's work */
  readonly entry: () => Promise<Entry>;
  readonly stop: () => void;
}

export interface News {
  changed: () => void;
  posted: () => void;
  /** whether this draft may still be taken back */
  held: (key: string) => boolean;
  /** whether the house answers for another town */
  elsewhere: () => boolean;
  /** how much of a guest's work is done for this draft, 0…1 */
  working: (key: string, share: number) => void;
  /** why drafts could not be sent in the last round, by draft */
  stuck: (codes: ReadonlyMap<string, string>) => void;
  /** what waits sealed, by what it is about: one has arrived; a guest's work for one; why the others did not go */
  parcels: {
    sent: (about: string) => Promise<void>;
    working: (about: string, share: number) => void;
    stuck: (codes: ReadonlyMap<string, string>) => void;
  };
}

export type OpenLine = (keep: Keep, news: News) => Promise<TownLine>;
