/** Invites: what stewards sign, and what stands behind `#` in a link. Docs/protocol, section 10. */
import { b64u, fromB64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, PigeonholeId, Recipient, SecretKey, TownId } from '../terms/ids.ts'
import { instantOf } from '../terms/instant.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { encode } from './cbor.ts'
import type { Value } from './cbor.ts'
import * as cose from './cose.ts'
import { sha256 } from './hashes.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'

const LIMIT = 512
const MOST_USES = 500
export const MEETING_MINUTES = 120
const LONGEST_MINUTES = 90 * 24 * 60

/** Behind `#i=`; with `role`, behind `#r=`. `secretNumber` names the member secret, which stewards rotate. */
export interface Invite {
  readonly town: TownId
  /** 16 bytes. */
  readonly inviteSecret: Bytes
  readonly secretNumber: number
  /** 32 bytes. */
  readonly memberSecret: Bytes
  /** Which roles the steward offers, and where the phone's role request goes. */
  readonly role: {
    readonly roles: number
    readonly pigeonhole: PigeonholeId
    readonly stewardRecipient: Recipient
  } | null
}

/** What a steward lets an invite do. */
export interface Grant {
  readonly inviteHash: Hash
  readonly uses: number
  readonly expires: Minutes
}

/** The fragment without its `#`: `i=…` or `r=…`. */
export function writeLink({ town, inviteSecret, secretNumber, memberSecret, role }: Invite): string {
  const fields: Value[] = [1, town, inviteSecret, secretNumber, memberSecret]
  if (role === null) return `i=${b64u(encode(fields))}`
  return `r=${b64u(encode([...fields, role.roles, role.pigeonhole, role.stewardRecipient]))}`
}

/** With or without the `#`. Refusal "invite.malformed", "wire.*". */
export function readLink(fragment: string): Invite {
  const [, letter, text] = /^#?([ir])=(.*)$/.exec(fragment.trim()) ?? []
  if (letter === undefined || text === undefined) throw new Refusal('invite.malformed', 'This is not an invitation.')
  const row = Row.of(fromB64u(text), 'invite.malformed', LIMIT)
  const invite = {
    town: row.raw(16),
    inviteSecret: row.raw(16),
    secretNumber: row.uint({ most: 2 ** 32 - 1 }),
    memberSecret: row.raw(32),
    role: letter === 'i' ? null : { roles: row.uint({ most: 0xffff }), pigeonhole: row.raw(16), stewardRecipient: row.raw(32) },
  }
  row.done()
  return invite
}

export const inviteHashOf = (inviteSecret: Bytes): Hash => sha256(inviteSecret)

export const writeGrant = ({ inviteHash, uses, expires }: Grant): Bytes => encode([1, inviteHash, uses, expires])
export const writeCut = (inviteHash: Hash): Bytes => encode([1, inviteHash])

export function signGrant(grant: Grant, stewardSecret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeGrant(grant), 'invite', town, stewardSecret)
}

export function signCut(inviteHash: Hash, stewardSecret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeCut(inviteHash), 'cut', town, stewardSecret)
}

/**
 * One steward's word. Refusal "wire.*", "cose.*", "invite.malformed", "invite.expired", "invite.too_long" for many uses
 * (a meeting) and more than two hours, or one and more than ninety days.
 */
export function verifyGrant(data: Bytes, roster: Roster, at: Instant): Grant {
  const signed = cose.parse(data, LIMIT)
  const row = Row.of(signed.payload, 'invite.malformed', LIMIT)
  const grant = {
    inviteHash: row.raw(32),
    uses: row.uint({ least: 1, most: MOST_USES }),
    expires: row.uint({ most: 2 ** 32 - 1 }),
  }
  row.done()
  cose.check(signed, 'invite', roster.town, roster.stewards.map(({ key }) => key))
  const ends = instantOf(grant.expires)
  if (ends <= at) throw new Refusal('invite.expired', 'This invitation is over.')
  if (grant.uses > 1 && ends > at + (MEETING_MINUTES + 1) * 60) {
    throw new Refusal('invite.too_long', 'An invitation for many is open for two hours at most.')
  }
  if (ends > at + (LONGEST_MINUTES + 1) * 60) {
    throw new Refusal('invite.too_long', 'An invitation is open for ninety days at most.')
  }
  return grant
}

/** The hash of the invite that one steward closes. Refusal "wire.*", "cose.*", "invite.malformed". */
export function verifyCut(data: Bytes, roster: Roster): Hash {
  const signed = cose.parse(data, LIMIT)
  const row = Row.of(signed.payload, 'invite.malformed', LIMIT)
  const inviteHash = row.raw(32)
  row.done()
  cose.check(signed, 'cut', roster.town, roster.stewards.map(({ key }) => key))
  return inviteHash
}
