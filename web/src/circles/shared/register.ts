/**
 * What a steward's phone remembers, sealed by her app lock and nowhere else: her keys, the links she made, what she calls
 * those whom the book names by letters alone, and who has which keys until those keys' windows end. Who-has-which is what lets her end a lost phone's keys by a name; when the last window
 * of a person is over, the name goes.
 */
import { decode, encode } from "../../seals/cbor";
import type { Value } from "../../seals/cbor";
import type { MemberSecret } from "../../seals/letters";
import { Row } from "../../seals/row";
import { compare, hex, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Hash, Identity, PigeonholeId, SecretKey, Window } from "../../terms/ids";
import type { Minutes } from "../../terms/instant";
import { Refusal } from "../../terms/refusal";
import type { Asked } from "./batch";

/** What the drawer gives back at once, its own few bytes apart. */
const LIMIT = (1 << 25) - 64;
const MOST = 4_096;
const MOST_NAMED = 64;
const MOST_ID = 200;
const MOST_NAME = 80;
const U32 = 2 ** 32 - 1;
/** A role link is watched for letters that long after it ended, in minutes: who redeemed it in time may have been without a line. */
const LATE_LETTERS_MIN = 7 * 24 * 60;
const KINDS = ["member", "meeting", "role"] as const;

export type LinkKind = (typeof KINDS)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly inviteSecret: Bytes;
  readonly secretNumber: number;
  readonly uses: number;
  readonly expires: Minutes;
  readonly roles: number;
  readonly pigeonhole: PigeonholeId | null;
}

export interface Holder {
  /** 16 random bytes, this phone's own */
  readonly id: Bytes;
  readonly name: string;
  readonly roles: number;
  /** where her letters come */
  readonly pigeonhole: PigeonholeId;
  readonly leaves: readonly { readonly window: Window; readonly leafHash: Hash }[];
}

export interface Request {
  /** the letter's slot: what tells two letters apart */
  readonly id: Bytes;
  readonly pigeonhole: PigeonholeId;
  /** what the link offered */
  readonly offered: number;
  readonly asked: Asked;
}

/** A batch on its way to the house, kept until every window is there. */
export interface Handing {
  readonly statement: Bytes;
  readonly windows: readonly { readonly window: Window; readonly statement: Bytes; readonly leaves: readonly Bytes[] }[];
  /** slots of the requests that it certifies */
  readonly requests: readonly Bytes[];
  readonly waitsForSecond: boolean;
}

export interface Register {
  readonly key: SecretKey;
  readonly identity: Identity;
  /** opens what falls to the permanent desk, on the phone that founded the town */
  readonly desk: Identity | null;
  /** the address by which neighbours reach the house, "" for the one this page came from */
  readonly address: string;
  /** what members mark their reports with; the newest goes into new links */
  readonly members: readonly MemberSecret[];
  readonly links: readonly Link[];
  readonly holders: readonly Holder[];
  readonly requests: readonly Request[];
  readonly handing: Handing | null;
  /** slots of letters that were read */
  readonly handled: readonly Bytes[];
  readonly rootSplit: boolean;
  /** by the letters of a trustee, a cosigner */
  readonly named: readonly { readonly id: string; readonly name: string }[];
}

export function emptyRegister(keys: Pick<Register, "key" | "identity" | "desk">): Register {
  return { ...keys, address: "", members: [], links: [], holders: [], requests: [], handing: null, handled: [], rootSplit: false, named: [] };
}

/** Refusal "register.too_large" before anything is written that could not be read again. */
export function writeRegister(register: Register): Bytes {
  const data = encodeRegister(register);
  if (data.length > LIMIT) throw new Refusal("register.too_large", "These are too many people for one phone.");
  return data;
}

function encodeRegister(register: Register): Bytes {
  const { key, identity, desk, address, members, links, holders, requests, handing, handled, rootSplit, named } = register;
  return encode([
    1,
    key,
    identity,
    desk,
    address,
    members.map(({ number, secret }) => [number, secret]),
    links.map((each) => [KINDS.indexOf(each.kind), each.inviteSecret, each.secretNumber, each.uses, each.expires, each.roles, each.pigeonhole]),
    holders.map((each) => [each.id, each.name, each.roles, each.pigeonhole, each.leaves.map(({ window, leafHash }) => [window, leafHash])]),
    requests.map((each) => [each.id, each.pigeonhole, each.offered, writeAsked(each.asked)]),
    handing ? [[handing.statement, handing.windows.map((each) => [each.window, each.statement, encode(each.leaves)]), handing.requests, handing.waitsForSecond]] : [],
    handled,
    rootSplit,
    named.map(({ id, name }) => [id, name]),
  ]);
}

/** Refusal "register.malformed", "wire.*". */
export function readRegister(data: Bytes): Register {
  const row = new Row(decode(data, LIMIT), "register.malformed");
  row.uint({ least: 1, most: 1 });
  const register: Register = {
    key: row.raw(32),
    identity: row.raw(32),
    desk: row.rawOrNull(32),
    address: row.text(200),
    members: row.rows(MOST).map((each) => ({ number: each.uint({ most: U32 }), secret: each.raw(32) })),
    links: row.rows(MOST).map((each) => ({
      kind: KINDS[each.uint({ most: KINDS.length - 1 })] as LinkKind,
      inviteSecret: each.raw(16),
      secretNumber: each.uint({ most: U32 }),
      uses: each.uint({ most: U32 }),
      expires: each.uint({ most: U32 }),
      roles: each.uint({ most: 0xffff }),
      pigeonhole: each.rawOrNull(16),
    })),
    holders: row.rows(MOST).map((each) => ({
      id: each.raw(16),
      name: each.text(80),
      roles: each.uint({ most: 0xffff }),
      pigeonhole: each.raw(16),
      leaves: each.rows(MOST).map((leaf) => ({ window: leaf.uint({ most: U32 }), leafHash: leaf.raw(32) })),
    })),
    requests: row.rows(MOST).map((each) => ({ id: each.raw(16), pigeonhole: each.raw(16), offered: each.uint({ most: 0xffff }), asked: readAsked(each.row()) })),
    handing: readHanding(row),
    handled: row.raws(16, MOST),
    rootSplit: row.flag(),
    named: row.more() ? row.rows(MOST_NAMED).map((each) => ({ id: each.text(MOST_ID), name: each.text(MOST_NAME) })) : [],
  };
  row.done();
  return register;
}

/** An empty name is none. Of too many the oldest is forgotten. */
export function withName(register: Register, id: string, name: string): Register {
  const others = register.named.filter((each) => each.id !== id);
  return { ...register, named: name === "" ? others : [...others.slice(1 - MOST_NAMED), { id, name: [...name].slice(0, MOST_NAME).join("") }] };
}

/** Whoever is not in `ids` has no name here any more. */
export function withNamesOf(register: Register, ids: readonly string[]): Register {
  const named = register.named.filter(({ id }) => ids.includes(id));
  return named.length === register.named.length ? register : { ...register, named };
}

/** The secret that goes into a new link; null when this phone has learnt none. */
export function newestSecret(register: Register): MemberSecret | null {
  return register.members.reduce<MemberSecret | null>((newest, each) => (newest && newest.number >= each.number ? newest : each), null);
}

export function withSecret(register: Register, secret: MemberSecret | null): Register {
  if (secret === null || register.members.some(({ number }) => number === secret.number)) return register;
  return { ...register, members: [...register.members, secret] };
}

/** Without what is over: windows, and the names that went with them, links nobody can use any more. */
export function forget(register: Register, now: { window: Window; minutes: Minutes }): Register {
  const holders = register.holders
    .map((each) => ({ ...each, leaves: each.leaves.filter(({ window }) => window >= now.window) }))
    .filter(({ leaves }) => leaves.length > 0);
  const links = register.links.filter((each) => each.expires + (each.kind === "role" ? LATE_LETTERS_MIN : 0) > now.minutes);
  const requests = register.requests.filter(({ asked }) => asked.firstWindow + asked.leaves.length > now.window);
  return { ...register, holders, links, requests, handled: register.handled.slice(-512) };
}

/** Everybody's pigeonholes, each with what may be asked for through it. */
export function pigeonholes(register: Register): readonly { id: PigeonholeId; offered: number }[] {
  const all = [
    ...register.links.flatMap(({ pigeonhole, roles }) => (pigeonhole ? [{ id: pigeonhole, offered: roles }] : [])),
    ...register.holders.map(({ pigeonhole, roles }) => ({ id: pigeonhole, offered: roles })),
  ];
  const byId = new Map(all.map((each) => [hex(each.id), each]));
  return [...byId.values()];
}

/** Whose new keys these would be: who asks through her own pigeonhole, or under a name that has keys, is that person. */
export function holderOf(request: Request, register: Register): Holder | undefined {
  const named = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
  const { pigeonhole, asked } = request;
  return (
    register.holders.find((each) => same(each.pigeonhole, pigeonhole)) ??
    register.holders.find((each) => named(each.name) === named(asked.name))
  );
}

/** After these requests were certified: each is a new person, or one who has a name already and now has these keys. */
export function withHolders(register: Register, certified: readonly Request[], leafHash: (leaf: Bytes) => Hash, newId: () => Bytes): Register {
  let holders = register.holders;
  for (const request of certified) {
    const { pigeonhole, asked } = request;
    const leaves = asked.leaves.map((leaf, at) => ({ window: asked.firstWindow + at, leafHash: leafHash(leaf) }));
    const before = holderOf(request, { ...register, holders });
    const kept = before?.leaves.filter(({ window }) => !leaves.some((each) => each.window === window)) ?? [];
    const holder: Holder = {
      id: before?.id ?? newId(),
      name: asked.name,
      roles: asked.roles,
      pigeonhole,
      leaves: [...kept, ...leaves].sort((one, other) => one.window - other.window || compare(one.leafHash, other.leafHash)),
    };
    holders = before ? holders.map((each) => (each === before ? holder : each)) : [...holders, holder];
  }
  const done = new Set(certified.map(({ id }) => hex(id)));
  return { ...register, holders, requests: register.requests.filter(({ id }) => !done.has(hex(id))) };
}

/** Leaves that the same person has for the same windows: nobody ever has two. */
export function replacedBy(request: Request, register: Register): Holder["leaves"] {
  const before = holderOf(request, register);
  const last = request.asked.firstWindow + request.asked.leaves.length;
  return before?.leaves.filter(({ window }) => window >= request.asked.firstWindow && window < last) ?? [];
}

const writeAsked = ({ roles, name, firstWindow, leaves }: Asked): Value => [roles, name, firstWindow, leaves];

function readAsked(row: Row): Asked {
  return { roles: row.uint({ most: 0xffff }), name: row.text(80), firstWindow: row.uint({ most: U32 }), leaves: readLeaves(row) };
}

function readHanding(row: Row): Handing | null {
  const [inner] = row.rows(1);
  if (inner === undefined) return null;
  const handing = {
    statement: inner.raw(),
    windows: inner.rows(MOST).map((each) => ({ window: each.uint({ most: U32 }), statement: each.raw(), leaves: readPacked(each) })),
    requests: inner.raws(16, MOST),
    waitsForSecond: inner.flag(),
  };
  inner.done();
  return handing;
}

/** Packed, since a city's six weeks are more items than one call can take. */
function readPacked(row: Row): Bytes[] {
  return readLeaves(new Row([decode(row.raw(undefined, LIMIT), LIMIT)], "register.malformed"));
}

function readLeaves(row: Row): Bytes[] {
  return row.several(MOST).map((each) => (each instanceof Uint8Array ? (each as Bytes) : row.refuse()));
}
