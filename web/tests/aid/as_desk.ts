/** Records as tests of one side read and write them for the other. */
import { readRecord, sealedTo } from '../../src/seals/aid/record.ts'
import type { AidRecord, RecordBody } from '../../src/seals/aid/record.ts'
import { isSigned, signWritten, unprovenWritten } from '../../src/seals/aid/written.ts'
import type { Bytes } from '../../src/terms/bytes.ts'
import type { Recipient, RecordId, SecretKey, TownId } from '../../src/terms/ids.ts'
import type { Minutes } from '../../src/terms/instant.ts'

/** What stands in it, whoever wrote it. */
export const opened = (plaintext: Bytes): AidRecord => (isSigned(plaintext) ? unprovenWritten(plaintext).record : readRecord(plaintext))

/** As a device of the desk writes it, `turn` times by now. */
export const written = (id: Bytes, turn: number, body: RecordBody, { key, town, to, at = null }: { key: SecretKey; town: TownId; to: readonly Recipient[]; at?: Minutes | null }): Bytes =>
  signWritten({ id: id as RecordId, turn, record: { sealedTo: sealedTo(to), body }, at }, key, town)
