/** The watch desk, given what it asks of the rest of the phone. Comes as its own chunk; the watch goes on while other screens are seen. */
import { HealthLine } from "../../circles/page/health.tsx";
import { bookOf } from "../../circles/shared/health.ts";
import { AtDesk } from "../../watch/page/at_desk/at_desk.ts";
import { Doorbell } from "../../watch/page/at_desk/doorbell.ts";
import { attend } from "../../watch/page/desk/attention.ts";
import { sightingCell } from "../../watch/page/place.tsx";
import { placesNamed, typedCell, type FoundPlace } from "../../watch/shared/places.ts";
import { openDesk } from "../../lines/desk_house.ts";
import { startDeskLive } from "../../lines/desk_live.ts";
import { cellText } from "../../terms/cell.ts";
import type { Instant } from "../../terms/instant.ts";
import { later } from "../../ui/later.tsx";
import { mapFile, namedPlaces } from "../../ui/map/ground.ts";
import { language } from "../../ui/words.ts";
import { PushAsleep, usePushState } from "./asleep.tsx";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

const SIGHTING_RESOLUTION = 12;
const Desk = later(() => import("../../watch/page/desk/desk.tsx").then(({ Desk }) => Desk));

export function DeskScreen({ phone }: { phone: Phone }) {
  const desk = atDesk(phone);
  const roster = phone.line?.roster() ?? null;
  usePushState(phone);
  return (
    <>
      <PushAsleep phone={phone} />
      <Desk
        desk={desk.state.value}
        acts={desk}
        bell={bellOf(phone)}
        events={phone.events.value}
        home={phone.gridHome.value}
        resolution={phone.resolutionOf}
        checklist={(event) => phone.playbook.value.get(event)?.checklist ?? []}
        places={placesOf}
        numbers={phone.numbers.published.value}
        slept={{ incidents: phone.line?.incidents() ?? [], checked: phone.line?.checked() ?? [], since: () => lastLooked(phone), read: () => lookedNow(phone) }}
        health={roster ? <HealthLine book={bookOf(roster)} at={phone.at.value} /> : null}
        at={phone.at.value}
      />
    </>
  );
}

/** Under this phone's own key: when somebody last looked is nobody else's to read. */
const LOOKED = "looked";

async function lastLooked(phone: Phone): Promise<number | null> {
  const held = await phone.keep?.sealed.get(LOOKED);
  return typeof held === "number" ? held : null;
}

async function lookedNow(phone: Phone): Promise<void> {
  await phone.keep?.sealed.put(LOOKED, now());
}

const bells = new WeakMap<Phone, Doorbell>();

/** It outlives a watch, and so asks for the desk when it needs it: holding one would hold what was read there behind a lock that is shut. */
function bellOf(phone: Phone): Doorbell {
  const held = bells.get(phone) ?? new Doorbell({
    state: () => phone.house.pushState(),
    hang: (said) => atDesk(phone).hangBell(said),
    stop: ({ endpoint, auth }) => phone.house.ringNoMore({ endpoint, auth }),
    at: () => phone.at.value as Instant,
  });
  bells.set(phone, held);
  return held;
}

/** What a caller names: a cell, or a name on the map that lies on this phone, or one of the town's own. */
async function placesOf(typed: string): Promise<readonly FoundPlace[]> {
  const cell = typedCell(typed);
  if (cell !== null) return [{ ...cell, cell: await sightingCell(cell.cell) }];
  if (typed.trim() === "") return [];
  const [{ namesIn }, { nameIn }, { cellAt }] = await Promise.all([import("../../ui/map/names.ts"), import("../../ui/map/labels.ts"), import("../../seals/grid.ts")]);
  const file = mapFile.value;
  const all = [...namedPlaces.value, ...(file === null ? [] : await namesIn(file).catch(() => []))];
  const found = placesNamed(typed, all.map((place) => ({ ...place, name: nameIn(place.names, language.value) })));
  return found.map((place) => ({ name: place.name, cell: cellText(cellAt(place, SIGHTING_RESOLUTION)) }));
}

function atDesk(phone: Phone): AtDesk {
  if (phone.desk instanceof AtDesk) return phone.desk;
  const made: AtDesk = new AtDesk({
    openDesk: (open) => openDesk(phone.house, open),
    listen: (house, heard) => {
      const hangUp = startDeskLive({ house, onEvent: heard, onUp: (up) => up && heard(), onClosed: heard });
      const turnAway = attend(made.state);
      return () => {
        hangUp();
        turnAway();
      };
    },
    takePigeonholes: (ids) => phone.house.takePigeonholes(ids),
    town: () => phone.theLine().town(),
    incidents: () => phone.line?.incidents() ?? [],
    beats: () => phone.line?.beats() ?? [],
    highest: (status) => phone.line?.highest(status) ?? 0,
    certified: (window) => phone.theLine().certified(window),
    keys: () => phone.watchKeys.value,
    readKeys: () => phone.readWatchKeys(),
    standing: () => phone.standing,
    saveKeys: (keys) => phone.saveWatchKeys(keys),
    memberSecrets: () => phone.memberSecrets,
    plays: () => phone.playbook.value,
    catchUp: () => phone.theLine().catchUp(),
    seal: heavy.seal,
    open: heavy.open,
    random,
    now,
  });
  phone.desk = made;
  return made;
}
