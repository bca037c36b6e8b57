/** What the steward's screen shows and may ask for. Names stand on this one phone only and die with the windows they go with. */

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
  windows: number;
}

export interface Invite {
  /** base64url of SHA-256 of its secret */
  hash: string;
  kind: "member" | "meeting" | "role";
  link: string;
  name: string;
  uses: number;
  joined: number;
  open: boolean;
  /** unix minutes */
  expires: number;
}

export interface StewardState {
  preset: "street" | "network" | "city";
  stewards: number;
  requests: readonly RoleRequest[];
  coSign: readonly { id: string; what: string; windows: number }[];
  people: readonly Person[];
  invites: readonly Invite[];
  /** unix minutes up to which windows are certified */
  certifiedUntil: number;
  manifest: { pinned: string | null; served: string | null };
  waitingForSecond: number;
}

export interface StewardActs {
  refresh(): Promise<void>;
  inviteOne(): Promise<string>;
  inviteMeeting(uses: number): Promise<string>;
  roleLink(roles: number): Promise<string>;
  certify(): Promise<void>;
  coSign(id: string): Promise<void>;
  revoke(person: string): Promise<void>;
  cut(hash: string): Promise<void>;
  pinManifest(): Promise<void>;
}

export interface Founding {
  name: string;
  preset: "street" | "network" | "city";
  /** where the town is, resolution 7, hex text */
  cell: string;
  languages: readonly string[];
  loneWatch: boolean;
}
