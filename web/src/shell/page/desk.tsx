/** The watch desk, given what it asks of the rest of the phone. Comes as its own chunk; the watch goes on while other screens are seen. */
import { AtDesk } from "../../watch/page/at_desk/at_desk.ts";
import { Desk } from "../../watch/page/desk/desk.tsx";
import { startDeskLive } from "../../lines/desk_live.ts";
import { fromB64u } from "../../terms/bytes.ts";
import { now, random } from "./chance.ts";
import type { Phone } from "./phone.ts";
import { heavy } from "./town_line.ts";

export function DeskScreen({ phone }: { phone: Phone }) {
  const desk = atDesk(phone);
  return (
    <Desk
      desk={desk.state.value}
      acts={desk}
      events={phone.events.value}
      home={phone.gridHome.value}
      resolution={phone.resolutionOf}
      at={phone.at.value}
    />
  );
}

function atDesk(phone: Phone): AtDesk {
  if (phone.desk instanceof AtDesk) return phone.desk;
  const made = new AtDesk({
    ask: phone.ask,
    listen: (token, heard) =>
      startDeskLive({ house: phone.house, token: () => fromB64u(token), onEvent: heard, onUp: (up) => up && heard(), onClosed: heard }),
    town: () => phone.theLine().town(),
    incidents: () => phone.line?.incidents() ?? [],
    beats: () => phone.line?.beats() ?? [],
    highest: (status) => phone.line?.highest(status) ?? 0,
    certified: (window) => phone.theLine().certified(window),
    keys: () => phone.watchKeys.value,
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
