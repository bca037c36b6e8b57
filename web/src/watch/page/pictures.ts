/** Which picture stands for which code of the registry. The words come from the phrasebook. */
import { EVENTS } from "../../terms/registry.ts";
import { iconOf, type IconName } from "../../ui/icon";

/** A kind of danger's picture bears the kind's own name. */
export const EVENT_PICTURE: Record<string, IconName> = Object.fromEntries([...EVENTS.values()].map(({ name }) => [name, iconOf(name)]));

export const SIZE_PICTURE: Record<string, IconName> = { one: "one", few: "few", several: "several", many: "many" };

export const ACTIVITY_PICTURE: Record<string, IconName> = {
  standing_by: "standing",
  stopping_people: "stopping",
  knocking_on_doors: "knocking",
  entering: "entering",
  taking_someone: "taking",
  spreading: "spreading",
  road_closed: "roadClosed",
  damage: "damage",
  leaving: "leaving",
  other: "other",
};

export const UNIFORM_PICTURE: Record<string, IconName> = {
  plain: "shirt",
  police: "cap",
  marked_vest: "vest",
  military: "helmet",
  work_clothes: "hardHat",
  not_seen: "eyeOff",
};

export const EQUIPMENT_PICTURE: Record<string, IconName> = {
  vehicles: "vehicles",
  breaching: "ram",
  dogs: "dog",
  aircraft: "aircraft",
  flames_or_smoke: "flame",
  water: "drop",
  none_seen: "none",
};

export const CHECKED_PICTURE: Record<string, IconName> = {
  delivery: "vehicle",
  ordinary_patrol: "cap",
  work_crew: "hardHat",
  ambulance_or_fire_crew: "ambulance",
  private_security: "shield",
  nothing_there: "none",
  neighbours_own_event: "party",
  drill: "drill",
  already_reported: "merge",
};
