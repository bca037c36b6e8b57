/** A small file under words drawn by chance: age with scrypt, as `tocsin-kit` and Debian's `age` read it. Loads age-encryption. */
import { Decrypter, Encrypter } from 'age-encryption'
import type { Bytes } from '../terms/bytes.ts'

/** 64 MiB and a fraction of a second: readers refuse what would take them long. Six words drawn by chance are 60 bits of it. */
const WORK_FACTOR = 16

const SCRYPT_HEADER = /^age-encryption\.org\/v1\n-> scrypt [^ \n]+ ([1-9][0-9]*)\n/
const HEADER_BYTES = 100

/** Whether opening it costs at most twice what sealing it here would: whoever hands over a file says what trying its words costs. */
export function isAffordable(file: Bytes): boolean {
  const header = SCRYPT_HEADER.exec(String.fromCharCode(...file.subarray(0, HEADER_BYTES)))
  return header === null || Number(header[1]) <= WORK_FACTOR + 1
}

export async function sealUnderWords(data: Bytes, words: string): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(words)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return (await encrypter.encrypt(data)) as Bytes
}

/** However the words were typed. Null when they do not open it. */
export async function openUnderWords(file: Bytes, words: string): Promise<Bytes | null> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(words.trim().toLowerCase().split(/\s+/u).join(' '))
  return decrypter.decrypt(file).then((bytes) => bytes as Bytes, () => null)
}
