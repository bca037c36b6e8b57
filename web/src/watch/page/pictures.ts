/** Which picture stands for which code of the registry. The words come from the phrasebook. */
import type { IconName } from "../../ui/icon";

export const EVENT_PICTURE: Record<string, IconName> = {
  checkpoint: "checkpoint",
  raid: "raid",
  taking: "taking",
  eviction: "eviction",
  hate_attack: "hate",
  fire: "fire",
  flood: "flood",
  extreme_cold: "cold",
  extreme_heat: "heat",
  storm: "storm",
  smoke: "smoke",
  power_outage: "power",
  water_outage: "tap",
  gas_leak: "gas",
  network_outage: "network",
};

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
