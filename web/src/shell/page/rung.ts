/** Being rung while the app is closed, given what it asks of the rest of the phone: for alarms, and for letters that somebody waits for. */
import { Wakes } from "../../aid/worker/wakes.ts";
import type { Instant } from "../../terms/instant.ts";
import { RungWhenClosed } from "../../warn/page/rung.ts";
import { random } from "./chance.ts";
import type { Phone } from "./phone.ts";

/** It costs an entry, as a report does: the house cannot tell whose it was. */
export const rungOf = (phone: Phone): RungWhenClosed =>
  new RungWhenClosed({
    sealed: () => phone.keep?.sealed ?? null,
    state: () => phone.house.pushState(),
    ask: async (said) => phone.house.askToBeRung(said, await phone.theLine().entry()),
    move: (old, said) => phone.house.ringMeThere(old, said),
    stop: ({ endpoint, auth }) => phone.house.ringNoMore({ endpoint, auth }),
    prepare: () => phone.ringer.keepAround(),
    wakes: () => new Wakes(phone.theKeep().sealed, random).numbers(),
    listen: (old, wakes) => phone.house.ringMeFor(old, wakes),
    at: () => phone.at.value as Instant,
  });
