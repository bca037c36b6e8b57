/** What came in, with its state and its clocks; and who else is on watch. */
import { Icon, type IconName } from "../../../ui/icon";
import { ago } from "../../../ui/time";
import { say } from "../../../ui/words.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { EVENT_PICTURE } from "../pictures";
import { sayCode } from "../report";
import { chosen, type DeskNeeds } from "./needs.ts";

/** Said before anything happens, so that nobody finds it out in the middle of an alarm. */
export function WhoIsThere({ desk }: DeskNeeds) {
  const alone = desk.others === 0;
  const words = desk.oneSuffices
    ? say("desk-one-suffices")
    : !alone && desk.enough
      ? say("desk-together", { others: desk.others })
      : desk.loneAllowed && desk.dispatcher
        ? say("desk-alone-unconfirmed")
        : say("desk-alone-nothing");
  return (
    <p class={`verdict ${desk.oneSuffices || (!alone && desk.enough) ? "quiet" : "unsure"}`} data-testid="who" data-others={desk.others}>
      <Icon name={alone ? "one" : "people"} />
      <span>{words}</span>
    </p>
  );
}

const STATE_ICON: Record<DeskIncident["state"], IconName> = {
  new: "bell",
  claimed: "hand",
  checking: "eye",
  half: "key",
  dismissed: "cross",
  out: "send",
  reported: "clock",
  ended: "check",
};

export function Queue({ desk, at }: DeskNeeds) {
  if (desk.incidents.length === 0) return <p class="card soft" data-testid="empty">{say("desk-empty")}</p>;
  return (
    <ul class="stack" data-testid="queue">
      {desk.incidents.map((incident) => (
        <li key={incident.id}>
          <button
            type="button"
            class="button full"
            aria-pressed={chosen.value === incident.id}
            data-testid="incident"
            data-incident={incident.id}
            data-state={incident.state}
            onClick={() => (chosen.value = chosen.value === incident.id ? null : incident.id)}
          >
            <Icon name={EVENT_PICTURE[incident.proposal.event] ?? "warning"} />
            <span class="stack tight">
              <span>
                {incident.readable ? sayCode("event", incident.proposal.event) : say("desk-unreadable")}
                {incident.drill ? ` · ${say("status-exercise")}` : ""}
              </span>
              <span class="soft small">
                <span>{say(`incident-${incident.state}`)}</span> · {ago(incident.since, at)} · {say("desk-reports", { count: incident.reports })}
              </span>
            </span>
            <Icon name={STATE_ICON[incident.state]} />
          </button>
        </li>
      ))}
    </ul>
  );
}
