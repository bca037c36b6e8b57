/** What makes a phone one of the aid desk's: a key that signs and one that opens, made here and kept under the app lock alone. */
import type { Locked } from '../../keep/locked.ts'
import { publicKeyOf } from '../../seals/ed25519.ts'
import { recipientOf } from '../../seals/keys.ts'
import { Row } from '../../seals/row.ts'
import { writeAidDeskCode } from '../../seals/shown.ts'
import type { Random } from '../../terms/bytes.ts'
import type { Identity, SecretKey } from '../../terms/ids.ts'

const NAME = 'aid-desk/keys'

export interface DeskKeys {
  readonly key: SecretKey
  readonly identity: Identity
}

/** Whether this phone holds them can be asked while it is locked. */
export const hasDeskKeys = async (locked: Pick<Locked, 'names'>): Promise<boolean> => (await locked.names(NAME)).length > 0

/** Null where there are none. Refusal "lock.shut". */
export async function readDeskKeys(locked: Pick<Locked, 'get'>): Promise<DeskKeys | null> {
  const held = await locked.get(NAME)
  if (held === undefined) return null
  const row = new Row(held, 'keep.damaged')
  const keys = { key: row.raw(32), identity: row.raw(32) }
  row.done()
  return keys
}

/** Those it holds, if it holds some already: a second press makes no second phone. Refusal "lock.shut". */
export async function makeDeskKeys(locked: Pick<Locked, 'get' | 'put'>, random: Random): Promise<DeskKeys> {
  const held = await readDeskKeys(locked)
  if (held !== null) return held
  const made = { key: random(32) as SecretKey, identity: random(32) as Identity }
  await locked.put(NAME, [made.key, made.identity])
  return made
}

/** For good: whatever was sealed to them, this phone opens no more. Refusal "lock.shut". */
export const dropDeskKeys = (locked: Pick<Locked, 'forget'>): Promise<void> => locked.forget([NAME])

/** What the stewards read off this phone; nothing secret. */
export const codeOf = ({ key, identity }: DeskKeys): string => writeAidDeskCode({ recipient: recipientOf(identity), key: publicKeyOf(key) })
