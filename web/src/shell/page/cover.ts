/**
 * The picture that a phone takes of an app when another one comes to the front: it is emptied first. A page hears of it late, and
 * some phones are quicker; nothing here prevents a screenshot. The screen says both.
 */
import type { Screen } from "./route.ts";

export interface Front {
  readonly hidden: boolean;
  readonly focused: boolean;
  /** A phone. On a desk a window without focus is still being read. */
  readonly touch: boolean;
}

/** A danger must be seen also beside another app, so what the whole town may read stays while the page can be seen at all. */
const OPEN: readonly Screen[] = ["home", "alert", "rights", "report"];

export const isCovered = ({ hidden, focused, touch }: Front, screen: Screen): boolean => hidden || (touch && !focused && !OPEN.includes(screen));

export function coverWhenAway(screen: () => Screen): void {
  const { dataset } = document.documentElement;
  const look = (gone: boolean) => {
    if (dataset["away"] === "left") return;
    const hidden = gone || document.hidden;
    const touch = matchMedia("(pointer: coarse)").matches;
    if (isCovered({ hidden, focused: document.hasFocus(), touch }, screen())) dataset["away"] = hidden ? "hidden" : "covered";
    else delete dataset["away"];
  };
  document.addEventListener("visibilitychange", () => look(false));
  addEventListener("pagehide", () => look(true));
  for (const moment of ["pageshow", "focus", "blur"] as const) addEventListener(moment, () => look(false));
}
