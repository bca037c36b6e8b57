/** Where it is: every open incident on the town's own map. */
import { Icon } from "../../../ui/icon";
import { say } from "../../../ui/words.ts";
import { tagOf } from "../../shared/clocks.ts";
import { EVENT_PICTURE } from "../pictures";
import { PlaceOf } from "../place";
import { nameOfIncident } from "./queue";
import { chosen, open, type DeskNeeds } from "./needs.ts";

export function Where({ desk, home }: DeskNeeds) {
  const placed = desk.incidents.filter(({ proposal, state }) => proposal.cell !== null && state !== "ended" && state !== "dismissed");
  return (
    <ul class="stack card" data-testid="where">
      {placed.length === 0 && <li class="soft">{say("desk-map-empty")}</li>}
      {placed.map((incident) => (
        <li key={incident.id}>
          <button type="button" class="button full" aria-pressed={chosen.value === incident.id} onClick={() => open(incident.id)}>
            <Icon name={EVENT_PICTURE[incident.proposal.event] ?? "pin"} />
            <span>
              {nameOfIncident(incident)} {tagOf(incident.id)} · <PlaceOf cell={incident.proposal.cell ?? ""} home={home} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
