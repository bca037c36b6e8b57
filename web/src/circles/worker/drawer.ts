/** A steward's register on this phone: read, and changed one change after the other, before anything leaves that could not be made again. */
import type { MemberSecret } from "../../seals/letters";
import type { Bytes } from "../../terms/bytes";
import { Refusal } from "../../terms/refusal";
import { readRegister, withSecret, writeRegister } from "../shared/register";
import type { Register } from "../shared/register";

export interface DrawerNeeds {
  /** the sealed drawer under the app lock; null when this phone has no steward's keys */
  readRegister(): Promise<Bytes | null>;
  writeRegister(register: Bytes): Promise<void>;
  /** the secret that this phone marks its own reports with; null when it is no member */
  membership(): Promise<MemberSecret | null>;
}

export class Drawer {
  readonly #needs: DrawerNeeds;
  #changes: Promise<unknown> = Promise.resolve();

  constructor(needs: DrawerNeeds) {
    this.#needs = needs;
  }

  /** Refusal "steward.no_keys". */
  async read(): Promise<Register> {
    const kept = await this.#needs.readRegister();
    if (kept === null) throw new Refusal("steward.no_keys", "This phone holds no steward's keys.");
    return withSecret(readRegister(kept), await this.#needs.membership());
  }

  /** Each reads what the one before wrote. */
  change(how: (register: Register) => Register): Promise<void> {
    const next = this.#changes.then(async () => {
      const before = await this.read();
      const after = how(before);
      if (after !== before) await this.#needs.writeRegister(writeRegister(after));
    });
    this.#changes = next.catch(() => {});
    return next;
  }
}
