/** What a browser gives for being rung, as the house takes it. */
import { b64u, type Bytes } from '../terms/bytes.ts'

/** As a browser holds it. */
export interface Browsers {
  readonly endpoint: string
  getKey(name: 'p256dh' | 'auth'): ArrayBuffer | null
}

export interface Halves {
  readonly endpoint: string
  readonly key: string
  readonly auth: string
}

export function halvesOf(made: Browsers): Halves {
  const half = (name: 'p256dh' | 'auth'): string => b64u(new Uint8Array(made.getKey(name) ?? new ArrayBuffer(0)) as Bytes)
  return { endpoint: made.endpoint, key: half('p256dh'), auth: half('auth') }
}
