/** What needing, helping, calls and timers ask of the rest of the phone. */
import type { AidNeeds } from "../../aid/worker/asking.ts";
import { AidHouse } from "../../lines/aid_house.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

export function aidNeeds(phone: Phone): AidNeeds {
  const keep = phone.theKeep();
  return {
    own: keep.own,
    parcels: keep.parcels,
    house: new AidHouse(phone.house),
    town: keep.town,
    roster: () => phone.line?.roster() ?? null,
    member: () => keep.sealed.memberSecret(),
    seal: heavy.seal,
    open: heavy.open,
    flush: async () => phone.line?.flushParcels().catch(() => {}),
    now,
    random,
  };
}
