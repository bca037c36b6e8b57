/** What a phone shows of one incident, in words. Pure: the phrasebook, the distance and the time come in. */
import type { Incident } from "../../seals/incident.ts";
import { hex } from "../../terms/bytes.ts";
import { minutesOf } from "../../terms/instant.ts";
import { Certainty, EVENTS, MessageType, ResponseType, Status } from "../../terms/registry.ts";

/** How an incident stands when all its verified alerts are folded. Nothing that was not verified on this phone fits here. */
export type Told = Incident;

export type Look = "danger" | "doubt" | "clear" | "past" | "drill";

export interface Notice {
  /** one per incident and status class */
  readonly key: string;
  readonly ending: "none" | "reported" | "final";
  readonly look: Look;
  /** the registry's name of the event, or "unknown" */
  readonly event: string;
  readonly badge: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** what to do, and until when; null once there is nothing to do */
  readonly act: string | null;
  readonly until: string | null;
  readonly over: boolean;
}

export interface Phrases {
  readonly say: (id: string, values?: Record<string, string | number>) => string;
  readonly knows: (id: string) => boolean;
  /** unix minutes → "14:30" */
  readonly clock: (minutes: number) => string;
}

/** How a danger lies to the places saved on this phone: to the nearest of those that it is near to, else to the nearest. */
export interface Nearness {
  readonly metres: number;
  /** the name she gave it, or empty */
  readonly place: string;
  readonly near: boolean;
}

/** `nearness`: null when no place is saved; `at`: unix minutes. */
export function sayAlert(told: Told, { phrases, nearness, at }: { phrases: Phrases; nearness: Nearness | null; at: number }): Notice {
  const { say, knows, clock } = phrases;
  const { alert: { fields: alert }, ending } = told;
  const name = EVENTS.get(alert.event)?.name ?? "unknown";
  const word = name.replaceAll("_", "-");
  const title = say(`event-${word}`);
  const drill = alert.status !== Status.Actual;
  const cancelled = alert.messageType === MessageType.Cancel;
  const ends = minutesOf(told.endsAt);
  const expired = ends <= at;
  const over = ending === "final" || expired;
  const sentences: string[] = [];
  let headline: string;
  let act: string | null = null;
  let until: string | null = null;
  if (ending !== "none") {
    headline = ending === "reported" ? say("reported-over", { event: title }) : cancelled ? say("cancelled", { event: title }) : say("all-clear", { event: title });
    if (ending === "final" && !cancelled) sentences.push(say("do-all-clear"));
  } else if (expired) {
    headline = say("expired", { event: title });
  } else {
    headline = nearness?.near ? say(`near-${word}`) : `${title}.`;
    const response = responseWord(alert.responseType);
    const own = `do-${word}-${response}`;
    act = say(knows(own) ? own : `do-${response}`);
    until =
      alert.onset > 0 && alert.sent + alert.onset > at
        ? say("from-until", { from: clock(alert.sent + alert.onset), until: clock(ends) })
        : say("until", { time: clock(ends) });
    sentences.push(act, ...(alert.certainty === Certainty.Possible ? [say("unconfirmed")] : []), until);
  }
  if (told.forked) sentences.push(say("forked"));
  const look: Look = drill ? "drill" : ending !== "none" ? "clear" : expired ? "past" : alert.certainty === Certainty.Possible ? "doubt" : "danger";
  return {
    key: `${drill ? "drill" : "actual"}-${hex(alert.incident)}`,
    ending,
    look,
    event: name,
    badge: badge(),
    headline,
    sentences: drill ? [say(alert.status === Status.Test ? "test-notice" : "exercise"), ...sentences] : sentences,
    act,
    until,
    over,
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
