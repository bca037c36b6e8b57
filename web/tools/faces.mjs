// Writes dist/faces/<face>-<language>.webmanifest: what an app is called that somebody put on her home screen under a neutral name, in the
// phrasebook's words. `start_url` says which it is, since on an iPhone the installed app knows nothing of what the tab has kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FACES, SIZES } from './icons.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const { background_color, theme_color } = JSON.parse(readFileSync(`${dist}app.webmanifest`, 'utf8'))
const languages = readFileSync(fileURLToPath(new URL('../src/ui/languages.ts', import.meta.url)), 'utf8')
  .split('\n')
  .flatMap((line) => /^ *({.*}),$/.exec(line)?.slice(1).map((each) => JSON.parse(each)) ?? [])
mkdirSync(`${dist}faces`, { recursive: true })
for (const { tag, direction: dir } of languages) {
  const words = readFileSync(`${dist}words/${tag}.ftl`, 'utf8')
  for (const face of Object.keys(FACES).filter((each) => each !== 'tocsin')) {
    const name = new RegExp(`^face-${face} = (.+)$`, 'm').exec(words)?.[1]
    if (name === undefined) throw new Error(`face-${face} is not said in ${tag}`)
    const start = `/?face=${face}`
    const icons = [
      { src: `/faces/${face}.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...SIZES.map((size) => ({ src: `/faces/${face}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })),
      { src: `/faces/${face}-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ]
    const manifest = { name, short_name: name, id: start, start_url: start, scope: '/', display: 'standalone', lang: tag, dir, background_color, theme_color, icons }
    writeFileSync(`${dist}faces/${face}-${tag}.webmanifest`, JSON.stringify(manifest, null, 1) + '\n')
  }
}
process.stdout.write(`faces: ${readdirSync(`${dist}faces`).length} files\n`)
