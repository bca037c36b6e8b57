/** What the desk's screen shows, from what this desk knows. */
import type { DeskIncident as Listed } from "../../../lines/desk_house.ts";
import type { Alert } from "../../../seals/alert.ts";
import { isOpen } from "../../../seals/incident.ts";
import type { WatchKeys } from "../../../seals/keys.ts";
import { isFromAMember, Source, type SightingLetter } from "../../../seals/letters.ts";
import { oneIsEnough } from "../../../seals/signers.ts";
import { isDispatcher, isVerifier } from "../../../seals/window.ts";
import { hex, same, type Bytes } from "../../../terms/bytes.ts";
import { cellText, type Cell } from "../../../terms/cell.ts";
import { minutesOf, windowEnd, windowOf } from "../../../terms/instant.ts";
import { Activity, Answer, EVENTS, Finding, Preset, Question, ResponseType, Role, Size, Status } from "../../../terms/registry.ts";
import { inTurn } from "../../shared/clocks.ts";
import { nameOf, draftOf } from "../../shared/codes.ts";
import type { DeskIncident, DeskState, OpenedSighting, Proposal } from "../../shared/desk.ts";
import type { DeskNeeds } from "./needs.ts";
import type { Known } from "./known.ts";
import type { Thread } from "./thread.ts";

const CLOSED = ["dismissed", "not_it", "cannot_tell", "closed", "expired"];

/** `seated`: the keys this watch runs under, null while none runs. */
export function stateOf(known: Known, needs: DeskNeeds, seated: WatchKeys | null): DeskState {
  const at = needs.now();
  const held = needs.keys();
  const mine = seated ?? held.find(({ window }) => window === windowOf(at)) ?? null;
  const { policy } = needs.town().roster;
  const fresh = needs.beats().filter((each) => each.isFresh(at) && (mine === null || !same(each.signer.leafHash, mine.leaf.leafHash)));
  const others = new Map(fresh.map((each) => [hex(each.signer.leafHash), each.signer]));
  const roles = mine?.leaf.roles ?? 0;
  const street = policy.preset === Preset.street;
  const may = (role: number): boolean => (roles & role) !== 0 || (street && roles !== 0);
  const dispatchers = [...others.values()].filter(isDispatcher).length;
  return {
    on: seated !== null,
    until: minutesOf(windowEnd(windowOf(at))),
    verifier: may(Role.verifier),
    dispatcher: may(Role.dispatcher),
    others: others.size,
    otherVerifiers: street ? others.size : [...others.values()].filter(isVerifier).length,
    enough: others.size > 0 && (street || dispatchers > 0 || (roles & Role.dispatcher) !== 0),
    loneAllowed: policy.loneWatch,
    oneSuffices: mine !== null && oneSuffices(mine, needs),
    keysUntil: held.length === 0 ? 0 : minutesOf(windowEnd(Math.max(...held.map(({ window }) => window)))),
    incidents:
      seated === null
        ? []
        : known.listed.value
            .map((one) => incidentOf(one, known, needs, seated))
            .filter((one) => one !== null)
            .sort(inTurn),
  };
}

/** Whether one signature is enough in this window. */
export function oneSuffices(mine: WatchKeys, needs: DeskNeeds): boolean {
  const { roster, windows } = needs.town();
  const window = windows.get(mine.window);
  return window !== undefined && oneIsEnough(window, roster);
}

function incidentOf(listed: Listed, known: Known, needs: DeskNeeds, seated: WatchKeys): DeskIncident | null {
  const id = hex(listed.incident);
  const thread = known.thread(id);
  if (thread.mergedInto !== null || listed.state === "merged") return null;
  const at = needs.now();
  const status = known.statusOf(id);
  const seen = known.seen(id);
  const play = needs.plays().get(seen.event);
  const tuned = known.tuned(seen.event);
  const half = known.halves(id)[0];
  const halfChecked = known.halfChecked(id)[0];
  const told = known.toldAs(id, status);
  const leaseUntil = listed.leaseUntil ?? 0;
  const leased = leaseUntil > at;
  const signedByMe = (signers: readonly { leafHash: Bytes }[]): boolean => signers.some(({ leafHash }) => same(leafHash, seated.leaf.leafHash));
  const closed = CLOSED.includes(listed.state);
  const state: DeskIncident["state"] =
    told !== null && told.ending === "final" ? "ended"
    : told !== null && !isOpen(told, at) ? "ended"
    : half ? "half"
    : told?.ending === "reported" ? "reported"
    : told ? "out"
    : closed ? "dismissed"
    : leased ? (listed.etaMin !== null ? "checking" : "claimed")
    : "new";
  return {
    id,
    drill: status !== Status.Actual,
    alertId: told && hex(told.alert.alertId),
    readable: thread.letters.size > 0 || half !== undefined || told !== null,
    state,
    mine: leased && known.isMine(id, listed.lease),
    leaseUntil: leased ? leaseUntil : null,
    eta: listed.etaMin,
    etaAt: leased ? known.arrival(id) : null,
    endsAt: told !== null && told.ending !== "final" && isOpen(told, at) ? told.endsAt : null,
    since: known.since.get(id) ?? at,
    reports: Math.max(listed.reports, thread.letters.size),
    sightings: [...thread.letters.entries()].map(([nonce, letter]) => sightingOf(nonce, letter, thread, needs)),
    notes: [...thread.words].sort((one, other) => one.at - other.at),
    proposal: {
      event: seen.event,
      response: (play?.response ?? "Monitor").toLowerCase(),
      cell: known.hasPlace(id) ? cellText(seen.cell) : null,
      radius: tuned?.radiusM ?? play?.radius_m ?? 500,
      expires: tuned?.expiresMin ?? play?.expires_min ?? 30,
      size: nameOf(Size, seen.size),
      activity: nameOf(Activity, seen.activity),
    },
    half: half && (told === null || half.fields.predecessor !== null) ? { alertId: hex(half.alertId), proposal: proposalOf(half.fields), mine: signedByMe(half.signers) } : null,
    halfChecked: halfChecked && !closed ? { finding: nameOf(Finding, halfChecked.fields.finding) ?? "nothing_there", mine: signedByMe(halfChecked.signers) } : null,
    unsaid: known.unsaid.get(id)?.verdict ?? null,
  };
}

function sightingOf(nonce: string, letter: SightingLetter, thread: Thread, needs: DeskNeeds): OpenedSighting {
  const { sighting } = letter;
  return {
    nonce,
    source: sighting.source === Source.telephone ? "telephone" : isFromAMember(letter, needs.memberSecrets()) ? "member" : "guest",
    draft: draftOf(sighting),
    canAsk: sighting.pigeonhole !== null,
    asked: (thread.asked.get(nonce) ?? []).map(({ question, words, answer }) => ({
      question: nameOf(Question, question) ?? "still_there",
      words,
      answer: answer ? nameOf(Answer, answer.answer) : null,
      answerWords: answer?.words ?? "",
    })),
  };
}

function proposalOf(alert: Alert): Proposal {
  return {
    event: EVENTS.get(alert.event)?.name ?? "unknown",
    response: (nameOf(ResponseType, alert.responseType) ?? "Monitor").toLowerCase(),
    cell: cellText(alert.cell as Cell),
    radius: alert.radiusM,
    expires: alert.expires,
    size: nameOf(Size, alert.size),
    activity: nameOf(Activity, alert.activity),
  };
}
