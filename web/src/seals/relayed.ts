/**
 * *Relayed*: what an authority's feed says, as one of the town's relays passes it on; in codes alone, so that nobody can put words
 * into the town's mouth. Never an alarm. Docs/protocol, section 19.
 */
import { same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Cell } from '../terms/cell.ts'
import type { RelayedId } from '../terms/ids.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { Certainty, EVENTS, Severity } from '../terms/registry.ts'
import { checkArea, checkClock, endsAt, RADIUS_M, sentAt } from './alert.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import type { Signed } from './cose.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'
import type { Relay } from './statement.ts'

const LIMIT = 512
const LONGEST = 4_320

/**
 * `message`: of the feed's own identifier, the same for whoever reads it again. `expires`: minutes after `sent`.
 * `ends`: the authority took it back. `event`: perhaps of a newer registry.
 */
export interface Relayed {
  readonly message: RelayedId
  readonly event: number
  readonly severity: Severity
  readonly certainty: Certainty
  readonly cell: Cell
  readonly radiusM: number
  readonly sent: Minutes
  readonly expires: number
  readonly ends: boolean
}

/** Made by `verifyRelayed` alone. `relay`: who passes it on, under the name that the town's book gives. */
export class VerifiedRelayed {
  readonly fields: Relayed
  readonly relay: Relay
  readonly signed: Signed
  readonly #proven = true

  private constructor(fields: Relayed, relay: Relay, signed: Signed) {
    this.fields = fields
    this.relay = relay
    this.signed = signed
  }

  /** As the roster in force stands, and while it lasts. */
  static verify(data: Bytes, roster: Roster, at: Instant): VerifiedRelayed {
    const signed = cose.parse(data, LIMIT)
    const fields = readRelayed(signed.payload)
    checkClock(sentAt(fields), at, endsAt(fields), 'relayed')
    const [signer, ...others] = cose.check(signed, 'relayed', roster.town, roster.relays.map(({ key }) => key))
    if (others.length > 0) throw new Refusal('relayed.one_signer', 'This is damaged or incomplete.')
    const relay = roster.relays.find(({ key }) => signer !== undefined && same(key, signer))
    const isHome = EVENTS.get(fields.event)?.home ?? false
    if (relay === undefined || isHome || !relay.events.includes(fields.event)) {
      throw new Refusal('relayed.not_its_event', 'This relay may not speak of that in this town.')
    }
    return new VerifiedRelayed(fields, relay, signed)
  }

  /** The bytes as they travel. */
  get data(): Bytes {
    if (!this.#proven) throw new TypeError('not a verified relayed')
    return cose.write(this.signed)
  }

  /** Whether it is a newer word of the same relay on the same message. Of two at one minute, the end. */
  replaces(other: VerifiedRelayed): boolean {
    const [mine, hers] = [this.fields, other.fields]
    if (!same(this.relay.key, other.relay.key) || !same(mine.message, hers.message)) return false
    return mine.sent > hers.sent || (mine.sent === hers.sent && mine.ends && !hers.ends)
  }
}

/** Refusal "wire.*", "cose.*", what `readRelayed` refuses, "relayed.from_the_future", "relayed.expired", "relayed.one_signer", "relayed.not_its_event". */
export const verifyRelayed = (data: Bytes, roster: Roster, at: Instant): VerifiedRelayed => VerifiedRelayed.verify(data, roster, at)

export function writeRelayed(relayed: Relayed): Bytes {
  const { message, event, severity, certainty, cell, radiusM, sent, expires, ends } = relayed
  return encode([1, message, event, severity, certainty, cell, radiusM, sent, expires, ends])
}

/** Refusal "wire.*", "relayed.malformed", "relayed.out_of_bounds", "relayed.area_too_fine". */
export function readRelayed(payload: Bytes): Relayed {
  const row = Row.of(payload, 'relayed.malformed', LIMIT)
  const code = 'relayed.out_of_bounds'
  const relayed: Relayed = {
    message: row.raw(8),
    event: row.uint({ least: 1, most: 0xffff, code }),
    severity: row.code(Severity),
    certainty: row.code(Certainty),
    cell: row.cell(code),
    radiusM: row.uint({ ...RADIUS_M, code }),
    sent: row.uint({ most: 2 ** 32 - 1, code }),
    expires: row.uint({ least: 1, most: LONGEST, code }),
    ends: row.flag(),
  }
  row.done()
  checkArea(relayed, 'relayed')
  return relayed
}
