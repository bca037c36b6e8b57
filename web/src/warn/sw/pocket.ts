/**
 * A push, while perhaps no page is open: read, verified under the pinned root by what this phone holds, and said in her language.
 * Nothing is asked of the house; a push that tries this phone out is answered by whoever calls.
 */
import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import { aroundOf, readAround } from "../../keep/around.ts";
import { Book } from "../../keep/book.ts";
import { databaseNames, openNamed, townOf } from "../../keep/database.ts";
import { deviceBox } from "../../keep/device.ts";
import { Sealed } from "../../keep/sealed.ts";
import { foldIncident } from "../../seals/incident.ts";
import { verifyPushed } from "../../seals/pushed.ts";
import { fromB64u, type Bytes } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import { LANGUAGES } from "../../ui/languages.ts";
import { DEFAULT, readChoices, type Choices } from "../shared/choices.ts";
import type { Nearness, Phrases, Told } from "../shared/notice.ts";
import { bellOf, caseOf, letterOf, newsOf, noteOf, triedOf, type Drills, type Note } from "../shared/pocket.ts";

export interface PocketNeeds {
  /** the language of the screen, and the app's name on this phone, as the page has told them */
  readonly language: string | null;
  readonly title: string | null;
  /** the phrasebook of a language, from the bundle that was checked; null where it is not there */
  readonly words: (tag: string) => Promise<string | null>;
  readonly shown: ReadonlySet<string>;
  readonly drills: Drills;
  readonly now: Date;
  /** of the second worker, which somebody on watch is rung by: what comes there has no words of its own */
  readonly isBell: boolean;
}

export interface Heard {
  readonly note: Note;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** to be given back, when this push tries the phone out */
  readonly proof: string | null;
  /** the alert that the house may be told was shown, where this person agreed and it is shown for the first time */
  readonly counts: Bytes | null;
}

/** A phone whose storage fails still says that there is news. */
export async function hearPush(text: string, needs: PocketNeeds): Promise<Heard> {
  const about = LANGUAGES.find(({ tag }) => tag === needs.language) ?? LANGUAGES[0];
  const phrases = phrasesOf(about, (await needs.words(about.tag).catch(() => null)) ?? "");
  const title = needs.title ?? "Tocsin";
  const said = read(text);
  const heard = { language: about.tag, direction: about.direction, proof: said.proof, counts: null };
  if (said.proof !== null) return { ...heard, note: triedOf(phrases, title) };
  if (needs.isBell) return { ...heard, note: bellOf(phrases, title, await anyChoices()) };
  if (said.letter) return { ...heard, note: letterOf(phrases, title, await anyChoices()) };
  const minute = needs.now.getHours() * 60 + needs.now.getMinutes();
  if (said.case) return { ...heard, note: caseOf(phrases, title, await anyChoices(), minute) };
  const at = Math.floor(needs.now.getTime() / 1000) as Instant;
  for (const name of said.alert === null ? [] : await databaseNames().catch(() => [])) {
    const found = await under(name, said.alert as Bytes, at);
    if (found === null) continue;
    const note = noteOf(found.told, { phrases, title, shown: needs.shown, drills: needs.drills, at, minute, ...found });
    return { ...heard, note, counts: found.choices.counted && !needs.shown.has(note.name) ? found.told.alert.alertId : null };
  }
  return { ...heard, note: newsOf(phrases, title) };
}

/** The alert as this town's book proves it; null where it does not. What lies sealed and cannot be read changes nothing but how it rings. */
async function under(name: string, pushed: Bytes, at: Instant): Promise<{ told: Told; nearness: Nearness | null; choices: Choices } | null> {
  const database = await openNamed(name).catch(() => null);
  if (database === null) return null;
  try {
    const roster = await new Book(database, townOf(name)).roster(at);
    if (roster === null) return null;
    const told = foldIncident([verifyPushed(pushed, roster, at)], null);
    const sealed = new Sealed(database, await deviceBox(database));
    const choices = await sealed.get("choices").then((kept) => (kept === undefined ? DEFAULT : readChoices(kept))).catch(() => DEFAULT);
    const places = await sealed.places().catch(() => []);
    const around = await sealed.get("around").then((kept) => (kept === undefined ? [] : readAround(kept))).catch(() => []);
    const nearness = places.length === 0 ? null : aroundOf(around, places, told);
    return { told, nearness, choices };
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Of the one town that this phone keeps; those of a phone that has chosen nothing where they cannot be read. */
async function anyChoices(): Promise<Choices> {
  for (const name of await databaseNames().catch(() => [])) {
    const database = await openNamed(name).catch(() => null);
    if (database === null) continue;
    try {
      const kept = await new Sealed(database, await deviceBox(database)).get("choices");
      if (kept !== undefined) return readChoices(kept);
    } catch {
      continue;
    } finally {
      database.close();
    }
  }
  return DEFAULT;
}

/** Whatever is no JSON of ours says nothing. */
function read(text: string): { alert: Bytes | null; proof: string | null; letter: boolean; case: boolean } {
  try {
    const said = JSON.parse(text) as { alert?: unknown; proof?: unknown; letter?: unknown; case?: unknown };
    const proof = typeof said.proof === "string" && /^[A-Za-z0-9_-]{22}$/.test(said.proof) ? said.proof : null;
    return { alert: typeof said.alert === "string" ? fromB64u(said.alert) : null, proof, letter: said.letter === true, case: said.case === true };
  } catch {
    return { alert: null, proof: null, letter: false, case: false };
  }
}

function phrasesOf(about: (typeof LANGUAGES)[number], text: string): Phrases {
  const bundle = new FluentBundle("numbersAs" in about ? about.numbersAs : about.tag);
  bundle.addResource(new FluentResource(text));
  const two = (number: number): string => String(number).padStart(2, "0");
  const there = (minutes: number): Date => new Date(minutes * 60_000);
  return {
    say: (id, values = {}) => {
      const pattern = bundle.getMessage(id)?.value;
      const plain = Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? new FluentNumber(value, { useGrouping: false, numberingSystem: "latn" }) : value]);
      return pattern ? bundle.formatPattern(pattern, Object.fromEntries(plain), []) : "Open Tocsin";
    },
    knows: (id) => bundle.hasMessage(id),
    clock: (minutes) => `${two(there(minutes).getHours())}:${two(there(minutes).getMinutes())}`,
    minuteOfDay: (minutes) => there(minutes).getHours() * 60 + there(minutes).getMinutes(),
  };
}
