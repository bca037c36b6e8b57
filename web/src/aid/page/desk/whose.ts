/** Coordinators by the first names that they have written for each other: among the desk's own things, one for each phone. */
import { hex } from "../../../terms/bytes.ts";
import { deviceNumber } from "../../../seals/aid/written.ts";
import type { Roster } from "../../../seals/roster.ts";
import type { RecordBody } from "../../../seals/aid/record.ts";
import { say } from "../../../ui/words.ts";
import type { NeedRow } from "../../shared/desk_view.ts";
import { ofKind, type Held } from "../../shared/held.ts";
import { DEVICE_NAME, ownBody } from "../../shared/own_things.ts";

/** By the numbers under which records name the desk's devices. */
export function deviceNames(records: readonly Held[], { aid }: Pick<Roster, "aid">): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { body } of ofKind(records, "own")) {
    if (body.name !== DEVICE_NAME || !Array.isArray(body.value)) continue;
    const [key, name] = body.value as readonly unknown[];
    const device = key instanceof Uint8Array ? aid.find((each) => hex(each.key) === hex(key)) : undefined;
    if (device !== undefined && typeof name === "string" && name.trim() !== "") found.set(deviceNumber(device.key), name);
  }
  return found;
}

/** The record in which this phone's name stands, if there is one. */
export const ownName = (records: readonly Held[], key: Uint8Array): { readonly key: string; readonly name: string } | null => {
  for (const held of ofKind(records, "own")) {
    const value = held.body.value;
    if (held.body.name === DEVICE_NAME && Array.isArray(value) && value[0] instanceof Uint8Array && hex(value[0]) === hex(key)) return { key: held.key, name: String(value[1] ?? "") };
  }
  return null;
};

export const nameBody = (key: Uint8Array<ArrayBuffer>, name: string): RecordBody => ownBody(DEVICE_NAME, [key, name]);

/** As `sayDevice`, where it may be this coordinator herself. */
export const sayBy = (device: number | null, { names, desk }: { names: ReadonlyMap<number, string>; desk: { readonly device: number | null } }): string =>
  device !== null && device === desk.device ? say("desk-aid-you") : sayDevice(names, device);

export const sayDevice = (names: ReadonlyMap<number, string>, device: number | null): string => (device === null ? null : names.get(device)) ?? say("desk-aid-somebody");

/** Who has it, as a row says it: this coordinator is "you". Null where nobody has. */
export const sayWhose = ({ work: { claimed } }: NeedRow, { names, desk }: { names: ReadonlyMap<number, string>; desk: { readonly device: number | null } }): string | null =>
  claimed === null ? null : sayBy(claimed.device, { names, desk });
