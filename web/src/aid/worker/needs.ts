/** What the aid desk asks of the rest of the phone, in its own words. */
import type { AidDeskHouse, AidHouse, HeldName, Holding } from '../../lines/aid_house.ts'
import type { Value } from '../../seals/cbor.ts'
import type { MemberSecret } from '../../seals/letters.ts'
import type { Roster } from '../../seals/roster.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { Identity, Recipient } from '../../terms/ids.ts'
import type { Instant } from '../../terms/instant.ts'

/** A letter on its way into the house's keeping. */
export interface LetterToHold {
  readonly held: HeldName
  readonly terms: Holding
  readonly envelope: Bytes
}

/** A letter that is taken back, and what is laid in its place: a cancellation looks like any other to the house. */
export interface LetterToStop {
  readonly held: HeldName & { readonly secret: Bytes }
  readonly letter: HeldName & { readonly envelope: Bytes }
}

export type DeskAtHouse = Pick<AidDeskHouse, 'entry' | 'records' | 'take' | 'put' | 'trash' | 'restore' | 'live'>

/** What lies under the app lock. */
export interface Drawer {
  get(name: string): Promise<Value | undefined>
  put(name: string, value: Value): Promise<void>
  putAll(values: Iterable<readonly [string, Value]>): Promise<void>
  getAll(prefix: string): Promise<readonly (readonly [string, Value])[]>
  names(prefix: string): Promise<readonly string[]>
  forget(names: Iterable<string>): Promise<void>
}

export interface AidDeskNeeds {
  readonly drawer: Drawer
  readonly house: { openDesk(opening: Bytes): Promise<DeskAtHouse> } & Pick<AidHouse, 'putLetter' | 'stopLetters'>
  /** calls `heard` whenever something is new, answers how to hang up */
  readonly listen: (desk: DeskAtHouse, heard: () => void) => () => void
  /** the town's book as this phone knows it now */
  readonly roster: () => Roster
  /** reads the book anew */
  readonly catchUp: () => Promise<void>
  readonly memberSecret: () => Promise<MemberSecret | null>
  readonly seal: (letter: Bytes, to: readonly Recipient[]) => Promise<Bytes>
  readonly open: (envelope: Bytes, withAny: readonly Identity[]) => Promise<Bytes>
  readonly random: Random
  readonly now: () => Instant
  /** something that a screen shows is different now */
  readonly changed: () => void
}
