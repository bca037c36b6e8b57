/** The town's files on a steward's phone: stated in the book, and brought to the house from here. */
import { sha256 } from "../../seals/hashes";
import type { Roster } from "../../seals/roster";
import { readStatement, writeStatement } from "../../seals/statement";
import type { KnownBody, TownFile } from "../../seals/statement";
import type { Files as OwnFiles } from "../../keep/files";
import type { House } from "../../lines/house";
import { hex } from "../../terms/bytes";
import type { Bytes } from "../../terms/bytes";
import type { Hash } from "../../terms/ids";
import { minutesOf } from "../../terms/instant";
import type { Instant } from "../../terms/instant";
import { isRefusal } from "../../terms/refusal";

export interface BringingNeeds {
  roster(): Promise<Roster>;
  readonly house: Pick<House, "putTownFile" | "hasTownFile">;
  /** files of the town that lie on this phone */
  readonly files: Pick<OwnFiles, "putOwn" | "isOwn" | "read" | "settle">;
  now(): Instant;
}

type Inscribe = (body: KnownBody) => Promise<"done" | "waits">;

export class Bringing {
  readonly #needs: BringingNeeds;
  readonly #inscribe: Inscribe;
  /** hashes (hex) of the town's files that the house has */
  #atHouse: ReadonlySet<string> = new Set();

  constructor(needs: BringingNeeds, inscribe: Inscribe) {
    this.#needs = needs;
    this.#inscribe = inscribe;
  }

  /** As it was seen last. */
  isAtHouse = (file: Hash): boolean => this.#atHouse.has(hex(file));

  /** A file in the place of what has its name now. It goes to the house from this phone once the town lists it. */
  async add(name: string, bytes: Bytes): Promise<"done" | "waits"> {
    const roster = await this.#needs.roster();
    const file: TownFile = { name, size: bytes.length, fileHash: sha256(bytes) };
    await this.#needs.files.putOwn(file.fileHash, bytes);
    return this.#state([...roster.files.filter((each) => each.name !== name), file]);
  }

  /** Out of the town's book: the house and every phone drop it. */
  async remove(name: string): Promise<"done" | "waits"> {
    const roster = await this.#needs.roster();
    return this.#state(roster.files.filter((each) => each.name !== name));
  }

  /** Whatever the town lists, the house lacks and this phone holds for it. */
  async bring(): Promise<void> {
    const { files, house } = this.#needs;
    const atHouse = new Set<string>();
    for (const { fileHash, size } of (await this.#needs.roster()).files) {
      try {
        const own = await files.isOwn(fileHash);
        let there = this.#atHouse.has(hex(fileHash)) || (await house.hasTownFile(fileHash));
        const bytes = !there && own ? await files.read(fileHash, 0, size) : null;
        if (bytes !== null) {
          await house.putTownFile(fileHash, bytes);
          there = true;
        }
        if (there) atHouse.add(hex(fileHash));
        if (there && own) await files.settle(fileHash, size);
      } catch (why) {
        // the next look tries again
        if (!isRefusal(why)) throw why;
      }
    }
    this.#atHouse = atHouse;
  }

  async #state(files: readonly TownFile[]): Promise<"done" | "waits"> {
    const body: KnownBody = { kind: 8, files };
    // what nobody could read is not written
    readStatement(writeStatement({ sequence: 1, previous: sha256(new Uint8Array()), at: minutesOf(this.#needs.now()), body }));
    const how = await this.#inscribe(body);
    if (how === "done") await this.bring();
    return how;
  }
}
