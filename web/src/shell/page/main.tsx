/** The page's entry: reads the link and wipes it, then the language, then the town. */
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import type { TownId } from "../../terms/ids.ts";
import { isRefusal, Refusal } from "../../terms/refusal.ts";
import "../../ui/style.css";
import { dress, wear } from "../../ui/face.ts";
import { guessLanguage, LANGUAGES, speak, type Language } from "../../ui/words.ts";
import { App } from "./app.tsx";
import { learnWords } from "./assets.ts";
import { startWorker } from "./bundle.ts";
import type { Phone } from "./phone.ts";
import { here } from "./browser.ts";
import { coverWhenAway } from "./cover.ts";
import { onTouched } from "../../ui/notify.ts";
import { BELL, CASE, LETTER } from "../../warn/shared/pocket.ts";
import { takeTapped } from "../tapped.ts";
import { leave, leftAlready, threeShifts } from "./leave.ts";
import { lockByItself } from "./lock_by_itself.ts";
import { arrive, errandIn, followHistory, goOn, goTo, screen, showAlert, takeErrand, type Errand, type Screen } from "./route.ts";

/** Screens whose words are being written on paper, for as long as that takes: shutting the lock would throw them away. */
const ON_PAPER: readonly Screen[] = ["found", "keepers", "role"];

const seen = here();
const { errand, fragment, language: asked, face: started, wasTapped } = takeErrand(seen);
const gone = leftAlready();
addEventListener("pageshow", ({ persisted }) => persisted && leftAlready());
addEventListener("keydown", threeShifts(leaveNow));
coverWhenAway(() => screen.value);
followHistory();
wear(started, { town: localStorage.getItem("town") !== null });
const phone = signal<Phone | null>(null);
const known = knownLanguage();
/** on the very first visit she is asked before anything else is said */
const asking = signal(known === null);
const root = document.getElementById("app");
/** A driver's link, or a tab that was reloaded while its address was open: a page of its own, and nothing else of this app runs. */
const trip = errand?.kind === "trip" ? errand.text : sessionStorage.getItem("trip");
if (root && !gone && trip !== null) await drive(root, trip);
else await openApp();

async function drive(root: HTMLElement, text: string): Promise<void> {
  const coming = import("./trip.tsx");
  await load(known ?? guessLanguage(navigator.languages));
  const Trip = (await coming).tripOf(text);
  render(<Trip />, root);
}

async function openApp(): Promise<void> {
  if (root && !gone) render(<Frame />, root);
  const rooms = Promise.all([import("./phone.ts"), import("./town_line.ts")]);
  await (known ? speakIn(known) : load(guessLanguage(navigator.languages)));
  effect(dress);
  const [{ Phone: Made }, { openTownLine }] = await rooms;
  const made = new Made(openTownLine);
  phone.value = made;
  lockByItself({ mayLock: () => made.mayLock && !ON_PAPER.includes(screen.value), stays: () => screen.value === "steward", lock: () => made.lockNow(), now: () => performance.now() });
  await made.start(await read(made, errand));
  const leadsTo: Readonly<Record<string, () => void>> = {
    [BELL]: () => made.hasRole.value && goTo("desk"),
    [LETTER]: () => goTo("keyholder"),
    [CASE]: () => made.hasTrusteeKey.value && goTo("trustee"),
  };
  if (wasTapped) leadsTo[(await takeTapped()) ?? ""]?.();
  for (const [tag, lead] of Object.entries(leadsTo)) onTouched(tag, lead);
  navigator.serviceWorker?.addEventListener("controllerchange", () => made.tellBundleAgain());
  startWorker();
}

function Frame() {
  return <App phone={phone.value} asking={asking.value} carry={{ seen, fragment, bring }} speakIn={(tag) => void speakIn(tag)} onLeave={leaveNow} />;
}

function leaveNow(): void {
  void leave(phone.value?.putAway() ?? Promise.resolve());
}

async function speakIn(tag: Language): Promise<void> {
  localStorage.setItem("language", tag);
  await load(tag);
  asking.value = false;
  phone.value?.tellBundleAgain();
}

async function load(tag: Language): Promise<void> {
  await learnWords(tag);
  speak(tag);
}

/** Null on the very first visit: then she is asked. */
function knownLanguage(): Language | null {
  const known = (tag: string | null): tag is Language => LANGUAGES.some((each) => each.tag === tag);
  const kept = localStorage.getItem("language");
  if (known(kept)) return kept;
  // a link that somebody sends chooses for nobody who has chosen
  return known(asked) ? asked : null;
}

/** A link that was pasted or scanned. Refusal "invite.malformed". */
async function bring(text: string): Promise<void> {
  const errand = errandIn(text.slice(text.indexOf("#")));
  if (!phone.value || !errand) throw new Refusal("invite.malformed", "This is not an invitation.");
  goOn("home");
  await read(phone.value, errand);
}

/** What the link asks for; the town that it invites to. Where an invite would be lost it is carried on, not spent. */
async function read(phone: Phone, errand: Errand): Promise<TownId | null> {
  if (!errand) return null;
  if (errand.kind === "alert") {
    showAlert(errand.text);
    return null;
  }
  if (errand.kind === "receipt") {
    phone.receipt.value = errand.text;
    arrive("receipt");
    return null;
  }
  const carries = fragment !== null && seen.kind !== "stays";
  if (carries) arrive("carry");
  if (errand.kind === "setup") {
    phone.setup.value = errand.text;
    if (!carries) arrive("found");
    return null;
  }
  if (errand.kind === "keyholder") {
    phone.code.value = errand.text;
    if (!carries) arrive("taken");
    return null;
  }
  if (errand.kind === "second") {
    phone.spare.value = errand.text;
    if (!carries) arrive("take");
    return null;
  }
  const { readLink } = await import("../../seals/invite.ts");
  try {
    const invite = readLink(`${errand.kind === "role" ? "r" : "i"}=${errand.text}`);
    if (!carries) {
      phone.invite.value = invite;
      arrive(invite.role ? "role" : "join");
    }
    return invite.town;
  } catch (why) {
    if (!isRefusal(why)) throw why;
    phone.badLink.value = true;
    arrive("home");
    return null;
  }
}
