/** Time and chance, made here and passed in everywhere else. */
import type { Random } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";

export const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
export const now = (): Instant => Math.floor(Date.now() / 1000) as Instant;
