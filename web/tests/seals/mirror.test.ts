/** What two houses show each other about one town's films: the vectors that Python reads too. */
import { describe } from 'vitest'
import * as cose from '../../src/seals/cose.ts'
import { sha256 } from '../../src/seals/hashes.ts'
import { Row } from '../../src/seals/row.ts'
import { MOST_GONE, oneHouse, verifyGone } from '../../src/seals/witness/gone.ts'
import { Refusal } from '../../src/terms/refusal.ts'
import { b, h, plain, run, vectors } from './vectors.ts'

const FRESH_S = 300
const GIVEN = vectors('mirror')

describe('its word that a film is gone', () => {
  run(GIVEN.gone, ({ town, keys, signed }) => {
    const { gone, by } = verifyGone(b(signed), { town: b(town), keys: keys.map(b) })
    return { gone: plain(gone), by: h(by), leaf: h(sha256(cose.parse(b(signed)).payload)) }
  })
})

/** Houses alone read it; here it is read as docs/protocol says, once more and by another hand. */
describe('what it shows to read films', () => {
  run(GIVEN.openings, ({ town, keys, at, signed }) => {
    const object = cose.parse(b(signed), MOST_GONE)
    const row = Row.of(object.payload, 'mirror.malformed', MOST_GONE)
    const said = row.uint({ most: 2 ** 40 })
    row.done()
    if (Math.abs(at - said) > FRESH_S) throw new Refusal('mirror.stale', 'The clocks of the two houses disagree.')
    return { by: h(oneHouse(object, 'mirror', { town: b(town), keys: keys.map(b) })) }
  })
})
