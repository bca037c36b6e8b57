/** Invites: one person, many on a wall, a role. The house counts who came in by each. */
import { inviteHashOf, MEETING_MINUTES, signCut, signGrant, writeLink } from "../../seals/invite";
import { recipientOf } from "../../seals/keys";
import type { Roster } from "../../seals/roster";
import type { House } from "../../lines/house";
import { b64u, fromB64u } from "../../terms/bytes";
import type { Random } from "../../terms/bytes";
import type { PigeonholeId, TownId } from "../../terms/ids";
import { minutesOf } from "../../terms/instant";
import type { Instant, Minutes } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import { newestSecret } from "../shared/register";
import type { Link, LinkKind, Register } from "../shared/register";
import type { Invite, InviteCount } from "../shared/steward";
import type { Drawer } from "./drawer";
import { inTurn } from "./in_turn";

const INVITE_MINUTES = 7 * 24 * 60;

export interface InviteNeeds {
  roster(): Promise<Roster>;
  readonly house: Pick<House, "postInvite" | "cutInvite" | "invite">;
  /** where neighbours find the house when the register names no other address */
  origin: string;
  now(): Instant;
  random: Random;
}

export class Invites {
  readonly #needs: InviteNeeds;
  readonly #drawer: Drawer;
  readonly #counts = new Map<string, InviteCount>();

  constructor(needs: InviteNeeds, drawer: Drawer) {
    this.#needs = needs;
    this.#drawer = drawer;
  }

  /** As they were counted last. */
  rows(register: Register, town: TownId): readonly Invite[] {
    return register.links.map((each) => {
      const hash = b64u(inviteHashOf(each.inviteSecret));
      const counted = this.#counts.get(hash);
      return {
        hash,
        kind: each.kind,
        roles: each.roles,
        link: this.#linkText(each, register, town),
        uses: each.uses,
        joined: counted?.joined ?? 0,
        open: counted?.open ?? true,
        expires: each.expires,
      };
    });
  }

  one = (): Promise<string> => this.#invite({ kind: "member", uses: 1, minutes: INVITE_MINUTES, roles: 0 });

  /** On a wall for two hours. */
  meeting = (uses: number): Promise<string> => this.#invite({ kind: "meeting", uses, minutes: MEETING_MINUTES, roles: 0 });

  role = (roles: number): Promise<string> => this.#invite({ kind: "role", uses: 1, minutes: INVITE_MINUTES, roles });

  /** Nobody more comes in; who came in stays. */
  async close(hash: string): Promise<void> {
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const link = register.links.find(({ inviteSecret }) => b64u(inviteHashOf(inviteSecret)) === hash);
    const joined = (await this.#inviteCount(hash)).joined;
    if (link === undefined || joined === 0) return this.cut(hash);
    const grant = { inviteHash: inviteHashOf(link.inviteSecret), uses: joined, expires: link.expires };
    await this.#needs.house.postInvite(signGrant(grant, register.key, roster.town));
    await this.count();
  }

  /** The invite is over, and so is every pass that came from it. */
  async cut(hash: string): Promise<void> {
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    await this.#needs.house.cutInvite(signCut(fromB64u(hash, 32), register.key, roster.town));
    await this.count();
  }

  async count(): Promise<void> {
    const register = await this.#drawer.read();
    const hashes = register.links.map(({ inviteSecret }) => b64u(inviteHashOf(inviteSecret)));
    await inTurn(hashes, async (hash) => {
      try {
        this.#counts.set(hash, await this.#inviteCount(hash));
      } catch (why) {
        if (!isRefusal(why, "invite.unknown")) throw why;
        this.#counts.set(hash, { joined: 0, open: false });
      }
    });
  }

  async #invite(how: { kind: LinkKind; uses: number; minutes: number; roles: number }): Promise<string> {
    const { house, now, random } = this.#needs;
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const member = newestSecret(register);
    if (member === null) throw new Refusal("steward.not_a_member", "This phone is not a member of the town yet.");
    const link: Link = {
      kind: how.kind,
      inviteSecret: random(16),
      secretNumber: member.number,
      uses: how.uses,
      expires: (minutesOf(now()) + how.minutes) as Minutes,
      roles: how.roles,
      pigeonhole: how.kind === "role" ? (random(16) as PigeonholeId) : null,
    };
    await this.#drawer.change((before) => ({ ...before, links: [...before.links, link] }));
    const grant = { inviteHash: inviteHashOf(link.inviteSecret), uses: link.uses, expires: link.expires };
    await house.postInvite(signGrant(grant, register.key, roster.town));
    await this.count();
    return this.#linkText(link, register, roster.town) ?? "";
  }

  #linkText(link: Link, register: Register, town: TownId): string | null {
    const memberSecret = register.members.find(({ number }) => number === link.secretNumber)?.secret;
    if (memberSecret === undefined) return null;
    const role = link.pigeonhole && { roles: link.roles, pigeonhole: link.pigeonhole, stewardRecipient: recipientOf(register.identity) };
    const fragment = writeLink({ town, inviteSecret: link.inviteSecret, secretNumber: link.secretNumber, memberSecret, role });
    return `${register.address || this.#needs.origin}/#${fragment}`;
  }

  async #inviteCount(hash: string): Promise<InviteCount> {
    const { joined, open } = await this.#needs.house.invite(fromB64u(hash, 32));
    return { joined, open };
  }
}
