/**
 * age files to and by X25519 keys. Loads age-encryption: import this file lazily from pages.
 *
 * [Note: secrets that begin with zero]
 * WebKitGTK 2.50 takes no X25519 secret whose first byte is zero (DataError), which is one in 256: libgcrypt reads it as a number. Each seal
 * makes a secret of its own, so it is done again. Of a secret that opens, X25519 never looks at the three lowest bits of that byte (RFC 7748, § 5).
 */
import { Decrypter, Encrypter } from 'age-encryption'
import type { Bytes } from '../terms/bytes.ts'
import type { Identity, Recipient } from '../terms/ids.ts'
import { identityText, recipientText } from './age_text.ts'

/** With eight recipients one in 32 has to be done again; eight in a row are none in a million millions. */
const TRIES = 8

export async function encryptTo(recipients: readonly Recipient[], plaintext: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter()
  for (const each of recipients) encrypter.addRecipient(recipientText(each))
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return (await encrypter.encrypt(plaintext)) as Bytes
    } catch (why) {
      if (left === 0 || (why as Error).name !== 'DataError') throw why
    }
  }
}

/** Throws where none of them opens it. */
export async function decryptWith(identities: readonly Identity[], ageFile: Bytes): Promise<Bytes> {
  const decrypter = new Decrypter()
  for (const each of identities) decrypter.addIdentity(identityText(withoutZero(each)))
  return (await decrypter.decrypt(ageFile)) as Bytes
}

function withoutZero(identity: Identity): Identity {
  const same = identity.slice() as Identity
  same[0] = identity[0] || 1
  return same
}
