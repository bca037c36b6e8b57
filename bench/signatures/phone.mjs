// The phone's own seals, bundled by the phone's own build tool, timed in node beside the bare calls of noble.
//   node phone.mjs WEB_FOLDER QUESTION_FILE EMPTY_FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [web, asked, folder] = process.argv.slice(2)
const question = JSON.parse(readFileSync(asked, 'utf8'))
const { build } = await import(pathToFileURL(createRequire(join(web, 'package.json')).resolve('vite')).href)

const entry = join(folder, 'entry.mjs')
const room = (path) => JSON.stringify(join(web, 'src', path))
writeFileSync(
  entry,
  `export * as alert from ${room('seals/alert.ts')}
export * as cose from ${room('seals/cose.ts')}
export * as roster from ${room('seals/roster.ts')}
export * as window from ${room('seals/window.ts')}
export { ed25519 } from ${JSON.stringify(join(web, 'node_modules/@noble/curves/ed25519.js'))}
`,
)
await build({
  root: web,
  configFile: false,
  logLevel: 'error',
  build: { lib: { entry, formats: ['es'], fileName: 'seals' }, outDir: join(folder, 'out'), emptyOutDir: true, minify: false },
})
const { alert, cose, roster, window, ed25519 } = await import(pathToFileURL(join(folder, 'out/seals.js')).href)

const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64url'))
const { at, seconds, slices } = question
const id = bytes(question.town)
const book = roster.fold(question.statements.map((each) => ({ data: bytes(each), seen: at })), id, at)
const windows = new Map(
  question.windows.map(({ statement, leaves }) => {
    const certified = window.CertifiedWindow.certify(bytes(statement), leaves.map(bytes), book)
    return [certified.window, certified]
  }),
)
const town = { roster: book, windows }
const data = bytes(question.alert)
const verified = alert.verifyAlert(data, town, at)
const message = cose.toBeSigned(verified.signed.payload, 'alert', id)
const secrets = question.secrets.map(bytes)
const publics = secrets.map((secret) => ed25519.getPublicKey(secret))
const signatures = verified.signed.signatures.map(({ signature }) => signature)

const benches = {
  verify: [
    () => alert.verifyAlert(data, town, at),
    () => signatures.forEach((signature, n) => ed25519.verify(signature, message, publics[n], { zip215: false })),
  ],
  sign: [
    () => cose.signed(verified.signed.payload, 'alert', id, ...secrets),
    () => secrets.forEach((secret) => ed25519.sign(message, secret)),
  ],
}

const rate = (call) => {
  const began = performance.now()
  let done = 0
  while (performance.now() - began < (seconds * 1000) / slices) {
    call()
    done += 1
  }
  return (done * 1000) / (performance.now() - began)
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const answer = {}
for (const [name, calls] of Object.entries(benches)) {
  const seen = calls.map(() => [])
  for (let slice = 0; slice < slices; slice += 1) calls.forEach((call, n) => seen[n].push(rate(call)))
  answer[name] = seen.map(median)
}
console.log(JSON.stringify(answer))
