// Writes dist/manifest.tocsin.json: the SHA-256 of every served file, in the exact bytes whose hash stands in the roster.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'manifest.tocsin.json'
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))
const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => '/' + relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => path !== '/' + NAME && !/\.(br|gz)$/.test(path))
  .sort()
const files = Object.fromEntries(
  paths.map((path) => [path, createHash('sha256').update(readFileSync(join(dist, path))).digest('hex')]),
)
const bytes = Buffer.from(JSON.stringify({ files, version: 1 }), 'utf8')
writeFileSync(join(dist, NAME), bytes)
process.stdout.write(`${NAME}: ${paths.length} files, ${createHash('sha256').update(bytes).digest('base64url')}\n`)
