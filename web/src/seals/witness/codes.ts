/** The numbers of films on the wire. Docs/protocol, sections 24 to 26. */

/** `file`: from the gallery, or one photo. `words`: what she wrote or dictated, as plain text in her language. */
export const Lane = { picture: 0, sound: 1, file: 2, words: 3 } as const
export type Lane = (typeof Lane)[keyof typeof Lane]

export const Ending = { sealedOnly: 0, copyStays: 1 } as const
export type Ending = (typeof Ending)[keyof typeof Ending]

/** Why somebody asks for a film; `drill`: the yearly one, of a film made for it. */
export const Reason = { owner: 1, court: 2, publish: 3, rescue: 4, drill: 5 } as const
export type Reason = (typeof Reason)[keyof typeof Reason]

/** Statements of the ledger that are about films, by their second field. */
export const LedgerStatement = { film: 1, opening: 2, tombstone: 3 } as const

export const MALFORMED = 'witness.malformed'
/** A code of a newer version. */
export const UNKNOWN = 'witness.unknown_kind'
export const MOST_PARTS = 100_000
export const MOST_TRUSTEES = 8
export const LEAST_NEEDED = 2
export const SALT_BYTES = 32
export const SECRET_BYTES = 16
export const SECONDS = { most: 60 * 2 ** 32 - 1 }
export const MINUTES = { most: 2 ** 32 - 1 }
