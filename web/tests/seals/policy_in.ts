/** A policy of the vectors, taken at its word: the phone reads none, the kit and the verifier do. */
import type { Group, Policy, PolicyCosigner, PolicyLog } from '../../src/seals/ledger/policy.ts'
import { readVkey } from '../../src/seals/ledger/vkey.ts'

export function policyIn(text: string): Policy {
  const [logs, cosigners, groups]: [PolicyLog[], PolicyCosigner[], Group[]] = [[], [], []]
  let quorum = ''
  for (const line of text.split('\n')) {
    const [keyword, first = '', second = '', ...more] = line.split(/[\t ]+/).filter((word) => word !== '')
    if (keyword === 'log') logs.push({ key: readVkey(first), url: second || null })
    if (keyword === 'witness') cosigners.push({ name: first, key: readVkey(second), url: more[0] ?? null })
    if (keyword === 'group') groups.push({ name: first, needed: second === 'any' ? 1 : second === 'all' ? more.length : Number(second), members: more })
    if (keyword === 'quorum') quorum = first
  }
  return { logs, cosigners, groups, quorum }
}
