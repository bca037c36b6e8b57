/** How letters that the house holds go to it, and how they are taken away again: sealed ahead, the same bytes until there is a receipt. */
import type { Draft, Parcels } from '../../keep/parcels.ts'
import type { AidHouse, HeldName } from '../../lines/aid_house.ts'
import type { Way } from '../../lines/parcel_post.ts'
import type { Value } from '../../seals/cbor.ts'
import { sha256 } from '../../seals/hashes.ts'
import { same } from '../../terms/bytes.ts'
import type { Bytes, Random } from '../../terms/bytes.ts'
import type { Instant } from '../../terms/instant.ts'
import { isRefusal } from '../../terms/refusal.ts'
import type { Put, Stop } from '../shared/timer.ts'

export const HOLD = 'aid-hold'
export const STOP = 'aid-stop'

/** `about`: what they belong to; what is stopped waits for what is held about the same, so that there is never nothing. */
export const holding = (about: string, puts: readonly Put[], at: Instant): readonly Draft[] =>
  puts.map(({ pigeonhole, slot, secret, opens, ends, envelope }) => ({ way: HOLD, about, savedAt: at, body: [pigeonhole, slot, opens, ends, sha256(secret), envelope] }))

export function stopping(about: string, { held, letters }: Stop, at: Instant): readonly Draft[] {
  const pairs = held.map(({ pigeonhole, slot, secret }, n): Value => {
    const letter = letters[n]
    if (letter === undefined) throw new RangeError('a letter for each that goes')
    return [pigeonhole, slot, secret, letter.pigeonhole, letter.slot, letter.envelope]
  })
  return pairs.length === 0 ? [] : [{ way: STOP, about, savedAt: at, body: [about, pairs] }]
}

export async function stop({ parcels, random, now }: { readonly parcels: Parcels; readonly random: Random; readonly now: () => Instant }, about: string, what: Stop): Promise<void> {
  for (const each of stopping(about, what, now())) await parcels.save(each, random)
}

const isStopped = async (parcels: Parcels, { id, slot }: HeldName): Promise<boolean> =>
  (await parcels.all()).some(({ way, body: [, pairs] }) => way === STOP && (pairs as readonly (readonly Bytes[])[]).some(([hole, as]) => hole !== undefined && as !== undefined && same(hole, id) && same(as, slot)))

export const heldWays = (house: Pick<AidHouse, 'putLetter' | 'stopLetters'>, parcels: Parcels): Readonly<Record<string, Way>> => ({
  [HOLD]: {
    carry: async ([id, slot, opens, ends, stopHash, envelope], entry) => {
      const held = { id: id as Bytes, slot: slot as Bytes }
      try {
        await house.putLetter(held, envelope as Bytes, { opens: opens as number, ends: ends as number, once: false, stopHash: stopHash as Bytes }, await entry())
      } catch (why) {
        // whoever has seen a keyholder's code can fill her number: what is to be stopped anyway holds up nothing, or whoever is back would be searched for
        if (!isRefusal(why, 'pigeonhole.full') || !(await isStopped(parcels, held))) throw why
      }
    },
    over: ['aid.stopped', 'aid.too_late'],
  },
  [STOP]: {
    waits: async ([about]) => (await parcels.all()).some((each) => each.way === HOLD && each.about === about),
    carry: async ([, pairs]) => {
      await house.stopLetters(
        (pairs as readonly (readonly Bytes[])[]).map(([id, slot, secret, to, as, envelope]) => ({
          held: { id: id as Bytes, slot: slot as Bytes, secret: secret as Bytes },
          letter: { id: to as Bytes, slot: as as Bytes, envelope: envelope as Bytes },
        })),
      )
    },
  },
})
