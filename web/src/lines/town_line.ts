/**
 * A town as this phone sees it: what is kept, what the feed brings, what the live line brings, all verified here and folded into
 * one view. The house is asked and never believed; whatever it does that a phone can notice becomes a trouble in the view.
 */
import type { Counts, WindowRecord } from '../keep/book.ts'
import { certifiedOf } from '../keep/book.ts'
import type { Keep } from '../keep/keep.ts'
import { endsAt, FUTURE_S, readSignedAlert, sentAt, verifyPastAlert } from '../seals/alert.ts'
import type { VerifiedAlert } from '../seals/alert.ts'
import { FORGIVEN_S, FRESH_S, readBeat, verifyBeat } from '../seals/beat.ts'
import type { VerifiedBeat } from '../seals/beat.ts'
import { decode } from '../seals/cbor.ts'
import { readChecked, verifyPastChecked } from '../seals/checked.ts'
import type { VerifiedChecked } from '../seals/checked.ts'
import { parse } from '../seals/cose.ts'
import { sha256 } from '../seals/hashes.ts'
import type { LedgerTrouble } from '../seals/ledger/growth.ts'
import { foldAll, missing, openAlerts } from '../seals/incident.ts'
import type { Incident, MetresBetween } from '../seals/incident.ts'
import { judgeQuiet } from '../seals/quiet.ts'
import type { WatchWord } from '../seals/quiet.ts'
import { verifyRelayed } from '../seals/relayed.ts'
import type { VerifiedRelayed } from '../seals/relayed.ts'
import { found, grow, sequenceOf, settled, voidKey } from '../seals/roster.ts'
import type { Roster, Seen } from '../seals/roster.ts'
import { Row } from '../seals/row.ts'
import type { Town } from '../seals/signers.ts'
import { readStatement } from '../seals/statement.ts'
import { readStandIn } from '../seals/window.ts'
import type { CertifiedWindow } from '../seals/window.ts'
import { hex, same } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Window } from '../terms/ids.ts'
import { instantOf, windowEnd, windowOf, windowStart } from '../terms/instant.ts'
import type { Instant } from '../terms/instant.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import { breathe } from './breathe.ts'
import { Status } from '../terms/registry.ts'
import type { HouseClock } from './clock.ts'
import type { FeedItem, FeedKind, House } from './house.ts'
import type { Said } from './ledger_look.ts'

/**
 * `clock_wrong`: phone and house differ by more than five minutes. `cut_off`: nothing heard for 90 seconds. `withheld`: a number
 * is missing. `forked`, `stepped_back`: the house shows another or an older roster than before. `mirrored`: cut off, and a mirror is read.
 * `ledger_…`: the house does not prove what it shows, or shows less of its ledger, or another, than before.
 */
export type Trouble = 'clock_wrong' | 'cut_off' | 'mirrored' | 'withheld' | 'forked' | 'stepped_back' | `ledger_${LedgerTrouble}`

/** A copy of the town's public words at an address that its book names. What it brought was checked like anything else. */
export interface Mirror {
  readonly url: string
  readonly readAt: Instant
  /** When the newest signed word in it was sent; null where there was none. */
  readonly newest: Instant | null
}

/** Something that the house brought and this phone did not take. */
export interface Refused {
  readonly kind: string
  readonly code: string
  readonly at: Instant
}

export interface TownView {
  /** Null until the town's book was seen once. */
  readonly roster: Roster | null
  readonly windows: ReadonlyMap<Window, CertifiedWindow>
  readonly incidents: readonly Incident[]
  readonly checked: readonly VerifiedChecked[]
  /** Neither ended nor over; the gravest first, then the newest. */
  readonly relayed: readonly VerifiedRelayed[]
  readonly beats: readonly VerifiedBeat[]
  readonly word: WatchWord
  /** Gaps (first, last) among the numbers of Actual alerts. */
  readonly missing: readonly (readonly [number, number])[]
  readonly troubles: readonly Trouble[]
  /** The newest last, at most sixteen. */
  readonly refused: readonly Refused[]
  readonly clockOffS: number
  readonly heardAt: Instant | null
  /** The one with the newest word, while the house is away. */
  readonly mirror: Mirror | null
  readonly at: Instant
}

interface Needs {
  readonly keep: Keep
  readonly house: House
  readonly clock: HouseClock
  readonly onView: (view: TownView) => void
  /** Called for each alert that is new to this phone or has gained a standing since; never for what was kept. */
  readonly onAlert?: (alert: VerifiedAlert, incident: Incident) => void
  /** Loads the geometry of cells; asked only when an incident's area has moved. */
  readonly loadMetresBetween?: () => Promise<MetresBetween>
  /** Looks at the town's ledger where it is time to; asked after each round. */
  readonly look?: (roster: Roster, alerts: () => readonly Said[]) => Promise<LedgerTrouble | null>
  /** Whoever answers at a mirror's address, asked as a house is. */
  readonly mirror?: (url: string) => House
}

const CUT_OFF_S = 90
const MIRRORED_S = 150
/** Of one mirror, each time: whoever names more only keeps this phone busy. */
const MOST_OF_A_MIRROR = { items: 2_000, beats: 64 } as const
const KEEP_ALERTS_S = 7 * 86_400
const ISSUE_WITHIN_S = 20 * 60
const ASK_AGAIN_S = 30
const MOST_REFUSED = 16
/** Of one relay: more than a house takes of it. */
const MOST_RELAYED = 120
const MOST_EARLY = 64
/** Says nothing of who spoke. */
const BY_THE_CLOCK = new Set(['relayed.expired', 'relayed.from_the_future'])
/** Refused, but certainly said by somebody on watch: its number is not missing. */
const SAID = new Set(['alert.revoked_key', 'alert.not_enough_signatures', 'alert.lone_too_wide'])

export class TownLine {
  readonly #needs: Needs
  #roster: Roster | null = null
  readonly #windows = new Map<Window, CertifiedWindow>()
  readonly #alerts = new Map<string, VerifiedAlert>()
  readonly #checked = new Map<string, VerifiedChecked>()
  /** By `relayedKey`; ended ones too, until they are over. */
  readonly #relayed = new Map<string, VerifiedRelayed>()
  readonly #beats = new Map<string, VerifiedBeat>()
  readonly #sequences = new Set<number>()
  readonly #askedFor = new Map<Window, Instant>()
  readonly #standing = new Set<Trouble>()
  #incidents: readonly Incident[] = []
  #metresBetween: MetresBetween | null = null
  #refused: readonly Refused[] = []
  #since: string | null = null
  #highestAtFirst: number | null = null
  #lastNews: Instant | null = null
  /** Alerts from the future. */
  #early: readonly Bytes[] = []
  /** Who is being read: the house, or one of its mirrors. */
  #source: House
  #mirror: Mirror | null = null
  #ledger: LedgerTrouble | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(needs: Needs) {
    this.#needs = needs
    this.#source = needs.house
  }

  /** What this phone judges by, null before the town's book was seen. */
  get town(): Town | null {
    return this.#roster === null ? null : { roster: this.#roster, windows: this.#windows }
  }

  get beats(): readonly VerifiedBeat[] {
    return [...this.#beats.values()]
  }

  /** Where the live line may go on from. */
  get since(): string | null {
    return this.#since
  }

  /** The highest number of an Actual alert that this phone knows of, for who composes the next; `drills` apart. */
  highestSequence(status: Status): number {
    const drill = status !== Status.Actual
    const known = [...this.#alerts.values()].filter(({ fields }) => (fields.status !== Status.Actual) === drill).map(({ fields }) => fields.sequence)
    const said = drill ? [] : [...this.#sequences, ...this.beats.map(({ fields }) => fields.highest)]
    return Math.max(0, ...known, ...said)
  }

  /** What was kept, verified again; shown at once, before the house is asked. */
  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const { book } = this.#needs.keep
      const at = this.#at
      const { since, highestAtFirst, lastNews } = await book.position()
      this.#since = since
      this.#highestAtFirst = highestAtFirst
      this.#lastNews = lastNews
      this.#roster = await book.roster(at)
      if (this.#roster === null) return
      const kept = await book.windows(this.#roster, windowOf(at - KEEP_ALERTS_S))
      for (const [number, window] of kept) this.#windows.set(number, window)
      for (const { data } of await book.beats()) this.#quietly('beat', () => this.#holdBeat(this.#verifyBeat(data)))
      for (const { data } of await book.alerts()) this.#quietly('alert', () => this.#holdAlert(verifyPastAlert(data, this.#townNow, this.#at)))
      for (const { data } of await book.checked()) this.#quietly('checked', () => this.#holdChecked(verifyPastChecked(data, this.#townNow, this.#at)))
      await this.#loadRelayed()
      await this.#refold()
    })
    this.#show()
  }

  /** One round of asking: roster, running windows, everything new in the feed. Refusal "line.none" when there is no line; then the mirrors were read. */
  async sync(): Promise<void> {
    try {
      await this.#syncWithHouse()
      this.#mirror = null
    } catch (why) {
      if (isRefusal(why, 'line.none')) await this.#inTurn(() => this.#readMirrors())
      throw why
    } finally {
      this.#show()
    }
    await this.#lookAtLedger()
  }

  async #lookAtLedger(): Promise<void> {
    const before = this.#ledger
    if (this.#roster === null || this.#needs.look === undefined) return
    this.#ledger = await this.#needs.look(this.#roster, () => this.#alertsSaid)
    if (this.#ledger !== before) this.#show()
  }

  get #alertsSaid(): readonly Said[] {
    const said = [...this.#alerts.values()].map(({ signed, fields }) => ({ hash: sha256(signed.payload), since: sentAt(fields) }))
    return said.sort((one, other) => one.since - other.since)
  }

  async #syncWithHouse(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#syncRoster()
      await this.#syncWindows()
      const { book } = this.#needs.keep
      for (let more = true; more; ) {
        const answer = await this.#needs.house.feed(this.#since)
        // Beats first: on a phone whose clock is behind they say how late it is, before alerts are judged.
        for (const beat of answer.beats) await this.#takeBeat(beat)
        for (const item of answer.items) await this.#take(item)
        more = answer.items.length > 0 && answer.next !== this.#since
        this.#since = answer.next
        await book.savePosition({ since: answer.next })
      }
      if (this.#highestAtFirst === null) {
        this.#highestAtFirst = Math.max(0, ...this.#sequences)
        await book.savePosition({ highestAtFirst: this.#highestAtFirst })
      }
      await this.#judgeEarly()
      await this.#prune()
      await this.#refold()
    })
  }

  /** All of them, each for everything: one that sleeps or lies hides nothing that another has. The place in the feed stays the house's own. */
  async #readMirrors(): Promise<void> {
    const { mirror } = this.#needs
    if (mirror === undefined || this.#roster === null) return
    let best: Mirror | null = null
    for (const url of this.#roster.mirrors) {
      this.#source = mirror(url)
      this.#askedFor.clear()
      try {
        const newest = await this.#readMirror()
        if (best === null || (newest ?? 0) > (best.newest ?? 0)) best = { url, readAt: this.#at, newest }
      } catch (why) {
        if (!isRefusal(why)) throw why
        if (why.code !== 'line.none') this.#refuse('mirror', why.code)
      } finally {
        this.#source = this.#needs.house
      }
    }
    this.#mirror = best
    this.#askedFor.clear()
    await this.#judgeEarly()
    await this.#refold()
  }

  async #readMirror(): Promise<Instant | null> {
    await this.#syncRoster()
    await this.#syncWindows()
    const given = await this.#source.feed(null)
    const beats = given.beats.slice(-MOST_OF_A_MIRROR.beats)
    const items = given.items.slice(-MOST_OF_A_MIRROR.items)
    for (const beat of beats) await this.#takeBeat(beat)
    for (const item of items) await this.#take(item)
    const sent = [...beats.map((data) => this.#beatHeld(data)), ...items.map(({ body }) => this.#alertHeld(body))]
    const newest = Math.max(0, ...sent)
    return newest === 0 ? null : newest
  }

  /** When it was sent, 0 unless this very beat counts here. */
  #beatHeld(data: Bytes): Instant {
    return this.beats.find((beat) => same(beat.data, data))?.fields.sent ?? 0
  }

  #alertHeld(data: Bytes): Instant {
    const held = [...this.#alerts.values()].find((alert) => same(alert.data, data))
    return held === undefined ? 0 : sentAt(held.fields)
  }

  /** One event of the live line; `id` is its place in the feed. */
  async take(kind: FeedKind | 'beat', body: Bytes, id: string | null): Promise<void> {
    await this.#inTurn(async () => {
      this.#needs.clock.hear({ at: this.#needs.clock.at, houseAt: null })
      if (kind === 'beat') {
        await this.#takeBeat(body)
        await this.#judgeEarly()
      } else await this.#take({ kind, body })
      if (id !== null && kind !== 'beat') {
        this.#since = id
        await this.#needs.keep.book.savePosition({ since: id })
      }
      await this.#refold()
    })
    this.#show()
  }

  /** The view as of now: freshness passes by itself. */
  view(): TownView {
    const at = this.#at
    const { clock } = this.#needs
    const roster = this.#roster === null ? null : settled(this.#roster, at)
    const highest = Math.max(0, ...this.beats.filter((each) => each.isFresh(at)).map(({ fields }) => fields.highest))
    const gaps = this.#highestAtFirst === null ? [] : missing(this.#sequences, { since: this.#highestAtFirst, highest })
    const openHere = openAlerts(this.#incidents, at)
    const troubles = new Set(this.#standing)
    if (clock.isOff) troubles.add('clock_wrong')
    const mirror = this.#mirror !== null && at - this.#mirror.readAt <= MIRRORED_S ? this.#mirror : null
    if (clock.heardAt === null || at - clock.heardAt > CUT_OFF_S) troubles.add(mirror === null ? 'cut_off' : 'mirrored')
    if (gaps.length > 0) troubles.add('withheld')
    if (this.#ledger !== null) troubles.add(`ledger_${this.#ledger}`)
    const none: WatchWord = { word: 'no_word', since: null, openHere: openHere.length, openThere: null }
    return {
      roster,
      windows: this.#windows,
      incidents: this.#incidents,
      checked: [...this.#checked.values()],
      relayed: this.#relayedAt(at),
      beats: this.beats,
      word: roster === null ? none : judgeQuiet(this.beats, { roster, openHere, highestHere: Math.max(0, ...this.#sequences), lastNews: this.#lastNews }, at),
      missing: gaps,
      troubles: [...troubles],
      refused: this.#refused,
      clockOffS: clock.offS,
      heardAt: clock.heardAt,
      mirror,
      at,
    }
  }

  /** A certified window, fetched if need be. Refusal "window.unknown". */
  async window(window: Window): Promise<CertifiedWindow> {
    await this.#inTurn(() => this.#needWindow(window))
    const held = this.#windows.get(window)
    if (held !== undefined) return held
    throw new Refusal('window.unknown', 'This phone does not know who was on watch then.')
  }

  get #at(): Instant {
    return this.#needs.clock.at
  }

  /** A mirror that is behind or shows another history says nothing about the house. */
  get #isMirror(): boolean {
    return this.#source !== this.#needs.house
  }

  get #townNow(): Town {
    const { town } = this
    if (town === null) throw new Refusal('roster.empty', 'This phone does not know the town yet.')
    return town
  }

  #show(): void {
    this.#needs.onView(this.view())
  }

  /** One thing after the other: feed and live line must not interleave. */
  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const next = this.#queue.then(act, act)
    this.#queue = next.catch(() => {})
    return next
  }

  async #take({ kind, body }: FeedItem): Promise<void> {
    await breathe()
    switch (kind) {
      case 'alert':
        return this.#takeAlert(body)
      case 'checked':
        return this.#takeChecked(body)
      case 'relayed':
        return this.#takeRelayed(body)
      case 'roster':
        return this.#takeStatement(body)
      case 'window':
        return this.#attempt(kind, async () => {
          const window = decode(body)
          if (typeof window === 'number' && this.#isNear(window)) await this.#fetchWindow(window)
        })
      case 'stand-in':
        return this.#attempt(kind, async () => {
          const { window } = readStandIn(parse(body).payload)
          if (!this.#isNear(window)) return
          await this.#needWindow(window)
          await this.#addToWindow(window, { standIns: [body], slips: [] })
        })
      case 'slip':
        return this.#attempt(kind, async () => {
          const row = new Row(decode(body), 'slip.malformed')
          const [window, secret] = [row.uint(), row.raw(32)]
          if (this.#isNear(window)) await this.#addToWindow(window, { standIns: [], slips: [secret] })
        })
      default:
        return undefined
    }
  }

  async #takeAlert(data: Bytes): Promise<void> {
    await this.#attempt('alert', async () => {
      const { fields } = readSignedAlert(data)
      const at = this.#at
      if (sentAt(fields) + KEEP_ALERTS_S < at) {
        if (fields.status === Status.Actual) this.#sequences.add(fields.sequence)
        return
      }
      try {
        await this.#withWindow(windowOf(sentAt(fields)))
        const counts: Counts = (each) => isFine(() => verifyPastAlert(each, this.#townNow, at))
        const given = verifyPastAlert(data, this.#townNow, at)
        const now = await this.#needs.keep.book.saveAlert(given.data, counts, at)
        const alert = same(now, given.data) ? given : verifyPastAlert(now, this.#townNow, at)
        const isNews = this.#holdAlert(alert)
        if (alert.fields.status === Status.Actual && isNews) await this.#noteNews(alert, at)
        if (isNews) await this.#announce(alert)
      } catch (why) {
        if (isRefusal(why) && SAID.has(why.code) && fields.status === Status.Actual) this.#sequences.add(fields.sequence)
        if (isRefusal(why, 'alert.from_the_future') && this.#early.length < MOST_EARLY) this.#early = [...this.#early, data]
        throw why
      }
    })
  }

  /** What was from the future for this phone's clock is judged again when it is later. */
  async #judgeEarly(): Promise<void> {
    const early = this.#early.filter((data) => sentAt(readSignedAlert(data).fields) <= this.#at + FUTURE_S)
    if (early.length === 0) return
    this.#early = this.#early.filter((data) => !early.includes(data))
    for (const data of early) await this.#takeAlert(data)
  }

  async #noteNews({ fields }: VerifiedAlert, at: Instant): Promise<void> {
    const news = Math.min(at, sentAt(fields) + ISSUE_WITHIN_S)
    this.#lastNews = Math.max(this.#lastNews ?? 0, news)
    await this.#needs.keep.book.savePosition({ lastNews: this.#lastNews })
  }

  async #announce(alert: VerifiedAlert): Promise<void> {
    await this.#refold()
    const incident = this.#incidents.find(({ alerts }) => alerts.includes(alert))
    if (incident !== undefined) this.#needs.onAlert?.(alert, incident)
  }

  async #takeChecked(data: Bytes): Promise<void> {
    await this.#attempt('checked', async () => {
      const { sent } = readChecked(parse(data).payload)
      const at = this.#at
      if (instantOf(sent) + KEEP_ALERTS_S < at) return
      await this.#withWindow(windowOf(instantOf(sent)))
      const counts: Counts = (each) => isFine(() => verifyPastChecked(each, this.#townNow, at))
      const given = verifyPastChecked(data, this.#townNow, at)
      const now = await this.#needs.keep.book.saveChecked(given.data, counts, at)
      this.#holdChecked(same(now, given.data) ? given : verifyPastChecked(now, this.#townNow, at))
    })
  }

  async #takeRelayed(data: Bytes): Promise<void> {
    await this.#attempt('relayed', async () => {
      const given = this.#verifyRelayed(data)
      if (this.#holdRelayed(given)) await this.#needs.keep.book.saveRelayed(relayedKey(given), data, this.#at)
    })
  }

  /** What ended while this phone was closed goes, and so does what counts no more; what is early for its clock may yet count. */
  async #loadRelayed(): Promise<void> {
    const { book } = this.#needs.keep
    const gone: string[] = []
    for (const [key, { data }] of await book.relayed()) {
      const why = refusalOf(() => this.#holdRelayed(this.#verifyRelayed(data)))
      if (why === null || why === 'relayed.from_the_future') continue
      gone.push(key)
      if (why !== 'relayed.expired') this.#refuse('relayed', why)
    }
    if (gone.length > 0) await book.forgetRelayed(gone)
  }

  /** After the roster grew. What is only over is `#prune`'s. */
  async #judgeRelayedAnew(): Promise<void> {
    const gone: string[] = []
    for (const [key, { data }] of this.#relayed) {
      const why = refusalOf(() => this.#relayed.set(key, this.#verifyRelayed(data)))
      if (why !== null && !BY_THE_CLOCK.has(why)) gone.push(key)
    }
    for (const key of gone) this.#relayed.delete(key)
    if (gone.length > 0) await this.#needs.keep.book.forgetRelayed(gone)
  }

  /** As a beat, where the phone's clock is behind: what comes once must not be lost by that. */
  #verifyRelayed(data: Bytes): VerifiedRelayed {
    const { clock } = this.#needs
    return verifyRelayed(data, this.#townNow.roster, Math.max(clock.at, clock.latest))
  }

  /** Whether it is new to this phone. Refusal "relayed.too_many". */
  #holdRelayed(given: VerifiedRelayed): boolean {
    const key = relayedKey(given)
    const held = this.#relayed.get(key)
    if (held !== undefined && !given.replaces(held)) return false
    const ofItsRelay = [...this.#relayed.values()].filter(({ relay }) => same(relay.key, given.relay.key))
    if (held === undefined && ofItsRelay.length >= MOST_RELAYED) throw new Refusal('relayed.too_many')
    this.#relayed.set(key, given)
    return true
  }

  #relayedAt(at: Instant): readonly VerifiedRelayed[] {
    return [...this.#relayed.values()]
      .filter(({ fields }) => !fields.ends && endsAt(fields) > at)
      .sort((one, other) => one.fields.severity - other.fields.severity || other.fields.sent - one.fields.sent)
  }

  async #takeBeat(data: Bytes): Promise<void> {
    await this.#attempt('beat', async () => {
      const { window, sent } = readBeat(parse(data).payload)
      if (this.#at - sent > 86_400) return
      await this.#withWindow(window)
      const beat = this.#verifyBeat(data)
      this.#holdBeat(beat)
      await this.#needs.keep.book.saveBeat(beat.signer.leafHash, data, beat.fields.sent)
      const { roster } = this.#townNow
      if (beat.fields.rosterSequence > sequenceOf(roster)) await this.#syncRoster()
    })
  }

  /** A beat may come from the house's present even where the phone's clock is behind; being signed, it then moves it. */
  #verifyBeat(data: Bytes): VerifiedBeat {
    const { clock } = this.#needs
    const beat = verifyBeat(data, this.#townNow, Math.max(clock.at, clock.latest))
    if (beat.fields.sent > clock.at + FORGIVEN_S) clock.prove(beat.fields.sent)
    return beat
  }

  async #takeStatement(data: Bytes): Promise<void> {
    await this.#attempt('roster', async () => {
      const held = this.#roster
      const { sequence } = readStatement(parse(data).payload)
      if (held === null || sequence > sequenceOf(held) + 1) return this.#syncRoster()
      await this.#grow([data])
    })
  }

  async #syncRoster(): Promise<void> {
    const held = this.#roster
    const { statements, slips } = await this.#source.roster(held === null ? 0 : sequenceOf(held))
    const reached = Math.max(-1, ...statements.map((each) => sequenceOr(each)))
    if (held !== null && reached < sequenceOf(held)) {
      if (this.#isMirror) return
      this.#standing.add('stepped_back')
      this.#refuse('roster', 'roster.step_back')
      return
    }
    if (!this.#isMirror) this.#standing.delete('stepped_back')
    await this.#attempt('roster', () => this.#grow(statements))
    for (const { window, secret } of slips) {
      if (this.#isNear(window)) await this.#attempt('slip', () => this.#addToWindow(window, { standIns: [], slips: [secret] }))
    }
  }

  /** As far as it goes: what went before a statement that is refused, or not yet due, is kept. */
  async #grow(statements: readonly Bytes[]): Promise<void> {
    const { keep } = this.#needs
    const seen = this.#at
    const grown: Seen[] = []
    let roster = this.#roster
    let why: unknown = null
    for (const data of statements) {
      await breathe()
      try {
        const next = roster === null ? found(data, keep.town) : grow(roster, data, seen)
        if (next.heads.length !== roster?.heads.length) grown.push({ data, seen })
        roster = next
      } catch (refusal) {
        why = refusal
        break
      }
    }
    if (roster !== null && grown.length > 0) {
      this.#roster = roster
      await keep.book.saveRoster(roster, grown)
      await this.#judgeAnew()
    }
    if (isRefusal(why, 'roster.fork') && !this.#isMirror) this.#standing.add('forked')
    if (why !== null && !isRefusal(why, 'roster.not_yet')) throw why
  }

  /** After the roster grew: a revocation may take a standing away, a batch may replace a window. */
  async #judgeAnew(): Promise<void> {
    const { book } = this.#needs.keep
    const town = this.#townNow
    for (const number of this.#windows.keys()) {
      const record = await book.window(number)
      const again = record === null ? null : orNull(() => certifiedOf(record, town.roster))
      if (again === null) this.#windows.delete(number)
      else this.#windows.set(number, again)
    }
    for (const [id, alert] of this.#alerts) {
      await breathe()
      const again = orNull(() => verifyPastAlert(alert.data, this.#townNow, this.#at))
      if (again !== null) this.#alerts.set(id, again)
      else if (!this.#isReplaced(windowOf(sentAt(alert.fields)))) this.#alerts.delete(id)
    }
    await this.#judgeRelayedAnew()
    for (const [id, beat] of this.#beats) {
      const { window } = beat.fields
      const isRevoked = this.#townNow.roster.revoked.has(voidKey(window, beat.signer.leafHash))
      if (!isFine(() => this.#verifyBeat(beat.data)) && (isRevoked || !this.#isReplaced(window))) this.#beats.delete(id)
    }
  }

  /** Certified anew in a form that has not come yet: until it has, what was verified under the former one stays, or a running alarm would vanish. */
  #isReplaced(window: Window): boolean {
    return !this.#windows.has(window) && this.#townNow.roster.batches.has(window)
  }

  /** The running window, the one before for late second signatures, the next an hour ahead. */
  async #syncWindows(): Promise<void> {
    if (this.#roster === null) return
    const at = this.#at
    const now = windowOf(at)
    const wanted = [now, ...(at - windowStart(now) < 3600 ? [now - 1] : []), ...(windowEnd(now) - at < 3600 ? [now + 1] : [])]
    for (const window of wanted) await this.#attempt('window', () => this.#needWindow(window))
  }

  /** Fetches a window that is certified but not held, or held in a form that the roster has replaced. */
  async #needWindow(window: Window): Promise<void> {
    const batched = this.#roster?.batches.get(window)
    if (batched === undefined) return
    const held = this.#windows.get(window)
    if (held !== undefined && same(held.statementHash, batched.statementHash)) return
    const asked = this.#askedFor.get(window)
    if (asked !== undefined && this.#at - asked < ASK_AGAIN_S) return
    this.#askedFor.set(window, this.#at)
    try {
      await this.#fetchWindow(window)
    } catch (why) {
      if (isRefusal(why, 'line.none')) this.#askedFor.delete(window) // nobody has answered: whoever asks next is not made to wait
      throw why
    }
  }

  /** A batch that this phone has not seen may be why it does not know the window. */
  async #withWindow(window: Window): Promise<void> {
    if (this.#roster !== null && !this.#roster.batches.has(window)) await this.#syncRoster()
    await this.#needWindow(window)
  }

  async #fetchWindow(window: Window): Promise<void> {
    const { statement, leaves, standIns } = await this.#source.window(window)
    const record: WindowRecord = { window, statement, leaves, standIns, slips: [] }
    if (certifiedOf(record, this.#townNow.roster).window !== window) throw new Refusal('window.unknown')
    await this.#holdWindow(await this.#needs.keep.book.saveWindow(record))
  }

  async #addToWindow(window: Window, { standIns, slips }: Pick<WindowRecord, 'standIns' | 'slips'>): Promise<void> {
    const { book } = this.#needs.keep
    const held = await book.window(window)
    if (held === null) return
    await this.#holdWindow(await book.saveWindow({ ...held, standIns, slips }))
  }

  async #holdWindow(record: WindowRecord): Promise<void> {
    const before = this.#windows.get(record.window)
    const now = certifiedOf(record, this.#townNow.roster)
    this.#windows.set(record.window, now)
    if (before === undefined || (before !== undefined && before.slipped.size !== now.slipped.size)) await this.#judgeAnew()
  }

  /** Whether the alert, or its standing, is new. */
  #holdAlert(alert: VerifiedAlert): boolean {
    const id = hex(alert.alertId)
    const held = this.#alerts.get(id)
    if (alert.fields.status === Status.Actual) this.#sequences.add(alert.fields.sequence)
    if (held !== undefined && held.signers.length >= alert.signers.length) return false
    this.#alerts.set(id, alert)
    return held?.standing !== alert.standing
  }

  #holdChecked(checked: VerifiedChecked): void {
    const id = hex(checked.signed.payload)
    if ((this.#checked.get(id)?.signers.length ?? 0) < checked.signers.length) this.#checked.set(id, checked)
  }

  #holdBeat(beat: VerifiedBeat): void {
    const id = hex(beat.signer.leafHash)
    if ((this.#beats.get(id)?.fields.sent ?? 0) <= beat.fields.sent) this.#beats.set(id, beat)
  }

  async #refold(): Promise<void> {
    const alerts = [...this.#alerts.values()]
    const { loadMetresBetween } = this.#needs
    if (this.#metresBetween === null && loadMetresBetween !== undefined && haveMoved(alerts)) {
      this.#metresBetween = await loadMetresBetween().catch(() => null)
    }
    this.#incidents = foldAll(alerts, this.#metresBetween, this.#incidents)
  }

  /** Old alerts are forgotten with their numbers; old beats say nothing any more but the newest says since when. */
  async #prune(): Promise<void> {
    const { book } = this.#needs.keep
    const at = this.#at
    const old = [...this.#alerts].filter(([, { fields }]) => instantOf(fields.sent + fields.expires) + KEEP_ALERTS_S < at)
    for (const [id] of old) this.#alerts.delete(id)
    const oldChecked = [...this.#checked].filter(([, { fields }]) => instantOf(fields.sent + fields.expires) + KEEP_ALERTS_S < at)
    for (const [id] of oldChecked) this.#checked.delete(id)
    if (old.length > 0) {
      const highest = Math.max(...old.filter(([, { fields }]) => fields.status === Status.Actual).map(([, { fields }]) => fields.sequence), 0)
      this.#highestAtFirst = Math.max(this.#highestAtFirst ?? 0, highest)
      await book.savePosition({ highestAtFirst: this.#highestAtFirst })
      await book.forget('alerts', old.map(([, { signed }]) => signed.payload))
    }
    const oldRelayed = [...this.#relayed].filter(([, { fields }]) => endsAt(fields) <= at).map(([id]) => id)
    for (const id of oldRelayed) this.#relayed.delete(id)
    if (oldRelayed.length > 0) await book.forgetRelayed(oldRelayed)
    if (oldChecked.length > 0) await book.forget('checked', oldChecked.map(([, { signed }]) => signed.payload))
    const newest = Math.max(0, ...this.beats.map(({ fields }) => fields.sent))
    for (const [id, beat] of this.#beats) {
      if (beat.fields.sent < newest && at - beat.fields.sent > FRESH_S) this.#beats.delete(id)
    }
    await book.forgetBeatsBefore(Math.min(newest, at - 86_400))
    await book.forgetWindowsBefore(windowOf(at - KEEP_ALERTS_S) - 1)
  }

  /** Seven days back and a day ahead: other windows are of no use to a neighbour. */
  #isNear(window: Window): boolean {
    const at = this.#at
    return window >= windowOf(at - KEEP_ALERTS_S) && window <= windowOf(at) + 4
  }

  /** What is refused is noted, never shown as if it counted; a missing line is the caller's to hear of. */
  async #attempt(kind: string, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (why) {
      if (!isRefusal(why) || why.code === 'line.none') throw why
      this.#refuse(kind, why.code)
    }
  }

  #quietly(kind: string, act: () => void): void {
    try {
      act()
    } catch (why) {
      if (!isRefusal(why)) throw why
      this.#refuse(kind, why.code)
    }
  }

  #refuse(kind: string, code: string): void {
    this.#refused = [...this.#refused, { kind, code, at: this.#at }].slice(-MOST_REFUSED)
  }
}

const relayedKey = ({ relay, fields }: VerifiedRelayed): string => hex(relay.key) + hex(fields.message)

function haveMoved(alerts: readonly VerifiedAlert[]): boolean {
  const cells = new Map<string, bigint>()
  return alerts.some(({ fields }) => {
    const id = hex(fields.incident)
    const first = cells.get(id) ?? fields.cell
    cells.set(id, first)
    return first !== fields.cell
  })
}

function sequenceOr(data: Bytes): number {
  return orNull(() => readStatement(parse(data).payload).sequence) ?? -1
}

function refusalOf(attempt: () => unknown): string | null {
  try {
    attempt()
    return null
  } catch (why) {
    if (isRefusal(why)) return why.code
    throw why
  }
}

const isFine = (attempt: () => unknown): boolean => orNull(() => [attempt()]) !== null

function orNull<Result>(attempt: () => Result): Result | null {
  try {
    return attempt()
  } catch (why) {
    if (isRefusal(why)) return null
    throw why
  }
}
