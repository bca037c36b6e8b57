/**
 * What a phone shows of a push, while no page is open. Pure: the words, her places and choices, and the time come in. Every push shows
 * something, because a browser that is pushed to and shows nothing loses the right to it: so what is far becomes one silent line that
 * the next one replaces.
 */
import { hex } from "../../terms/bytes.ts";
import { minutesOf } from "../../terms/instant.ts";
import type { Instant } from "../../terms/instant.ts";
import { sayAlert, standOf, type Nearness, type Phrases, type Told } from "./notice.ts";
import { EXERCISES_A_DAY, hear } from "./ring.ts";
import { isQuiet, NIGHT, type Choices } from "./choices.ts";

export interface Note {
  readonly title: string;
  readonly body: string;
  /** a later one with the same tag takes its place */
  readonly tag: string;
  readonly silent: boolean;
  /** which alert, how sure: what was shown once is not rung again */
  readonly name: string;
  /** the exercise for which it makes a sound */
  readonly drill?: string;
}

/** Exercises that made a sound while no page was open: which, and when. */
export type Drills = readonly (readonly [key: string, at: number])[];

export interface Pocket {
  readonly phrases: Phrases;
  /** null when no place is saved: then everything is near */
  readonly nearness: Nearness | null;
  readonly choices: Choices;
  /** the app's name on this phone */
  readonly title: string;
  /** names of what was shown before */
  readonly shown: ReadonlySet<string>;
  readonly drills: Drills;
  readonly at: Instant;
  /** of her day */
  readonly minute: number;
}

export const FAR = "tocsin-far";
export const NEWS = "tocsin-news";
export const BELL = "tocsin-bell";
/** as the open app says it, so that one takes the other's place */
export const LETTER = "keyholder";
export const CASE = "trustee";

/** Of an alert that this phone has verified. */
export function noteOf(told: Told, { phrases, nearness, choices, title, shown, drills, at, minute }: Pocket): Note {
  const minutes = minutesOf(at);
  const { alertId, standing, fields } = told.alert;
  const { key } = standOf(told, minutes);
  const name = [key, fields.sequence, hex(alertId), standing].join("|");
  if ([...shown].some((other) => isLater(other, key, fields.sequence))) return { ...newsOf(phrases, title), silent: true };
  if (nearness !== null && !nearness.near) return { title, body: phrases.say("push-far"), tag: FAR, silent: true, name };
  const notice = sayAlert(told, { phrases, nearness: null, at: minutes });
  const stand = standOf(told, minutes);
  const { act } = hear(told, { notice: stand, nearness, whistle: "near", before: null, choices, onWatch: false, mayDrill: mayDrill(drills, key, at), at, minute });
  const silent = act.notify !== "loud" || shown.has(name);
  const drill = stand.look === "drill" && !silent ? { drill: key } : {};
  if (choices.neutral) return { title, body: phrases.say(stand.look === "drill" ? "push-neutral-drill" : "notify-neutral"), tag: stand.key, silent, name, ...drill };
  return { title: notice.headline, body: notice.sentences.join(" "), tag: stand.key, silent, name, ...drill };
}

const DAY_S = 86_400;

/** Whoever may practise cannot tire people out: more of a day than so many are shown without a sound, as in the open app. */
function mayDrill(drills: Drills, key: string, at: Instant): boolean {
  const today = new Set(drills.filter(([, rang]) => rang > at - DAY_S).map(([drill]) => drill));
  return today.has(key) || today.size < EXERCISES_A_DAY;
}

export const withDrill = (drills: Drills, key: string, at: Instant): Drills => [...drills.filter(([drill, rang]) => drill !== key && rang > at - DAY_S), [key, at]];

/** Push services may bring an alarm after its own end: what was shown of an incident later does not ring anew. */
function isLater(name: string, key: string, sequence: number): boolean {
  const [incident, shown] = name.split("|");
  return incident === key && Number(shown) > sequence;
}

/** Of a push that proves nothing to this phone: there is news, and the open app will check it. */
export const newsOf = (phrases: Phrases, title: string): Note => ({ title, body: phrases.say("push-open"), tag: NEWS, silent: false, name: "" });

/** To somebody on watch: that something waits, and to whoever else sees her phone no more than that there is news. */
export const bellOf = (phrases: Phrases, title: string, { neutral }: Choices): Note => ({
  title,
  body: phrases.say(neutral ? "notify-neutral" : "bell-waits"),
  tag: BELL,
  silent: false,
  name: "",
});

/** To a keyholder: that something has opened for her, and to whoever else sees her phone no more than that there is news. */
export const letterOf = (phrases: Phrases, title: string, { neutral }: Choices): Note => ({
  title,
  body: phrases.say(neutral ? "notify-neutral" : "push-letter"),
  tag: LETTER,
  silent: false,
  name: "",
});

/** To a trustee: in the words that a keyholder reads, so that nobody who sees her phone learns which she is. At night without a sound. */
export const caseOf = (phrases: Phrases, title: string, choices: Choices, minute: number): Note => ({
  ...letterOf(phrases, title, choices),
  tag: CASE,
  silent: isQuiet({ quiet: choices.quiet ?? NIGHT }, minute),
});

/** That this phone can be rung. */
export const triedOf = (phrases: Phrases, title: string): Note => ({ title, body: phrases.say("push-tried"), tag: NEWS, silent: false, name: "" });
