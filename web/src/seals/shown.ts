/**
 * What two phones show each other as a text or a picture of squares, face to face: public keys, and what a steward has signed for one of
 * them. Nothing of it is secret. Whoever reads it compares by voice that it is hers.
 */
import { b64u, fromB64u, join } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { PublicKey, Recipient } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import type { Trustee } from './statement.ts'

const KEY_BYTES = 32
/** A vetting is a statement under one signature. */
const MOST_VETTING_BYTES = 512

/** A coordinator's phone, to be taken into the aid desk. */
export const writeAidDeskCode = ({ recipient, key }: { recipient: Recipient; key: PublicKey }): string => `tocsin-aid-desk:${b64u(join(recipient, key))}`

/** Refusal "aid.no_desk_code". */
export function readAidDeskCode(text: string): { readonly recipient: Recipient; readonly key: PublicKey } {
  const both = after('tocsin-aid-desk', text, 2 * KEY_BYTES)
  if (both === null) throw new Refusal('aid.no_desk_code', "This is not the code of a coordinator's phone.")
  return { recipient: both.slice(0, KEY_BYTES) as Recipient, key: both.slice(KEY_BYTES) as PublicKey }
}

/** A trustee's phone or file, to be taken among those who open films together; the kit writes the same. */
export const writeTrusteeCode = ({ recipient, key }: Trustee): string => `tocsin-trustee:${b64u(join(recipient, key))}`

/** Refusal "trustee.no_code". */
export function readTrusteeCode(text: string): Trustee {
  const both = after('tocsin-trustee', text, 2 * KEY_BYTES)
  if (both === null) throw new Refusal('trustee.no_code', "This is not a trustee's code.")
  return { recipient: both.slice(0, KEY_BYTES) as Recipient, key: both.slice(KEY_BYTES) as PublicKey }
}

/** A volunteer's phone, to be vouched for by a steward. */
export const writeVolunteerCode = (key: PublicKey): string => `tocsin-volunteer:${b64u(key)}`

/** Refusal "aid.no_volunteer_code". */
export function readVolunteerCode(text: string): PublicKey {
  const key = after('tocsin-volunteer', text, KEY_BYTES)
  if (key === null) throw new Refusal('aid.no_volunteer_code', "This is not a volunteer's code.")
  return key as PublicKey
}

/** What a steward has signed for a volunteer's key, on its way to her phone. */
export const writeVettingText = (vetting: Bytes): string => `tocsin-vetting:${b64u(vetting)}`

/** Whatever it holds has not been verified. Refusal "aid.no_vetting". */
export function readVettingText(text: string): Bytes {
  const vetting = after('tocsin-vetting', text, null)
  if (vetting === null || vetting.length === 0 || vetting.length > MOST_VETTING_BYTES) throw new Refusal('aid.no_vetting', 'This is not what a steward gives to a volunteer.')
  return vetting
}

/** Null unless the text is of that kind, and as long as it says. */
function after(kind: string, text: string, length: number | null): Bytes | null {
  const [, found, code = ''] = /^([a-z-]+):([A-Za-z0-9_-]{1,2048})$/.exec(text.trim()) ?? []
  if (found !== kind) return null
  try {
    return fromB64u(code, length ?? undefined)
  } catch {
    return null
  }
}
