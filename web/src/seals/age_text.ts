/** age's names for X25519 keys: Bech32 (BIP 173) of 32 raw bytes. */
import type { Bytes } from '../terms/bytes.ts'
import type { Identity, Recipient } from '../terms/ids.ts'

/** age1… */
export const recipientText = (recipient: Recipient): string => bech32('age', recipient)
/** AGE-SECRET-KEY-1… */
export const identityText = (identity: Identity): string => bech32('age-secret-key-', identity).toUpperCase()

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

function bech32(prefix: string, data: Bytes): string {
  const letters = [...prefix].map((letter) => letter.charCodeAt(0))
  const expanded = [...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31)]
  const words = fives(data)
  const checksum = polymod([...expanded, ...words, 0, 0, 0, 0, 0, 0]) ^ 1
  const tail = Array.from({ length: 6 }, (_, place) => (checksum >> (5 * (5 - place))) & 31)
  return `${prefix}1${[...words, ...tail].map((word) => ALPHABET[word]).join('')}`
}

function fives(data: Bytes): number[] {
  const words: number[] = []
  let held = 0
  let bits = 0
  for (const each of data) {
    held = ((held << 8) | each) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) words.push((held >> (bits - 5)) & 31)
  }
  if (bits > 0) words.push((held << (5 - bits)) & 31)
  return words
}

function polymod(values: readonly number[]): number {
  let state = 1
  for (const value of values) {
    const top = state >>> 25
    state = ((state & 0x1ffffff) << 5) ^ value
    GENERATOR.forEach((generator, place) => {
      if ((top >> place) & 1) state ^= generator
    })
  }
  return state
}
