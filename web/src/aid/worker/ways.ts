/** How aid's parcels go to the house. They are sealed: whoever carries them reads nothing. */
import type { AidHouse } from "../../lines/aid_house.ts";
import type { Way } from "../../lines/parcel_post.ts";
import type { Bytes } from "../../terms/bytes.ts";
import type { Hash } from "../../terms/ids.ts";

export const RECORD = "aid-record";
export const ERASE = "aid-erase";

export const aidWays = (house: AidHouse): Readonly<Record<string, Way>> => ({
  [RECORD]: {
    carry: async ([id, envelope, eraseHash], entry) => house.putRecord(id as Bytes, envelope as Bytes, { eraseHash: eraseHash as Hash, entry: await entry() }),
    over: ["aid.erased"],
  },
  [ERASE]: { carry: ([id, secret]) => house.eraseRecord(id as Bytes, secret as Bytes), over: ["aid.unknown"] },
});
