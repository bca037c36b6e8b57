/** Many needs planned in one go, and all of that taken back: what there is to write for it. */
import { NeedState, ToldCode } from '../../seals/aid/codes.ts'
import { hex } from '../../terms/bytes.ts'
import type { RecordId } from '../../terms/ids.ts'
import { minutesOf } from '../../terms/instant.ts'
import { Refusal } from '../../terms/refusal.ts'
import { change, newWork } from '../shared/changes.ts'
import type { By } from '../shared/changes.ts'
import type { Held } from '../shared/held.ts'
import { stopped } from '../shared/legs.ts'
import type { Changed } from '../shared/legs.ts'
import { LEG_OPEN, needAfter } from '../shared/states.ts'
import type { NeedAct } from '../shared/states.ts'
import type { AidDeskNeeds } from './needs.ts'
import type { Task } from './outgoing.ts'
import { tripTask } from './trip_task.ts'

type Needs = Pick<AidDeskNeeds, 'seal' | 'random' | 'now'>

/** A new trip, and the records of the needs that it is for. */
export interface Way {
  readonly changed: Changed
  readonly needs: readonly Held[]
}

/** What was planned together. `wasAsked`: nobody had it before. */
export interface Together {
  readonly trips: readonly RecordId[]
  readonly needs: readonly { readonly id: RecordId; readonly wasAsked: boolean }[]
}

type Act = Exclude<NeedAct, 'merge'>

const acts = (id: RecordId, all: readonly Act[]): readonly Task[] => all.map((act) => ({ do: 'change', id, change: { do: 'act', act } }))

/** What nobody has yet is hers from now on. Refusal "aid.taken", "aid.not_now" where another was faster, "aid.not_here". */
export async function plannedTogether(needs: Needs, ways: readonly Way[], by: By): Promise<{ readonly tasks: readonly Task[]; readonly together: Together }> {
  const trips = await Promise.all(ways.map(({ changed }) => tripTask(needs, null, changed, false)))
  const planned = ways.map((way) =>
    way.needs.map(({ id, record }) => {
      if (record?.body.kind !== 'need') throw new Refusal('aid.not_here', 'This need is not here any more.')
      const before = record.body.work ?? newWork(record.body.letter.inside)
      const wasAsked = before.state === NeedState.asked
      const steps: readonly Act[] = wasAsked ? ['claim', 'plan'] : ['plan']
      steps.reduce((work, act) => change(work, { do: 'act', act }, by), before)
      return { id, wasAsked, tasks: acts(id, steps) }
    }),
  )
  return {
    tasks: trips.flatMap((trip, number) => [trip, ...(planned[number] ?? []).flatMap(({ tasks }) => tasks)]),
    together: { trips: trips.map(({ id }) => id), needs: planned.flat().map(({ id, wasAsked }) => ({ id, wasAsked })) },
  }
}

/** Whoever was asked is told; what has come to a door meanwhile stays as it is. `records`: as they will be once what waits has arrived. */
export async function takenBack(needs: Needs, { trips, needs: planned }: Together, records: readonly Held[]): Promise<readonly Task[]> {
  const held = new Map(records.map((each) => [each.key, each]))
  const by = { now: minutesOf(needs.now()), random: needs.random }
  const stops = await Promise.all(
    trips.map(async (id): Promise<readonly Task[]> => {
      const trip = held.get(hex(id))
      if (trip?.record?.body.kind !== 'trip') return []
      const open = trip.record.body.trip.legs.filter(({ state }) => LEG_OPEN.includes(state)).map(({ leg }) => leg)
      return open.length === 0 ? [] : [await tripTask(needs, trip, stopped(trip.record.body.trip, open, ToldCode.cancelled, by), false)]
    }),
  )
  const back = planned.flatMap(({ id, wasAsked }): readonly Task[] => {
    const body = held.get(hex(id))?.record?.body
    const mayBe = body?.kind === 'need' && body.work !== null && needAfter(body.work.state, 'unplan') !== null
    return mayBe ? acts(id, wasAsked ? ['unplan', 'release'] : ['unplan']) : []
  })
  return [...stops.flat(), ...back]
}
