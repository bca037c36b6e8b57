/** The yearly drill, from whichever screen it is begun: its film is made and asked for, and the screen that waits for it is seen. */
import { say } from "../../ui/words.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export async function startDrill(phone: Phone): Promise<void> {
  const { openingsOf } = await import("./openings.ts");
  await openingsOf(phone).drill(say("film-drill-who"));
  goTo("opening");
}
