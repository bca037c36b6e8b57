/** What somebody is about to ask for, in the words of the screen, and the need that it becomes. */
import { Diet, NeedKind, NeedUrgency, Seat } from "../../seals/aid/codes.ts";
import type { Need } from "../../seals/aid/need.ts";
import { fromB64u } from "../../terms/bytes.ts";
import { cellFromText } from "../../terms/cell.ts";
import type { Language } from "../../terms/language.ts";

export type KindName = keyof typeof NeedKind;
export type DietName = keyof typeof Diet;
export type SeatName = keyof typeof Seat;

export interface Pupil {
  readonly name: string;
  readonly seat: SeatName;
  readonly words: string;
}

export interface NeedDraft {
  readonly kind: KindName | null;
  readonly adults: number;
  readonly children: number;
  readonly babies: number;
  readonly diet: readonly DietName[];
  /** `day`: on one day that she names · `weekly`, `fortnightly`: again and again, on the days of the week that she ticks */
  readonly often: "today" | "twoDays" | "week" | "day" | "weekly" | "fortnightly" | null;
  /** days since 1970, as her calendar counts them */
  readonly day: number | null;
  /** Monday 1 … Sunday 64 */
  readonly weekdays: number;
  /** minutes of the day */
  readonly begins: number;
  readonly ends: number;
  readonly where: "map" | "address" | "district" | null;
  /** resolution 12, as hex text */
  readonly cell: string | null;
  readonly address: string;
  readonly to: string;
  readonly amount: string;
  readonly pupils: readonly Pupil[];
  readonly words: string;
  /** base64url */
  readonly pictures: readonly string[];
  readonly voice: string | null;
  readonly name: string;
  readonly phone: string;
  readonly byLiaison: boolean;
}

export const NOTHING_ASKED: NeedDraft = {
  kind: null, adults: 1, children: 0, babies: 0, diet: [], often: null, day: null, weekdays: 0, begins: 8 * 60, ends: 20 * 60, where: null, cell: null,
  address: "", to: "", amount: "", pupils: [{ name: "", seat: "none", words: "" }], words: "", pictures: [], voice: null, name: "", phone: "", byLiaison: false,
};

export const MOST_PUPILS = 8;
export const MOST_PICTURES = 3;
/** Three pictures, a voice note and all words fit into the larger envelope together, with what the desk writes beside them. */
export const PICTURE_BYTES = 10 * 1024;
export const AID_VOICE = { seconds: 20, bytes: 24 * 1024, bitsPerSecond: 8_000 } as const;

/** One question each. What does not belong to what she needs is not asked. */
export const STEPS = ["kind", "household", "diet", "pupils", "to", "amount", "when", "where", "say", "send"] as const;
export type Step = (typeof STEPS)[number];

const ASKED_FOR: Readonly<Partial<Record<Step, readonly KindName[]>>> = {
  household: ["groceries"],
  diet: ["groceries"],
  pupils: ["schoolRun", "childCare"],
  to: ["lift", "accompaniment", "schoolRun", "medicine"],
  amount: ["rent"],
};

export const stepsFor = (kind: KindName | null): readonly Step[] =>
  kind === null ? ["kind"] : STEPS.filter((step) => ASKED_FOR[step] === undefined || ASKED_FOR[step].includes(kind));

/** What still stops this step, by the word that says it; null when she may go on. */
export function missing(draft: NeedDraft, step: Step): "kind" | "pupils" | "to" | "amount" | "when" | "day" | "weekdays" | "times" | null {
  switch (step) {
    case "kind":
      return draft.kind === null ? "kind" : null;
    case "pupils":
      return draft.pupils.every(({ name }) => name.trim() === "") ? "pupils" : null;
    case "to":
      return draft.kind !== "medicine" && draft.to.trim() === "" ? "to" : null;
    case "amount":
      return draft.amount.trim() === "" ? "amount" : null;
    case "when":
      if (draft.often === null) return "when";
      if (draft.often === "day" && draft.day === null) return "day";
      if (isAgain(draft) && draft.weekdays === 0) return "weekdays";
      return draft.ends <= draft.begins ? "times" : null;
    default:
      return null;
  }
}

/** Nobody could come to it: where was left out, and is nothing that stops her. */
export const isNowhere = ({ where, address, cell }: Pick<NeedDraft, "where" | "address" | "cell">): boolean =>
  where === null || (where === "map" ? cell === null : address.trim() === "");

export const isAgain = ({ often }: Pick<NeedDraft, "often">): boolean => often === "weekly" || often === "fortnightly";

/** `today`: days since 1970, as her calendar counts them. */
export function needOf(draft: NeedDraft, { language, today }: { language: Language; today: number }): Omit<Need, "nonce" | "askedAt" | "town" | "answerTo"> {
  const { kind, often, adults, children, babies, diet, pupils, begins, ends } = draft;
  const has = (step: Step): boolean => stepsFor(kind).includes(step);
  return {
    kind: NeedKind[kind ?? "other"],
    urgency: often === "today" ? NeedUrgency.today : often === "twoDays" ? NeedUrgency.twoDays : NeedUrgency.week,
    place: draft.where === "map" && draft.cell !== null ? cellFromText(draft.cell) : null,
    address: draft.where === "address" || draft.where === "district" ? draft.address.trim() : "",
    name: draft.name.trim(),
    phone: draft.phone.trim(),
    language,
    household: has("household") ? { adults, children, babies } : { adults: 0, children: 0, babies: 0 },
    diet: has("diet") ? diet.map((each) => Diet[each]) : [],
    words: draft.words.trim(),
    when: {
      weekdays: isAgain(draft) ? draft.weekdays : 0,
      begins,
      ends,
      firstDay: often === "today" ? today : often === "day" ? draft.day : null,
      everyWeeks: often === "weekly" ? 1 : often === "fortnightly" ? 2 : 0,
    },
    children: has("pupils") ? pupils.filter(({ name }) => name.trim() !== "").map(({ name, seat, words }) => ({ name: name.trim(), seat: Seat[seat], words: words.trim() })) : [],
    to: has("to") ? draft.to.trim() : "",
    amount: has("amount") ? draft.amount.trim() : "",
    byLiaison: draft.byLiaison,
    pictures: draft.pictures.map(fromB64u),
    voice: draft.voice === null ? null : fromB64u(draft.voice),
  };
}

/** Of a code's value, the name under which its words stand: `schoolRun` → `school-run`. */
export const nameOf = <Codes extends Readonly<Record<string, number>>>(codes: Codes, value: number): string =>
  dashed(Object.entries(codes).find(([, code]) => code === value)?.[0] ?? "other");

export const dashed = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
