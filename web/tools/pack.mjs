// Lays a .br and a .gz beside every file of dist/ that gets smaller by it; the house serves them to whoever accepts them.
// Runs after manifest.mjs: the manifest's hashes are of the files themselves, which is what a phone sees after unpacking.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const PACKED = new Set(['.css', '.ftl', '.html', '.js', '.json', '.svg', '.webmanifest'])
const WORTH_IT = 0.9
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !PACKED.has(extname(entry.name))) continue
  const path = join(entry.parentPath, entry.name)
  const body = readFileSync(path)
  const packed = { '.br': brotliCompressSync(body), '.gz': gzipSync(body, { level: 9 }) }
  for (const [suffix, bytes] of Object.entries(packed)) {
    if (bytes.length < body.length * WORTH_IT) writeFileSync(path + suffix, bytes)
  }
}
