/** The worker's side of heavy.ts. It keeps nothing between jobs. */
import { writePart } from '../seals/witness/part.ts'
import { isRefusal } from '../terms/refusal.ts'
import { heavyHere, writeCovered } from './heavy.ts'
import type { Job, Said } from './heavy.ts'

interface Place {
  onmessage: ((event: MessageEvent<{ number: number; job: Job }>) => void) | null
  postMessage(said: Said): void
}

const place = globalThis as unknown as Place
const heavy = heavyHere((length) => crypto.getRandomValues(new Uint8Array(length)))

place.onmessage = ({ data: { number, job } }) => {
  run(number, job).then(
    (done) => place.postMessage({ job: number, done }),
    (why: unknown) => place.postMessage(isRefusal(why) ? { job: number, refused: why.code, safe: why.safe } : { job: number, failed: String(why) }),
  )
}

function run(number: number, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  switch (job.ask) {
    case 'seal':
      return heavy.seal(job.letter, job.to)
    case 'open':
      return heavy.open(job.envelope, job.withAny)
    case 'work':
      return heavy.work(job.challenge, job.bits, (tried) => place.postMessage({ job: number, tried }))
    case 'stretch':
      return heavy.stretch(job.words, job.salt, job.cost)
    case 'sealUnderWords':
      return heavy.sealUnderWords(job.data, job.words)
    case 'openUnderWords':
      return heavy.openUnderWords(job.file, job.words)
    case 'sealPart':
      return heavy.sealPart(job.part, job.to)
    case 'openPart':
      return heavy.openPart(job.ageFile, job.filmKey).then(writePart)
    case 'coverFilm':
      return heavy.coverFilm(job.asked).then(writeCovered)
  }
}
