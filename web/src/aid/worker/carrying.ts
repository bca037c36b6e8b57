/**
 * A volunteer's side: her offer, with a steward's word that her phone alone carries; the asks that came to her pigeonhole; the address that
 * opens in its window, on this phone only, and is overwritten when it is over. Whoever is followed is shown no address any more, whatever
 * the house still holds.
 */
import { exclusive } from "../../keep/exclusive.ts";
import { amongOthers } from "../../lines/among_others.ts";
import { ToldCode, WordCode } from "../../seals/aid/codes.ts";
import { readAidLetter, writeAidLetter, type Ask, type Place } from "../../seals/aid/letters.ts";
import { readOffer, writeOffer, type Offer, type OfferWork } from "../../seals/aid/offer.ts";
import { offerLetter, readRecord, writeRecord, type AidRecord } from "../../seals/aid/record.ts";
import { readVetting, signOffer, type Vetting } from "../../seals/aid/vetting.ts";
import * as cose from "../../seals/cose.ts";
import { makeRecipientKey, makeSigningKey, recipientOf } from "../../seals/keys.ts";
import { fromHex, hex, same, type Bytes } from "../../terms/bytes.ts";
import type { PublicKey } from "../../terms/ids.ts";
import { minutesOf, type Instant } from "../../terms/instant.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import { Calling } from "./calling.ts";
import { hers, readable } from "../shared/copies.ts";
import { followedWords } from "../shared/legs.ts";
import { againstOf, deskOf, eraseRecord, hasGone, sayToDesk, sendRecord, type AidNeeds, type Saying } from "./asking.ts";
import { askOf, cardOf, cardRow, keptLegOf, keptOfferOf, legRow, MOST_REACH, offerRow, type Card, type Hole, type KeptLeg, type KeptOffer, type LegStep } from "./kept_help.ts";
import { clearPlaces, PLACE, placeNames } from "./over.ts";

/** One leg as this phone keeps it: never with an address, which lies apart and goes by itself. */
export interface Leg {
  /** hex of the leg */
  readonly key: string;
  readonly ask: Ask;
  readonly step: LegStep;
  /** what the desk told her last */
  readonly told: { readonly code: ToldCode; readonly words: string } | null;
  /** lines of the list that are in the bag */
  readonly ticked: readonly number[];
  /** children by first name, who are in her car, and who are handed over */
  readonly withMe: readonly string[];
  readonly handedOver: readonly string[];
  /** the stop whose address is open now */
  readonly place: Place | null;
  /** when it was last touched */
  readonly at: Instant;
}

export interface Offered {
  /** hex of the offer's nonce */
  readonly key: string;
  readonly offer: Offer;
  readonly sent: boolean;
  readonly work: OfferWork | null;
  readonly over: boolean;
  /** the house gave a copy that the desk has not signed, or an older one than this */
  readonly isDoubtful: boolean;
}

const LEG = "aid/leg/";
const OFFER = "aid/offer";
const CARD = "aid/card";
/** No address belongs to it any more. */
const CLOSED: readonly LegStep[] = ["declined", "handed_over", "followed", "cancelled", "done"];
/** Nothing more is heard about it. */
const ENDED: readonly LegStep[] = ["declined", "followed", "cancelled", "done"];
/** What she said of the last door holds for it alone. */
const nextDoor = ({ step }: KeptLeg): Partial<KeptLeg> => ({ withMe: [], handedOver: [], step: AT_ONE_DOOR.includes(step) ? "under_way" : step });
const AT_ONE_DOOR: readonly LegStep[] = ["nobody_home", "no_show", "wrong_items"];
const FORGET_AFTER_S = 2 * 86_400;
/** The window's letter is looked for a little before it opens: clocks differ. */
const EARLY_MIN = 5;

export class Carrying {
  readonly #needs: AidNeeds;
  readonly #calling: Pick<Calling, "take" | "drop">;

  /** `calling`: who takes the letters of a leg that is a call. */
  constructor(needs: AidNeeds, calling: Pick<Calling, "take" | "drop"> = new Calling(needs)) {
    this.#needs = needs;
    this.#calling = calling;
  }

  // ── the offer ──

  /** Refusal "aid.no_desk". One phone has one offer: another takes its place. */
  async offer(said: Omit<Offer, "nonce" | "offeredAt" | "town" | "answerTo" | "key">): Promise<void> {
    const { random, now, town, own } = this.#needs;
    deskOf(this.#needs);
    const [before, card] = [await this.#offer(), await this.#card()];
    const hole = before?.hole ?? { pigeonhole: random(16), identity: makeRecipientKey(random).identity, claim: random(16) };
    const answerTo = { pigeonhole: hole.pigeonhole, recipient: recipientOf(hole.identity) };
    const offer = writeOffer({ ...said, nonce: random(16), offeredAt: now(), town, answerTo, key: card?.key.publicKey ?? null });
    const vetted = card?.vetting ? { vetting: card.vetting, proof: signOffer(offer, card.key.secret, town) } : null;
    const kept: KeptOffer = { key: hex(readOffer(offer).nonce), id: random(16), erase: random(16), hole, offer, vetted, waiting: null, sent: false, record: null, over: false, turn: 0, isDoubtful: false, at: null };
    if (before !== null) await eraseRecord(this.#needs, before.key, { id: before.id, erase: before.erase, sent: before.sent && !before.over });
    await own.put(OFFER, offerRow(kept));
    await this.#sendOffer(kept).catch(() => {});
  }

  /** Sealed once: the same bytes wait again after a page that died. */
  async #sendOffer({ key, id, erase, hole, offer, vetted, waiting }: KeptOffer): Promise<void> {
    const { seal, member, flush } = this.#needs;
    let envelope = waiting;
    if (envelope === null) {
      const letter = offerLetter(readOffer(offer), await member());
      envelope = await seal(writeRecord({ sealedTo: null, body: { kind: "offer", letter, vetted, work: null } }), [...deskOf(this.#needs), recipientOf(hole.identity)]);
      await this.#changeOffer(key, () => ({ waiting: envelope }));
    }
    await sendRecord(this.#needs, key, { id, envelope, erase });
    void flush();
  }

  async offered(): Promise<Offered | null> {
    const kept = await this.#offer();
    if (kept === null) return null;
    const body = kept.record && readable(kept.record)?.body;
    return {
      key: kept.key,
      offer: readOffer(kept.offer),
      sent: kept.sent,
      work: body?.kind === "offer" ? body.work : null,
      over: kept.over,
      isDoubtful: kept.isDoubtful,
    };
  }

  /** Everything that is kept about her as a helper. */
  async record(): Promise<AidRecord | null> {
    const kept = await this.#offer();
    return kept?.record ? readRecord(kept.record) : null;
  }

  /** For a while, in words for the desk. */
  async pause(words: string): Promise<void> {
    const kept = await this.#offer();
    if (kept !== null) await sayToDesk(this.#needs, fromHex(kept.key), WordCode.amend, { words });
  }

  /** The desk hears it, and the house has nothing of it any more. */
  async withdraw(): Promise<void> {
    const kept = await this.#offer();
    if (kept === null) return;
    const sent = kept.sent && !kept.over;
    await eraseRecord(this.#needs, kept.key, { id: kept.id, erase: kept.erase, sent });
    await this.#needs.own.shred(OFFER);
    if (sent && (this.#needs.roster()?.aid.length ?? 0) > 0) await sayToDesk(this.#needs, fromHex(kept.key), WordCode.withdraw);
    void this.#needs.flush();
  }

  /** The key that a steward vouches for, made when it is first looked at. */
  async key(): Promise<PublicKey> {
    const held = await this.#card();
    if (held !== null) return held.key.publicKey;
    const key = makeSigningKey(this.#needs.random);
    await this.#needs.own.put(CARD, cardRow({ key, vetting: null }));
    return key.publicKey;
  }

  /** What a steward has said of this phone's key. */
  async vetting(): Promise<Vetting | null> {
    const vetting = (await this.#card())?.vetting ?? null;
    return vetting && readVetting(cose.parse(vetting).payload);
  }

  /** What a steward of this town has signed about this phone's key. It goes with the next offer. Refusal "vetting.other_key", "vetting.malformed", "cose.*". */
  async takeVetting(vetting: Bytes): Promise<Vetting> {
    const signed = cose.parse(vetting);
    const fields = readVetting(signed.payload);
    if (!same(fields.key, await this.key())) throw new Refusal("vetting.other_key", "This was said about somebody else.");
    cose.check(signed, "vetting", this.#needs.town, (this.#needs.roster()?.stewards ?? []).map(({ key }) => key));
    const card = (await this.#card()) as Card;
    await this.#needs.own.put(CARD, cardRow({ ...card, vetting }));
    return fields;
  }

  async sent(about: string): Promise<void> {
    const offer = await this.#offer();
    if (offer?.key === about && (await hasGone(this.#needs, about, offer.id))) await this.#changeOffer(about, () => ({ waiting: null, sent: true }));
  }

  // ── the legs ──

  /** Those that still matter, the next first. */
  async legs(): Promise<readonly Leg[]> {
    await this.clear();
    const kept = (await this.#legs()).filter(({ step }) => step !== "declined");
    const read = await Promise.all(kept.map((each) => this.#legOf(each)));
    return read.sort((one, other) => one.ask.begins - other.ask.begins);
  }

  /** What is over is overwritten, also while the lock is shut. */
  async clear(): Promise<void> {
    await clearPlaces(this.#needs.own, minutesOf(this.#needs.now()));
  }

  /** Its time is over, also by a clock that the phone's own says nothing of. */
  close(key: string): Promise<void> {
    return this.#shredPlace(key);
  }

  /** New asks, and what became of those that she took. Refusal "line.none", "lock.shut". */
  async look(): Promise<void> {
    await this.#mend();
    const offer = await this.#offer();
    if (offer !== null) {
      await this.#lookAtOffer(offer);
      await this.#take(offer.hole, null);
    }
    const minute = minutesOf(this.#needs.now());
    for (const leg of await this.#legs()) {
      if (leg.hole === null || ENDED.includes(leg.step)) continue;
      const { begins, ends } = askOf(leg);
      if (minute > ends + 24 * 60) continue;
      await this.#take(leg.hole, minute >= begins - EARLY_MIN ? leg.key : null);
    }
    await this.#forgetOld();
  }

  /** Yes or no. With a yes goes a new pigeonhole for the address alone. `reach`: how the desk reaches her, told only if she is followed. */
  async answer(key: string, yes: boolean, words = "", reach = ""): Promise<void> {
    if (!yes) return this.#act(key, () => ({ step: "declined" }), { code: WordCode.decline, words });
    const { random } = this.#needs;
    const { identity } = makeRecipientKey(random);
    await this.#changeLeg(key, ({ hole }) => ({ hole: hole ?? { pigeonhole: random(16), identity, claim: random(16) }, reach: [...reach.trim()].slice(0, MOST_REACH).join("") }));
    await this.#act(key, () => ({ step: "accepted" }), { code: WordCode.accept, words });
  }

  async tick(key: string, line: number): Promise<void> {
    await this.#changeLeg(key, ({ ticked }) => ({ ticked: ticked.includes(line) ? ticked.filter((each) => each !== line) : [...ticked, line] }));
  }

  async start(key: string): Promise<void> {
    await this.#act(key, () => ({ step: "under_way" }), { code: WordCode.started });
  }

  /**
   * The household's digits. With them the next address opens, or the last hand-over is done. Refusal "aid.wrong_code", "aid.locked",
   * "aid.unknown" when the address is closed, "line.none" where the next one has to be fetched.
   */
  async handOver(key: string, digits: string): Promise<"next" | "done"> {
    const [leg, held] = [await this.#leg(key), await this.#placeOf(key)];
    if (leg === null || leg.hole === null || held === null) throw new Refusal("aid.unknown", "This address is closed.");
    const { place } = held;
    if (place.nextSlot === null) {
      if (place.sheSays !== digits) throw new Refusal("aid.wrong_code", "These are not the digits.");
      await this.#close(key, "handed_over", { code: WordCode.handedOver, digits, words: String(place.stop) });
      return "done";
    }
    const opened = await this.#needs.house.unlockLetter({ id: leg.hole.pigeonhole, slot: place.nextSlot }, digits, leg.hole.claim);
    const { body, at } = readAidLetter(await this.#needs.open(opened.envelope, [leg.hole.identity]));
    if (body.kind !== "place" || hex(body.place.leg) !== key) throw new Refusal("aid.malformed", "This is damaged or incomplete.");
    await this.#shredPlace(key);
    await this.#keepPlace(key, body.place, at);
    await this.#act(key, nextDoor, { code: WordCode.handedOver, digits, words: String(place.stop) });
    return "next";
  }

  /** What is bought or packed: no digits belong to it. */
  async done(key: string): Promise<void> {
    await this.#close(key, "handed_over", { code: WordCode.handedOver });
  }

  /** Nobody came to the door or to the meeting point, or it is not what was asked for. The address stays until its window ends: she may try again. */
  async report(key: string, what: "nobody_home" | "no_show" | "wrong_items", { words = "", picture = null }: Saying = {}): Promise<void> {
    const code = what === "nobody_home" ? WordCode.nobodyHome : what === "no_show" ? WordCode.noShow : WordCode.wrongItems;
    if (picture === null) return this.#act(key, () => ({ step: what }), { code, words: words || (what === "nobody_home" ? await this.#stop(key) : "") });
    await sayToDesk(this.#needs, fromHex(key), code, { words, picture });
    await this.#changeLeg(key, () => ({ step: what }));
  }

  /** At once and for good: no address is shown or fetched any more. Told to the desk as soon as there is a line. */
  async followed(key: string): Promise<void> {
    const reach = await this.#leg(key).then((leg) => leg?.reach ?? "", () => "");
    await this.#close(key, "followed", { code: WordCode.followed, words: followedWords(await this.#stop(key).catch(() => ""), reach) });
  }

  /** A no after a yes: somebody else has to be found. */
  async giveUp(key: string): Promise<void> {
    await this.#close(key, "cancelled", { code: WordCode.decline });
  }

  /** One child after the other, by first name. */
  async child(key: string, name: string, what: "with_me" | "handed_over"): Promise<void> {
    const change = (leg: KeptLeg): Partial<KeptLeg> => (what === "with_me" ? { withMe: [...new Set([...leg.withMe, name])] } : { handedOver: [...new Set([...leg.handedOver, name])] });
    await this.#act(key, change, { code: what === "with_me" ? WordCode.childWithMe : WordCode.childHandedOver, words: name });
  }

  /** Money that somebody promises or has given, outside Tocsin. */
  async pledge(key: string, words: string): Promise<void> {
    await this.#act(key, () => ({ step: "under_way" }), { code: WordCode.pledge, words });
  }

  /** Off the list. */
  async putAway(key: string): Promise<void> {
    await this.#shredPlace(key);
    await this.#needs.own.shred(LEG + key);
  }

  // ── inside ──

  /** The number of the stop that she is at, by which the desk knows the door; "" before the first. */
  async #stop(key: string): Promise<string> {
    const held = await this.#placeOf(key);
    return held === null ? "" : String(held.place.stop);
  }

  /** The step and what the desk is owed of it in one write; then it is sealed and waits. What cannot be sealed now is owed until it can. */
  async #act(key: string, change: (leg: KeptLeg) => Partial<KeptLeg>, { code, digits = "", words = "" }: { code: WordCode; digits?: string; words?: string }): Promise<void> {
    await this.#changeLeg(key, (leg) => ({ ...change(leg), at: this.#needs.now(), owed: [...leg.owed, { code, digits, words }] }));
    await this.#pay(key).catch(() => {});
  }

  /** One after the other: of two that look at the same time neither takes off what the other still has to say. */
  #pay(key: string): Promise<void> {
    return exclusive(`${LEG}${key}/owed`, async () => {
      for (;;) {
        const leg = await this.#leg(key);
        const next = leg?.owed[0];
        if (!leg || !next) return;
        const answerTo = next.code === WordCode.accept && leg.hole ? { pigeonhole: leg.hole.pigeonhole, recipient: recipientOf(leg.hole.identity) } : null;
        await sayToDesk(this.#needs, fromHex(key), next.code, { digits: next.digits, words: next.words, answerTo });
        await this.#changeLeg(key, ({ owed }) => ({ owed: owed.slice(1) }));
      }
    });
  }

  /** What a page that died left undone. */
  async #mend(): Promise<void> {
    for (const { key, owed } of await this.#legs()) if (owed.length > 0) await this.#pay(key).catch(() => {});
    const offer = await this.#offer();
    if (offer !== null && !offer.sent && !(await this.#needs.parcels.all()).some(({ about }) => about === offer.key)) await this.#sendOffer(offer).catch(() => {});
  }

  async #lookAtOffer({ key, id, hole, sent, over }: KeptOffer): Promise<void> {
    if (!sent) return;
    try {
      const plaintext = await this.#needs.open(await this.#needs.house.record(id), [hole.identity]);
      await this.#changeOffer(key, (held) => ({ ...hers(plaintext, held, id, againstOf(this.#needs)), over: false }));
    } catch (why) {
      if (!isRefusal(why)) throw why;
      if (why.code === "line.none") throw why;
      if (why.code === "aid.unknown" && !over) await this.#changeOffer(key, () => ({ over: true }));
    }
  }

  /** Always eight numbers: for how much a phone looks is its own affair. `place`: the leg whose address may be shown now. */
  async #take(hole: Hole, place: string | null): Promise<void> {
    const { house, open, random } = this.#needs;
    for (const { id, envelope } of await house.takeLetters(amongOthers([hole.pigeonhole], random), hole.claim)) {
      if (!same(id, hole.pigeonhole)) continue;
      try {
        await this.#takeLetter(await open(envelope, [hole.identity]), hole, place);
      } catch (why) {
        // anybody may lay something under a number: what this phone's key does not open is nothing
        if (!isRefusal(why) || why.code === "lock.shut") throw why;
      }
    }
  }

  async #takeLetter(letter: Bytes, hole: Hole, place: string | null): Promise<void> {
    const { at, body } = readAidLetter(letter);
    switch (body.kind) {
      case "ask":
        return this.#takeAsk(body.ask, letter);
      case "call":
        return this.#calling.take(body.call);
      case "told": {
        const { leg, code, words } = body.told;
        const before = (await this.#leg(hex(leg)))?.told;
        // it lies there for two days, and is read at every look
        if (before?.code === code && before.words === words) return;
        const isGone = code === ToldCode.takenByAnother || code === ToldCode.cancelled || code === ToldCode.takenOver;
        if (isGone) {
          await this.#shredPlace(hex(leg));
          await this.#calling.drop(leg);
        }
        // who was followed stays followed, whatever the desk writes
        return this.#changeLeg(hex(leg), ({ step }) => ({ told: { code, words }, step: step === "followed" ? step : isGone ? "cancelled" : code === ToldCode.thanks ? "done" : step }));
      }
      case "place": {
        const key = hex(body.place.leg);
        const leg = await this.#leg(key);
        if (leg === null || key !== place || !leg.hole || !same(leg.hole.pigeonhole, hole.pigeonhole) || CLOSED.includes(leg.step)) return;
        const now = await this.#placeOf(key);
        // a later stop is open already; of the same one the newer letter counts
        if (now !== null && (now.place.stop > body.place.stop || (now.place.stop === body.place.stop && now.at >= at))) return;
        await this.#shredPlace(key);
        await this.#keepPlace(key, body.place, at);
        if (now !== null && now.place.stop !== body.place.stop) await this.#changeLeg(key, nextDoor);
        return;
      }
    }
  }

  async #takeAsk(ask: Ask, letter: Bytes): Promise<void> {
    const key = hex(ask.leg);
    if (ask.answerBy <= minutesOf(this.#needs.now()) || (await this.#leg(key)) !== null) return;
    await this.#putLeg({ key, ask: letter, step: "asked", hole: null, told: null, ticked: [], withMe: [], handedOver: [], at: this.#needs.now(), owed: [], reach: "" });
  }

  async #keepPlace(key: string, place: Place, at: Instant): Promise<void> {
    if (place.until <= minutesOf(this.#needs.now())) return;
    await this.#needs.own.put(`${PLACE}${place.until}/${key}`, writeAidLetter({ at, body: { kind: "place", place } }));
  }

  async #placeOf(key: string): Promise<{ readonly at: Instant; readonly place: Place } | null> {
    const found = (await placeNames(this.#needs.own)).find(({ leg }) => leg === key);
    const held = found && (await this.#needs.own.get(found.name));
    if (!(held instanceof Uint8Array)) return null;
    const { at, body } = readAidLetter(held as Bytes);
    return body.kind === "place" && body.place.until > minutesOf(this.#needs.now()) ? { at, place: body.place } : null;
  }

  async #shredPlace(key: string): Promise<void> {
    for (const each of await placeNames(this.#needs.own)) if (each.leg === key) await this.#needs.own.shred(each.name);
  }

  /** The address first: whatever fails after it is gone already. */
  async #close(key: string, step: LegStep, said: { code: WordCode; digits?: string; words?: string }): Promise<void> {
    await this.#shredPlace(key);
    await this.#act(key, () => ({ step }), said);
  }

  async #forgetOld(): Promise<void> {
    const at = this.#needs.now();
    for (const leg of await this.#legs()) {
      const { answerBy, ends } = askOf(leg);
      const over = leg.step === "asked" ? answerBy * 60 : Math.max(leg.at, ends * 60) + FORGET_AFTER_S;
      if (over <= at) await this.putAway(leg.key);
    }
  }

  async #legs(): Promise<readonly KeptLeg[]> {
    const names = await this.#needs.own.names(LEG);
    const all = await Promise.all(names.map((name) => this.#leg(name.slice(LEG.length))));
    return all.filter((each) => each !== null);
  }

  async #leg(key: string): Promise<KeptLeg | null> {
    const value = await this.#needs.own.get(LEG + key);
    return value === undefined ? null : keptLegOf(key, value);
  }

  #changeLeg(key: string, change: (leg: KeptLeg) => Partial<KeptLeg>): Promise<void> {
    return exclusive(LEG + key, async () => {
      const held = await this.#leg(key);
      if (held) await this.#putLeg({ ...held, ...change(held) });
    });
  }

  async #putLeg(leg: KeptLeg): Promise<void> {
    await this.#needs.own.put(LEG + leg.key, legRow(CLOSED.includes(leg.step) ? { ...leg, reach: "" } : leg));
  }

  async #offer(): Promise<KeptOffer | null> {
    const value = await this.#needs.own.get(OFFER);
    return value === undefined ? null : keptOfferOf(value);
  }

  #changeOffer(key: string, change: (held: KeptOffer) => Partial<KeptOffer>): Promise<void> {
    return exclusive(OFFER, async () => {
      const held = await this.#offer();
      if (held?.key === key) await this.#needs.own.put(OFFER, offerRow({ ...held, ...change(held) }));
    });
  }

  async #card(): Promise<Card | null> {
    const value = await this.#needs.own.get(CARD);
    return value === undefined ? null : cardOf(value);
  }

  async #legOf({ key, ask, step, told, ticked, withMe, handedOver, at }: KeptLeg): Promise<Leg> {
    const held = CLOSED.includes(step) ? null : await this.#placeOf(key);
    return { key, ask: askOf({ ask }), step, told, ticked, withMe, handedOver, place: held?.place ?? null, at };
  }
}
