/** *Checked: it was …*: the signed, forwardable end of nine incidents of ten. Docs/protocol, section 6. */
import type { Bytes } from '../terms/bytes.ts'
import type { Cell } from '../terms/cell.ts'
import type { Hash, IncidentId, SecretKey, TownId } from '../terms/ids.ts'
import { windowOf } from '../terms/instant.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { Refusal } from '../terms/refusal.ts'
import { Status } from '../terms/registry.ts'
import { checkArea, checkClock, endsAt, LIMIT, RADIUS_M, sentAt } from './alert.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import type { Signed } from './cose.ts'
import { Row } from './row.ts'
import { certifiedWindow, leavesThatSigned, oneIsEnough, stillValid } from './signers.ts'
import type { Town } from './signers.ts'
import { isWatch } from './window.ts'
import type { Leaf } from './window.ts'

const LONGEST = 1_440

/**
 * `finding`: a code of `Finding`, perhaps of a newer registry. `expires`: minutes after `sent`.
 * `reports`: 1, or 2 for two or more independent sightings, which one person cannot close.
 */
export interface Checked {
  readonly incident: IncidentId
  readonly status: Status
  readonly event: number
  readonly finding: number
  readonly cell: Cell
  readonly radiusM: number
  readonly sent: Minutes
  readonly expires: number
  readonly reports: number
}

/** The shape of a signed *checked*. Nothing is proven about its signatures. */
export interface SignedChecked {
  readonly fields: Checked
  readonly signed: Signed
}

/** Every signature is of a different person on watch; whether they are enough is not asked. */
export interface HalfSignedChecked extends SignedChecked {
  readonly signers: readonly Leaf[]
}

/** A *checked* that counts. Made by `verifyChecked` and `verifyPastChecked` alone. */
export class VerifiedChecked {
  readonly fields: Checked
  readonly signed: Signed
  readonly signers: readonly Hash[]
  readonly #proven = true

  private constructor({ fields, signed }: SignedChecked, signers: readonly Hash[]) {
    this.fields = fields
    this.signed = signed
    this.signers = signers
  }

  /** Everything but the clock. */
  static count(unproven: SignedChecked, town: Town): VerifiedChecked {
    const { fields, signers } = withSigners(unproven, town)
    const window = certifiedWindow(town, windowOf(sentAt(fields)))
    const needed = oneIsEnough(window, town.roster) ? 1 : fields.reports
    const counting = stillValid(signers, window, town.roster).filter(isWatch)
    if (counting.length < needed) {
      if (signers.filter(isWatch).length >= needed) {
        throw new Refusal('checked.revoked_key', 'This was signed with a key that counts no more.')
      }
      throw new Refusal('checked.not_enough_signatures', 'Two people have to look before this can be closed.')
    }
    return new VerifiedChecked(unproven, counting.map(({ leafHash }) => leafHash))
  }

  /** The bytes as they travel. */
  get data(): Bytes {
    if (!this.#proven) throw new TypeError('not a verified checked')
    return cose.write(this.signed)
  }
}

/**
 * In the order of an alert's verification. Refusal "wire.*", "cose.*", what `readChecked` refuses,
 * "checked.from_the_future", "checked.expired", "window.unknown", "checked.wrong_key_kind", "checked.same_person",
 * "checked.revoked_key", "checked.not_enough_signatures".
 */
export function verifyChecked(data: Bytes, town: Town, at: Instant): VerifiedChecked {
  const unproven = readSignedChecked(data)
  checkClock(sentAt(unproven.fields), at, endsAt(unproven.fields), 'checked')
  return VerifiedChecked.count(unproven, town)
}

/** As `verifyChecked`, also for one whose own clock has run out. */
export function verifyPastChecked(data: Bytes, town: Town, at: Instant): VerifiedChecked {
  const unproven = readSignedChecked(data)
  checkClock(sentAt(unproven.fields), at, at + 1, 'checked')
  return VerifiedChecked.count(unproven, town)
}

/** As `verifyChecked`, without asking whether they are enough. */
export function halfVerifyChecked(data: Bytes, town: Town, at: Instant): HalfSignedChecked {
  const unproven = readSignedChecked(data)
  checkClock(sentAt(unproven.fields), at, endsAt(unproven.fields), 'checked')
  return withSigners(unproven, town)
}

export function readSignedChecked(data: Bytes): SignedChecked {
  const signed = cose.parse(data, LIMIT)
  return { fields: readChecked(signed.payload), signed }
}

export function writeChecked(checked: Checked): Bytes {
  const { incident, status, event, finding, cell, radiusM, sent, expires, reports } = checked
  return encode([1, incident, status, event, finding, cell, radiusM, sent, expires, reports])
}

/** One person's signature: with her watch key for Actual, with her drill key for everything else. */
export function signChecked(checked: Checked, secret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeChecked(checked), 'checked', town, secret)
}

/** One more person's signature on the very same payload. Proves nothing: verify what comes out. */
export function cosignChecked({ signed }: SignedChecked, secret: SecretKey, town: TownId): Bytes {
  const mine = { payload: signed.payload, signatures: [cose.sign(signed.payload, 'checked', town, secret)] }
  return cose.write(cose.merge(signed, mine))
}

/** Refusal "wire.*", "checked.malformed", "checked.unknown_status", "checked.out_of_bounds", "checked.area_too_fine". */
export function readChecked(payload: Bytes): Checked {
  const row = Row.of(payload, 'checked.malformed', LIMIT)
  const code = 'checked.out_of_bounds'
  const checked: Checked = {
    incident: row.raw(8),
    status: row.code(Status, 'checked.unknown_status'),
    event: row.uint({ least: 1, most: 0xffff, code }),
    finding: row.uint({ least: 1, most: 255, code }),
    cell: row.cell(code),
    radiusM: row.uint({ ...RADIUS_M, code }),
    sent: row.uint({ most: 2 ** 32 - 1, code }),
    expires: row.uint({ least: 1, most: LONGEST, code }),
    reports: row.uint({ least: 1, most: 2, code }),
  }
  row.done()
  checkArea(checked, 'checked')
  return checked
}

function withSigners(unproven: SignedChecked, town: Town): HalfSignedChecked {
  const { fields, signed } = unproven
  const window = certifiedWindow(town, windowOf(sentAt(fields)))
  const how = { kind: 'checked', status: fields.status, window, roster: town.roster, room: 'checked' } as const
  return { ...unproven, signers: leavesThatSigned(signed, how) }
}
