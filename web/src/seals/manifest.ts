/** The manifest: every file of the app, the words and the playbooks by its hash; its own hash stands in the roster. */
import { fromUtf8, same, utf8 } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import type { Hash } from '../terms/ids.ts'
import { Refusal } from '../terms/refusal.ts'
import { sha256 } from './hashes.ts'

const LIMIT = 1 << 20

/**
 * Path → SHA-256 in hex. Refusal "manifest.other_hash" when it is not the one that the roster names, "manifest.malformed"
 * when it is not written the one way: sorted keys, no spaces, UTF-8.
 */
export function readManifest(data: Bytes, expected: Hash | null): ReadonlyMap<string, string> {
  if (expected !== null && !same(sha256(data), expected)) throw new Refusal('manifest.other_hash', SAFE)
  if (data.length > LIMIT) throw malformed()
  const files = filesOf(data)
  const named = Object.entries(files).every(
    ([path, hash]) => path.startsWith('/') && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash),
  )
  if (!named || !same(data, writeManifest(files as Record<string, string>))) throw malformed()
  return new Map(Object.entries(files as Record<string, string>))
}

/** The exact bytes for these hashes. */
export function writeManifest(files: Readonly<Record<string, string>>): Bytes {
  const sorted = Object.keys(files).sort().map((path) => `${JSON.stringify(path)}:${JSON.stringify(files[path])}`)
  return utf8(`{"files":{${sorted.join(',')}},"version":1}`)
}

function filesOf(data: Bytes): Record<string, unknown> {
  try {
    const { files } = JSON.parse(fromUtf8(data)) as { files?: unknown }
    if (typeof files === 'object' && files !== null && !Array.isArray(files)) return files as Record<string, unknown>
  } catch {
    throw malformed()
  }
  throw malformed()
}

const SAFE = 'The app that this house serves is not the one that the stewards signed.'
const malformed = (): Refusal => new Refusal('manifest.malformed', SAFE)
