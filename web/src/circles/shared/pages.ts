/** Pages of the town's book, as its stewards read them: what each is about, what it changes, and which wait 48 hours. */
import { sha256 } from "../../seals/hashes";
import type { Roster } from "../../seals/roster";
import type { AidDevice, Body, Cosigners, Steward, TownFile, Trustees } from "../../seals/statement";
import { hex, join, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Instant } from "../../terms/instant";
import type { CoSignTask, FileLine } from "./steward";

type Page = CoSignTask["what"];

const PAGES: Readonly<Record<number, Page>> = { 1: "stewards", 2: "policy", 3: "manifest", 4: "batch", 5: "revoke", 6: "desk", 7: "mirrors", 8: "files", 9: "relays", 10: "aid", 11: "trustees", 12: "cosigners" };

/** What it is about: words after `cosign-`. */
export const pageOf = ({ kind }: Body): Page => PAGES[kind ?? -1] ?? "other";

export const pendingOf = ({ pending }: Roster): readonly { what: Page; inForceAt: Instant }[] => pending.map(({ body, inForceAt }) => ({ what: pageOf(body), inForceAt }));

/** Pages of which nothing can be rebuilt: they are read, and the stewards speak with each other. */
export const isReadAndSigned = ({ kind }: Body): boolean => kind !== null && READ_AND_SIGNED.has(kind);

const READ_AND_SIGNED: ReadonlySet<number> = new Set([1, 2, 6, 7, 8, 9, 10, 11, 12]);

export const lineOf = ({ name, size, fileHash }: TownFile): FileLine => ({ name, size, hash: hex(fileHash) });

/** Of a change of the town's files: what comes and what goes. */
export function filesOf(body: Body, roster: Roster): CoSignTask["files"] {
  if (body.kind !== 8) return { comes: [], goes: [] };
  const lacks = (among: readonly TownFile[], { name, fileHash }: TownFile): boolean => !among.some((each) => each.name === name && same(each.fileHash, fileHash));
  return { comes: body.files.filter((each) => lacks(roster.files, each)).map(lineOf), goes: roster.files.filter((each) => lacks(body.files, each)).map(lineOf) };
}

/** Who or what comes and goes, in signs that need no words. */
export function changeOf(body: Body, roster: Roster): string {
  if (body.kind === 1) return difference(roster.stewards.map(idOfSteward), body.stewards.map(idOfSteward));
  if (body.kind === 6) return difference(roster.desk.map(idOf), body.recipients.map(idOf));
  if (body.kind === 7) return body.urls.join(" ");
  if (body.kind === 9) return body.relays.map(({ name, key, events }) => `${name}: ${idOf(key)} (${events.join(" ")})`).join("  ");
  if (body.kind === 10) return difference(roster.aid.map(idOfDevice), body.devices.map(idOfDevice));
  if (body.kind === 11) return [difference(roster.films.trustees.map(idOfDevice), body.trustees.map(idOfDevice)), rulesOf(body)].join("  ");
  if (body.kind === 12) return ledgerOf(body);
  return "";
}

/** How many of how many, whether with sound, and for how long. */
const rulesOf = ({ trustees, needed, sound, hours }: Trustees): string => `${needed}/${trustees.length} ${sound ? "♪" : "–"} ${hours} h`;

const ledgerOf = ({ log, needed, cosigners, authorities }: Cosigners): string =>
  [log, `${needed}/${cosigners.length}`, ...cosigners.map(({ verifierKey, url }) => `${verifierKey} ${url}`), ...authorities].join("  ");

/** To be compared by voice, as the kit prints it. As long as a town's fingerprint: a shorter one somebody else's key can be made to have. */
export const idOf = (key: Bytes): string => hex(sha256(key).slice(0, 10));

/** Of both keys: with another recipient the letters to a steward are read by another. */
export const idOfSteward = ({ key, recipient }: Steward): string => idOf(join(key, recipient));

/** Of a coordinator's phone, or of a trustee: of both keys, as of a steward's. */
export const idOfDevice = ({ recipient, key }: AidDevice): string => idOf(join(recipient, key));

/** Name and hint of a C2SP verifier key: its last part, the whole key, is longer than a row. */
export const shortKey = (verifierKey: string): string => verifierKey.split("+").slice(0, 2).join("+");

/** Trustees and cosigners, in force or coming, by the letters under which a steward names them. */
export const namedIn = ({ films, ledger, pending }: Roster): readonly string[] =>
  [films, ledger, ...pending.map(({ body }) => body)].flatMap((body) =>
    body.kind === 11 ? body.trustees.map(idOfDevice) : body.kind === 12 ? body.cosigners.map(({ verifierKey }) => shortKey(verifierKey)) : [],
  );

function difference(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((each) => !after.includes(each)).map((each) => `− ${each}`);
  return [...gone, ...after.filter((each) => !before.includes(each)).map((each) => `+ ${each}`)].join("  ");
}
