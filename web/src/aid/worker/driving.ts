/**
 * A driver without the app: one held letter, opened with the key behind the link, for the browser that asked first. While an address is
 * shown this tab alone keeps the link; it goes when there is nothing to show, when it is done, when two hours are over, or when she is followed.
 */
import type { AidHouse } from "../../lines/aid_house.ts";
import { amongOthers } from "../../lines/among_others.ts";
import type { Entry } from "../../lines/asking.ts";
import { WordCode } from "../../seals/aid/codes.ts";
import { readAidLetter, type Place } from "../../seals/aid/letters.ts";
import { readTripLink, type TripLink } from "../../seals/aid/link.ts";
import { writeRecord } from "../../seals/aid/record.ts";
import { sha256 } from "../../seals/hashes.ts";
import { b64u, fromB64u, same, type Bytes, type Random } from "../../terms/bytes.ts";
import type { Identity, Recipient } from "../../terms/ids.ts";
import { minutesOf, type Instant, type Minutes } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";

export interface DrivingNeeds {
  readonly house: Pick<AidHouse, "takeLetters" | "putRecord">;
  /** the aid desk's devices, as the town's book has them; empty where this browser cannot know them yet */
  readonly desk: () => Promise<readonly Recipient[]>;
  readonly entry: () => Promise<Entry>;
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>;
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>;
  /** what lasts as long as this tab */
  readonly session: { getItem(name: string): string | null; setItem(name: string, value: string): void; removeItem(name: string): void };
  readonly now: () => Instant;
  readonly random: Random;
}

/** `shown`: one address. `closed`: nothing to see: another browser has it, or it is not its time. */
export type Trip =
  | { readonly state: "shown"; readonly place: Place }
  | { readonly state: "closed" }
  | { readonly state: "done" | "followed"; readonly told: boolean };

const SHOWN_FOR_MIN = 120;
/** Of this tab: a reload shows what was shown. */
const [LINK, CLAIM, SINCE] = ["trip", "trip-claim", "trip-since"] as const;

export class Driving {
  readonly #needs: DrivingNeeds;
  readonly #text: string;
  readonly #link: TripLink;
  /** the same for as long as this page lives, and across a reload while something is shown */
  readonly #claim: string;
  #leg: Bytes | null = null;
  #over: Trip | null = null;

  /** `text`: what stands behind `#t=`. Refusal "aid.malformed", "wire.*". */
  constructor(text: string, needs: DrivingNeeds) {
    this.#needs = needs;
    this.#link = readTripLink(`t=${text}`);
    this.#text = text;
    const isReload = needs.session.getItem(LINK) === text;
    this.#claim = (isReload && needs.session.getItem(CLAIM)) || b64u(needs.random(16));
    if (!isReload) this.#forget();
    // a page that dies before the house has answered asks again with the same claim
    this.#remember();
  }

  /** Refusal "line.none". */
  async look(): Promise<Trip> {
    const { house, open, session, random, now } = this.#needs;
    if (this.#over !== null) return this.#over;
    const { pigeonhole, slot, identity } = this.#link;
    const claim = fromB64u(this.#claim);
    const held = (await house.takeLetters(amongOthers([pigeonhole], random), claim)).find((each) => same(each.id, pigeonhole) && same(each.slot, slot));
    if (held === undefined) {
      this.#forget();
      return { state: "closed" };
    }
    const { body } = readAidLetter(await open(held.envelope, [identity]));
    if (body.kind !== "place") throw new Refusal("aid.malformed", "This is damaged or incomplete.");
    this.#remember();
    const since = Number(session.getItem(SINCE) ?? minutesOf(now()));
    session.setItem(SINCE, String(since));
    this.#leg = body.place.leg;
    const until = Math.min(body.place.until, since + SHOWN_FOR_MIN) as Minutes;
    if (until <= minutesOf(now())) return this.#leave("done", true);
    return { state: "shown", place: { ...body.place, until } };
  }

  /** The address first (`gone`), then the desk is told. Refusal "aid.wrong_code". */
  async handOver(place: Place, digits: string, gone: (trip: Trip) => void): Promise<Trip> {
    if (place.sheSays !== "" && place.sheSays !== digits) throw new Refusal("aid.wrong_code", "These are not the digits.");
    gone(this.#leave("done", true));
    return this.#leave("done", await this.#tell(WordCode.handedOver, digits));
  }

  async nobodyHome(): Promise<void> {
    if (!(await this.#tell(WordCode.nobodyHome))) throw new Refusal("line.none", "There is no line to the house.");
  }

  /** The address first (`gone`); then it is tried whether the desk can be told. */
  async followed(gone: (trip: Trip) => void): Promise<Trip> {
    gone(this.#leave("followed", true));
    return this.#leave("followed", await this.#tell(WordCode.followed));
  }

  /** Two hours are over. */
  end(): Trip {
    return this.#leave("done", true);
  }

  #leave(state: "done" | "followed", told: boolean): Trip {
    this.#forget();
    return (this.#over = { state, told });
  }

  #remember(): void {
    this.#needs.session.setItem(LINK, this.#text);
    this.#needs.session.setItem(CLAIM, this.#claim);
  }

  #forget(): void {
    for (const each of [LINK, CLAIM, SINCE]) this.#needs.session.removeItem(each);
  }

  /** Whether it has arrived. */
  async #tell(code: WordCode, digits = ""): Promise<boolean> {
    const { house, desk, entry, seal, now, random } = this.#needs;
    if (this.#leg === null) return false;
    try {
      const devices = await desk();
      if (devices.length === 0) return false;
      const word = { nonce: random(16), at: now(), about: this.#leg, code, digits, words: "", answerTo: null, picture: null };
      const envelope = await seal(writeRecord({ sealedTo: null, body: { kind: "word", word } }), devices);
      await house.putRecord(random(16), envelope, { eraseHash: sha256(random(16)), entry: await entry() });
      return true;
    } catch {
      return false;
    }
  }
}
