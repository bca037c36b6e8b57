/**
 * Certifying people for the coming weeks. Nothing here is random: from the same requests two stewards build the same bytes,
 * so the second signs what she has rebuilt herself, not what she was handed.
 */
import { headOf, sequenceOf, voidKey } from "../../seals/roster";
import type { Roster } from "../../seals/roster";
import { parse, signed } from "../../seals/cose";
import { sha256 } from "../../seals/hashes";
import { readStatement, writeStatement } from "../../seals/statement";
import type { KnownBody } from "../../seals/statement";
import { isSamePerson, readLeaf, statementOf, writeLeaf, writeWindowStatement } from "../../seals/window";
import type { Leaf } from "../../seals/window";
import { hex, same } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { SecretKey, Window } from "../../terms/ids";
import { minutesOf } from "../../terms/instant";
import type { Instant } from "../../terms/instant";
import { Refusal } from "../../terms/refusal";

/** Six weeks of six hours. */
export const WINDOWS_AHEAD = 168;

/** What somebody asks for: one leaf per window from `firstWindow` on. */
export interface Asked {
  readonly roles: number;
  readonly name: string;
  readonly firstWindow: Window;
  readonly leaves: readonly Bytes[];
}

/** Leaves that are certified now, by window. */
export type Certified = ReadonlyMap<Window, readonly Leaf[]>;

export interface PlannedWindow {
  readonly window: Window;
  readonly payload: Bytes;
  readonly leaves: readonly Bytes[];
}

export interface Plan {
  readonly firstWindow: Window;
  readonly windows: readonly PlannedWindow[];
}

/** The leaves of a request, by window. Refusal "request.roles" when she asks for more than she was offered, "request.leaves". */
function leavesOf(asked: Asked, offered: number): ReadonlyMap<Window, Leaf> {
  if (asked.roles === 0 || (asked.roles & ~offered) !== 0) throw new Refusal("request.roles", "She asks for more than the link offers.");
  const leaves = new Map(asked.leaves.map((each, at) => [asked.firstWindow + at, readLeaf(each)] as const));
  const marks = new Set<string>();
  for (const leaf of leaves.values()) {
    if (leaf.roles !== asked.roles) throw new Refusal("request.roles", "She asks for more than the link offers.");
    for (const mark of [leaf.watchKey, leaf.drillKey, leaf.ageRecipient, leaf.slipHash].map(hex)) {
      if (marks.has(mark)) throw new Refusal("request.leaves", "These keys are used twice.");
      marks.add(mark);
    }
  }
  if (leaves.size === 0) throw new Refusal("request.leaves", "This request holds no keys.");
  return leaves;
}

/**
 * The windows from `first` on to the last one asked for or certified, six weeks at most, each with everybody who is in it and not revoked.
 * Refusal "request.same_person" when somebody's keys are in a window already under another leaf.
 */
export function planBatch(
  requests: readonly (readonly [Asked, number])[],
  { certified, roster }: { certified: Certified; roster: Roster },
  first: Window,
): Plan {
  const wanted = requests.map(([asked, offered]) => leavesOf(asked, offered));
  const last = Math.min(
    first + WINDOWS_AHEAD - 1,
    Math.max(first, ...certified.keys(), ...wanted.flatMap((each) => [...each.keys()])),
  );
  const windows: PlannedWindow[] = [];
  for (let window = first; window <= last; window += 1) {
    const leaves = (certified.get(window) ?? []).filter(({ leafHash }) => !roster.revoked.has(voidKey(window, leafHash)));
    for (const each of wanted) {
      const leaf = each.get(window);
      if (leaf === undefined || leaves.some(({ leafHash }) => same(leafHash, leaf.leafHash))) continue;
      if (roster.revoked.has(voidKey(window, leaf.leafHash))) continue;
      if (leaves.some((other) => isSamePerson(other, leaf))) throw new Refusal("request.same_person", "These keys are somebody's already.");
      leaves.push(leaf);
    }
    const { statement, sorted } = statementOf(leaves, window);
    windows.push({ window, payload: writeWindowStatement(statement), leaves: sorted.map(writeLeaf) });
  }
  return { firstWindow: first, windows };
}

/** The body of the batch statement that lists a plan's windows. */
export function batchBody(plan: Plan): KnownBody {
  return { kind: 4, firstWindow: plan.firstWindow, statementHashes: plan.windows.map(({ payload }) => sha256(payload)) };
}

/** The next page of the town's book, under these keys. */
export function nextStatement(body: KnownBody, { roster, keys }: { roster: Roster; keys: readonly SecretKey[] }, at: Instant): Bytes {
  const payload = writeStatement({ sequence: sequenceOf(roster) + 1, previous: headOf(roster), at: minutesOf(at), body });
  return signed(payload, "roster", roster.town, ...keys);
}

/** Whether these objects are exactly a batch statement that follows the roster and, in order, the plan's window statements. */
export function isThisPlan(objects: readonly Bytes[], plan: Plan, roster: Roster): boolean {
  const [batch, ...windows] = objects.map((each) => parse(each).payload);
  if (batch === undefined || windows.length !== plan.windows.length) return false;
  const { sequence, previous, body } = readStatement(batch);
  return (
    sequence === sequenceOf(roster) + 1 &&
    previous !== null &&
    same(previous, headOf(roster)) &&
    body.kind === 4 &&
    body.firstWindow === plan.firstWindow &&
    body.statementHashes.length === windows.length &&
    windows.every((payload, at) => same(payload, (plan.windows[at] as PlannedWindow).payload) && same(sha256(payload), body.statementHashes[at] as Bytes))
  );
}
