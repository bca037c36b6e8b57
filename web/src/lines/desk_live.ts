/** A desk's own line, the watch's or aid's: it needs a token in a header, so it is a stream that is read here, not an EventSource. */
import { fromB64u } from '../terms/bytes.ts'
import type { Bytes } from '../terms/bytes.ts'
import { isRefusal } from '../terms/refusal.ts'
import { pause } from './live.ts'
import { events } from './sse.ts'

export type DeskEvent = 'sighting' | 'incident' | 'note' | 'beat' | 'record'

const KINDS: readonly string[] = ['sighting', 'incident', 'note', 'beat', 'record']
const RETRY_MS = { least: 1_000, most: 15_000 } as const

interface Needs {
  readonly house: { readonly live: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>> }
  readonly onEvent: (kind: DeskEvent, id: Bytes) => void
  /** The line is there again: ask for the lists once. */
  readonly onUp: (up: boolean) => void
  /** The house does not know the token any more: open the desk anew. */
  readonly onClosed: () => void
}

/** Starts it; the answer stops it. */
export function startDeskLive(needs: Needs): () => void {
  const stopping = new AbortController()
  follow(needs, stopping.signal).catch(() => {})
  return () => stopping.abort()
}

async function follow({ house, onEvent, onUp, onClosed }: Needs, signal: AbortSignal): Promise<void> {
  let wait: number = RETRY_MS.least
  while (!signal.aborted) {
    try {
      const stream = await house.live(signal)
      wait = RETRY_MS.least
      onUp(true)
      for await (const { event, data } of events(stream)) {
        if (signal.aborted) return
        if (KINDS.includes(event)) onEvent(event as DeskEvent, fromB64u(data))
      }
    } catch (why) {
      if (isRefusal(why) && why.status !== null && (why.status === 401 || why.status === 403)) {
        onClosed()
        return
      }
    }
    onUp(false)
    await pause(wait, signal)
    wait = Math.min(2 * wait, RETRY_MS.most)
  }
}
