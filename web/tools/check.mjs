// One type check per place of execution: each sees only the globals that place has.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
const places = process.argv.length > 2 ? process.argv.slice(2) : ['pure', 'worker', 'sw', 'page', 'tests']
let red = 0
for (const place of places) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${place}.json`], { cwd: web, encoding: 'utf8' })
  const wrong = run.status !== 0
  if (wrong) red += 1
  process.stdout.write(`tsc ${place}: ${wrong ? 'RED' : 'ok'}\n${wrong ? run.stdout + run.stderr : ''}`)
}
process.exit(red === 0 ? 0 : 1)
