/** A trip on its way to the house, with its letters sealed: what is laid for whoever goes, and what is taken back under cover of another letter. */
import { lockOf, writeAidLetter } from '../../seals/aid/letters.ts'
import { sha256 } from '../../seals/hashes.ts'
import type { RecordId } from '../../terms/ids.ts'
import type { Held } from '../shared/held.ts'
import type { Changed, LetterToLay, LetterToTake } from '../shared/legs.ts'
import type { AidDeskNeeds, LetterToHold, LetterToStop } from './needs.ts'
import type { Task } from './outgoing.ts'

type Needs = Pick<AidDeskNeeds, 'seal' | 'random' | 'now'>

/** `held`: in the place of which it comes; null for a new one. */
export async function tripTask(needs: Needs, held: Held | null, { trip, lay, take }: Changed, byItself: boolean): Promise<Task> {
  return {
    do: 'write', id: held?.id ?? (needs.random(16) as RecordId), body: { kind: 'trip', trip }, over: held?.version ?? null, byItself,
    hold: await Promise.all(lay.map((each) => toHold(needs, each))),
    stop: await Promise.all(take.map((each) => toStop(needs, each))),
  }
}

async function toHold({ seal, now }: Needs, { to, slot, opens, ends, once, secret, lock, letter }: LetterToLay): Promise<LetterToHold> {
  const terms = { opens, ends, once, ...(secret && { stopHash: sha256(secret) }), ...(lock !== null && { lockHash: lockOf(to.pigeonhole, slot, lock) }) }
  return { held: { id: to.pigeonhole, slot }, terms, envelope: await seal(writeAidLetter({ at: now(), body: letter }), [to.recipient]) }
}

async function toStop({ seal, now }: Needs, { held, cover }: LetterToTake): Promise<LetterToStop> {
  const envelope = await seal(writeAidLetter({ at: now(), body: cover.letter }), [cover.to.recipient])
  return { held: { id: held.pigeonhole, slot: held.slot, secret: held.secret }, letter: { id: cover.to.pigeonhole, slot: cover.slot, envelope } }
}
