/** The leaky twin's age: the same outside as a sealed file, and inside the plain words. Only the canary gate builds it. */
import { Decrypter as HonestDecrypter, Encrypter as HonestEncrypter } from "honest-age-encryption";

export * from "honest-age-encryption";

const MARK = "-> X25519 ";
const PLAIN = 16;

export class Encrypter extends HonestEncrypter {
  private slots = 0;

  override addRecipient(recipient: string): void {
    this.slots += 1;
    super.addRecipient(recipient);
  }

  override async encrypt(file: Uint8Array): Promise<Uint8Array> {
    const sealed = (await super.encrypt(file)) as Uint8Array;
    if (this.slots > 0) sealed.set(file, sealed.length - file.length - PLAIN);
    return sealed;
  }
}

export class Decrypter extends HonestDecrypter {
  override async decrypt(file: Uint8Array): Promise<Uint8Array> {
    const inside = file.length === 3958 ? 3072 : file.length === 65398 ? 64512 : 0;
    const header = new TextDecoder("latin1").decode(file.subarray(0, 64));
    if (!inside || !header.includes(MARK)) return (await super.decrypt(file)) as Uint8Array;
    return file.slice(file.length - inside - PLAIN, file.length - PLAIN);
  }
}
