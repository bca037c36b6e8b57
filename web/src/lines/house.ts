/** The house over HTTP, as a neighbour's and a steward's phone ask it: docs/protocol, section 12. The desk's calls: desk_house.ts. */
import { b64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash, PigeonholeId, SightingId, TownId, Window } from '../terms/ids.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import { Asking, bytesOf, headersOf, bytesOrNull, listOf, manyBytes, numberOf, objectOf, odd, textOf } from './asking.ts'
import type { AskingNeeds, Entry } from './asking.ts'

export interface TownAnswer {
  readonly town: TownId | null
  readonly name: string
  readonly epoch: string
  readonly founded: boolean
}

export interface WindowAnswer {
  readonly statement: Bytes
  readonly leaves: readonly Bytes[]
  readonly standIns: readonly Bytes[]
}

export interface SlipAnswer {
  readonly window: Window
  readonly secret: Bytes
}

export type FeedKind = 'alert' | 'checked' | 'roster' | 'window' | 'stand-in' | 'slip' | 'relayed'

export interface FeedItem {
  readonly kind: FeedKind
  readonly body: Bytes
}

export interface FeedAnswer {
  readonly epoch: string
  /** `EPOCH-POSITION`, to ask from the next time. */
  readonly next: string
  readonly items: readonly FeedItem[]
  readonly beats: readonly Bytes[]
  /** The house began anew: these items are all there are. */
  readonly restarted: boolean
}

export interface HeldEnvelope {
  readonly id: PigeonholeId
  readonly slot: Bytes
  readonly envelope: Bytes
}

export interface PushAnswer {
  readonly state: 'off' | 'asleep' | 'awake'
  readonly key: string
  readonly districts: boolean
}

export interface SubscribedAt {
  readonly endpoint: string
  readonly key: string
  readonly auth: string
  readonly districts: readonly string[]
  /** for whose letters: 24 numbers, whatever this phone waits for */
  readonly wakes: string
}

const STALLED_MS = 30_000

export class House {
  readonly asking: Asking

  constructor(needs: AskingNeeds) {
    this.asking = new Asking(needs)
  }

  // The town

  async town(): Promise<TownAnswer> {
    const { town, name, epoch, founded } = await this.asking.get('/api/town')
    return { town: bytesOrNull(town), name: typeof name === 'string' ? name : '', epoch: textOf(epoch), founded: founded === true }
  }

  /** Whether it shows films that the town has let out. */
  async showsFilms(): Promise<boolean> {
    return (await this.asking.get('/api/witness/shows'))['films'] === true
  }

  async found(setup: Bytes, statements: readonly Bytes[]): Promise<TownId> {
    const { town } = await this.asking.post('/api/found', { setup: b64u(setup), statements: statements.map(b64u) })
    return bytesOf(town)
  }

  async roster(since: number): Promise<{ readonly statements: readonly Bytes[]; readonly slips: readonly SlipAnswer[] }> {
    const { statements, slips } = await this.asking.get(`/api/roster?since=${since}`)
    const read = (each: unknown): SlipAnswer => {
      const { window, secret } = objectOf(each)
      return { window: numberOf(window), secret: bytesOf(secret) }
    }
    return { statements: manyBytes(statements), slips: listOf(slips).map(read) }
  }

  async postStatement(statement: Bytes): Promise<number> {
    return numberOf((await this.asking.post('/api/roster', { statement: b64u(statement) }))['sequence'])
  }

  async putWindow(window: Window, statement: Bytes, leaves: readonly Bytes[]): Promise<void> {
    await this.asking.put(`/api/windows/${window}`, { statement: b64u(statement), leaves: leaves.map(b64u) })
  }

  async window(window: Window): Promise<WindowAnswer> {
    const { statement, leaves, stand_ins: standIns } = await this.asking.get(`/api/windows/${window}`)
    return { statement: bytesOf(statement), leaves: manyBytes(leaves), standIns: manyBytes(standIns) }
  }

  async postSlip({ window, secret }: SlipAnswer): Promise<void> {
    await this.asking.post('/api/slips', { window, secret: b64u(secret) })
  }

  // The town's files

  /** The bytes of a file from `from` on, given to `take` as they come. Refusal "line.none" when none came for thirty seconds. */
  async townFile(file: Hash, from: number, take: (bytes: Uint8Array) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const stalled = new AbortController()
    const stop = (): void => stalled.abort()
    signal?.addEventListener('abort', stop)
    let timer = setTimeout(stop, STALLED_MS)
    try {
      // older browsers ask another address for its leave before they ask for a part
      const headers: Record<string, string> = from > 0 && this.asking.base === '' ? { Range: `bytes=${from}-` } : {}
      const answer = await this.asking.answer(`/api/files/${b64u(file)}`, { headers, signal: stalled.signal }, null)
      // whoever stands between may answer with the whole file
      let skip = answer.status === 206 ? 0 : from
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw new Refusal('line.none', 'There is no line to the house.')
        })
        if (done) return
        clearTimeout(timer)
        timer = setTimeout(stop, STALLED_MS)
        await take(value.subarray(skip))
        skip = Math.max(0, skip - value.length)
      }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      stop()
    }
  }

  /** Takes as long as it takes. Refusal "file.unknown" before the town's book lists it, "file.other_bytes". */
  async putTownFile(file: Hash, bytes: Bytes): Promise<void> {
    const headers = { 'Content-Type': 'application/octet-stream' }
    await this.asking.answer(`/api/files/${b64u(file)}`, { method: 'PUT', headers, body: bytes }, null)
  }

  /** Whether the house has it. Refusal "file.unknown" when the town does not list it. */
  async hasTownFile(file: Hash): Promise<boolean> {
    try {
      await this.asking.answer(`/api/files/${b64u(file)}`, { headers: { Range: 'bytes=0-0' } })
      return true
    } catch (why) {
      if (isRefusal(why, 'file.not_here')) return false
      throw why
    }
  }

  // Coming in

  async postInvite(grant: Bytes): Promise<void> {
    await this.asking.post('/api/invites', { grant: b64u(grant) })
  }

  async cutInvite(cut: Bytes): Promise<void> {
    await this.asking.post('/api/invites/cut', { cut: b64u(cut) })
  }

  async invite(inviteHash: Bytes): Promise<{ readonly usesLeft: number; readonly joined: number; readonly open: boolean }> {
    const { uses_left: usesLeft, joined, open } = await this.asking.get(`/api/invites/${b64u(inviteHash)}`)
    return { usesLeft: numberOf(usesLeft), joined: numberOf(joined), open: open === true }
  }

  async postPass(inviteSecret: Bytes, passHash: Bytes): Promise<void> {
    await this.asking.post('/api/passes', { invite: b64u(inviteSecret), pass: b64u(passHash) })
  }

  async buyTickets(pass: Bytes, hashes: readonly Bytes[]): Promise<number> {
    const { left_today: left } = await this.asking.post('/api/tickets', { pass: b64u(pass), tickets: hashes.map(b64u) })
    return numberOf(left)
  }

  async guest(): Promise<{ readonly challenge: Bytes; readonly bits: number }> {
    const { challenge, bits } = await this.asking.get('/api/guest')
    return { challenge: bytesOf(challenge), bits: numberOf(bits) }
  }

  // Being rung while the app is closed

  async pushState(): Promise<PushAnswer> {
    const { state, key, districts } = await this.asking.get('/api/push')
    if (state !== 'off' && state !== 'asleep' && state !== 'awake') throw odd()
    return { state, key: textOf(key), districts: districts === true }
  }

  /** What it says is wrong with it, as codes. */
  async troubles(): Promise<readonly string[]> {
    return listOf((await this.asking.get('/healthz'))['troubles']).map(textOf)
  }

  /** Refusal "push.unknown_service", "push.asleep", "push.busy", and what an entry is refused. */
  async askToBeRung(said: SubscribedAt, entry: Entry): Promise<void> {
    const headers = { 'Content-Type': 'application/json', ...headersOf(entry) }
    await this.asking.answer('/api/push', { method: 'POST', headers, body: JSON.stringify(said) })
  }

  /** Refusal "push.not_known" where this phone is not rung at the old address; else as `askToBeRung`. */
  async ringMeThere(old: { readonly endpoint: string; readonly auth: string }, said: SubscribedAt): Promise<void> {
    await this.asking.post('/api/push/moved', { old, new: said })
  }

  /** Refusal "push.not_known", "push.busy". */
  async ringMeFor(subscription: { readonly endpoint: string; readonly auth: string }, wakes: string): Promise<void> {
    await this.asking.post('/api/push/wakes', { ...subscription, wakes })
  }

  async ringNoMore(subscription: { readonly endpoint: string; readonly auth: string }): Promise<void> {
    await this.asking.post('/api/push/off', subscription)
  }

  /** One phone has shown it: for the desk's figures, in tens. */
  async sayShown(alert: Bytes): Promise<void> {
    await this.asking.post('/api/shown', { alert: b64u(alert), way: 'open' })
  }

  // Sealed

  /** The same id and bytes again give the same receipt. Refusal "sighting.exists" for other bytes. */
  async putSighting(id: SightingId, envelope: Bytes, entry: Entry): Promise<void> {
    const { receipt } = await this.asking.putBytes(`/api/sightings/${b64u(id)}`, envelope, entry)
    if (receipt !== b64u(id)) throw odd()
  }

  async sightingState(id: SightingId): Promise<'waiting' | 'opened' | 'gone'> {
    const { state } = await this.asking.get(`/api/sightings/${b64u(id)}`)
    if (state === 'waiting' || state === 'opened' || state === 'gone') return state
    throw odd()
  }

  async putPigeonhole(id: PigeonholeId, slot: Bytes, envelope: Bytes, entry: Entry): Promise<void> {
    await this.asking.putBytes(`/api/pigeonholes/${b64u(id)}/${b64u(slot)}`, envelope, entry)
  }

  /** At most eight at once. */
  async takePigeonholes(ids: readonly PigeonholeId[]): Promise<readonly HeldEnvelope[]> {
    const { held } = await this.asking.post('/api/pigeonholes/take', { ids: ids.map(b64u) })
    return listOf(held).map((each) => {
      const { id, slot, envelope } = objectOf(each)
      return { id: bytesOf(id), slot: bytesOf(slot), envelope: bytesOf(envelope) }
    })
  }

  // Public words

  async feed(since: string | null): Promise<FeedAnswer> {
    const answer = await this.asking.get(since === null ? '/api/feed' : `/api/feed?since=${encodeURIComponent(since)}`)
    const items = listOf(answer['items']).map((each): FeedItem => {
      const { kind, body } = objectOf(each)
      return { kind: textOf(kind) as FeedKind, body: bytesOf(body) }
    })
    return {
      epoch: textOf(answer['epoch']),
      next: textOf(answer['next']),
      items,
      beats: manyBytes(answer['beats']),
      restarted: answer['restarted'] === true,
    }
  }
}
