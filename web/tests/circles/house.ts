/** A house in memory that keeps what stewards hand it, and checks it as a real one does. */
import { check, parse } from '../../src/seals/cose'
import { sha256 } from '../../src/seals/hashes'
import { verifyCut, verifyGrant } from '../../src/seals/invite'
import { found, grow } from '../../src/seals/roster'
import type { Roster } from '../../src/seals/roster'
import { readStatement } from '../../src/seals/statement'
import { CertifiedWindow } from '../../src/seals/window'
import { b64u, hex, same } from '../../src/terms/bytes'
import type { Bytes } from '../../src/terms/bytes'
import type { PigeonholeId, TownId, Window } from '../../src/terms/ids'
import type { Instant } from '../../src/terms/instant'
import { Refusal } from '../../src/terms/refusal'
import type { StewardNeeds } from '../../src/circles/worker/stewarding'
import type { FoundingNeeds } from '../../src/circles/worker/founding'

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export class MemoryHouse {
  book: Roster | null = null
  readonly windows = new Map<Window, { statement: Bytes; leaves: readonly Bytes[] }>()
  readonly holes = new Map<string, { id: PigeonholeId; slot: Bytes; envelope: Bytes }[]>()
  readonly grants = new Map<string, { uses: number; joined: number; cut: boolean }>()
  readonly puts: Window[] = []
  /** how many calls of `putWindow` still succeed */
  breaksAfter = Infinity
  at = 1_800_000_000 as Instant
  app: Bytes = new TextEncoder().encode('{"version":1,"files":{}}')

  get roster(): Roster {
    if (this.book === null) throw new Refusal('town.not_founded')
    return this.book
  }

  readonly files = new Map<string, Bytes>()

  readonly house: StewardNeeds['house'] & FoundingNeeds['house'] = {
    found: async (_setup, statements) => {
      if (this.book !== null) throw new Refusal('town.founded')
      const [first, ...rest] = statements
      const { body } = readStatement(parse(first as Bytes).payload)
      if (body.kind !== 0) throw new Refusal('roster.out_of_place')
      const town: TownId = sha256(body.rootKey).slice(0, 16)
      this.book = rest.reduce((roster, each) => grow(roster, each, this.at), found(first as Bytes, town))
      return town
    },
    town: async () => ({ town: this.book?.town ?? null, name: '', epoch: 'e', founded: this.book !== null }),
    postStatement: async (statement) => {
      this.book = grow(this.roster, statement, this.at)
      return readStatement(parse(statement).payload).sequence
    },
    putWindow: async (window, statement, leaves) => {
      if (this.puts.length >= this.breaksAfter) throw new Refusal('line.none')
      CertifiedWindow.certify(statement, leaves, this.roster)
      this.windows.set(window, { statement, leaves })
      this.puts.push(window)
    },
    window: async (window) => {
      const kept = this.windows.get(window)
      if (kept === undefined) throw new Refusal('window.unknown')
      return { ...kept, standIns: [] }
    },
    postInvite: async (grant) => {
      const { inviteHash, uses } = verifyGrant(grant, this.roster, this.at)
      const before = this.grants.get(b64u(inviteHash))
      this.grants.set(b64u(inviteHash), { joined: 0, cut: false, ...before, uses: Math.min(uses, before?.uses ?? uses) })
    },
    cutInvite: async (cut) => {
      const held = this.grants.get(b64u(verifyCut(cut, this.roster)))
      if (held === undefined) throw new Refusal('invite.unknown')
      held.cut = true
    },
    invite: async (inviteHash) => {
      const held = this.grants.get(b64u(inviteHash))
      if (held === undefined) throw new Refusal('invite.unknown')
      return { usesLeft: held.uses - held.joined, joined: held.joined, open: !held.cut && held.joined < held.uses }
    },
    putTownFile: async (file, bytes) => {
      if (!this.roster.files.some(({ fileHash }) => same(fileHash, file))) throw new Refusal('file.unknown')
      if (!same(sha256(bytes), file)) throw new Refusal('file.other_bytes')
      this.files.set(hex(file), bytes)
    },
    hasTownFile: async (file) => this.files.has(hex(file)),
    takePigeonholes: async (ids) => ids.flatMap((id) => this.holes.get(hex(id)) ?? []),
  }

  logKey = ''

  put(id: PigeonholeId, envelope: Bytes): void {
    this.holes.set(hex(id), [...(this.holes.get(hex(id)) ?? []), { id, slot: random(16), envelope }])
  }

  /** One phone's needs: a register of its own, this house. */
  needsOf(memory: { register: Bytes | null }): StewardNeeds {
    const own = new Map<string, Bytes>()
    return {
      roster: async () => this.roster,
      house: this.house,
      logKey: async () => this.logKey,
      offered: async () => sha256(this.app),
      putLetter: async (id, _slot, envelope) => this.put(id, envelope),
      readRegister: async () => memory.register,
      writeRegister: async (register) => {
        memory.register = register
      },
      membership: async () => null,
      files: {
        putOwn: async (hash, bytes) => void own.set(hex(hash), bytes),
        isOwn: async (hash) => own.has(hex(hash)),
        read: async (hash) => own.get(hex(hash)) ?? null,
        settle: async (hash) => void own.delete(hex(hash)),
      },
      origin: 'https://bell.example',
      now: () => this.at,
      random,
    }
  }
}

export function signersOf(data: Bytes, roster: Roster): number {
  return check(parse(data), 'window', roster.town, roster.stewards.map(({ key }) => key)).length
}
