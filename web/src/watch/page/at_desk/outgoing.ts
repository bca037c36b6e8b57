/** What this desk sends: the watch's word, alerts, attestations, sealed notes to the other desks and to those who reported. */
import { signAttestation } from "../../../seals/attestation.ts";
import { composeBeat, signBeat } from "../../../seals/beat.ts";
import { openAlerts } from "../../../seals/incident.ts";
import { writeNote, type NoteBody, type Sighting, type Told } from "../../../seals/letters.ts";
import { deskSlots } from "../../../seals/slots.ts";
import { fromHex, hex, same, type Bytes } from "../../../terms/bytes.ts";
import type { IncidentId, NoteId, Recipient } from "../../../terms/ids.ts";
import { minutesOf } from "../../../terms/instant.ts";
import { Status, type Verdict } from "../../../terms/registry.ts";
import type { DeskNeeds } from "./needs.ts";
import type { Known } from "./known.ts";
import type { Seat } from "./seat.ts";
import { apply } from "./thread.ts";

const MOST_SLOTS = 8;

export class Outgoing {
  readonly #needs: DeskNeeds;
  readonly #known: Known;
  readonly #seat: () => Seat;

  /** `seat`: Refusal "desk.closed" while no watch runs. */
  constructor(needs: DeskNeeds, known: Known, seat: () => Seat) {
    this.#needs = needs;
    this.#known = known;
    this.#seat = seat;
  }

  async beat(): Promise<void> {
    const { keys, house } = this.#seat();
    const { town, incidents, beats, highest, now } = this.#needs;
    const at = now();
    const fresh = beats().filter((each) => each.isFresh(at)).map(({ signer }) => signer.leafId);
    const beat = composeBeat({ roster: town().roster, highest: highest(Status.Actual), open: openAlerts(incidents(), at), onShift: [...fresh, keys.leaf.leafId] }, at);
    await house.postBeat(signBeat(beat, keys.watch, this.#known.town));
    await this.#needs.catchUp();
  }

  /** `ringsClosed`: only of an exercise is it asked whether closed apps hear it too. */
  async alert(signed: Bytes, ringsClosed = true): Promise<void> {
    await this.#seat().house.postAlert(signed, ringsClosed);
    await this.#needs.catchUp();
    void this.beat().catch(() => {});
  }

  async checked(signed: Bytes): Promise<void> {
    await this.#seat().house.postChecked(signed);
    await this.#needs.catchUp();
  }

  async attest(id: string, said: { verdict: Verdict; finding: number | null; status: Status }, half: { alert?: Bytes; checked?: Bytes }): Promise<void> {
    const seat = this.#seat();
    const attestation = { ...said, incident: fromHex(id) as IncidentId, sent: minutesOf(this.#needs.now()) };
    await seat.house.attest(signAttestation(attestation, seat.secretFor(said.status), this.#known.town), half);
  }

  /** Into the incident's thread, sealed to everybody who is on watch now. */
  async put(id: string, body: NoteBody): Promise<void> {
    const { keys } = this.#seat();
    const { beats, town, now } = this.#needs;
    const at = now();
    const mine = keys.leaf.ageRecipient;
    const others = deskSlots(beats(), town(), at).filter((each) => !same(each, mine));
    const name = await this.putTo(id, body, [mine, ...others].slice(0, MOST_SLOTS));
    const thread = this.#known.thread(id);
    thread.read.add(hex(name));
    apply(thread, body, { at, mine: true, town: this.#known.town });
  }

  /** The same for others than those on watch; answers the note's name. */
  async putTo(id: string, body: NoteBody, to: readonly Recipient[]): Promise<NoteId> {
    const { seal, now, random } = this.#needs;
    const raw = await seal(writeNote({ at: now(), author: this.#seat().keys.leaf.leafId, body }), to);
    const name = random(16) as NoteId;
    await this.#seat().house.putNote(fromHex(id) as IncidentId, name, raw);
    return name;
  }

  /** Everybody who reported this hears what became of it. */
  async tellAll(id: string, state: Told, finding: number | null): Promise<void> {
    for (const { sighting } of this.#known.thread(id).letters.values()) await this.drop(sighting, { say: "told", state, finding }).catch(() => {});
  }

  /** Into the reporter's pigeonhole, if she left one. */
  async drop({ pigeonhole, answerRecipient }: Sighting, body: NoteBody): Promise<void> {
    if (!pigeonhole || !answerRecipient) return;
    const raw = await this.#needs.seal(writeNote({ at: this.#needs.now(), author: null, body }), [answerRecipient]);
    await this.#seat().house.putPigeonhole(pigeonhole, this.#needs.random(16), raw);
  }
}
