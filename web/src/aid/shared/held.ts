/** A record as a coordinator's phone has opened it, with what the house says about it. */
import type { AidRecord, RecordBody } from "../../seals/aid/record.ts";
import { isRecipient } from "../../seals/keys.ts";
import type { AnswerTo } from "../../seals/aid/parts.ts";
import { hex } from "../../terms/bytes.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Hash, RecordId } from "../../terms/ids.ts";
import type { Minutes } from "../../terms/instant.ts";

export interface Held {
  readonly id: RecordId;
  /** hex of `id` */
  readonly key: string;
  readonly version: number;
  readonly state: "new" | "kept" | "trash";
  /** unix hour */
  readonly endsH: number;
  /** of the desk's writings of it the latest that this phone has read; 0: none */
  readonly turn: number;
  /** when that was written, by its writer's clock, and by which of the desk's devices; null where nobody can say */
  readonly at: Minutes | null;
  readonly by: number | null;
  /** null: this phone cannot open it, or it is none */
  readonly record: AidRecord | null;
  /** the house gave an older copy than this one */
  readonly isOlder: boolean;
  /** the house was restored from before it, and does not have it: it is written again */
  readonly isLacking: boolean;
  /** by which she who sent it can erase it; null: nobody can, or an older house did not say */
  readonly eraseHash: Hash | null;
  /** what the house gave and no phone of today's desk has signed, opened */
  readonly unproven: Bytes | null;
}

export const unwritten = (id: RecordId): Held => ({ id, key: hex(id), version: 0, state: "kept", endsH: 0, turn: 0, at: null, by: null, record: null, isOlder: false, isLacking: false, eraseHash: null, unproven: null });

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
 * says about to whom it is sealed is looked at anew. Null where it is more than somebody's own letter or word, or where no answer could be sealed.
 */
export function asSent({ body }: AidRecord): AidRecord | null {
  const isOwn = body.kind === "word" || ((body.kind === "need" || body.kind === "offer") && body.work === null) || (body.kind === "calls" && body.work === null && body.days.length === 0);
  return isOwn && answersTo(body).every(({ recipient }) => isRecipient(recipient)) ? { sealedTo: null, body } : null;
}

function answersTo(body: RecordBody): readonly AnswerTo[] {
  switch (body.kind) {
    case "need":
    case "offer":
      return [body.letter.inside.answerTo].filter((each) => each !== null);
    case "calls":
      return [body.letter.inside.answerTo, ...body.letter.inside.ladder.map(({ answerTo }) => answerTo)].filter((each) => each !== null);
    case "word":
      return [body.word.answerTo].filter((each) => each !== null);
    default:
      return [];
  }
}
