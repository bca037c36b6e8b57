/** The house over HTTP, as somebody on watch asks it who has taken her seat: docs/protocol, section 12. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { IncidentId, NoteId, PigeonholeId, SightingId } from '../terms/ids.ts'
import type { Instant } from '../terms/instant.ts'
import type { Halves } from '../seals/subscription.ts'
import { bytesOf, bytesOrNull, headersOf, listOf, manyBytes, numberOf, numberOrNull, objectOf, odd, textOf } from './asking.ts'
import type { Asking, Entry } from './asking.ts'
import type { House } from './house.ts'

export interface DeskSighting {
  readonly id: SightingId
  readonly lane: 'member' | 'guest'
  readonly bytes: number
  readonly state: 'waiting' | 'opened'
}

export interface DeskIncident {
  readonly incident: IncidentId
  readonly state: string
  readonly reports: number
  readonly status: number | null
  readonly leaseUntil: Instant | null
  /** Whoever holds the lease made this number; null when nobody does. */
  readonly lease: Bytes | null
  /** Minutes until somebody is there, as said when she set out. */
  readonly etaMin: number | null
  readonly attestations: readonly Bytes[]
  /** Half-signed. */
  readonly alerts: readonly Bytes[]
  /** Half-signed. */
  readonly checked: readonly Bytes[]
  readonly notes: readonly NoteId[]
}

/** Counts; of whom, nobody can say. Seconds are 0 where the house does not know. */
export interface Reached {
  readonly alertId: Bytes
  readonly way: 'open' | 'closed'
  readonly living: number
  readonly handedOver: number
  readonly waiting: number
  readonly undelivered: number
  readonly shown: number
  readonly halfS: number
  readonly mostS: number
}

export interface Issued {
  readonly alertId: Bytes | null
  readonly position: string
}

/** `open`: signed by a watch key of the running window. */
export async function openDesk({ asking }: House, open: Bytes): Promise<DeskHouse> {
  const { token } = await asking.post('/api/desk', { open: b64u(open) })
  return new DeskHouse(asking, bytesOf(token))
}

/** Until the window is over, or the house forgets it: then Refusal with status 401. */
export class DeskHouse {
  readonly #asking: Asking
  readonly #entry: Entry

  constructor(asking: Asking, token: Bytes) {
    this.#asking = asking
    this.#entry = { by: 'desk', token }
  }

  async sightings(): Promise<readonly DeskSighting[]> {
    const { sightings } = await this.#asking.get('/api/desk/sightings', this.#entry)
    return listOf(sightings).map((each) => {
      const { id, lane, bytes, state } = objectOf(each)
      return { id: bytesOf(id), lane: lane === 'member' ? 'member' : 'guest', bytes: numberOf(bytes), state: state === 'opened' ? 'opened' : 'waiting' }
    })
  }

  async sighting(id: SightingId): Promise<Bytes> {
    return this.#asking.getBytes(`/api/desk/sightings/${b64u(id)}`, this.#entry)
  }

  async sightingOpened(id: SightingId): Promise<void> {
    await this.#asking.post(`/api/desk/sightings/${b64u(id)}/opened`, {}, this.#entry)
  }

  async incidents(): Promise<readonly DeskIncident[]> {
    const { incidents } = await this.#asking.get('/api/desk/incidents', this.#entry)
    return listOf(incidents).map((each) => {
      const { incident, state, reports, lease_until: until, lease, eta, status, attestations, alerts, checked, notes } = objectOf(each)
      return {
        incident: bytesOf(incident),
        state: textOf(state),
        reports: numberOf(reports),
        status: numberOrNull(status),
        leaseUntil: numberOrNull(until),
        lease: bytesOrNull(lease),
        etaMin: numberOrNull(eta),
        attestations: manyBytes(attestations),
        alerts: manyBytes(alerts),
        checked: manyBytes(checked),
        notes: manyBytes(notes),
      }
    })
  }

  async openIncident({ incident, reports, status }: { incident: IncidentId; reports: 1 | 2; status: number }): Promise<void> {
    await this.#asking.post('/api/desk/incidents', { incident: b64u(incident), reports, status }, this.#entry)
  }

  /** Refusal "incident.claimed". */
  async claim(incident: IncidentId, claim: Bytes): Promise<void> {
    await this.#asking.post(`/api/desk/incidents/${b64u(incident)}/claim`, { claim: b64u(claim) }, this.#entry)
  }

  async release(incident: IncidentId, claim: Bytes): Promise<void> {
    await this.#asking.post(`/api/desk/incidents/${b64u(incident)}/release`, { claim: b64u(claim) }, this.#entry)
  }

  /** `etaMin`: minutes from now until somebody is there. */
  async checking(incident: IncidentId, { claim, etaMin }: { claim: Bytes; etaMin: number }): Promise<void> {
    await this.#asking.post(`/api/desk/incidents/${b64u(incident)}/checking`, { claim: b64u(claim), eta: etaMin }, this.#entry)
  }

  async moreReports(incident: IncidentId): Promise<void> {
    await this.#asking.post(`/api/desk/incidents/${b64u(incident)}/reports`, { reports: 2 }, this.#entry)
  }

  async closeIncident(incident: IncidentId, as: 'merged' | 'cannot_tell'): Promise<void> {
    await this.#asking.post(`/api/desk/incidents/${b64u(incident)}/close`, { as }, this.#entry)
  }

  async putNote(incident: IncidentId, note: NoteId, envelope: Bytes): Promise<void> {
    await this.#asking.putBytes(`/api/desk/incidents/${b64u(incident)}/notes/${b64u(note)}`, envelope, this.#entry)
  }

  async note(incident: IncidentId, note: NoteId): Promise<Bytes> {
    return this.#asking.getBytes(`/api/desk/incidents/${b64u(incident)}/notes/${b64u(note)}`, this.#entry)
  }

  /** With a *confirmed* the half-signed alert, with a *not it* the half-signed *checked*. */
  async attest(attestation: Bytes, also: { readonly alert?: Bytes; readonly checked?: Bytes }): Promise<string> {
    const body: Record<string, string> = { attestation: b64u(attestation) }
    if (also.alert) body['alert'] = b64u(also.alert)
    if (also.checked) body['checked'] = b64u(also.checked)
    return textOf((await this.#asking.post('/api/attestations', body, this.#entry))['standing'])
  }

  /** Into a pigeonhole, with the seat as the way in. */
  async putPigeonhole(id: PigeonholeId, slot: Bytes, envelope: Bytes): Promise<void> {
    await this.#asking.putBytes(`/api/pigeonholes/${b64u(id)}/${b64u(slot)}`, envelope, this.#entry)
  }

  /** Refusal "bell.too_many", "push.asleep", "push.unknown_service". */
  async hangBell(said: Halves): Promise<void> {
    const headers = { 'Content-Type': 'application/json', ...headersOf(this.#entry) }
    await this.#asking.answer('/api/desk/bell', { method: 'POST', headers, body: JSON.stringify(said) })
  }

  /** How far the last alerts have come, newest first. */
  async reach(): Promise<readonly Reached[]> {
    const { reach } = await this.#asking.get('/api/desk/reach', this.#entry)
    return listOf(reach).map((each) => {
      const { alert, way, living, handed_over: handedOver, waiting, undelivered, shown, half_s: halfS, most_s: mostS } = objectOf(each)
      return {
        alertId: bytesOf(alert),
        way: way === 'open' ? 'open' : 'closed',
        living: numberOf(living),
        handedOver: numberOf(handedOver),
        waiting: numberOf(waiting),
        undelivered: numberOf(undelivered),
        shown: numberOf(shown),
        halfS: numberOf(halfS),
        mostS: numberOf(mostS),
      }
    })
  }

  async postStandIn(standIn: Bytes): Promise<void> {
    await this.#asking.post('/api/stand-ins', { stand_in: b64u(standIn) })
  }

  async postBeat(beat: Bytes): Promise<void> {
    await this.#asking.post('/api/beats', { beat: b64u(beat) })
  }

  async postAlert(alert: Bytes, ringsClosed = true): Promise<Issued> {
    return issuedOf(await this.#asking.post('/api/alerts', { alert: b64u(alert), ...(ringsClosed ? {} : { ring_closed: false }) }))
  }

  async postChecked(checked: Bytes): Promise<Issued> {
    return issuedOf(await this.#asking.post('/api/checked', { checked: b64u(checked) }))
  }

  /** The desk's own live line, as a stream of bytes. */
  async live(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await this.#asking.answer('/api/desk/live', { headers: headersOf(this.#entry), signal }, null)
    if (answer.body === null) throw odd()
    return answer.body
  }
}

const issuedOf = (answer: { readonly [name: string]: unknown }): Issued => ({
  alertId: bytesOrNull(answer['alert_id']),
  position: String(answer['position'] ?? ''),
})
