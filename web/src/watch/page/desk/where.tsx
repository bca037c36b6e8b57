/** Where it is: every open incident on the town's own map. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { TownMap, type Area, type Look, type Marker } from "../../../ui/town_map.tsx";
import type { LatLng } from "../../../ui/map/projection.ts";
import { say } from "../../../ui/words.ts";
import { tagOf } from "../../shared/clocks.ts";
import type { DeskIncident } from "../../shared/desk.ts";
import { EVENT_PICTURE } from "../pictures";
import { centreOfCell } from "../place";
import { nameOfIncident } from "./queue";
import { chosen, open, type DeskNeeds } from "./needs.ts";

const LOOK: Record<DeskIncident["state"], Look> = { new: "danger", claimed: "accent", checking: "accent", half: "doubt", dismissed: "clear", out: "danger", reported: "clear", ended: "clear" };

export function Where({ desk, home }: DeskNeeds) {
  const placed = desk.incidents.filter(({ proposal, state }) => proposal.cell !== null && state !== "ended" && state !== "dismissed");
  const middles = useMiddles([...placed.map(({ proposal }) => proposal.cell ?? ""), ...(home ? [home] : [])]);
  const at = ({ proposal }: DeskIncident): LatLng | undefined => middles.get(proposal.cell ?? "");
  const markers = placed.flatMap((incident): Marker[] => {
    const point = at(incident);
    if (!point) return [];
    const look = incident.drill ? "drill" : LOOK[incident.state];
    return [{ key: incident.id, at: point, icon: EVENT_PICTURE[incident.proposal.event] ?? "warning", look, words: `${nameOfIncident(incident)} ${tagOf(incident.id)}`, pressed: chosen.value === incident.id, onPress: () => open(incident.id) }];
  });
  const areas = placed.flatMap((incident): Area[] => {
    const point = at(incident);
    return point ? [{ key: incident.id, look: incident.drill ? "drill" : LOOK[incident.state], at: point, radiusM: incident.half?.proposal.radius ?? incident.proposal.radius }] : [];
  });
  const middle = home ? middles.get(home) : undefined;
  const focus = markers.filter(({ key }) => key === chosen.value);
  const around = (focus.length > 0 ? focus : markers).map((each) => each.at);
  if (around.length === 0 && !middle) return <p class="soft">{say("busy")}</p>;
  return (
    <div class="stack" data-testid="where">
      <TownMap label={say("desk-map")} around={around.length > 0 ? around : [middle ?? { lat: 0, lng: 0 }]} turn={`${chosen.value}${placed.length}`} markers={markers} areas={areas} home={middle ?? null} tall />
      {placed.length === 0 && <p class="soft small">{say("desk-map-empty")}</p>}
    </div>
  );
}

/** The middle of each cell, as soon as it is worked out. */
function useMiddles(cells: readonly string[]): ReadonlyMap<string, LatLng> {
  const known = useSignal<ReadonlyMap<string, LatLng>>(new Map());
  const wanted = cells.filter((cell) => !known.value.has(cell)).join(" ");
  useEffect(() => {
    if (wanted === "") return;
    void Promise.all(wanted.split(" ").map(async (cell) => [cell, await centreOfCell(cell)] as const)).then((found) => {
      known.value = new Map([...known.value, ...found]);
    });
  }, [wanted]);
  return known.value;
}
