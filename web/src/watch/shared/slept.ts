/** What happened since somebody last looked, out of what her own phone has verified. No names: there are none in it. Pure. */
import type { VerifiedAlert } from "../../seals/alert.ts";
import type { VerifiedChecked } from "../../seals/checked.ts";
import type { Incident } from "../../seals/incident.ts";
import { hex } from "../../terms/bytes.ts";
import { instantOf, type Instant } from "../../terms/instant.ts";
import { EVENTS, Finding, MessageType, Status } from "../../terms/registry.ts";
import { nameOf } from "./codes.ts";

/** words `slept-…` */
export type Happened = "unconfirmed" | "confirmed" | "longer" | "reported" | "over" | "cancelled" | "expired" | "checked";

export interface Passage {
  /** hex of the incident */
  readonly incident: string;
  readonly event: string;
  readonly drill: boolean;
  /** still open as far as this phone knows */
  readonly open: boolean;
  readonly steps: readonly { readonly at: Instant; readonly what: Happened; readonly finding: string | null }[];
}

/** Each thing of which something is new since then, the newest last. */
export function sleptThrough(known: { incidents: readonly Incident[]; checked: readonly VerifiedChecked[] }, since: Instant, at: Instant): readonly Passage[] {
  const told = known.incidents.map((each): Passage => {
    const over = each.ending === "final" || each.endsAt <= at;
    const steps = each.alerts.map((alert) => ({ at: instantOf(alert.fields.sent), what: whatOf(alert), finding: null }));
    return {
      incident: hex(each.incident),
      event: eventOf(each.alert.fields.event),
      drill: !each.isActual,
      open: !over,
      steps: over && each.ending === "none" ? [...steps, { at: each.endsAt, what: "expired", finding: null }] : steps,
    };
  });
  const checked = known.checked.map(({ fields }): Passage => ({
    incident: hex(fields.incident),
    event: eventOf(fields.event),
    drill: fields.status !== Status.Actual,
    open: false,
    steps: [{ at: instantOf(fields.sent), what: "checked", finding: nameOf(Finding, fields.finding) }],
  }));
  return [...told, ...checked]
    .filter(({ steps }) => steps.some((step) => step.at > since))
    .sort((one, other) => last(one) - last(other));
}

const last = ({ steps }: Passage): number => Math.max(...steps.map(({ at }) => at));

const eventOf = (code: number): string => EVENTS.get(code)?.name ?? "unknown";

function whatOf({ fields, standing }: VerifiedAlert): Happened {
  if (standing === "reported_over") return "reported";
  if (standing === "final") return fields.messageType === MessageType.Cancel ? "cancelled" : "over";
  if (standing === "unconfirmed") return "unconfirmed";
  return fields.messageType === MessageType.Update ? "longer" : "confirmed";
}
