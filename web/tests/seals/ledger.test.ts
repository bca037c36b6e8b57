/** The ledger's texts: the vectors that Python runs too, and what holds for any bytes. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCheckpoint } from '../../src/seals/ledger/checkpoint.ts'
import { b64, SPACES } from '../../src/seals/ledger/lines.ts'
import { MOST_NOTE_BYTES, readNote, verified } from '../../src/seals/ledger/note.ts'
import type { Note } from '../../src/seals/ledger/note.ts'
import { isSeenByEnough, verifyCheckpoint } from '../../src/seals/ledger/policy.ts'
import { verifyReceipt } from '../../src/seals/ledger/receipt.ts'
import { readTlogProof, verifyTlogProof } from '../../src/seals/ledger/tlog_proof.ts'
import type { TlogProof } from '../../src/seals/ledger/tlog_proof.ts'
import { readVkey, writeVkey } from '../../src/seals/ledger/vkey.ts'
import { isGrownFrom } from '../../src/seals/merkle.ts'
import { hex, join, utf8 } from '../../src/terms/bytes.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import { isRefusal } from '../../src/terms/refusal.ts'
import { policyIn } from './policy_in.ts'
import { b, run, vectors } from './vectors.ts'
import type { Json } from './vectors.ts'

const { keys, notes, signed, checkpoints, receipts, quorums, verified: seen, proofs } = vectors('ledger')
const dataOf = (given: Json): Bytes => (given.bytes === undefined ? utf8(given.text) : b(given.bytes))
const sorted = (lines: readonly Json[]): Json => [...lines].map((each) => JSON.stringify(each)).sort().map((each) => JSON.parse(each))

describe('keys', () => {
  run(keys, ({ vkey }) => {
    const key = readVkey(vkey)
    expect(writeVkey(key)).toBe(vkey)
    return { name: key.name, kind: key.kind, key_id: hex(key.keyId), key: hex(key.key) }
  })
})

describe('notes', () => {
  run(notes, (given) => {
    const note = readNote(dataOf(given))
    expect(hex(noteAsWritten(note))).toBe(hex(dataOf(given)))
    return { text: note.text, lines: note.signatures.map(({ name, keyId, signature }) => [name, hex(keyId), hex(signature)]) }
  })
  run(signed, (given) => ({ signed_by: verified(readNote(dataOf(given)), given.keys.map(readVkey)).map(writeVkey).sort() }))

  test('no longer than 128 KiB', () => {
    const [, line = ''] = /\n\n(— .*\n)$/.exec(notes[0].text) ?? []
    const of = (length: number): Bytes => utf8('x'.repeat(length - utf8(line).length - 2) + `\n\n${line}`)
    expect(readNote(of(MOST_NOTE_BYTES)).text.length).toBeGreaterThan(100_000)
    expect(() => readNote(of(MOST_NOTE_BYTES + 1))).toThrow('ledger.malformed')
  })

  test('spaces are those of Unicode, as Python has them written out', () => {
    const spaces = Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) => SPACES.test(String.fromCharCode(code)))
    expect(spaces).toEqual([9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, ...Array.from({ length: 11 }, (_, n) => 0x2000 + n), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000])
  })
})

describe('checkpoints', () => {
  run(checkpoints, (given) => {
    const { origin, size, root, extensions } = readCheckpoint(dataOf(given)).checkpoint
    return { origin, size: size.toString(), root: hex(root), extensions }
  })
})

describe('receipts', () => {
  run(receipts, (given) => {
    const { origin, due, commitment } = verifyReceipt(dataOf(given), given.keys.map(readVkey))
    return { origin, due, commitment: hex(commitment) }
  })
})

describe('policies', () => {
  run(quorums, (given) => ({ enough: isSeenByEnough(policyIn(new TextDecoder('latin1').decode(dataOf(given))), given.cosigned.map(readVkey)) }))
  run(seen, (given) => {
    const found = verifyCheckpoint(dataOf(given), policyIn(given.policy))
    return { size: found.checkpoint.size.toString(), cosigned: sorted(found.cosigned.map(({ key, at }) => [writeVkey(key), at])) }
  })
})

describe('proofs', () => {
  run(proofs, (given) => {
    expect(hex(proofAsWritten(readTlogProof(dataOf(given))))).toBe(hex(dataOf(given)))
    const { index, checkpoint } = verifyTlogProof(dataOf(given), b(given.entry), policyIn(given.policy))
    return { at: index.toString(), size: checkpoint.checkpoint.size.toString() }
  })
})

test('RFC 9162 consistency proofs, good and bad', () => {
  const folder = new URL('../../../protocol/vectors/others/merkle/consistency/', import.meta.url)
  const fromBase64 = (text: string | null): Bytes => Uint8Array.from(Buffer.from(text ?? '', 'base64'))
  const ran = { good: 0, bad: 0 }
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.json')) continue
    const given: Json = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const [old, tree] = [1, 2].map((n) => ({ size: BigInt(given[`size${n}`]), root: fromBase64(given[`root${n}`]) })) as [Json, Json]
    const ok = isGrownFrom(tree, old, (given.proof ?? []).map(fromBase64))
    expect([name, ok]).toEqual([name, !given.wantErr])
    ran[ok ? 'good' : 'bad'] += 1
  }
  expect(ran).toEqual({ good: 3, bad: 40 })
})

test('whatever bytes come, and whatever is done to good ones: a refusal, or exactly these bytes again', () => {
  const good = [...notes, ...proofs].filter(({ expect }) => expect.refused === undefined).map(dataOf)
  const bent = fc
    .tuple(fc.constantFrom(...good), fc.nat(), fc.nat({ max: 8 }), fc.oneof(fc.uint8Array({ maxLength: 3 }), fc.constantFrom('\n', '\n\n', ' ', '+', '=', '— ', '0').map(utf8)))
    .map(([data, at, gone, put]) => join(data.slice(0, at % (data.length + 1)), put, data.slice((at % (data.length + 1)) + gone)))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), bent), (data) => {
      again(data, (read) => noteAsWritten(readNote(read)))
      again(data, (read) => proofAsWritten(readTlogProof(read)))
      again(data, (read) => (readCheckpoint(read), read))
    }),
    { numRuns: 1_000 },
  )
})

function again(data: Uint8Array, readAndWrite: (data: Uint8Array) => Uint8Array): void {
  try {
    expect(hex(readAndWrite(data))).toBe(hex(data))
  } catch (why) {
    if (!isRefusal(why, 'ledger.malformed')) throw why
  }
}

function noteAsWritten({ text, signatures }: Note): Bytes {
  const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${b64(join(keyId, signature))}\n`)
  return utf8(`${text}\n${lines.join('')}`)
}

function proofAsWritten({ index, path, checkpoint, extra }: TlogProof): Bytes {
  const lines = ['c2sp.org/tlog-proof@v1', ...(extra === null ? [] : [`extra ${b64(extra)}`]), `index ${index}`, ...path.map(b64), '']
  return join(utf8(lines.map((line) => `${line}\n`).join('')), checkpoint)
}

/** One letter for each byte, as the policy's names have it. */
