/** The weekly exercise: whether one is due, and what kind this week's is. People place and sign it; it is never sent by itself. Pure. */
import type { Incident } from "../../seals/incident.ts";
import { instantOf, type Instant } from "../../terms/instant.ts";

const WEEK_S = 7 * 24 * 3600;

/** Nobody has told an exercise for a week; the house keeps what is over for as long. */
export const isDrillDue = (incidents: readonly Incident[], at: Instant): boolean =>
  !incidents.some(({ isActual, alerts }) => !isActual && alerts.some(({ fields }) => at - instantOf(fields.sent) < WEEK_S));

/** In turn, so that every kind the town warns of is heard some week. */
export const drillOfWeek = (events: readonly string[], at: Instant): string | null => events[Math.floor(at / WEEK_S) % events.length] ?? null;
