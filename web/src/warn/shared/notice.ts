/** What a phone shows of one incident, in words. Pure: the phrasebook, the distance and the time come in. */
import type { Incident } from "../../seals/incident.ts";
import { hex } from "../../terms/bytes.ts";
import { minutesOf } from "../../terms/instant.ts";
import { Certainty, EVENTS, MessageType, ResponseType, Status } from "../../terms/registry.ts";
import { partsOf, timeParts, type Part, type Spoken } from "./spoken.ts";

/** How an incident stands when all its verified alerts are folded. Nothing that was not verified on this phone fits here. */
export type Told = Incident;

export type Look = "danger" | "doubt" | "clear" | "past" | "drill";

/** How it stands at this minute, before a word is said: enough to sort by and to ring by, and cheap enough to ask of hundreds. */
export interface Stand {
  /** one per incident and status class */
  readonly key: string;
  readonly ending: "none" | "reported" | "final";
  readonly look: Look;
  /** the registry's name of the event, or "unknown" */
  readonly event: string;
  /** past its time, though nobody ended it */
  readonly expired: boolean;
  readonly over: boolean;
}

export interface Notice extends Stand {
  readonly badge: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** what to do, and until when; null once there is nothing to do */
  readonly act: string | null;
  readonly until: string | null;
  /** headline and sentences as recorded phrases, an exercise first */
  readonly spoken: Spoken;
}

export interface Phrases {
  readonly say: (id: string, values?: Record<string, string | number>) => string;
  readonly knows: (id: string) => boolean;
  /** unix minutes → "14:30" */
  readonly clock: (minutes: number) => string;
  /** the same moment as minutes since midnight where the person is */
  readonly minuteOfDay: (minutes: number) => number;
}

/** A value in a message, as it is written and as it is spoken. */
interface Value {
  readonly words: string;
  readonly spoken: Spoken;
}

/** How a danger lies to the places saved on this phone: to the nearest of those that it is near to, else to the nearest. */
export interface Nearness {
  readonly metres: number;
  /** the name she gave it, or empty */
  readonly place: string;
  readonly near: boolean;
}

/**
 * The one that a link names, in hex. A real alarm goes before an exercise: the two may bear one number, and whoever practises chooses hers.
 */
export function byNumber<One extends Pick<Told, "incident" | "isActual">>(told: readonly One[], number: string | null): One | null {
  const named = told.filter(({ incident }) => hex(incident) === number);
  return named.find(({ isActual }) => isActual) ?? named[0] ?? null;
}

/** `at`: unix minutes. */
export function standOf({ alert: { fields: alert }, ending, endsAt }: Told, at: number): Stand {
  const drill = alert.status !== Status.Actual;
  const expired = minutesOf(endsAt) <= at;
  return {
    key: `${drill ? "drill" : "actual"}-${hex(alert.incident)}`,
    ending,
    look: drill ? "drill" : ending !== "none" ? "clear" : expired ? "past" : alert.certainty === Certainty.Possible ? "doubt" : "danger",
    event: EVENTS.get(alert.event)?.name ?? "unknown",
    expired,
    over: ending === "final" || expired,
  };
}

/** `nearness`: null when no place is saved; `at`: unix minutes. */
export function sayAlert(told: Told, { phrases, nearness, at }: { phrases: Phrases; nearness: Nearness | null; at: number }): Notice {
  const { say, knows, clock } = phrases;
  const { alert: { fields: alert }, ending } = told;
  const stand = standOf(told, at);
  const { expired } = stand;
  const word = stand.event.replaceAll("_", "-");
  const title = say(`event-${word}`);
  const event = { words: title, spoken: [{ phrase: `event-${word}`, words: title }] };
  const time = (minutes: number): Value => ({ words: clock(minutes), spoken: timeParts(phrases.minuteOfDay(minutes)) });
  const spoken: Part[] = [];
  /** On the screen and aloud. */
  const tell = (id: string, values: Record<string, Value> = {}): string => {
    const each = Object.entries(values);
    spoken.push(...partsOf(id, Object.fromEntries(each.map(([name, value]) => [name, value.spoken])), phrases));
    return say(id, Object.fromEntries(each.map(([name, value]) => [name, value.words])));
  };
  const drill = alert.status !== Status.Actual;
  const cancelled = alert.messageType === MessageType.Cancel;
  const ends = minutesOf(told.endsAt);
  const sentences: string[] = [];
  let headline: string;
  let act: string | null = null;
  let until: string | null = null;
  if (ending !== "none") {
    headline = tell(ending === "reported" ? "reported-over" : cancelled ? "cancelled" : "all-clear", { event });
    if (ending === "final" && !cancelled) sentences.push(tell("do-all-clear"));
  } else if (expired) {
    headline = tell("expired", { event });
  } else {
    headline = nearness?.near ? tell(`near-${word}`) : `${tell(`event-${word}`)}.`;
    const response = responseWord(alert.responseType);
    const own = `do-${word}-${response}`;
    act = tell(knows(own) ? own : `do-${response}`);
    const doubt = alert.certainty === Certainty.Possible ? [tell("unconfirmed")] : [];
    until =
      alert.onset > 0 && alert.sent + alert.onset > at
        ? tell("from-until", { from: time(alert.sent + alert.onset), until: time(ends) })
        : tell("until", { time: time(ends) });
    sentences.push(act, ...doubt, until);
  }
  if (told.forked) sentences.push(tell("forked"));
  const practice = alert.status === Status.Test ? "test-notice" : "exercise";
  return {
    ...stand,
    badge: badge(),
    headline,
    sentences: drill ? [say(practice), ...sentences] : sentences,
    spoken: drill ? [{ phrase: practice, words: say(practice) }, ...spoken] : spoken,
    act,
    until,
  };

  function badge(): string {
    if (drill) return say(alert.status === Status.Test ? "status-test" : "status-exercise");
    if (ending === "reported") return say("badge-reported-over");
    if (ending === "final") return cancelled ? say("message-type-cancel") : say("response-type-all-clear");
    if (expired) return say("badge-ended");
    return say(alert.certainty === Certainty.Possible ? "certainty-possible" : "certainty-observed");
  }
}

function responseWord(code: number): string {
  const found = Object.entries(ResponseType).find(([, value]) => value === code)?.[0] ?? "Monitor";
  return found === "AllClear" ? "all-clear" : found.toLowerCase();
}
