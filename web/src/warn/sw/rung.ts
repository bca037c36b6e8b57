/** Being rung while the app is closed, as the keeper of the bundle sees it: that something has come, and that the browser changed the address. */
import { databaseNames, openNamed } from "../../keep/database.ts";
import { deviceBox } from "../../keep/device.ts";
import { Sealed } from "../../keep/sealed.ts";
import { fromB64u, type Bytes } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import { HEARD, readRung, RUNG, saidOf, writeRung, type Old, type Rung, type Subscribed } from "../shared/rung.ts";

/** This phone can be rung: a test has come and gone back, or an exercise, or an alarm. */
export async function noteHeard(at: Instant): Promise<void> {
  await each(async (sealed) => sealed.put(HEARD, at));
}

export interface Moving {
  readonly manager: PushManager;
  /** what the browser says that it made instead; some make nothing */
  readonly made: PushSubscription | null;
  /** whether the house took it */
  readonly move: (old: Old, said: Subscribed) => Promise<boolean>;
  readonly ask: (said: Subscribed, ticket: Bytes) => Promise<boolean>;
  readonly at: Instant;
}

/**
 * The house is told where this phone is now; by one of its tickets where the house has dropped the old address already. What it does
 * not take is left to the next page, which looks whenever it opens.
 */
export async function moveOn({ manager, made, move, ask, at }: Moving): Promise<void> {
  await each(async (sealed, rung) => {
    const held = made ?? (await manager.getSubscription()) ?? (await manager.subscribe({ userVisibleOnly: true, applicationServerKey: fromB64u(rung.key) }));
    const said = saidOf(held, rung);
    let told = await move({ endpoint: rung.endpoint, auth: rung.auth }, said);
    if (!told) {
      const ticket = await sealed.takeTicket();
      told = ticket !== null && (await ask(said, ticket));
    }
    if (told) await sealed.put(RUNG, writeRung({ ...rung, endpoint: said.endpoint, auth: said.auth, since: at }));
  });
}

/** Of each town on this phone that rings it. */
async function each(act: (sealed: Sealed, rung: Rung) => Promise<void>): Promise<void> {
  for (const name of await databaseNames()) {
    const database = await openNamed(name);
    try {
      const sealed = new Sealed(database, await deviceBox(database));
      const kept = await sealed.get(RUNG);
      if (kept !== undefined) await act(sealed, readRung(kept));
    } finally {
      database.close();
    }
  }
}
