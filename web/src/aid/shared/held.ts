/** A record as a coordinator's phone has opened it, with what the house says about it. */
import type { AidRecord, RecordBody } from "../../seals/aid/record.ts";
import type { RecordId } from "../../terms/ids.ts";

export interface Held {
  readonly id: RecordId;
  /** hex of `id` */
  readonly key: string;
  readonly version: number;
  readonly state: "new" | "kept" | "trash";
  /** unix hour */
  readonly endsH: number;
  /** null: this phone cannot open it, or it is none */
  readonly record: AidRecord | null;
}

/** Of one kind, with what stands inside. */
export type Of<Kind extends RecordBody["kind"]> = Held & { readonly body: Extract<RecordBody, { kind: Kind }> };

export function ofKind<Kind extends RecordBody["kind"]>(all: Iterable<Held>, kind: Kind): readonly Of<Kind>[] {
  const found: Of<Kind>[] = [];
  for (const held of all) {
    const body = held.record?.body;
    if (body?.kind === kind && held.state !== "trash") found.push({ ...held, body: body as Of<Kind>["body"] });
  }
  return found;
}

/**
 * What came from outside, as it may be believed: anybody can seal to the desk, so nobody but a desk brings plans, the desk's own or work upon a need, and whatever it
 * says about to whom it is sealed is looked at anew. Null where it is more than somebody's own letter or word.
 */
export function asSent({ body }: AidRecord): AidRecord | null {
  switch (body.kind) {
    case "need":
    case "offer":
      return body.work === null ? { sealedTo: null, body } : null;
    case "calls":
      return body.work === null && body.days.length === 0 ? { sealedTo: null, body } : null;
    case "word":
      return { sealedTo: null, body };
    default:
      return null;
  }
}
