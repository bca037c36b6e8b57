/**
 * What a steward does: invites, requests, batches, revocations, the pinned app, the second signature. She signs, the house keeps.
 * Her register is written before anything leaves the phone that could not be made again.
 */
import { x25519 } from "@noble/curves/ed25519.js";
import { check, merge, parse, sign, signed, write } from "../../seals/cose";
import { publicKeyOf } from "../../seals/ed25519";
import { leafHashOf, sha256 } from "../../seals/hashes";
import { open, seal } from "../../seals/envelope";
import { inviteHashOf, MEETING_MINUTES, signCut, signGrant, writeLink } from "../../seals/invite";
import { recipientOf } from "../../seals/keys";
import { readNote, writeNote } from "../../seals/letters";
import type { MemberSecret, Note, NoteBody } from "../../seals/letters";
import { AUTHORITY, isStreet, sequenceOf, stewardsNeeded, voidKey } from "../../seals/roster";
import type { Roster } from "../../seals/roster";
import { readStatement, writeStatement } from "../../seals/statement";
import type { KnownBody, Policy, Steward, TownFile } from "../../seals/statement";
import { CertifiedWindow } from "../../seals/window";
import type { Leaf } from "../../seals/window";
import type { Files as OwnFiles } from "../../keep/files";
import type { HeldEnvelope, House } from "../../lines/house";
import { b64u, fromB64u, hex, join, same, utf8 } from "../../terms/bytes";
import type { Bytes, Random } from "../../terms/bytes";
import type { Hash, Identity, PigeonholeId, Recipient, SecretKey, TownId, Window } from "../../terms/ids";
import { minutesOf, windowEnd, windowOf } from "../../terms/instant";
import type { Instant, Minutes } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import { batchBody, isThisPlan, nextStatement, planBatch } from "../shared/batch";
import type { Asked, Certified, Plan } from "../shared/batch";
import { changeOf, filesOf, idOf, idOfSteward, isReadAndSigned, lineOf, pageOf, pendingOf } from "../shared/pages";
import { forget, holderOf, newestSecret, pigeonholes, readRegister, replacedBy, withHolders, withSecret, writeRegister } from "../shared/register";
import type { Handing, Link, LinkKind, Register, Request } from "../shared/register";
import { inTurn } from "./in_turn";
import { PRESET_NAMES } from "../shared/steward";
import type { CoSignTask, InviteCount, StewardState } from "../shared/steward";

const INVITE_MINUTES = 7 * 24 * 60;
const MOST_REVOKED = 256;
const TAKEN_AT_ONCE = 8;

/** What stewarding asks of the rest of the phone. */
export interface StewardNeeds {
  /** the town as the house shows it now, verified and grown from what this phone held */
  roster(): Promise<Roster>;
  readonly house: Pick<House, "postInvite" | "cutInvite" | "invite" | "takePigeonholes" | "window" | "putWindow" | "postStatement" | "putTownFile" | "hasTownFile">;
  /** SHA-256 of the manifest of the app that the house offers now; null when it offers none */
  offered(): Promise<Hash | null>;
  /** puts an envelope into a pigeonhole, with a ticket or a guest's work */
  putLetter(pigeonhole: PigeonholeId, slot: Bytes, envelope: Bytes): Promise<void>;
  /** the sealed drawer under the app lock; null when this phone has no steward's keys */
  readRegister(): Promise<Bytes | null>;
  writeRegister(register: Bytes): Promise<void>;
  /** the secret that this phone marks its own reports with; null when it is no member */
  membership(): Promise<MemberSecret | null>;
  /** files of the town that lie on this phone */
  readonly files: Pick<OwnFiles, "putOwn" | "isOwn" | "read" | "settle">;
  /** where neighbours find the house when the register names no other address */
  origin: string;
  now(): Instant;
  random: Random;
}

export type Progress = (part: number) => void;

export class Stewarding {
  readonly #needs: StewardNeeds;
  #counts = new Map<string, InviteCount>();
  #toCoSign: readonly ToCoSign[] = [];
  #served: Hash | null = null;
  /** hashes (hex) of the town's files that the house has */
  #atHouse: ReadonlySet<string> = new Set();
  #looking: Promise<StewardState> | null = null;
  #handsIn = false;

  constructor(needs: StewardNeeds) {
    this.#needs = needs;
  }

  /** Looks for letters, counts who joined, finishes a batch that was on its way, forgets what is over. One look at a time. */
  refresh(): Promise<StewardState> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<StewardState> {
    const { now } = this.#needs;
    const roster = await this.#needs.roster();
    const due = { window: windowOf(now()), minutes: minutesOf(now()) };
    await this.#change((register) => forget(register, due));
    await this.#takeRequests();
    await this.#takeLettersOfStewards(roster);
    await this.#count();
    if (!this.#handsIn) await this.#resume();
    this.#served = await this.#needs.offered();
    await this.#bringFiles();
    return this.state();
  }

  /** As it was known at the last refresh, with the register of this moment. */
  async state(): Promise<StewardState> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const last = Math.max(-1, ...roster.batches.keys());
    return {
      preset: PRESET_NAMES[roster.policy.preset] ?? "street",
      stewards: roster.stewards.length,
      isSteward: roster.stewards.some(({ key }) => same(key, publicKeyOf(register.key))),
      stewardCode: stewardCode(register),
      address: register.address || this.#needs.origin,
      requests: register.requests.map((request) => ({
        id: hex(request.id),
        name: request.asked.name,
        roles: request.asked.roles,
        offered: request.offered,
        windows: request.asked.leaves.length,
        replaces: holderOf(request, register)?.name ?? null,
      })),
      coSign: this.#toCoSign.map(({ task }) => task),
      people: register.holders.map((each) => ({
        id: hex(each.id),
        name: each.name,
        roles: each.roles,
        until: Math.floor(windowEnd(each.leaves.at(-1)?.window ?? 0) / 60),
        windows: each.leaves.length,
      })),
      invites: register.links.map((each) => {
        const hash = b64u(inviteHashOf(each.inviteSecret));
        const counted = this.#counts.get(hash);
        return {
          hash,
          kind: each.kind,
          roles: each.roles,
          link: this.#linkText(each, register, roster.town),
          uses: each.uses,
          joined: counted?.joined ?? 0,
          open: counted?.open ?? true,
          expires: each.expires,
        };
      }),
      certifiedUntil: last < 0 ? 0 : Math.floor(windowEnd(last as Window) / 60),
      manifest: { pinned: roster.manifest && hex(roster.manifest), served: this.#served && hex(this.#served) },
      handing: register.handing && { waitsForSecond: register.handing.waitsForSecond, windows: register.handing.windows.length },
      policy: roster.policy,
      rootSplit: register.rootSplit,
      town: roster.founding.name,
      desk: roster.desk.length,
      stewardList: roster.stewards.map((each) => ({ id: idOfSteward(each), mine: same(each.key, publicKeyOf(register.key)) })),
      deskList: roster.desk.map((each) => ({ id: idOf(each), mine: register.desk !== null && same(each, recipientOf(register.desk)) })),
      mirrors: roster.mirrors,
      files: roster.files.map((file) => ({ ...lineOf(file), atHouse: this.#atHouse.has(hex(file.fileHash)) })),
      pending: pendingOf(roster),
    };
  }

  /** One link for one person. */
  inviteOne = (): Promise<string> => this.#invite({ kind: "member", uses: 1, minutes: INVITE_MINUTES, roles: 0 });

  /** One link for many, on a wall for two hours. */
  inviteMeeting = (uses: number): Promise<string> => this.#invite({ kind: "meeting", uses, minutes: MEETING_MINUTES, roles: 0 });

  roleLink = (roles: number): Promise<string> => this.#invite({ kind: "role", uses: 1, minutes: INVITE_MINUTES, roles });

  /** Nobody more comes in; who came in stays. */
  async closeInvite(hash: string): Promise<void> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const link = register.links.find(({ inviteSecret }) => b64u(inviteHashOf(inviteSecret)) === hash);
    const joined = (await this.#inviteCount(hash)).joined;
    if (link === undefined || joined === 0) return this.cutInvite(hash);
    const grant = { inviteHash: inviteHashOf(link.inviteSecret), uses: joined, expires: link.expires };
    await this.#needs.house.postInvite(signGrant(grant, register.key, roster.town));
    await this.#count();
  }

  /** The invite is over, and so is every pass that came from it. */
  async cutInvite(hash: string): Promise<void> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    await this.#needs.house.cutInvite(signCut(fromB64u(hash, 32), register.key, roster.town));
    await this.#count();
  }

  /** Certifies these requests for up to six weeks; where two stewards are needed, writes to the others instead. */
  async certify(ids: readonly string[], onProgress: Progress = () => {}): Promise<"certified" | "waits"> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const requests = register.requests.filter(({ id }) => ids.includes(hex(id)));
    const settledRoster = await this.#revokeLeaves(requests.flatMap((each) => replacedBy(each, register)), roster);
    const first = windowOf(this.#needs.now());
    const certified = await this.#certified(settledRoster, first, (part) => onProgress(part * 0.3));
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
    await this.#change((now) => ({ ...now, handing: { statement, windows, requests: requests.map(({ id }) => id), waitsForSecond } }));
    if (waitsForSecond) {
      await this.#askOthers([statement, ...windows.map((each) => each.statement)], requests.map(({ asked }) => asked), settledRoster);
      onProgress(1);
      return "waits";
    }
    this.#handsIn = true;
    await this.#needs.house.postStatement(statement).finally(() => (this.#handsIn = false));
    await this.#handIn((part) => onProgress(0.6 + 0.4 * part));
    return "certified";
  }

  /** This person is not who she says: her letter is thrown away. */
  dropRequest = (id: string): Promise<void> =>
    this.#change((register) => ({ ...register, requests: register.requests.filter((each) => hex(each.id) !== id) }));

  /** A batch that the second steward never signed is given up. */
  giveUpHanding = (): Promise<void> => this.#change((register) => ({ ...register, handing: null }));

  /** Every key of this person, from the running window on, counts no more, at once. */
  async revoke(person: string): Promise<void> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const holder = register.holders.find(({ id }) => hex(id) === person);
    if (holder === undefined) return;
    const running = windowOf(this.#needs.now());
    await this.#revokeLeaves(holder.leaves.filter(({ window }) => window >= running), roster);
    await this.#change((now) => ({ ...now, holders: now.holders.filter(({ id }) => hex(id) !== person) }));
  }

  /** The app that the house serves now becomes the one the town trusts. */
  async pinManifest(): Promise<"done" | "waits"> {
    const manifestHash = await this.#needs.offered();
    if (manifestHash === null) throw new Refusal("line.none", "There is no line to the house.");
    return this.inscribe({ kind: 3, manifestHash });
  }

  changePolicy = (policy: Policy, root: SecretKey | null): Promise<"done" | "waits"> => this.inscribe(policy, root);

  /** `code`: what the new steward's phone shows. Refusal "steward.no_code". */
  async addSteward(code: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const [added, { stewards }] = [readStewardCode(code), await this.#needs.roster()];
    return this.inscribe({ kind: 1, stewards: [...stewards.filter(({ key }) => !same(key, added.key)), added] }, root);
  }

  /** `id`: of the list. Refusal "steward.none_left". */
  async removeSteward(id: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { stewards } = await this.#needs.roster();
    const left = stewards.filter((each) => idOfSteward(each) !== id);
    if (left.length === 0) throw new Refusal("steward.none_left", "A town without a steward can certify nobody. Name another first.");
    return this.inscribe({ kind: 1, stewards: left }, root);
  }

  /** This phone opens what falls to the permanent desk too; its key is made now if it has none, and written before it is named. */
  async addDesk(root: SecretKey | null): Promise<"done" | "waits"> {
    await this.#change((register) => (register.desk === null ? { ...register, desk: this.#needs.random(32) as Identity } : register));
    const [{ desk }, roster] = [await this.#register(), await this.#needs.roster()];
    const mine = recipientOf(desk as Identity);
    return this.inscribe({ kind: 6, recipients: [...roster.desk.filter((each) => !same(each, mine)), mine] }, root);
  }

  async removeDesk(id: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { desk } = await this.#needs.roster();
    return this.inscribe({ kind: 6, recipients: desk.filter((each) => idOf(each) !== id) }, root);
  }

  async addMirror(url: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { mirrors } = await this.#needs.roster();
    return this.inscribe({ kind: 7, urls: [...mirrors.filter((each) => each !== url), url] }, root);
  }

  async removeMirror(url: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { mirrors } = await this.#needs.roster();
    return this.inscribe({ kind: 7, urls: mirrors.filter((each) => each !== url) }, root);
  }

  /** One page more in the town's book, by the root if it is at hand, else by as many stewards as it needs. */
  async inscribe(body: KnownBody, root: SecretKey | null = null): Promise<"done" | "waits"> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const statement = nextStatement(body, { roster, keys: [root ?? register.key] }, this.#needs.now());
    const authority = AUTHORITY[body.kind];
    const needed = authority?.oneInStreet && isStreet(roster) ? 1 : (authority?.stewards ?? 1);
    if (root === null && needed > 1) {
      await this.#askOthers([statement], [], roster);
      return "waits";
    }
    await this.#needs.house.postStatement(statement);
    return "done";
  }

  /** A file in the place of what has its name now. It goes to the house from this phone once the town lists it. */
  async addFile(name: string, bytes: Bytes): Promise<"done" | "waits"> {
    const roster = await this.#needs.roster();
    const file: TownFile = { name, size: bytes.length, fileHash: sha256(bytes) };
    await this.#needs.files.putOwn(file.fileHash, bytes);
    return this.#stateFiles([...roster.files.filter((each) => each.name !== name), file]);
  }

  /** Out of the town's book: the house and every phone drop it. */
  async removeFile(name: string): Promise<"done" | "waits"> {
    const roster = await this.#needs.roster();
    return this.#stateFiles(roster.files.filter((each) => each.name !== name));
  }

  async #stateFiles(files: readonly TownFile[]): Promise<"done" | "waits"> {
    const body: KnownBody = { kind: 8, files };
    // what nobody could read is not written
    readStatement(writeStatement({ sequence: 1, previous: sha256(new Uint8Array()), at: minutesOf(this.#needs.now()), body }));
    const how = await this.inscribe(body);
    if (how === "done") await this.#bringFiles();
    return how;
  }

  /** Whatever the town lists, the house lacks and this phone holds for it. */
  async #bringFiles(): Promise<void> {
    const { files, house } = this.#needs;
    const atHouse = new Set<string>();
    for (const { fileHash, size } of (await this.#needs.roster()).files) {
      try {
        const own = await files.isOwn(fileHash);
        let there = this.#atHouse.has(hex(fileHash)) || (await house.hasTownFile(fileHash));
        const bytes = !there && own ? await files.read(fileHash, 0, size) : null;
        if (bytes !== null) {
          await house.putTownFile(fileHash, bytes);
          there = true;
        }
        if (there) atHouse.add(hex(fileHash));
        if (there && own) await files.settle(fileHash, size);
      } catch (why) {
        // the next look tries again
        if (!isRefusal(why)) throw why;
      }
    }
    this.#atHouse = atHouse;
  }

  /** Signs what another steward sent and hands it to the house. What it is was rebuilt and compared when it was taken. */
  async coSign(id: string, onProgress: Progress = () => {}): Promise<void> {
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
    const asked = this.#toCoSign.find(({ task }) => task.id === id);
    if (asked === undefined || !asked.task.sound) throw new Refusal("cosign.not_the_same", "What was sent is not what was asked for.");
    const also = (object: Bytes, kind: "roster" | "window"): Bytes => {
      const theirs = parse(object);
      check(theirs, kind, roster.town, roster.stewards.map(({ key }) => key));
      return write(merge(theirs, { payload: theirs.payload, signatures: [sign(theirs.payload, kind, roster.town, register.key)] }));
    };
    const [statement, ...windows] = asked.objects;
    const both = also(statement as Bytes, "roster");
    const handing: Handing | null = asked.plan && {
      statement: both,
      windows: asked.plan.windows.map((each, at) => ({ window: each.window, statement: also(windows[at] as Bytes, "window"), leaves: each.leaves })),
      requests: [],
      waitsForSecond: false,
    };
    if (handing) await this.#change((now) => ({ ...now, handing }));
    await this.#needs.house.postStatement(both);
    if (handing) await this.#handIn(onProgress);
    this.#toCoSign = this.#toCoSign.filter((each) => each !== asked);
  }

  /** The founder says that the root lies with five people now. */
  rootIsSplit = (): Promise<void> => this.#change((register) => ({ ...register, rootSplit: true }));

  setAddress = (address: string): Promise<void> => this.#change((register) => ({ ...register, address }));

  async #register(): Promise<Register> {
    const kept = await this.#needs.readRegister();
    if (kept === null) throw new Refusal("steward.no_keys", "This phone holds no steward's keys.");
    return withSecret(readRegister(kept), await this.#needs.membership());
  }

  #changes: Promise<unknown> = Promise.resolve();

  /** One change after the other: each reads what the one before wrote. */
  #change(how: (register: Register) => Register): Promise<void> {
    const next = this.#changes.then(async () => {
      const before = await this.#register();
      const after = how(before);
      if (after !== before) await this.#needs.writeRegister(writeRegister(after));
    });
    this.#changes = next.catch(() => {});
    return next;
  }

  async #invite(how: { kind: LinkKind; uses: number; minutes: number; roles: number }): Promise<string> {
    const { house, now, random } = this.#needs;
    const [register, roster] = [await this.#register(), await this.#needs.roster()];
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
    await this.#change((before) => ({ ...before, links: [...before.links, link] }));
    const grant = { inviteHash: inviteHashOf(link.inviteSecret), uses: link.uses, expires: link.expires };
    await house.postInvite(signGrant(grant, register.key, roster.town));
    await this.#count();
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

  async #count(): Promise<void> {
    const register = await this.#register();
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

  async #take(ids: readonly PigeonholeId[]): Promise<readonly HeldEnvelope[]> {
    const held: HeldEnvelope[] = [];
    for (let at = 0; at < ids.length; at += TAKEN_AT_ONCE) {
      held.push(...(await this.#needs.house.takePigeonholes(ids.slice(at, at + TAKEN_AT_ONCE))));
    }
    return held;
  }

  async #takeRequests(): Promise<void> {
    const register = await this.#register();
    const holes = new Map(pigeonholes(register).map((each) => [b64u(each.id), each]));
    const handled = new Set(register.handled.map(hex));
    const found: Request[] = [];
    const read: Bytes[] = [];
    for (const { id, slot, envelope } of await this.#take([...holes.values()].map((each) => each.id))) {
      const hole = holes.get(b64u(id));
      if (hole === undefined || handled.has(hex(slot))) continue;
      const letter = await openLetter(envelope, register.identity);
      if (letter?.body.say === "role_request") found.push({ id: slot, pigeonhole: hole.id, offered: hole.offered, asked: askedOf(letter.body) });
      read.push(slot);
    }
    if (read.length) await this.#change((now) => ({ ...now, requests: [...now.requests, ...found], handled: [...now.handled, ...read] }));
  }

  async #takeLettersOfStewards(roster: Roster): Promise<void> {
    const register = await this.#register();
    const mine = publicKeyOf(register.key);
    const others = roster.stewards.filter(({ key }) => !same(key, mine));
    if (others.length === 0 || others.length === roster.stewards.length) return;
    const holes = others.flatMap(({ recipient }) => betweenStewards(register.identity, recipient, roster.town) ?? []);
    const asked: Asked[] = [];
    const askedAt: number[] = [];
    const letters: { id: string; at: Instant; objects: readonly Bytes[] }[] = [];
    for (const { slot, envelope } of await this.#take(holes)) {
      const letter = await openLetter(envelope, register.identity);
      if (letter?.body.say === "role_request") {
        asked.push(askedOf(letter.body));
        askedAt.push(letter.at);
      }
      if (letter?.body.say === "to_cosign" && letter.body.objects.length > 0) letters.push({ id: hex(slot), at: letter.at, objects: letter.body.objects });
    }
    const fresh: ToCoSign[] = [];
    for (const letter of letters) {
      const known = this.#toCoSign.find(({ task }) => task.id === letter.id);
      if (sequenceAsked(letter.objects[0] as Bytes) !== sequenceOf(roster) + 1) continue;
      if (known?.head === hex(roster.heads.at(-1) as Hash)) {
        fresh.push(known);
        continue;
      }
      fresh.push(await this.#judge(letter, asked.filter((_, at) => askedAt[at] === letter.at), roster));
    }
    this.#toCoSign = fresh;
  }

  /** What another steward wants signed, rebuilt from what the people themselves asked. */
  async #judge(letter: { id: string; objects: readonly Bytes[] }, asked: readonly Asked[], roster: Roster): Promise<ToCoSign> {
    const { body } = readStatement(parse(letter.objects[0] as Bytes).payload);
    const base = { id: letter.id, what: pageOf(body), people: [] as CoSignTask["people"], windows: 0, detail: "", files: filesOf(body, roster), policy: body.kind === 2 ? { before: roster.policy, after: body } : null };
    const head = hex(roster.heads.at(-1) as Hash);
    if (body.kind === 4) {
      try {
        const certified = await this.#certified(roster, body.firstWindow, () => {});
        const plan = planBatch(asked.map((each) => [each, each.roles]), { certified, roster }, body.firstWindow);
        const people = asked.map(({ name, roles, leaves }) => ({ name, roles, windows: leaves.length }));
        const sound = isThisPlan(letter.objects, plan, roster);
        return { task: { ...base, people, windows: plan.windows.length, sound }, objects: letter.objects, plan, head };
      } catch {
        return { task: { ...base, sound: false }, objects: letter.objects, plan: null, head };
      }
    }
    if (body.kind === 3) {
      const served = await this.#needs.offered();
      const isServed = served !== null && same(served, body.manifestHash);
      return { task: { ...base, detail: hex(body.manifestHash).slice(0, 16), sound: isServed }, objects: letter.objects, plan: null, head };
    }
    const sound = isReadAndSigned(body) && letter.objects.length === 1;
    return { task: { ...base, detail: changeOf(body, roster), sound }, objects: letter.objects, plan: null, head };
  }

  async #askOthers(objects: readonly Bytes[], asked: readonly Asked[], roster: Roster): Promise<void> {
    const register = await this.#register();
    const mine = publicKeyOf(register.key);
    const others = roster.stewards.filter(({ key }) => !same(key, mine));
    if (others.length === 0) throw new Refusal("steward.alone", "This needs a second steward.");
    const at = this.#needs.now();
    for (const { recipient } of others) {
      const hole = betweenStewards(register.identity, recipient, roster.town);
      if (hole === null) continue;
      const requests = asked.map(({ roles, name, firstWindow, leaves }): NoteBody => ({ say: "role_request", roles, nameForSteward: name, firstWindow, leaves }));
      for (const body of [...requests, { say: "to_cosign", objects } as const]) {
        const envelope = await seal(writeNote({ at, author: null, body }), [recipient], this.#needs.random);
        await this.#needs.putLetter(hole, this.#needs.random(16), envelope);
      }
    }
  }

  async #revokeLeaves(leaves: readonly { window: Window; leafHash: Hash }[], roster: Roster): Promise<Roster> {
    const register = await this.#register();
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
  async #certified(roster: Roster, first: Window, onProgress: Progress): Promise<Certified> {
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
  async #handIn(onProgress: Progress): Promise<void> {
    const { handing } = await this.#register();
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
    await this.#change((register) => {
      const done = register.requests.filter(({ id }) => handing.requests.some((each) => same(each, id)));
      return { ...withHolders(register, done, leafHashOf, () => this.#needs.random(16)), handing: null };
    });
  }

  /** A batch that the house already lists but whose windows it may not have yet, or which the second steward has signed. */
  async #resume(): Promise<void> {
    const { handing } = await this.#register();
    if (handing === null) return;
    const roster = await this.#needs.roster();
    const { sequence } = readStatement(parse(handing.statement).payload);
    const inBook = roster.heads[sequence];
    const ours = inBook !== undefined && same(inBook, sha256(parse(handing.statement).payload));
    if (ours && !handing.waitsForSecond) await this.#handIn(() => {});
    else if (ours) {
      const isThere = async ({ window }: Handing["windows"][number]) => this.#needs.house.window(window).then(() => true, () => false);
      const there = await Promise.all([handing.windows[0], handing.windows.at(-1)].map((each) => each !== undefined && isThere(each)));
      if (there.includes(false)) return;
      await this.#change((register) => {
        const done = register.requests.filter(({ id }) => handing.requests.some((each) => same(each, id)));
        return { ...withHolders(register, done, leafHashOf, () => this.#needs.random(16)), handing: null };
      });
    } else if (inBook !== undefined) await this.#change((register) => ({ ...register, handing: null }));
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

interface ToCoSign {
  readonly task: CoSignTask;
  readonly objects: readonly Bytes[];
  readonly plan: Plan | null;
  /** the roster's head when it was judged */
  readonly head: string;
}

/** What one steward shows another, or the founder, to be taken into the list: key and recipient, nothing secret. */
export function stewardCode(register: Pick<Register, "key" | "identity">): string {
  return `tocsin-steward:${b64u(join(publicKeyOf(register.key), recipientOf(register.identity)))}`;
}

/** Refusal "steward.no_code". */
function readStewardCode(text: string): Steward {
  const [, code] = /^tocsin-steward:([A-Za-z0-9_-]+)$/.exec(text.trim()) ?? [];
  if (code === undefined) throw new Refusal("steward.no_code", "This is not a steward's code.");
  const both = fromB64u(code, 64);
  const recipient = both.slice(32) as Recipient;
  if (sharedWith(ONE, recipient) === null) throw new Refusal("steward.no_code", "No letter can be sealed to this steward.");
  return { key: both.slice(0, 32), recipient };
}

/** Where two stewards write to each other: both can work it out, the house cannot. Null where nothing can be sealed to her. */
function betweenStewards(mine: Identity, theirs: Recipient, town: TownId): PigeonholeId | null {
  const shared = sharedWith(mine, theirs);
  return shared && (sha256(join(utf8("tocsin/stewards/v1"), town, shared)).slice(0, 16) as PigeonholeId);
}

/** Any key that is one: what is asked of it is only whether the other side is a point of full order. */
const ONE = new Uint8Array(32).fill(1) as Identity;

/** Null for a point of small order, whose secret everybody would know (RFC 7748, section 6.1). */
function sharedWith(mine: Identity, theirs: Recipient): Bytes | null {
  try {
    return x25519.getSharedSecret(mine, theirs) as Bytes;
  } catch {
    return null;
  }
}

/** Which page of the book a letter is about; null for what is no statement: nobody's letter keeps the others from being read. */
function sequenceAsked(object: Bytes): number | null {
  try {
    return readStatement(parse(object).payload).sequence;
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}

/** null for what is sealed for somebody else or is no letter. */
async function openLetter(envelope: Bytes, identity: Identity): Promise<Note | null> {
  try {
    return readNote(await open(envelope, [identity]));
  } catch (why) {
    if (isRefusal(why)) return null;
    throw why;
  }
}

function askedOf({ roles, nameForSteward, firstWindow, leaves }: Extract<NoteBody, { say: "role_request" }>): Asked {
  return { roles, name: nameForSteward, firstWindow, leaves };
}

const breath = (): Promise<void> => new Promise((resume) => setTimeout(resume));
