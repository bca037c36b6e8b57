/**
 * Whether and how this phone rings for an incident. Pure: what was heard before, her choices and the time come in. A danger far
 * from every saved place never rings; danger now at one of them takes the whole screen, also in her quiet hours.
 */
import type { Value } from "../../seals/cbor.ts";
import { Row } from "../../seals/row.ts";
import { hex } from "../../terms/bytes.ts";
import type { Instant } from "../../terms/instant.ts";
import { minutesOf } from "../../terms/instant.ts";
import { Urgency } from "../../terms/registry.ts";
import { isQuiet, type Choices } from "./choices.ts";
import type { Nearness, Stand, Told } from "./notice.ts";

export const EXERCISES_A_DAY = 2;

export type Whistle = "near" | "taking" | "none";

/** How a playbook writes it. What no playbook knows is a danger near. */
export function whistleOf(written: string | undefined): Whistle {
  if (written === "none") return "none";
  return written === "one_long" ? "taking" : "near";
}

const LEVELS = ["far", "quiet", "sound", "screen"] as const;
export type Level = (typeof LEVELS)[number];
const rank = (level: Level): number => LEVELS.indexOf(level);

const FACES = ["unconfirmed", "confirmed", "reported", "final", "over"] as const;
type Face = (typeof FACES)[number];

/** What this phone has made of an incident. It tells what was near: it lies sealed. */
export interface Heard {
  /** the notice's */
  readonly key: string;
  /** of the alert that was shown, in hex */
  readonly alert: string;
  readonly face: Face;
  /** the loudest so far */
  readonly level: Level;
  /** she has put it off her screen */
  readonly seen: boolean;
  readonly at: Instant;
}

/** What the phone does now. */
export interface Act {
  readonly hush: boolean;
  readonly sound: "near" | "taking" | "drill" | "clear" | "update" | null;
  /** until somebody touches it */
  readonly repeats: boolean;
  readonly notify: "loud" | "silent" | null;
}

const NOTHING: Act = { hush: false, sound: null, repeats: false, notify: null };

export interface Circumstances {
  readonly notice: Stand;
  readonly nearness: Nearness | null;
  readonly whistle: Whistle;
  readonly before: Heard | null;
  readonly choices: Choices;
  /** whoever is on watch has other things on her screen */
  readonly onWatch: boolean;
  /** false when this phone has rung for enough exercises today */
  readonly mayDrill: boolean;
  readonly at: Instant;
  /** of her day */
  readonly minute: number;
}

export function hear(told: Told, of: Circumstances): { heard: Heard; act: Act } {
  const { notice, before, choices } = of;
  const night = isQuiet(choices, of.minute);
  const face: Face = notice.ending !== "none" ? notice.ending : notice.over ? "over" : told.alert.standing === "unconfirmed" ? "unconfirmed" : "confirmed";
  /** a place that is forgotten makes nothing nearer */
  const level = of.nearness === null && before !== null ? before.level : levelOf(told, of, night);
  const alert = hex(told.alert.alertId);
  const closer = before !== null && rank(level) > rank(before.level);
  if (before !== null && before.face === face && before.alert === alert && !closer) return { heard: before, act: NOTHING };

  const heard: Heard = { key: notice.key, alert, face, level: closer || before === null ? level : before.level, seen: before?.seen ?? true, at: before?.at ?? of.at };
  if (face === "confirmed" || face === "unconfirmed") {
    const surer = face === "confirmed" && before?.face === "unconfirmed";
    if (before === null || surer || closer) return { heard: { ...heard, seen: level !== "screen" }, act: first(level, of, night) };
    return { heard, act: { ...NOTHING, ...later("update", level, choices, night) } };
  }
  const wasHeard = before !== null && before.level !== "far";
  if (face === "final" && wasHeard) return { heard, act: { ...NOTHING, hush: true, ...later("clear", heard.level, choices, night) } };
  const silently = choices.updates !== "first" && face === "reported" && wasHeard;
  return { heard, act: { ...NOTHING, hush: wasHeard, notify: silently ? "silent" : null } };
}

function levelOf(told: Told, { notice, nearness, whistle, onWatch, mayDrill, at }: Circumstances, night: boolean): Level {
  if (nearness !== null && !nearness.near) return "far";
  const known = nearness !== null && !onWatch;
  if (notice.look === "drill") return night || !mayDrill ? "quiet" : known ? "screen" : "sound";
  if (whistle === "none") return "quiet";
  return known && notice.look === "danger" && isNow(told, at) ? "screen" : "sound";
}

function isNow({ alert: { fields } }: Told, at: Instant): boolean {
  return fields.urgency === Urgency.Immediate && fields.sent + fields.onset <= minutesOf(at);
}

function first(level: Level, { notice, whistle }: Circumstances, night: boolean): Act {
  if (level === "far") return NOTHING;
  const drill = notice.look === "drill";
  const sound = drill ? "drill" : whistle === "none" ? null : whistle;
  if (level === "screen") return { ...NOTHING, sound, repeats: !drill, notify: "loud" };
  if (level === "quiet" || night) return { ...NOTHING, notify: "silent" };
  return { ...NOTHING, sound, notify: "loud" };
}

function later(sound: "update" | "clear", level: Level, { updates }: Choices, night: boolean): Pick<Act, "sound" | "notify"> {
  if (level === "far" || updates === "first") return { sound: null, notify: null };
  const loud = updates === "all" && !night && rank(level) >= rank("sound");
  return { sound: loud ? sound : null, notify: loud ? "loud" : "silent" };
}

/** How many incidents are remembered, and for how long after they were first heard: longer than an alert can live. */
const MOST_HEARD = 512;
const REMEMBERED_S = 20 * 86_400;

export const remembered = (heard: Iterable<Heard>, at: Instant): readonly Heard[] =>
  [...heard].filter((each) => each.at > at - REMEMBERED_S).sort((one, other) => other.at - one.at).slice(0, MOST_HEARD);

export const writeHeard = (heard: readonly Heard[]): Value =>
  heard.map(({ key, alert, face, level, seen, at }) => [key, alert, FACES.indexOf(face), rank(level), seen, at]);

/** Refusal "keep.damaged". */
export function readHeard(value: Value): readonly Heard[] {
  const rows = new Row([value], "keep.damaged").rows(MOST_HEARD);
  return rows.map((row) => {
    const heard: Heard = {
      key: row.text(64),
      alert: row.text(64),
      face: FACES[row.uint({ most: FACES.length - 1 })] as Face,
      level: LEVELS[row.uint({ most: LEVELS.length - 1 })] as Level,
      seen: row.flag(),
      at: row.uint() as Instant,
    };
    row.done();
    return heard;
  });
}
