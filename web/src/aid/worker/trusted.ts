/** Whose keyholder's codes this phone has taken: whom a timer or a daily call may tell. Under the app lock where there is one. */
import { exclusive } from '../../keep/exclusive.ts'
import type { Own } from '../../keep/own.ts'
import { Row } from '../../seals/row.ts'
import { same } from '../../terms/bytes.ts'
import { Refusal } from '../../terms/refusal.ts'
import { readCode } from '../shared/keyring.ts'
import type { Keyholder } from '../shared/timer.ts'

const NAME = 'aid/trusted'
const MOST = 12

/** Refusal "lock.shut". */
export async function trusted(own: Own): Promise<readonly Keyholder[]> {
  const value = await own.get(NAME)
  if (value === undefined) return []
  const row = new Row([value], 'keep.damaged')
  return row.rows(MOST).map((each) => {
    const person = { name: each.text(40), answerTo: { pigeonhole: each.raw(16), recipient: each.raw(32) } }
    each.done()
    return person
  })
}

/** The same code again changes nothing. Refusal "keyholder.malformed", "keyholder.too_many", "lock.shut". */
export async function trust(own: Own, text: string): Promise<Keyholder> {
  const code = readCode(text)
  await exclusive(NAME, async () => {
    const all = await trusted(own)
    if (all.some(({ answerTo }) => same(answerTo.pigeonhole, code.answerTo.pigeonhole))) return
    if (all.length >= MOST) throw new Refusal('keyholder.too_many', 'There are as many keyholders here as there can be.')
    await put(own, [...all, code])
  })
  return code
}

/** From the next timer and the next wishes on she is not told any more. */
export async function forget(own: Own, person: Keyholder): Promise<void> {
  await exclusive(NAME, async () => put(own, (await trusted(own)).filter(({ answerTo }) => !same(answerTo.pigeonhole, person.answerTo.pigeonhole))))
}

const put = (own: Own, people: readonly Keyholder[]): Promise<void> =>
  own.put(NAME, people.map(({ name, answerTo: { pigeonhole, recipient } }) => [name, pigeonhole, recipient]))
