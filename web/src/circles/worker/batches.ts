/** Batches of watch keys: who asks is certified for six weeks, who is put out counts no more; each window goes to the house. */
import { parse, signed } from "../../seals/cose";
import { leafHashOf, sha256 } from "../../seals/hashes";
import { stewardsNeeded, voidKey } from "../../seals/roster";
import type { Roster } from "../../seals/roster";
import { readStatement } from "../../seals/statement";
import type { KnownBody } from "../../seals/statement";
import { CertifiedWindow } from "../../seals/window";
import type { Leaf } from "../../seals/window";
import type { House } from "../../lines/house";
import { b64u, hex, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Hash, Window } from "../../terms/ids";
import { windowOf } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import { batchBody, nextStatement, planBatch } from "../shared/batch";
import type { Certified, Plan } from "../shared/batch";
import { pigeonholes, replacedBy, withHolders } from "../shared/register";
import type { Handing, Register, Request } from "../shared/register";
import type { Drawer } from "./drawer";
import { inTurn } from "./in_turn";
import { askedOf, askOtherStewards, openLetter, takeLetters, type LetterNeeds } from "./letters";

const MOST_REVOKED = 256;

export type Progress = (part: number) => void;

export interface BatchNeeds extends LetterNeeds {
  roster(): Promise<Roster>;
  readonly house: Pick<House, "takePigeonholes" | "window" | "putWindow" | "postStatement">;
}

export class Batches {
  readonly #needs: BatchNeeds;
  readonly #drawer: Drawer;
  #handsIn = false;

  constructor(needs: BatchNeeds, drawer: Drawer) {
    this.#needs = needs;
    this.#drawer = drawer;
  }

  /** New letters of those who ask for a role. */
  async takeRequests(): Promise<void> {
    const register = await this.#drawer.read();
    const holes = new Map(pigeonholes(register).map((each) => [b64u(each.id), each]));
    const handled = new Set(register.handled.map(hex));
    const found: Request[] = [];
    const read: Bytes[] = [];
    for (const { id, slot, envelope } of await takeLetters([...holes.values()].map((each) => each.id), this.#needs)) {
      const hole = holes.get(b64u(id));
      if (hole === undefined || handled.has(hex(slot))) continue;
      const letter = await openLetter(envelope, register.identity);
      if (letter?.body.say === "role_request") found.push({ id: slot, pigeonhole: hole.id, offered: hole.offered, asked: askedOf(letter.body) });
      read.push(slot);
    }
    if (read.length) await this.#drawer.change((now) => ({ ...now, requests: [...now.requests, ...found], handled: [...now.handled, ...read] }));
  }

  /** Certifies these requests for up to six weeks; where two stewards are needed, writes to the others instead. */
  async certify(ids: readonly string[], onProgress: Progress = () => {}): Promise<"certified" | "waits"> {
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const requests = register.requests.filter(({ id }) => ids.includes(hex(id)));
    const settledRoster = await this.#revokeLeaves(requests.flatMap((each) => replacedBy(each, register)), roster);
    const first = windowOf(this.#needs.now());
    const certified = await this.certified(settledRoster, first, (part) => onProgress(part * 0.3));
    const plan = planBatch(requests.map(({ asked, offered }) => [asked, offered]), { certified, roster: settledRoster }, first);
    nobodyMissing(plan, register, settledRoster, requests);
    const statement = nextStatement(batchBody(plan), { roster: settledRoster, keys: [register.key] }, this.#needs.now());
    const windows: { window: Window; statement: Bytes; leaves: readonly Bytes[] }[] = [];
    for (const [at, each] of plan.windows.entries()) {
      windows.push({ window: each.window, statement: signed(each.payload, "window", roster.town, register.key), leaves: each.leaves });
      onProgress(0.3 + (0.3 * at) / plan.windows.length);
      if (at % 8 === 0) await breath();
    }
    const waitsForSecond = stewardsNeeded(settledRoster) > 1;
    await this.#drawer.change((now) => ({ ...now, handing: { statement, windows, requests: requests.map(({ id }) => id), waitsForSecond } }));
    if (waitsForSecond) {
      await askOtherStewards([statement, ...windows.map((each) => each.statement)], requests.map(({ asked }) => asked), { roster: settledRoster, register }, this.#needs);
      onProgress(1);
      return "waits";
    }
    this.#handsIn = true;
    await this.#needs.house.postStatement(statement).finally(() => (this.#handsIn = false));
    await this.handIn((part) => onProgress(0.6 + 0.4 * part));
    return "certified";
  }

  /** This person is not who she says: her letter is thrown away. */
  dropRequest = (id: string): Promise<void> =>
    this.#drawer.change((register) => ({ ...register, requests: register.requests.filter((each) => hex(each.id) !== id) }));

  /** A batch that the second steward never signed is given up. */
  giveUpHanding = (): Promise<void> => this.#drawer.change((register) => ({ ...register, handing: null }));

  /** Every key of this person, from the running window on, counts no more, at once. */
  async revoke(person: string): Promise<void> {
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const holder = register.holders.find(({ id }) => hex(id) === person);
    if (holder === undefined) return;
    const running = windowOf(this.#needs.now());
    await this.#revokeLeaves(holder.leaves.filter(({ window }) => window >= running), roster);
    await this.#drawer.change((now) => ({ ...now, holders: now.holders.filter(({ id }) => hex(id) !== person) }));
  }

  async #revokeLeaves(leaves: readonly { window: Window; leafHash: Hash }[], roster: Roster): Promise<Roster> {
    const register = await this.#drawer.read();
    let now = roster;
    for (let at = 0; at < leaves.length; at += MOST_REVOKED) {
      const body: KnownBody = { kind: 5, leaves: leaves.slice(at, at + MOST_REVOKED) };
      const statement = nextStatement(body, { roster: now, keys: [register.key] }, this.#needs.now());
      await this.#needs.house.postStatement(statement);
      now = await this.#needs.roster();
    }
    return now;
  }

  /** Who is certified from `first` on, as the house gives it and the roster proves it. */
  async certified(roster: Roster, first: Window, onProgress: Progress): Promise<Certified> {
    const windows = [...roster.batches.keys()].filter((window) => window >= first);
    const certified = new Map<Window, readonly Leaf[]>();
    await inTurn(
      windows,
      async (window) => {
        try {
          const { statement, leaves } = await this.#needs.house.window(window);
          certified.set(window, CertifiedWindow.certify(statement, leaves, roster).leaves);
        } catch (why) {
          // a batch whose windows never came to the house: whoever knows who was in it finds her missing in the plan
          if (!isRefusal(why, "window.unknown")) throw why;
        }
      },
      onProgress,
    );
    return certified;
  }

  /** Hands every window of the batch that no later one has replaced to the house, then remembers who got which keys. */
  async handIn(onProgress: Progress): Promise<void> {
    const { handing } = await this.#drawer.read();
    if (handing === null) return;
    this.#handsIn = true;
    try {
      await this.#handInAll(handing, onProgress);
    } finally {
      this.#handsIn = false;
    }
  }

  async #handInAll(handing: Handing, onProgress: Progress): Promise<void> {
    const { batches } = await this.#needs.roster();
    const isListed = ({ window, statement }: Handing["windows"][number]): boolean => {
      const listed = batches.get(window);
      return listed !== undefined && same(listed.statementHash, sha256(parse(statement).payload));
    };
    await inTurn(
      handing.windows.filter(isListed),
      async ({ window, statement, leaves }) => {
        await this.#needs.house.putWindow(window, statement, leaves);
      },
      onProgress,
    );
    await this.#drawer.change((register) => {
      const done = register.requests.filter(({ id }) => handing.requests.some((each) => same(each, id)));
      return { ...withHolders(register, done, leafHashOf, () => this.#needs.random(16)), handing: null };
    });
  }

  /** A batch that the house already lists but whose windows it may not have yet, or which the second steward has signed. */
  async resume(): Promise<void> {
    if (this.#handsIn) return;
    const { handing } = await this.#drawer.read();
    if (handing === null) return;
    const roster = await this.#needs.roster();
    const { sequence } = readStatement(parse(handing.statement).payload);
    const inBook = roster.heads[sequence];
    const ours = inBook !== undefined && same(inBook, sha256(parse(handing.statement).payload));
    if (ours && !handing.waitsForSecond) await this.handIn(() => {});
    else if (ours) {
      const isThere = async ({ window }: Handing["windows"][number]) => this.#needs.house.window(window).then(() => true, () => false);
      const there = await Promise.all([handing.windows[0], handing.windows.at(-1)].map((each) => each !== undefined && isThere(each)));
      if (there.includes(false)) return;
      await this.#drawer.change((register) => {
        const done = register.requests.filter(({ id }) => handing.requests.some((each) => same(each, id)));
        return { ...withHolders(register, done, leafHashOf, () => this.#needs.random(16)), handing: null };
      });
    } else if (inBook !== undefined) await this.#drawer.change((register) => ({ ...register, handing: null }));
  }
}

/** Everybody whom this steward certified is in the plan still. Refusal "steward.withheld" when a house kept somebody back. */
function nobodyMissing(plan: Plan, register: Register, roster: Roster, requests: readonly Request[]): void {
  const replaced = new Set(requests.flatMap((each) => replacedBy(each, register)).map(({ window, leafHash }) => voidKey(window, leafHash)));
  for (const { window, leaves } of plan.windows) {
    const hashes = new Set(leaves.map((each) => voidKey(window, leafHashOf(each))));
    for (const each of register.holders.flatMap((holder) => holder.leaves.filter((leaf) => leaf.window === window))) {
      const key = voidKey(window, each.leafHash);
      if (!hashes.has(key) && !roster.revoked.has(key) && !replaced.has(key)) {
        throw new Refusal("steward.withheld", "The house does not give back everybody who is certified.");
      }
    }
  }
}

const breath = (): Promise<void> => new Promise((resume) => setTimeout(resume));
