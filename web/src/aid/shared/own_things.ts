/** What the desk has agreed and written down for itself, one of each name: where things are packed, how often anybody is asked, what is left of a month. */
import type { Value } from "../../seals/cbor.ts";
import type { RecordBody } from "../../seals/aid/record.ts";
import { ofKind } from "./held.ts";
import type { Held, Of } from "./held.ts";
import { COUNTS } from "./month.ts";

/** A coordinator's first name, beside her phone's key: there is one for each phone. */
export const DEVICE_NAME = "device";
/** Whom the desk asks no more: one for each of them. */
export const BARRED = "barred";
/** Of these there may be several, and they are read together. */
const TOGETHER: readonly string[] = [DEVICE_NAME, COUNTS, BARRED];

export const ownBody = (name: string, value: Value): RecordBody => ({ kind: "own", name, value });

export function ownThing(all: Iterable<Held>, name: string): { readonly key: string; readonly value: Value } | null {
  const [first] = inForce(ofKind(all, "own").filter(({ body }) => body.name === name));
  return first ? { key: first.key, value: first.body.value } : null;
}

/** What nobody reads any more, since another of its name stands, or nobody is named in it. */
export function surplusOf(all: Iterable<Held>): readonly Of<"own">[] {
  const own = ofKind(all, "own");
  const one = own.filter(({ body }) => !TOGETHER.includes(body.name));
  const empty = own.filter(({ body }) => body.name === BARRED && Array.isArray(body.value) && body.value.length === 0);
  return [...empty, ...[...new Set(one.map(({ body }) => body.name))].flatMap((name) => inForce(one.filter(({ body }) => body.name === name)).slice(1))];
}

/** Two coordinators may each have begun one: first comes what was written more often, then a number that is the same on every phone. */
const inForce = (own: readonly Of<"own">[]): readonly Of<"own">[] => [...own].sort((one, other) => other.version - one.version || (one.key < other.key ? -1 : 1));
