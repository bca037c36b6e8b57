// Seals a film's parts as the phone does, beside the two bare ciphers over the same bytes. Whoever drives the page calls begin() once
// it has loaded, and looks for `told`: WebKit answers its driver no more when it is begun while the page still loads.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { Lane } from 'seals/witness/codes.ts'
import { MOST_DATA } from 'seals/witness/part.ts'
import { sealPart } from 'seals/witness/sealed_part.ts'

const CHUNK = 65_536
const AT_ONCE = 65_536
const NONCE = new Uint8Array(12)

function random(length) {
  const made = new Uint8Array(length)
  for (let from = 0; from < length; from += AT_ONCE) crypto.getRandomValues(made.subarray(from, from + AT_ONCE))
  return made
}

function* chunks(data) {
  for (let from = 0; from < data.length; from += CHUNK) yield data.subarray(from, from + CHUNK)
}

async function ways() {
  const to = x25519.getPublicKey(random(32))
  const [film, previous, key] = [random(16), random(32), random(32)]
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  return {
    ours: async (data, number) => {
      const beginsMs = number * 2_000
      await sealPart({ film, number, previous: number ? previous : null, lane: Lane.picture, stretch: 0, offset: number * MOST_DATA, begunAt: 1_800_000_000, beginsMs, endsMs: beginsMs + 2_000, type: 'video/webm', end: null, data }, to)
    },
    noble: (data) => {
      for (const each of chunks(data)) chacha20poly1305(key, NONCE).encrypt(each)
    },
    webCrypto: async (data) => {
      for (const each of chunks(data)) await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, aes, each)
    },
  }
}

/** MB/s of each way, round by round; the ways take turns at every part. The first round is thrown away: code is compiled in it. */
async function play(parts, rounds) {
  const film = Array.from({ length: parts }, () => random(MOST_DATA))
  const each = Object.entries(await ways())
  const told = []
  for (let round = 0; round <= rounds; round += 1) {
    const tookMs = Object.fromEntries(each.map(([name]) => [name, 0]))
    for (const [number, data] of film.entries()) {
      for (const [name, seals] of each) {
        const began = performance.now()
        await seals(data, number)
        tookMs[name] += performance.now() - began
      }
      await new Promise((done) => setTimeout(done))
    }
    if (round > 0) told.push(Object.fromEntries(each.map(([name]) => [name, (parts * MOST_DATA) / 1_000 / tookMs[name]])))
  }
  return told
}

globalThis.begin = (parts, rounds) => {
  play(parts, rounds).then(
    (rounds) => (globalThis.told = { rounds }),
    (why) => (globalThis.told = { wrong: String(why) }),
  )
  return true
}
