/** The numbers that a town has published for everybody, its hotline and its lawyers, as one of its files. Nobody's own number. */

import { fromUtf8, utf8, type Bytes } from "../terms/bytes.ts";

/** Its name among the town's files. */
export const NUMBERS_NAME = "numbers";
/** What is longer is no list of two numbers. */
export const NUMBERS_BYTES = 1_024;

export const WHOSE = ["hotline", "lawyers"] as const;
export type Whose = (typeof WHOSE)[number];
export type Numbers = readonly { readonly whose: Whose; readonly number: string }[];

const NUMBER = /^\+?\d{3,15}$/;

/** "+1 (612) 555-0134" → "+16125550134"; null for what cannot be dialled. */
export function dialled(typed: string): string | null {
  const bare = typed.normalize("NFKC").replaceAll(/[\s().\-/]/g, "");
  return NUMBER.test(bare) ? bare : null;
}

/** The file that the town has signed; what is not a number is left out. */
export function readNumbers(bytes: Bytes): Numbers {
  let held: unknown;
  try {
    held = JSON.parse(fromUtf8(bytes));
  } catch {
    return [];
  }
  const of = (held ?? {}) as Partial<Record<Whose, unknown>>;
  return WHOSE.flatMap((whose) => {
    const number = of[whose];
    return typeof number === "string" && NUMBER.test(number) ? [{ whose, number }] : [];
  });
}

export const writeNumbers = (numbers: Numbers): Bytes => utf8(JSON.stringify(Object.fromEntries(numbers.map(({ whose, number }) => [whose, number]))));

/** As it is read aloud and written on an arm: "+1 612 555 0134", elsewhere in threes. */
export function spaced(number: string): string {
  const american = /^(\+1)?(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (american) return american.slice(1).filter(Boolean).join(" ");
  const [, plus, digits = ""] = /^(\+\d{2})?(\d+)$/.exec(number) ?? [];
  return [plus, ...digits.split(/(?=(?:\d{3})+$)/)].filter(Boolean).join(" ");
}
