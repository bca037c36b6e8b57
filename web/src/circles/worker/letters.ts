/** Letters in pigeonholes: to a steward, and between two of them. */
import { x25519 } from "@noble/curves/ed25519.js";
import { publicKeyOf } from "../../seals/ed25519";
import { open, seal } from "../../seals/envelope";
import { sha256 } from "../../seals/hashes";
import { readNote, writeNote } from "../../seals/letters";
import type { Note, NoteBody } from "../../seals/letters";
import type { Roster } from "../../seals/roster";
import type { HeldEnvelope, House } from "../../lines/house";
import { join, same, utf8 } from "../../terms/bytes";
import type { Bytes, Random } from "../../terms/bytes";
import type { Identity, PigeonholeId, Recipient, TownId } from "../../terms/ids";
import type { Instant } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import type { Asked } from "../shared/batch";
import type { Register } from "../shared/register";

const TAKEN_AT_ONCE = 8;

export interface LetterNeeds {
  readonly house: Pick<House, "takePigeonholes">;
  /** puts an envelope into a pigeonhole, with a ticket or a guest's work */
  putLetter(pigeonhole: PigeonholeId, slot: Bytes, envelope: Bytes): Promise<void>;
  now(): Instant;
  random: Random;
}

/** Everything that lies there. */
export async function takeLetters(ids: readonly PigeonholeId[], { house }: Pick<LetterNeeds, "house">): Promise<readonly HeldEnvelope[]> {
  const held: HeldEnvelope[] = [];
  for (let at = 0; at < ids.length; at += TAKEN_AT_ONCE) {
    held.push(...(await house.takePigeonholes(ids.slice(at, at + TAKEN_AT_ONCE))));
  }
  return held;
}

/** Null for what is sealed for somebody else or is no letter. */
export async function openLetter(envelope: Bytes, identity: Identity): Promise<Note | null> {
  try {
    return readNote(await open(envelope, [identity]));
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}

export function askedOf({ roles, nameForSteward, firstWindow, leaves }: Extract<NoteBody, { say: "role_request" }>): Asked {
  return { roles, name: nameForSteward, firstWindow, leaves };
}

/** Refusal "steward.alone". `asked`: what people themselves have asked for, so that the other can rebuild it. */
export async function askOtherStewards(objects: readonly Bytes[], asked: readonly Asked[], { roster, register }: { roster: Roster; register: Register }, needs: LetterNeeds): Promise<void> {
  const mine = publicKeyOf(register.key);
  const others = roster.stewards.filter(({ key }) => !same(key, mine));
  if (others.length === 0) throw new Refusal("steward.alone", "This needs a second steward.");
  const at = needs.now();
  for (const { recipient } of others) {
    const hole = betweenStewards(register.identity, recipient, roster.town);
    if (hole === null) continue;
    const requests = asked.map(({ roles, name, firstWindow, leaves }): NoteBody => ({ say: "role_request", roles, nameForSteward: name, firstWindow, leaves }));
    for (const body of [...requests, { say: "to_cosign", objects } as const]) {
      const envelope = await seal(writeNote({ at, author: null, body }), [recipient], needs.random);
      await needs.putLetter(hole, needs.random(16), envelope);
    }
  }
}

/** Where two stewards write to each other: both can work it out, the house cannot. Null where nothing can be sealed to her. */
export function betweenStewards(mine: Identity, theirs: Recipient, town: TownId): PigeonholeId | null {
  const shared = sharedWith(mine, theirs);
  return shared && (sha256(join(utf8("tocsin/stewards/v1"), town, shared)).slice(0, 16) as PigeonholeId);
}

/** Null for a point of small order, whose secret everybody would know (RFC 7748, section 6.1). */
export function sharedWith(mine: Identity, theirs: Recipient): Bytes | null {
  try {
    return x25519.getSharedSecret(mine, theirs) as Bytes;
  } catch {
    return null;
  }
}
