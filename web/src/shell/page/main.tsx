/** The page's entry: reads the link and wipes it, then the language, then the town. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { isRefusal } from "../../terms/refusal.ts";
import "../../ui/style.css";
import { guessLanguage, LANGUAGES, learn, speak, type Language } from "../../ui/words.ts";
import { App } from "./app.tsx";
import { checkedText } from "./assets.ts";
import { startWorker } from "./bundle.ts";
import type { Phone } from "./phone.ts";
import { arrive, followHistory, takeErrand } from "./route.ts";

const { errand, language: asked } = takeErrand();
followHistory();
const phone = signal<Phone | null>(null);
const root = document.getElementById("app");
if (root) render(<Frame />, root);

const rooms = Promise.all([import("./phone.ts"), import("./town_line.ts")]);
await speakIn(firstLanguage());
const [{ Phone: Made }, { openTownLine }] = await rooms;
const made = new Made(openTownLine);
phone.value = made;
await read(made);
await made.start(made.invite.value?.town ?? null);
navigator.serviceWorker?.addEventListener("controllerchange", () => made.tellBundleAgain());
startWorker();

function Frame() {
  return <App phone={phone.value} speakIn={(tag) => void speakIn(tag)} />;
}

async function speakIn(tag: Language): Promise<void> {
  localStorage.setItem("language", tag);
  learn(tag, [await checkedText(`/words/${tag}.ftl`)]);
  speak(tag);
}

function firstLanguage(): Language {
  const known = (tag: string | null): tag is Language => LANGUAGES.some((each) => each.tag === tag);
  const kept = localStorage.getItem("language");
  if (known(asked)) return asked;
  return known(kept) ? kept : guessLanguage(navigator.languages);
}

/** What the link asks for. */
async function read(phone: Phone): Promise<void> {
  if (!errand) return;
  if (errand.kind === "setup") {
    phone.setup.value = errand.text;
    arrive("found");
    return;
  }
  const { readLink } = await import("../../seals/invite.ts");
  try {
    const invite = readLink(`${errand.kind === "role" ? "r" : "i"}=${errand.text}`);
    phone.invite.value = invite;
    arrive(invite.role ? "role" : "join");
  } catch (why) {
    if (!isRefusal(why)) throw why;
    phone.badLink.value = true;
  }
}
