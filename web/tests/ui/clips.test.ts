/** What is played is heard to its end: of a voice note as much as one may say, of a clip as much as a phrase takes. */
import { expect, test, vi } from 'vitest'
import { VOICE_NOTE } from '../../src/watch/shared/draft.ts'

const played: number[] = []
class Source {
  onended: (() => void) | null = null
  connect(): void {}
  disconnect(): void {}
  start(_at: number, _from: number, lasts: number): void {
    played.push(lasts)
    queueMicrotask(() => this.onended?.())
  }
}
vi.stubGlobal('AudioBufferSourceNode', Source)
vi.stubGlobal(
  'AudioContext',
  class {
    readonly state = 'running'
    readonly currentTime = 0
    readonly destination = null
    async decodeAudioData(): Promise<{ duration: number }> {
      return { duration: 3_600 }
    }
  },
)
const { LONGEST_CLIP_S, playClips } = await import('../../src/ui/clips.ts')

test('a note is heard as long as it could be recorded, and no hour', async () => {
  await playClips([new Uint8Array(1)], 'note', VOICE_NOTE.seconds + 1)
  await playClips([new Uint8Array(1)])
  expect(played).toEqual([VOICE_NOTE.seconds + 1, LONGEST_CLIP_S])
})
