/** The second signature: what another steward has signed and sent, rebuilt where it can be, shown where it can only be read. */
import { check, merge, parse, sign, write } from "../../seals/cose";
import { publicKeyOf } from "../../seals/ed25519";
import { sequenceOf } from "../../seals/roster";
import type { Roster } from "../../seals/roster";
import { readStatement } from "../../seals/statement";
import type { House } from "../../lines/house";
import { hex, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Hash } from "../../terms/ids";
import type { Instant } from "../../terms/instant";
import { isRefusal, Refusal } from "../../terms/refusal";
import { isThisPlan, planBatch } from "../shared/batch";
import type { Asked, Plan } from "../shared/batch";
import { changeOf, filesOf, isReadAndSigned, pageOf } from "../shared/pages";
import type { Handing } from "../shared/register";
import type { CoSignTask } from "../shared/steward";
import type { Batches, Progress } from "./batches";
import type { Drawer } from "./drawer";
import { askedOf, betweenStewards, openLetter, takeLetters } from "./letters";

export interface CoSignNeeds {
  roster(): Promise<Roster>;
  readonly house: Pick<House, "takePigeonholes" | "postStatement">;
  /** SHA-256 of the manifest of the app that the house offers now; null when it offers none */
  offered(): Promise<Hash | null>;
}

interface ToCoSign {
  readonly task: CoSignTask;
  readonly objects: readonly Bytes[];
  readonly plan: Plan | null;
  /** the roster's head when it was judged */
  readonly head: string;
}

export class CoSigning {
  readonly #needs: CoSignNeeds;
  readonly #drawer: Drawer;
  readonly #batches: Batches;
  #waiting: readonly ToCoSign[] = [];

  constructor(needs: CoSignNeeds, drawer: Drawer, batches: Batches) {
    this.#needs = needs;
    this.#drawer = drawer;
    this.#batches = batches;
  }

  get tasks(): readonly CoSignTask[] {
    return this.#waiting.map(({ task }) => task);
  }

  /** New letters of the other stewards, judged under the book as it is. */
  async take(roster: Roster): Promise<void> {
    const register = await this.#drawer.read();
    const mine = publicKeyOf(register.key);
    const others = roster.stewards.filter(({ key }) => !same(key, mine));
    if (others.length === 0 || others.length === roster.stewards.length) return;
    const holes = others.flatMap(({ recipient }) => betweenStewards(register.identity, recipient, roster.town) ?? []);
    const asked: Asked[] = [];
    const askedAt: number[] = [];
    const letters: { id: string; at: Instant; objects: readonly Bytes[] }[] = [];
    for (const { slot, envelope } of await takeLetters(holes, this.#needs)) {
      const letter = await openLetter(envelope, register.identity);
      if (letter?.body.say === "role_request") {
        asked.push(askedOf(letter.body));
        askedAt.push(letter.at);
      }
      if (letter?.body.say === "to_cosign" && letter.body.objects.length > 0) letters.push({ id: hex(slot), at: letter.at, objects: letter.body.objects });
    }
    const fresh: ToCoSign[] = [];
    for (const letter of letters) {
      const known = this.#waiting.find(({ task }) => task.id === letter.id);
      if (sequenceAsked(letter.objects[0] as Bytes) !== sequenceOf(roster) + 1) continue;
      if (known?.head === hex(roster.heads.at(-1) as Hash)) {
        fresh.push(known);
        continue;
      }
      fresh.push(await this.#judge(letter, asked.filter((_, at) => askedAt[at] === letter.at), roster));
    }
    this.#waiting = fresh;
  }

  /** Signs what another steward sent and hands it to the house. What it is was rebuilt and compared when it was taken. */
  async sign(id: string, onProgress: Progress = () => {}): Promise<void> {
    const [register, roster] = [await this.#drawer.read(), await this.#needs.roster()];
    const asked = this.#waiting.find(({ task }) => task.id === id);
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
    if (handing) await this.#drawer.change((now) => ({ ...now, handing }));
    await this.#needs.house.postStatement(both);
    if (handing) await this.#batches.handIn(onProgress);
    this.#waiting = this.#waiting.filter((each) => each !== asked);
  }

  /** What another steward wants signed, rebuilt from what the people themselves asked. */
  async #judge(letter: { id: string; objects: readonly Bytes[] }, asked: readonly Asked[], roster: Roster): Promise<ToCoSign> {
    const { body } = readStatement(parse(letter.objects[0] as Bytes).payload);
    const base = { id: letter.id, what: pageOf(body), people: [] as CoSignTask["people"], windows: 0, detail: "", files: filesOf(body, roster), policy: body.kind === 2 ? { before: roster.policy, after: body } : null };
    const head = hex(roster.heads.at(-1) as Hash);
    if (body.kind === 4) {
      try {
        const certified = await this.#batches.certified(roster, body.firstWindow, () => {});
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
