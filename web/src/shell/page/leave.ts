/**
 * Leaving at once. The screen is emptied before anything else happens; then the browser goes back over every step of this app and puts an
 * empty notepad of ours in the place of the first. So neither "back" nor "forward" leads here again. Why a page of our own: docs/decisions/0011.
 */

const LEFT = "left";
const NOTES = "/notes.html";
const SHIFTS = 3;
const WITHIN_MS = 1_500;
/** What is being written is put away before the page goes; a disk that does not answer holds nobody up. */
const PATIENCE_MS = 300;

/** What of the browser's own list of steps belongs to this app, where the browser tells. */
interface Steps {
  readonly currentEntry: { readonly index: number } | null;
}

/** `putAway`: what is being written goes under this phone's key. */
export async function leave(putAway: Promise<unknown>): Promise<void> {
  document.documentElement.dataset["away"] = "left";
  document.title = " ";
  await Promise.race([putAway.catch(() => {}), new Promise((go) => setTimeout(go, PATIENCE_MS))]);
  const steps = stepsHere();
  if (steps === 0) return goAway();
  sessionStorage.setItem(LEFT, "yes");
  addEventListener("popstate", goAway, { once: true });
  history.go(-steps);
}

/** Going back may have come to an older page of this app in the same tab: it leaves too, before it shows anything. */
export function leftAlready(): boolean {
  if (sessionStorage.getItem(LEFT) === null) return false;
  goAway();
  return true;
}

function goAway(): void {
  // also an invite that waits in the tab of an iPhone to be carried into the installed app
  sessionStorage.clear();
  const held = Boolean(navigator.serviceWorker?.controller);
  location.replace(held || navigator.onLine ? NOTES : "about:blank");
}

function stepsHere(): number {
  const { navigation } = globalThis as { navigation?: Steps };
  return navigation?.currentEntry?.index ?? (history.state as { step?: number } | null)?.step ?? 0;
}

/** Three presses of Shift and nothing between them: letters with capitals are not meant. */
export function threeShifts(act: () => void): (event: { readonly key: string; readonly repeat: boolean; readonly timeStamp: number }) => void {
  let pressed: readonly number[] = [];
  return ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === "Shift" ? [...pressed.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
    if (pressed.length < SHIFTS) return;
    pressed = [];
    act();
  };
}
