/** Says to whoever starts the app that she asked to be rung while it is closed. Where, and for what, lies sealed. */
const WANTED = "rung-when-closed";

export const wantsToBeRung = (): boolean => localStorage.getItem(WANTED) === "yes";

export function wantToBeRung(wanted: boolean): void {
  if (wanted) localStorage.setItem(WANTED, "yes");
  else localStorage.removeItem(WANTED);
}

/** How the troubles begin that say why a closed app is not rung. */
export const CLOSED = "closed-";
