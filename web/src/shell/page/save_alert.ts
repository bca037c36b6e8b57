/** `*.tocsin`: an alert with all that somebody needs to check it who knows nothing but the town. Docs/protocol, § 13. */
import { sentAt } from "../../seals/alert.ts";
import { encode } from "../../seals/cbor.ts";
import type { Incident } from "../../seals/incident.ts";
import { hex } from "../../terms/bytes.ts";
import { windowOf } from "../../terms/instant.ts";
import { Refusal } from "../../terms/refusal.ts";
import { giveFile } from "../../ui/parts.tsx";
import type { Phone } from "./phone.ts";

export async function saveAlert(phone: Phone, told: Incident): Promise<void> {
  const window = windowOf(sentAt(told.alert.fields));
  const [record, statements] = await Promise.all([phone.theKeep().book.window(window), phone.theLine().statements()]);
  if (record === null) throw new Refusal("window.unknown", "This phone does not know who was on watch then.");
  const bytes = encode([1, told.alert.data, record.statement, record.leaves, record.standIns, statements, record.slips]);
  giveFile(`alert-${hex(told.alert.alertId)}.tocsin`, bytes, "application/vnd.tocsin+cbor");
}
