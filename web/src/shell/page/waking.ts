/** What this phone is rung for beside alarms: what the house has been told, and whether it rings this phone at all. */
import type { Wakes } from "../../aid/worker/wakes.ts";
import type { Waking } from "../../ui/woken.tsx";
import type { Phone } from "./phone.ts";

/** `untold`: the house does not know it yet. */
export type RungFor = "off" | "untold" | "on";

export function wakingOf(phone: Phone, asked: RungFor): Waking {
  const { rung } = phone;
  const standing = rung.value?.standing.value ?? "off";
  if (standing === "off") return (rung.value?.offered.value?.state ?? "off") === "off" ? "missing" : "off";
  if (standing === "failed" || standing === "lost" || standing === "asleep") return "deaf";
  return asked === "off" ? "can" : asked;
}

export async function rungFor(phone: Phone, isOn: boolean, wakes: Wakes): Promise<RungFor> {
  const told = phone.rung.peek()?.wakes.peek();
  return !isOn ? "off" : told === (await wakes.numbers()) ? "on" : "untold";
}

/** The house, where it rings this phone at all. Refusal "line.none", "push.not_known". */
export async function tellWakes(phone: Phone): Promise<void> {
  const rung = await phone.readRung();
  await rung.look();
  if (rung.standing.peek() !== "off") await rung.listen();
}
