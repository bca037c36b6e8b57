/** What a phone has to know of what waits to be sent, and to say how much of a film is safe; never what is in it. */
import type { Lane } from "../../seals/witness/codes.ts";

/** Before the parts, in this order. */
export const COVER = -100;
export const FIRST_SHARE = -50;

export interface Waits {
  /** of a part: over all lanes, in the order of sealing, from 0; an envelope that goes before the parts has one below 0 */
  readonly number: number;
  /** null of an envelope */
  readonly lane: Lane | null;
}

export interface PartHead extends Waits {
  readonly lane: Lane;
  /** milliseconds of the film */
  readonly begins: number;
  readonly ends: number;
  /** of the sealed part */
  readonly bytes: number;
}
