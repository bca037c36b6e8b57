/** The place at the desk that this phone has taken: its keys for the running window, and the house as it answers them. */
import type { DeskHouse } from "../../../lines/desk_house.ts";
import type { WatchKeys } from "../../../seals/keys.ts";
import type { SecretKey } from "../../../terms/ids.ts";
import { Status } from "../../../terms/registry.ts";

export class Seat {
  readonly keys: WatchKeys;
  readonly house: DeskHouse;

  constructor(keys: WatchKeys, house: DeskHouse) {
    this.keys = keys;
    this.house = house;
  }

  secretFor(status: Status): SecretKey {
    return status === Status.Actual ? this.keys.watch : this.keys.drill;
  }
}
