/** What whoever asked for a film knows of the answers; whether they suffice. */
import type { Trustee } from "../../seals/statement.ts";
import type { Case } from "../../seals/witness/case.ts";
import type { Minutes } from "../../terms/instant.ts";

/** `gave-false`: what she gave is not her share, which her own signature says. */
export type SaidBy = "gave" | "declined" | "gave-false";

export interface Heard {
  readonly seat: number;
  readonly said: SaidBy;
  readonly trustee: Trustee;
  readonly note: string;
}

/** `needed` of the `of` trustees. `isOut`: the house has it. `opened`: when this phone opened the film. */
export interface Asked {
  readonly key: string;
  readonly asked: Case;
  readonly needed: number;
  readonly of: number;
  readonly isOut: boolean;
  readonly answers: readonly Heard[];
  readonly opened: Minutes | null;
}

export const given = ({ answers }: Asked): number => answers.filter(({ said }) => said === "gave").length;

export const suffices = (asked: Asked): boolean => given(asked) >= asked.needed;

/** So many have said no that those who are left are too few. */
export const cannotSuffice = ({ answers, of, needed }: Asked): boolean => of - answers.filter(({ said }) => said === "declined").length < needed;
