/** Time as the wire says it. Instants are passed in; nothing here reads a clock. */
import type { Window } from './ids.ts'

type Named<T, Name extends string> = T & { readonly __name?: Name }

/** Unix seconds. */
export type Instant = Named<number, 'Instant'>
/** Unix minutes, ⌊seconds / 60⌋. */
export type Minutes = Named<number, 'Minutes'>

export const WINDOW_S = 21_600
/** How long after its window a second signature may still come. */
export const SECOND_SIGNATURE_S = 15 * 60

export const minutesOf = (at: Instant): Minutes => Math.floor(at / 60) as Minutes
/** The first second of that minute. */
export const instantOf = (minutes: number): Instant => (minutes * 60) as Instant
export const windowOf = (at: Instant): Window => Math.floor(at / WINDOW_S) as Window
export const windowStart = (window: Window): Instant => (window * WINDOW_S) as Instant
/** The first second that belongs to the next window. */
export const windowEnd = (window: Window): Instant => ((window + 1) * WINDOW_S) as Instant
