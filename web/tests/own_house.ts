/** The real house as a process of its own, over loopback, on a folder that goes with it. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as inFolder } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { fromB64u } from '../src/terms/bytes.ts'
import type { Bytes } from '../src/terms/bytes.ts'

const PYTHON = process.env['TOCSIN_PYTHON'] ?? fileURLToPath(new URL('../../.venv/bin/python', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))

export interface OwnHouse {
  readonly base: string
  /** empty of a house whose town is founded */
  readonly setup: Bytes
  readonly stop: () => void
  /** As `tocsin backup` writes it: what gives the house as it was then, in another folder. */
  readonly backUp: () => () => Promise<OwnHouse>
}

export const startHouse = (): Promise<OwnHouse> => serve(mkdtempSync(inFolder(tmpdir(), 'tocsin-house-')))

function tocsin(...words: readonly string[]): void {
  execFileSync(PYTHON, ['-m', 'tocsin.house.cli', ...words], { env: { ...process.env, PYTHONPATH: SOURCE }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function serve(folder: string, isFounded = false): Promise<OwnHouse> {
  const child = spawn(PYTHON, ['-m', 'tocsin.house.cli', 'serve', '--data', folder, '--port', '0'], {
    env: { ...process.env, PYTHONPATH: SOURCE, PYTHONUNBUFFERED: '1', TOCSIN_GUEST_BITS: '8', TOCSIN_GUEST_LANE: '1000', TOCSIN_LEDGER_EVERY_S: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = (): void => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const backUp = (): (() => Promise<OwnHouse>) => {
    const kept = inFolder(mkdtempSync(inFolder(tmpdir(), 'tocsin-backup-')), 'town.tar')
    tocsin('backup', kept, '--data', folder)
    return async () => {
      const again = inFolder(mkdtempSync(inFolder(tmpdir(), 'tocsin-house-')), 'again')
      tocsin('restore', kept, '--data', again)
      return serve(again, true)
    }
  }
  let base = ''
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port] = /http:\/\/[^:]+:(\d+)/.exec(line) ?? []
    if (port !== undefined) base = `http://127.0.0.1:${port}`
    const [, secret] = /#setup=([A-Za-z0-9_-]+)/.exec(line) ?? []
    if (secret !== undefined) return { base, setup: fromB64u(secret), stop, backUp }
    if (isFounded && base !== '') return { base, setup: new Uint8Array(0), stop, backUp }
  }
  stop()
  throw new Error('the house did not start')
}
