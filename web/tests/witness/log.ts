/** A town's ledger with real keys, as small as may be: every leaf is the only one of its tree. */
import type { LedgerHouse } from '../../src/lines/ledger_house.ts'
import { sign } from '../../src/seals/ed25519.ts'
import { leafHashOf, sha256 } from '../../src/seals/hashes.ts'
import { makeSigningKey } from '../../src/seals/keys.ts'
import type { SigningKey } from '../../src/seals/keys.ts'
import { b64 } from '../../src/seals/ledger/lines.ts'
import { SignatureKind, writeVkey } from '../../src/seals/ledger/vkey.ts'
import type { VerifierKey } from '../../src/seals/ledger/vkey.ts'
import type { Cosigners } from '../../src/seals/statement.ts'
import { hex, join, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes, Random } from '../../src/terms/bytes.ts'
import type { Hash } from '../../src/terms/ids.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { NOW } from '../street.ts'

const OTHER = new Uint8Array(32).fill(7)
const u64be = (value: number): Bytes => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

export class Signs {
  readonly key: VerifierKey
  readonly #secret: SigningKey

  constructor(name: string, kind: SignatureKind, random: Random) {
    this.#secret = makeSigningKey(random)
    const key = this.#secret.publicKey
    this.key = { name, kind, key, keyId: sha256(join(utf8(`${name}\n`), Uint8Array.of(kind), key)).slice(0, 4) }
  }

  line(text: string, at: number | null = null): string {
    const signature = at === null ? sign(utf8(text), this.#secret.secret) : join(u64be(at), sign(utf8(`cosignature/v1\ntime ${at}\n${text}`), this.#secret.secret))
    return `— ${this.key.name} ${b64(join(this.key.keyId, signature))}\n`
  }
}

export class Log {
  readonly #log: Signs
  readonly #cosigners: readonly Signs[]
  /** what it was promised, by hex */
  readonly promised: Hash[] = []
  readonly asked: string[] = []
  /** whether what was promised is in the tree by now, and how many others have seen that */
  isWritten = true
  seenBy = 2
  /** its tree has another leaf than it promised */
  isLying = false
  /** in the place of what it would sign */
  refuses: Refusal | null = null

  constructor(random: Random) {
    this.#log = new Signs('tocsin.log/test', SignatureKind.ed25519, random)
    this.#cosigners = [1, 2].map((each) => new Signs(`house.${each}/cosigner`, SignatureKind.cosignatureV1, random))
  }

  /** As a town's book has it. */
  ledger(needed = 0): Cosigners {
    const cosigners = this.#cosigners.map(({ key }) => ({ verifierKey: writeVkey(key), url: 'https://other.example' }))
    return { kind: 12, log: writeVkey(this.#log.key), needed, cosigners, authorities: [] }
  }

  note(commitment: Hash): string {
    this.promised.push(commitment)
    const text = `tocsin.receipt/v1\n${this.#log.key.name}\n${NOW + 60}\n${b64(commitment)}\n`
    return `${text}\n${this.#log.line(text)}`
  }

  get asHouse(): LedgerHouse {
    return {
      logKey: async () => writeVkey(this.#log.key),
      proof: async (commitment: Hash) => {
        this.asked.push(hex(commitment))
        if (this.refuses) throw this.refuses
        if (!this.isWritten || !this.promised.some((each) => hex(each) === hex(commitment))) throw new Refusal('ledger.not_yet', '', { status: 404 })
        const text = `${this.#log.key.name}\n1\n${b64(leafHashOf(this.isLying ? OTHER : commitment))}\n`
        const seen = this.#cosigners.slice(0, this.seenBy).map((each) => each.line(text, NOW + 61))
        return utf8(`c2sp.org/tlog-proof@v1\nindex 0\n\n${text}\n${this.#log.line(text)}${seen.join('')}`)
      },
    } as unknown as LedgerHouse
  }
}
