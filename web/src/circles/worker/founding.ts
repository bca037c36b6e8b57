/**
 * Founding: the founder's phone becomes the steward's, the permanent desk's and the first member's. The root signs and is let go.
 * What was prepared is kept until the house has taken it, so that asking twice founds once.
 */
import type { House } from "../../lines/house";
import { sha256 } from "../../seals/hashes";
import { inviteHashOf, signGrant } from "../../seals/invite";
import type { Invite } from "../../seals/invite";
import { makeRecipientKey, makeSigningKey } from "../../seals/keys";
import { same } from "../../terms/bytes";
import type { Bytes, Random } from "../../terms/bytes";
import type { Hash, SecretKey, TownId } from "../../terms/ids";
import { minutesOf } from "../../terms/instant";
import type { Instant, Minutes } from "../../terms/instant";
import { isRefusal } from "../../terms/refusal";
import { firstStatements } from "../shared/founding";
import type { TownPlan } from "../shared/founding";
import { emptyRegister, writeRegister } from "../shared/register";
import type { Register } from "../shared/register";

const INVITE_MINUTES = 60;

export interface FoundingNeeds {
  readonly house: Pick<House, "found" | "town" | "postInvite">;
  /** the bytes of a file that the house serves beside the API */
  file(path: string): Promise<Bytes>;
  /** into the sealed drawer under the app lock */
  writeRegister(register: Bytes): Promise<void>;
  /** from now on this phone belongs to this town and reads its book */
  adopt(town: TownId): Promise<void>;
  /** this phone takes a pass, as anybody does who follows an invite link */
  join(invite: Invite): Promise<void>;
  now(): Instant;
  random: Random;
}

export interface Prepared {
  readonly town: TownId;
  readonly statements: readonly Bytes[];
  readonly register: Register;
}

/** Everything that the root has to sign, and the steward's first keys. Nothing has left the phone. */
export async function prepareTown(plan: TownPlan, root: SecretKey, needs: Pick<FoundingNeeds, "file" | "now" | "random">): Promise<Prepared> {
  const { now, random } = needs;
  const [key, opens, desk] = [makeSigningKey(random), makeRecipientKey(random), makeRecipientKey(random)];
  const manifest: Hash | null = await needs.file("/manifest.tocsin.json").then(sha256, () => null);
  const stewards = [{ key: key.publicKey, recipient: opens.recipient }];
  const keys = { key: key.secret, identity: opens.identity, desk: desk.identity };
  const register = { ...emptyRegister(keys), members: [{ number: 1, secret: random(32) }] };
  return { ...firstStatements(plan, { root, stewards, desk: [desk.recipient], manifest }, now()), register };
}

/** `setup`: the 16 bytes of the link that the empty house printed. Refusal "setup.unknown", "town.founded" for another's town. */
export async function foundTown({ town, statements, register }: Prepared, setup: Bytes, needs: FoundingNeeds): Promise<void> {
  const { house, now, random } = needs;
  await needs.writeRegister(writeRegister(register));
  try {
    await house.found(setup, statements);
  } catch (why) {
    const there = isRefusal(why, "town.founded") ? (await house.town()).town : null;
    if (there === null || !same(there, town)) throw why;
  }
  await needs.adopt(town);
  const [member] = register.members;
  if (member === undefined) return;
  const invite: Invite = { town, inviteSecret: random(16), secretNumber: member.number, memberSecret: member.secret, role: null };
  const grant = { inviteHash: inviteHashOf(invite.inviteSecret), uses: 1, expires: (minutesOf(now()) + INVITE_MINUTES) as Minutes };
  await house.postInvite(signGrant(grant, register.key, town));
  await needs.join(invite);
}

/** A phone that shall become a second steward's: keys are made here, their code goes to whoever holds the root. */
export async function makeStewardKeys(needs: Pick<FoundingNeeds, "writeRegister" | "random">): Promise<void> {
  const [key, opens] = [makeSigningKey(needs.random), makeRecipientKey(needs.random)];
  await needs.writeRegister(writeRegister(emptyRegister({ key: key.secret, identity: opens.identity, desk: null })));
}
