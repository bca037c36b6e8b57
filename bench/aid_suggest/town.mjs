// A month's open needs and offers of a large town, from a number alone; beside them two other ways to go through all pairs.
import { MAIN_ROLE } from 'aid/shared/duties.ts'
import { suggest } from 'aid/shared/suggest.ts'
import { calendarHere } from 'aid/shared/calendar.ts'
import { USUAL_CAPS } from 'aid/shared/caps.ts'
import { cellAt, centreOf } from 'seals/grid.ts'

const NOW = 29_700_000
const LANGUAGES = ['en', 'es', 'so', 'hmn', 'ar', 'fr', 'sw', 'vi']
const KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const DAY = 24 * 60
const at = { now: NOW, calendar: calendarHere, caps: USUAL_CAPS, holidays: new Set() }

/** The same needs and offers for the same numbers. Half of what is needed is groceries, as such desks say. */
function town({ needs, offers, seed }) {
  let held = seed
  const below = (most) => {
    held = (Math.imul(held, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((held / 2 ** 32) * most)
  }
  const spot = (resolution) => centreOf(cellAt({ lat: 44.89 + below(2_000) / 10_000, lng: -93.33 + below(3_000) / 10_000 }, resolution))
  const when = () => ({ weekdays: 1 + below(127), begins: 480 + 60 * below(8), ends: 960 + 60 * below(6), firstDay: null, everyWeeks: below(2) })
  return {
    needs: Array.from({ length: needs }, (_, number) => {
      const kind = below(2) === 0 ? 1 : 1 + below(11)
      const children = kind === 4 || kind === 9 ? 1 + below(3) : 0
      return {
        need: `need-${number}`, kind, role: MAIN_ROLE[kind], urgency: below(3), askedAt: below(100_000), place: spot(12), language: LANGUAGES[below(8)],
        people: 1 + below(5), children, childSeats: below(children + 1), when: when(), known: below(4) === 0 ? [`offer-${below(offers)}`] : [], notBy: [],
      }
    }),
    offers: Array.from({ length: offers }, (_, number) => ({
      offer: `offer-${number}`, kinds: KINDS.filter((kind) => kind === 1 || below(3) === 0), roles: 4 | below(512), place: spot(8), reachM: 3_000 + 1_000 * below(10),
      languages: LANGUAGES.filter((_, of) => of === 0 || below(5) === 0), when: { ...when(), everyWeeks: 1 }, seats: below(6), carSeats: below(3),
      quiet: below(6) === 0 ? [{ begins: NOW, ends: NOW + 7 * DAY }] : [], mostAWeek: below(5), state: 1, tripsThisWeek: below(3), lastTrip: NOW - below(20 * DAY),
      duties: below(4) === 0 ? 0 : 31, vettedUntil: NOW + below(300 * DAY),
    })),
  }
}

const ours = ({ needs, offers }) => suggest(needs, offers, at).length

/** What one would write first: every need with every offer, as they are. */
function plain({ needs, offers }) {
  const weekday = (day) => (((day + 3) % 7) + 7) % 7
  const today = Math.floor(NOW / DAY)
  const goes = ({ weekdays }, day) => (weekdays & (1 << weekday(day))) !== 0
  let found = 0
  for (const need of needs) {
    const fits = offers
      .filter((offer) => offer.kinds.includes(need.kind) && (need.role === 0 || (offer.roles & need.role) !== 0))
      .filter((offer) => [0, 1, 2, 3, 4, 5, 6].some((ahead) => goes(need.when, today + ahead) && goes(offer.when, today + ahead)))
      .filter((offer) => Math.min(need.when.ends, offer.when.ends) - Math.max(need.when.begins, offer.when.begins) >= 30)
      .map((offer) => ({ offer, metres: 111_195 * Math.hypot(need.place.lat - offer.place.lat, 0.71 * (need.place.lng - offer.place.lng)), speaks: offer.languages.includes(need.language) }))
      .filter(({ offer, metres }) => metres <= offer.reachM)
      .sort((one, other) => one.metres + 1_500 * one.offer.tripsThisWeek - (other.metres + 1_500 * other.offer.tripsThisWeek))
    found += fits.slice(0, 3).length
  }
  return found
}

/** No more than touching one number of every pair. */
function emptyPass({ needs, offers }) {
  const [wanted, offered] = [Int32Array.from(needs, ({ kind }) => 1 << kind), Int32Array.from(offers, ({ kinds }) => kinds.reduce((bits, kind) => bits | (1 << kind), 0))]
  let found = 0
  for (let need = 0; need < wanted.length; need += 1) for (let offer = 0; offer < offered.length; offer += 1) if ((wanted[need] & offered[offer]) !== 0) found += 1
  return found
}

const WAYS = { ours, plain, emptyPass }

/** Milliseconds of each way, one after the other. */
export function play(size, ways) {
  const given = town(size)
  return Object.fromEntries(
    ways.map((name) => {
      const began = performance.now()
      if (WAYS[name](given) === 0) throw new Error(`${name} found nothing`)
      return [name, performance.now() - began]
    }),
  )
}
