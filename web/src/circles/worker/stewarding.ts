/**
 * What a steward does: she signs, the house keeps. Here is what she writes into the town's book, and what her screen shows; invites,
 * batches, the second signature and the town's files are rooms of their own beside this one.
 */
import { signVetting } from "../../seals/aid/vetting";
import { publicKeyOf } from "../../seals/ed25519";
import { recipientOf } from "../../seals/keys";
import { AUTHORITY, isStreet } from "../../seals/roster";
import type { Roster } from "../../seals/roster";
import { readAidDeskCode, readTrusteeCode, readVolunteerCode, writeTrusteeCode, writeVettingText } from "../../seals/shown";
import { readVkey, SignatureKind } from "../../seals/ledger/vkey";
import { NO_TRUSTEES } from "../../seals/statement";
import type { Cosigner, Cosigners, KnownBody, Policy, Steward, Trustees } from "../../seals/statement";
import { LEAST_NEEDED } from "../../seals/witness/codes";
import type { House } from "../../lines/house";
import { b64u, fromB64u, hex, join, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Hash, Identity, Recipient, SecretKey, Window } from "../../terms/ids";
import { minutesOf, windowEnd, windowOf } from "../../terms/instant";
import type { Minutes } from "../../terms/instant";
import { Refusal } from "../../terms/refusal";
import { nextStatement } from "../shared/batch";
import { idOf, idOfDevice, idOfSteward, lineOf, namedIn, pendingOf } from "../shared/pages";
import { forget, holderOf, withName, withNamesOf } from "../shared/register";
import type { Register } from "../shared/register";
import { PRESET_NAMES, readCosigner, usuallyLookOn } from "../shared/steward";
import type { StewardState } from "../shared/steward";
import { Batches } from "./batches";
import type { BatchNeeds, Progress } from "./batches";
import { Bringing } from "./bringing";
import type { BringingNeeds } from "./bringing";
import { CoSigning } from "./cosigning";
import type { CoSignNeeds } from "./cosigning";
import { Drawer } from "./drawer";
import type { DrawerNeeds } from "./drawer";
import { Invites } from "./invites";
import type { InviteNeeds } from "./invites";
import { askOtherStewards, sharedWith } from "./letters";

/** What stewarding asks of the rest of the phone. `roster`: the town as the house shows it now, verified and grown from what this phone held. */
export interface StewardNeeds extends DrawerNeeds, Omit<BatchNeeds, "house">, Omit<InviteNeeds, "house">, Omit<CoSignNeeds, "house">, Omit<BringingNeeds, "house"> {
  readonly house: Pick<House, "postInvite" | "cutInvite" | "invite" | "takePigeonholes" | "window" | "putWindow" | "postStatement" | "putTownFile" | "hasTownFile">;
  /** under which key the house signs the town's ledger: a C2SP verifier key */
  readonly logKey: () => Promise<string>;
}

export type { Progress };

/** By their letters, those whom her screen is about to propose. */
export type InForm = () => readonly string[];
const nobody: InForm = () => [];

export class Stewarding {
  readonly #needs: StewardNeeds;
  readonly #drawer: Drawer;
  readonly #invites: Invites;
  readonly #batches: Batches;
  readonly #cosigning: CoSigning;
  readonly #files: Bringing;
  #served: Hash | null = null;
  #looking: Promise<StewardState> | null = null;

  constructor(needs: StewardNeeds) {
    this.#needs = needs;
    this.#drawer = new Drawer(needs);
    this.#invites = new Invites(needs, this.#drawer);
    this.#batches = new Batches(needs, this.#drawer);
    this.#cosigning = new CoSigning(needs, this.#drawer, this.#batches);
    this.#files = new Bringing(needs, (body) => this.inscribe(body));
  }

  /** Looks for letters, counts who joined, finishes a batch that was on its way, forgets what is over. One look at a time. */
  refresh(inForm: InForm = nobody): Promise<StewardState> {
    this.#looking ??= this.#look(inForm).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(inForm: InForm): Promise<StewardState> {
    const { now } = this.#needs;
    const roster = await this.#needs.roster();
    const due = { window: windowOf(now()), minutes: minutesOf(now()) };
    await this.#drawer.change((register) => forget(register, due));
    await this.#batches.takeRequests();
    await this.#cosigning.take(roster);
    await this.#invites.count();
    await this.#batches.resume();
    this.#served = await this.#needs.offered();
    await this.#files.bring();
    return this.state(inForm);
  }

  /** As it was known at the last refresh, with the register of this moment. What she calls people who are nowhere any more is forgotten by that. */
  async state(inForm: InForm = nobody): Promise<StewardState> {
    const proposed = inForm(); // while it is posted it is in the form before, and in the book after
    const roster = await this.#needs.roster();
    await this.#drawer.change((before) => withNamesOf(before, [...namedIn(roster), ...proposed, ...inForm()]));
    const register = await this.#drawer.read();
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
      coSign: this.#cosigning.tasks,
      people: register.holders.map((each) => ({
        id: hex(each.id),
        name: each.name,
        roles: each.roles,
        until: Math.floor(windowEnd(each.leaves.at(-1)?.window ?? 0) / 60),
        windows: each.leaves.length,
      })),
      invites: this.#invites.rows(register, roster.town),
      certifiedUntil: last < 0 ? 0 : Math.floor(windowEnd(last as Window) / 60),
      manifest: { pinned: roster.manifest && hex(roster.manifest), served: this.#served && hex(this.#served) },
      handing: register.handing && { waitsForSecond: register.handing.waitsForSecond, windows: register.handing.windows.length },
      policy: roster.policy,
      rootSplit: register.rootSplit,
      town: roster.founding.name,
      desk: roster.desk.length,
      stewardList: roster.stewards.map((each) => ({ id: idOfSteward(each), mine: same(each.key, publicKeyOf(register.key)) })),
      deskList: roster.desk.map((each) => ({ id: idOf(each), mine: register.desk !== null && same(each, recipientOf(register.desk)) })),
      aidList: roster.aid.map(idOfDevice),
      films: { ...roster.films, people: roster.films.trustees.map((each) => ({ id: idOfDevice(each), code: writeTrusteeCode(each) })) },
      ledger: roster.ledger,
      named: Object.fromEntries(register.named.map(({ id, name }) => [id, name])),
      mirrors: roster.mirrors,
      files: roster.files.map((file) => ({ ...lineOf(file), atHouse: this.#files.isAtHouse(file.fileHash) })),
      pending: pendingOf(roster),
    };
  }

  /** One link for one person. */
  inviteOne = (): Promise<string> => this.#invites.one();

  /** One link for many. */
  inviteMeeting = (uses: number): Promise<string> => this.#invites.meeting(uses);

  roleLink = (roles: number): Promise<string> => this.#invites.role(roles);

  closeInvite = (hash: string): Promise<void> => this.#invites.close(hash);

  cutInvite = (hash: string): Promise<void> => this.#invites.cut(hash);

  certify = (ids: readonly string[], onProgress?: Progress): Promise<"certified" | "waits"> => this.#batches.certify(ids, onProgress);

  dropRequest = (id: string): Promise<void> => this.#batches.dropRequest(id);

  giveUpHanding = (): Promise<void> => this.#batches.giveUpHanding();

  revoke = (person: string): Promise<void> => this.#batches.revoke(person);

  coSign = (id: string, onProgress?: Progress): Promise<void> => this.#cosigning.sign(id, onProgress);

  addFile = (name: string, bytes: Bytes): Promise<"done" | "waits"> => this.#files.add(name, bytes);

  removeFile = (name: string): Promise<"done" | "waits"> => this.#files.remove(name);

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
    await this.#drawer.change((register) => (register.desk === null ? { ...register, desk: this.#needs.random(32) as Identity } : register));
    const [{ desk }, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const mine = recipientOf(desk as Identity);
    return this.inscribe({ kind: 6, recipients: [...roster.desk.filter((each) => !same(each, mine)), mine] }, root);
  }

  async removeDesk(id: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { desk } = await this.#needs.roster();
    return this.inscribe({ kind: 6, recipients: desk.filter((each) => idOf(each) !== id) }, root);
  }

  /** `code`: what the coordinator's phone shows. Refusal "aid.no_desk_code". */
  async addToAidDesk(code: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const added = readAidDeskCode(code);
    if (sharedWith(ONE, added.recipient) === null) throw new Refusal("aid.no_desk_code", "Nothing can be sealed to this phone.");
    const { aid } = await this.#needs.roster();
    return this.inscribe({ kind: 10, devices: [...aid.filter((each) => !same(each.key, added.key) && !same(each.recipient, added.recipient)), added] }, root);
  }

  async removeFromAidDesk(id: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { aid } = await this.#needs.roster();
    return this.inscribe({ kind: 10, devices: aid.filter((each) => idOfDevice(each) !== id) }, root);
  }

  /**
   * Vouches for a volunteer whom this steward knows: what she may be trusted with, until when. It stays on the volunteer's phone, and no list
   * of the vouched-for is anywhere. Refusal "aid.no_volunteer_code".
   */
  async vouchFor(code: string, { duties, days }: { duties: number; days: number }): Promise<string> {
    const [register, roster, begins] = [await this.#drawer.read(), await this.#needs.roster(), minutesOf(this.#needs.now())];
    return writeVettingText(signVetting({ key: readVolunteerCode(code), duties, begins, expires: (begins + days * DAY_MIN) as Minutes }, register.key, roster.town));
  }

  /**
   * Who opens films together, all of them at once: a list of one could open none. `codes`: what their phones show; a trustee's
   * number is her place. Refusal "trustee.no_code", "trustee.too_few".
   */
  async changeTrustees(codes: readonly string[], { needed, sound, hours }: Pick<Trustees, "needed" | "sound" | "hours">, root: SecretKey | null): Promise<"done" | "waits"> {
    const trustees = codes.map(readTrusteeCode);
    if (trustees.some(({ recipient }) => sharedWith(ONE, recipient) === null)) throw new Refusal("trustee.no_code", "Nothing can be sealed to this trustee.");
    if (trustees.length === 0) return this.inscribe(NO_TRUSTEES, root);
    if (needed < LEAST_NEEDED || needed > trustees.length) throw new Refusal("trustee.too_few", "At least two trustees open a film together.");
    return this.inscribe({ kind: 11, trustees, needed, sound, hours }, root);
  }

  /** Writes the key under which the house signs the town's ledger into the book. Refusal "ledger.malformed". */
  async nameLedger(root: SecretKey | null): Promise<"done" | "waits"> {
    const { ledger } = await this.#needs.roster();
    const log = await this.#needs.logKey();
    if (readVkey(log).kind !== SignatureKind.ed25519) throw new Refusal("ledger.malformed", "This is no key of a ledger.");
    return this.inscribe({ ...ledger, log }, root);
  }

  /** One house more that looks on while the ledger grows. Refusal "cosigner.no_code". */
  async addCosigner(text: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { ledger } = await this.#needs.roster();
    const added = readCosigner(text);
    return this.#withCosigners(ledger, [...ledger.cosigners.filter(({ verifierKey }) => verifierKey !== added.verifierKey), added], root);
  }

  async removeCosigner(verifierKey: string, root: SecretKey | null): Promise<"done" | "waits"> {
    const { ledger } = await this.#needs.roster();
    return this.#withCosigners(ledger, ledger.cosigners.filter((each) => each.verifierKey !== verifierKey), root);
  }

  #withCosigners(ledger: Cosigners, cosigners: readonly Cosigner[], root: SecretKey | null): Promise<"done" | "waits"> {
    return this.inscribe({ ...ledger, cosigners, needed: usuallyLookOn(cosigners.length) }, root);
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
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const statement = nextStatement(body, { roster, keys: [root ?? register.key] }, this.#needs.now());
    const authority = AUTHORITY[body.kind];
    const needed = leavesOnlyOut(body, roster) || (authority?.oneInStreet && isStreet(roster)) ? 1 : (authority?.stewards ?? 1);
    if (root === null && needed > 1) {
      await askOtherStewards([statement], [], { roster, register }, this.#needs);
      return "waits";
    }
    await this.#needs.house.postStatement(statement);
    return "done";
  }

  /** How she calls a trustee or a cosigner: it stays in the register. An empty name is none. */
  callHer = (id: string, name: string): Promise<void> => this.#drawer.change((register) => withName(register, id, name.trim()));

  /** The founder says that the root lies with five people now. */
  rootIsSplit = (): Promise<void> => this.#drawer.change((register) => ({ ...register, rootSplit: true }));

  setAddress = (address: string): Promise<void> => this.#drawer.change((register) => ({ ...register, address }));
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

/** A list of the aid desk that names nobody new: taking a lost phone out waits for no second steward. */
const leavesOnlyOut = (body: KnownBody, { aid }: Roster): boolean => body.kind === 10 && body.devices.every((each) => aid.some((held) => same(held.key, each.key) && same(held.recipient, each.recipient)));

const DAY_MIN = 1_440;

/** Any key that is one: what is asked of it is only whether the other side is a point of full order. */
const ONE = new Uint8Array(32).fill(1) as Identity;
