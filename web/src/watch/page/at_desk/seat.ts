/** The place at the desk that this phone has taken: its keys for the running window, and what the house knows it by. */
import type { WatchKeys } from "../../../seals/keys.ts";
import { b64u, fromHex, type Bytes } from "../../../terms/bytes.ts";
import type { SecretKey } from "../../../terms/ids.ts";
import { Status } from "../../../terms/registry.ts";
import type { Answered, Ask } from "../../shared/needs.ts";

export class Seat {
  readonly keys: WatchKeys;
  readonly #token: string;
  readonly #ask: Ask;

  constructor(keys: WatchKeys, token: string, ask: Ask) {
    this.keys = keys;
    this.#token = token;
    this.#ask = ask;
  }

  get(path: string): Promise<Answered> {
    return this.#ask("GET", path, { desk: this.#token });
  }

  async post(path: string, json: unknown): Promise<void> {
    await this.#ask("POST", path, { json, desk: this.#token });
  }

  async put(path: string, raw: Bytes): Promise<void> {
    await this.#ask("PUT", path, { raw, desk: this.#token });
  }

  secretFor(status: Status): SecretKey {
    return status === Status.Actual ? this.keys.watch : this.keys.drill;
  }
}

/** An incident's id as the house's addresses have it. */
export const pathOf = (id: string): string => b64u(fromHex(id));
