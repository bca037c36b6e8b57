/** The alert: what a town says to its neighbours, and when it counts. CAP 1.2 words where CAP has them. */
import type { Bytes } from '../terms/bytes.ts'
import { resolution } from '../terms/cell.ts'
import type { Cell } from '../terms/cell.ts'
import type { AlertId, Hash, IncidentId, SecretKey, TownId } from '../terms/ids.ts'
import { instantOf, SECOND_SIGNATURE_S, windowEnd, windowOf } from '../terms/instant.ts'
import type { Instant, Minutes } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import { Certainty, EVENTS, MessageType, ResponseType, Severity, Status, Urgency } from '../terms/registry.ts'
import { encode } from './cbor.ts'
import * as cose from './cose.ts'
import type { Signed } from './cose.ts'
import { alertIdOf } from './hashes.ts'
import { isStreet } from './roster.ts'
import type { Roster } from './roster.ts'
import { Row } from './row.ts'
import { certifiedWindow, leavesThatSigned, oneIsEnough, stillValid } from './signers.ts'
import type { Town } from './signers.ts'
import { isDispatcher, isWatch } from './window.ts'
import type { Leaf } from './window.ts'

export const LIMIT = 1_024
export const FUTURE_S = 5 * 60
const ISSUE_WITHIN_S = 20 * 60
const LONE_RADIUS_M = 500
const LONE_MINUTES = 20
const HOME_RADIUS_M = 500
export const RADIUS_M = { least: 50, most: 20_000 } as const
const LATEST_ONSET = 20_160
const LATEST_EXPIRY = 24_480
const LONGEST = 4_320
const COARSEST = 8
const FINEST = 10
const U32 = 2 ** 32 - 1

/**
 * `onset`, `expires`: minutes after `sent`. `event`, `size`, `activity` may be codes of a newer registry.
 * `cell` and `radiusM` say where the danger is. `predecessor`: first 4 bytes of the incident's previous alert id.
 */
export interface Alert {
  readonly sequence: number
  readonly predecessor: Bytes | null
  readonly incident: IncidentId
  readonly status: Status
  readonly messageType: MessageType
  readonly responseType: ResponseType
  readonly event: number
  readonly urgency: Urgency
  readonly severity: Severity
  readonly certainty: Certainty
  readonly cell: Cell
  readonly radiusM: number
  readonly sent: Minutes
  readonly onset: number
  readonly expires: number
  readonly size: number | null
  readonly activity: number | null
}

/** `unconfirmed`, `confirmed`: the alarm stands. `reported_over`: one signature ends it. `final`: two do. */
export type Standing = 'unconfirmed' | 'confirmed' | 'reported_over' | 'final'

/** The shape of a signed alert. Nothing is proven about its signatures: no screen may show it. */
export interface SignedAlert {
  readonly fields: Alert
  readonly alertId: AlertId
  readonly signed: Signed
}

/** Every signature is of a different person on watch in its window; whether they are enough is not asked. */
export interface HalfSignedAlert extends SignedAlert {
  readonly signers: readonly Leaf[]
}

/** An alert that counts: this phone has checked it itself. Made by `verifyAlert` and `verifyPastAlert` alone. */
export class VerifiedAlert {
  readonly fields: Alert
  readonly alertId: AlertId
  readonly standing: Standing
  readonly signed: Signed
  /** Hashes of the leaves that counted. */
  readonly signers: readonly Hash[]
  /** Makes the type nominal: no object that merely looks like this one compiles in its place. */
  readonly #proven = true

  private constructor(of: SignedAlert, standing: Standing, signers: readonly Hash[]) {
    this.fields = of.fields
    this.alertId = of.alertId
    this.standing = standing
    this.signed = of.signed
    this.signers = signers
  }

  /** Steps 4 to 8 of `verifyAlert`. */
  static count(unproven: SignedAlert, town: Town): VerifiedAlert {
    const { fields, signers } = withSigners(unproven, town)
    const { roster } = town
    const window = certifiedWindow(town, windowOf(sentAt(fields)))
    // 7. Revoked and slipped leaves do not count.
    const valid = stillValid(signers, window, roster)
    const lone = oneIsEnough(window, roster)
    // 8. Enough of them. If all who signed would have been enough, the revoked ones are the reason.
    try {
      const standing = standingOf(fields, valid, { lone, roster })
      return new VerifiedAlert(unproven, standing, valid.filter(isWatch).map(({ leafHash }) => leafHash))
    } catch (tooFew) {
      if (valid.length < signers.length && wouldDo(fields, signers, { lone, roster })) {
        throw new Refusal('alert.revoked_key', 'This was signed with a key that counts no more.')
      }
      throw tooFew
    }
  }

  /** The bytes as they travel. */
  get data(): Bytes {
    if (!this.#proven) throw new TypeError('not a verified alert')
    return cose.write(this.signed)
  }
}

/**
 * The alert, if it counts now; the steps stand in docs/protocol, section 5, and are taken in that order.
 * Refusal "wire.*", "cose.*", "alert.malformed", "alert.out_of_bounds", "alert.unknown_status",
 * "alert.unknown_message_type", "alert.area_too_fine", "alert.from_the_future", "alert.expired", "window.unknown",
 * "alert.wrong_key_kind", "alert.same_person", "alert.revoked_key", "alert.not_enough_signatures", "alert.lone_too_wide".
 */
export function verifyAlert(data: Bytes, town: Town, at: Instant): VerifiedAlert {
  // 1, 2. The shape, and the payload within its bounds. 3. The clock.
  const unproven = readSignedAlert(data)
  checkClock(sentAt(unproven.fields), at, endsAt(unproven.fields), 'alert')
  return VerifiedAlert.count(unproven, town)
}

/** As `verifyAlert`, also for an alert whose own clock has run out: for what was; what rings is asked `endsAt` again. */
export function verifyPastAlert(data: Bytes, town: Town, at: Instant): VerifiedAlert {
  const unproven = readSignedAlert(data)
  checkClock(sentAt(unproven.fields), at, at + 1, 'alert')
  return VerifiedAlert.count(unproven, town)
}

/** Steps 1 to 6 of `verifyAlert`: for a desk that waits for the second signature. */
export function halfVerifyAlert(data: Bytes, town: Town, at: Instant): HalfSignedAlert {
  // 1, 2. The shape, and the payload within its bounds.
  const unproven = readSignedAlert(data)
  // 3. The clock.
  checkClock(sentAt(unproven.fields), at, endsAt(unproven.fields), 'alert')
  // 4, 5, 6. The window of `sent` is certified; every signature is of it, by the right kind of key, by different people.
  return withSigners(unproven, town)
}

/** Steps 1 and 2 of `verifyAlert`. */
export function readSignedAlert(data: Bytes): SignedAlert {
  const signed = cose.parse(data, LIMIT)
  return { fields: readAlert(signed.payload), alertId: alertIdOf(signed.payload), signed }
}

export const sentAt = (alert: { readonly sent: Minutes }): Instant => instantOf(alert.sent)
/** The first second in which it is over by its own clock. */
export const endsAt = (alert: { readonly sent: Minutes; readonly expires: number }): Instant => instantOf(alert.sent + alert.expires)
/** All clear (it was true and is over) or cancel (we were wrong). */
export const isEnding = (alert: Alert): boolean =>
  alert.messageType === MessageType.Cancel || alert.responseType === ResponseType.AllClear
/** Whether its kind points at somebody's home. */
const isHome = (event: number): boolean => EVENTS.get(event)?.home ?? false
/** The next alert of the incident names this one so. */
export const predecessorOf = (alertId: AlertId): Bytes => alertId.slice(0, 4)

/** The payload; 72 bytes at most for codes below 24. */
export function writeAlert(alert: Alert): Bytes {
  return encode([
    1, alert.sequence, alert.predecessor, alert.incident, alert.status, alert.messageType, alert.responseType, alert.event,
    alert.urgency, alert.severity, alert.certainty, alert.cell, alert.radiusM, alert.sent, alert.onset, alert.expires,
    alert.size, alert.activity,
  ])
}

/** One person's signature on an alert: with her watch key for Actual, with her drill key for everything else. */
export function signAlert(alert: Alert, secret: SecretKey, town: TownId): Bytes {
  return cose.signed(writeAlert(alert), 'alert', town, secret)
}

/** The alert with one more person's signature on the very same payload. Proves nothing: verify what comes out. */
export function cosignAlert({ signed }: SignedAlert, secret: SecretKey, town: TownId): Bytes {
  const mine = { payload: signed.payload, signatures: [cose.sign(signed.payload, 'alert', town, secret)] }
  return cose.write(cose.merge(signed, mine))
}

/**
 * The alert in a payload, within its bounds. Refusal "wire.*", "alert.malformed", "alert.unknown_status",
 * "alert.unknown_message_type", "alert.out_of_bounds", "alert.area_too_fine".
 */
export function readAlert(payload: Bytes): Alert {
  const row = Row.of(payload, 'alert.malformed', LIMIT)
  const code = 'alert.out_of_bounds'
  const alert: Alert = {
    sequence: row.uint({ least: 1, most: U32, code }),
    predecessor: row.rawOrNull(4),
    incident: row.raw(8),
    status: row.code(Status, 'alert.unknown_status'),
    messageType: row.code(MessageType, 'alert.unknown_message_type'),
    responseType: row.code(ResponseType),
    event: row.uint({ least: 1, most: 0xffff, code }),
    urgency: row.code(Urgency),
    severity: row.code(Severity),
    certainty: row.code(Certainty),
    cell: row.cell(code),
    radiusM: row.uint({ ...RADIUS_M, code }),
    sent: row.uint({ most: U32, code }),
    onset: row.uint({ most: LATEST_ONSET, code }),
    expires: row.uint({ most: LATEST_EXPIRY, code }),
    size: row.uintOrNull({ least: 1, most: 255 }),
    activity: row.uintOrNull({ least: 1, most: 255 }),
  }
  row.done()
  const lasts = alert.expires - alert.onset
  if (!(lasts > 0 && lasts <= LONGEST)) row.refuse(code)
  if ((alert.messageType === MessageType.Alert) !== (alert.predecessor === null)) row.refuse(code)
  if (alert.responseType === ResponseType.AllClear && alert.messageType !== MessageType.Update) row.refuse(code)
  if (alert.messageType === MessageType.Cancel && alert.responseType !== ResponseType.Monitor) row.refuse(code)
  checkArea(alert, 'alert')
  return alert
}

/** An area is as coarse as its kind asks. Refusal "<room>.area_too_fine", "<room>.out_of_bounds". */
export function checkArea({ event, cell, radiusM }: { event: number; cell: Cell; radiusM: number }, room: string): void {
  const kind = EVENTS.get(event)
  const fine = resolution(cell)
  const tooFine = fine > FINEST || (kind !== undefined && fine > kind.resolution)
  if (tooFine || (kind?.home === true && radiusM < HOME_RADIUS_M)) {
    throw new Refusal(`${room}.area_too_fine`, 'This points too closely at a place.')
  }
  if (fine < COARSEST || (kind !== undefined && fine !== kind.resolution)) {
    throw new Refusal(`${room}.out_of_bounds`, 'This cannot be read.')
  }
}

/** Refusal "<room>.from_the_future", "<room>.expired". */
export function checkClock(sent: Instant, at: Instant, ends: Instant, room: string): void {
  if (sent > at + FUTURE_S) throw new Refusal(`${room}.from_the_future`, 'This is from the future. Is your clock right?')
  if (ends <= at) throw new Refusal(`${room}.expired`, 'This is over.')
}

/** Whether a house still takes it as new. Refusal "<room>.too_late". */
export function checkInTime(sent: Instant, at: Instant, room: string): void {
  if (at > windowEnd(windowOf(sent)) + SECOND_SIGNATURE_S || at - sent > ISSUE_WITHIN_S) {
    throw new Refusal(`${room}.too_late`, 'This was signed too long ago. Write it anew.')
  }
}

function withSigners(unproven: SignedAlert, town: Town): HalfSignedAlert {
  const { fields, signed } = unproven
  const window = certifiedWindow(town, windowOf(sentAt(fields)))
  const how = { kind: 'alert', status: fields.status, window, roster: town.roster, room: 'alert' } as const
  return { ...unproven, signers: leavesThatSigned(signed, how) }
}

interface Rules {
  /** A street with fewer than three role-holders. */
  readonly lone: boolean
  readonly roster: Roster
}

function standingOf(alert: Alert, signers: readonly Leaf[], { lone, roster }: Rules): Standing {
  const counting = signers.filter(isWatch)
  if (counting.length === 0) throw notEnough()
  if (isEnding(alert)) return counting.length >= 2 ? 'final' : 'reported_over'
  if (alert.certainty === Certainty.Observed) {
    const enough = lone || counting.length >= 2
    if (!enough || !(isStreet(roster) || counting.some(isDispatcher))) throw notEnough()
    return 'confirmed'
  }
  if (counting.length === 1) checkLone(alert, roster)
  return 'unconfirmed'
}

function checkLone(alert: Alert, roster: Roster): void {
  if (!roster.policy.loneWatch) throw notEnough()
  const tooWide = alert.radiusM > LONE_RADIUS_M || alert.expires - alert.onset > LONE_MINUTES
  if (tooWide || (isHome(alert.event) && alert.radiusM !== LONE_RADIUS_M)) {
    throw new Refusal('alert.lone_too_wide', 'One person alone cannot warn so widely or for so long.')
  }
}

function wouldDo(alert: Alert, signers: readonly Leaf[], rules: Rules): boolean {
  try {
    standingOf(alert, signers, rules)
    return true
  } catch (why) {
    if (isRefusal(why)) return false
    throw why
  }
}

const notEnough = (): Refusal => new Refusal('alert.not_enough_signatures', 'Not enough people on watch have signed this.')
