/** How a phone is let in: the pass that an invite buys, one-use tickets that the pass buys, and a guest's work. */
import type { Keep } from '../keep/keep.ts'
import { sha256 } from '../seals/hashes.ts'
import type { Invite } from '../seals/invite.ts'
import { same } from '../terms/bytes.ts'
import type { Random } from '../terms/bytes.ts'
import { isRefusal, Refusal } from '../terms/refusal.ts'
import type { Heavy } from './heavy.ts'
import type { Entry } from './asking.ts'
import type { House } from './house.ts'

/** Bought at once and ahead of need, so that the purchase is not near a sighting in time. */
const STOCK = 8
const FEW = 4

/**
 * Redeems an invite: a pass that only this phone knows, and the member secret. Refusal "invite.other_town" and what the house
 * says. Redeeming again, after an answer that was lost, takes another use of the invite: nothing else could be safe.
 */
export async function join(invite: Invite, { keep, house }: { keep: Keep; house: House }, random: Random): Promise<void> {
  if (!same(invite.town, keep.town)) throw new Refusal('invite.other_town', 'This invitation is to another town.')
  const { sealed } = keep
  await sealed.saveMemberSecret({ number: invite.secretNumber, secret: invite.memberSecret })
  if ((await sealed.pass()) !== null) return
  const pass = random(16)
  await house.postPass(invite.inviteSecret, sha256(pass))
  await sealed.savePass(pass)
  await stockTickets({ keep, house }, random)
}

/** Buys tickets when few are left. Quiet where there is no pass, no line, or no more to buy today. */
export async function stockTickets({ keep, house }: { keep: Keep; house: House }, random: Random): Promise<void> {
  const pass = await keep.sealed.pass()
  if (pass === null || (await keep.sealed.tickets()).length >= FEW) return
  const tickets = Array.from({ length: STOCK }, () => random(16))
  try {
    await house.buyTickets(pass, tickets.map((ticket) => sha256(ticket)))
    await keep.sealed.addTickets(tickets)
  } catch (why) {
    if (!isRefusal(why)) throw why
  }
}

/**
 * A ticket if there is one or one can be bought, else a guest's work. `onTried`: how much of the work is done, 0…1.
 * Refusal "guest.too_hard" and what the house says.
 */
export async function takeEntry(
  { keep, house, heavy, random }: { keep: Keep; house: House; heavy: Heavy; random: Random },
  onTried: (share: number) => void = () => {},
): Promise<Entry> {
  if ((await keep.sealed.tickets()).length === 0) await stockTickets({ keep, house }, random)
  const ticket = await keep.sealed.takeTicket()
  if (ticket !== null) return { by: 'ticket', ticket }
  const { challenge, bits } = await house.guest()
  if (bits > 26) throw new Refusal('guest.too_hard', 'This house asks for more work than a phone can do.')
  const nonce = await heavy.work(challenge, bits, (tried) => onTried(Math.min(0.99, tried / 2 ** bits)))
  return { by: 'guest', challenge, nonce }
}
