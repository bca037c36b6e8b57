/** What a verifier's phone is doing: waiting on the road, going somewhere, or showing the details of where it goes. */
import { signal } from "@preact/signals";
import type { DeskIncident } from "../../shared/desk.ts";

/** On the road a phone shows nothing of the desk but what calls its owner out. */
export const onTheRoad = signal(false);

/** Taken incidents whose details were asked for instead of the large buttons. */
export const inDetail = signal<ReadonlySet<string>>(new Set());

/** The one that this phone took and has not judged. */
export function takenBy(incidents: readonly DeskIncident[]): DeskIncident | undefined {
  return incidents.find(({ id, mine, state }) => mine && (state === "claimed" || state === "checking") && !inDetail.value.has(id));
}
