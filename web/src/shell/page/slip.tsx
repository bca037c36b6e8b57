/** The page for a lost phone's paper, given what it asks of the rest of the phone. Comes as its own chunk. */
import { PostSlip } from "../../circles/page/slip.tsx";
import { postSlip } from "../../circles/worker/slip.ts";
import { Refusal } from "../../terms/refusal.ts";
import { now } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export function SlipScreen({ phone }: { phone: Phone }) {
  const windows = async (): Promise<readonly number[]> => {
    await phone.line?.catchUp();
    const roster = phone.line?.roster();
    if (!roster) throw new Refusal("line.none", "There is no line to the house.");
    return [...roster.batches.keys()];
  };
  return <PostSlip post={(slip, onProgress) => postSlip(slip, { house: phone.house, windows, now }, onProgress)} onDone={() => goTo("home")} />;
}
