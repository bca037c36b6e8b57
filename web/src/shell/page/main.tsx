/** The page's entry: reads the link and wipes it, then the language, then the town. */
import { render } from "preact";
import { readLink } from "../../seals/invite.ts";
import { isRefusal } from "../../terms/refusal.ts";
import "../../ui/style.css";
import { guessLanguage, LANGUAGES, learn, speak, type Language } from "../../ui/words.ts";
import { App } from "./app.tsx";
import { checkedText } from "./assets.ts";
import { startWorker } from "./bundle.ts";
import { Phone } from "./phone.ts";
import { arrive, followHistory, takeErrand } from "./route.ts";
import { openTownLine } from "./town_line.ts";

const { errand, language: asked } = takeErrand();
followHistory();
const phone = new Phone(openTownLine);
const root = document.getElementById("app");
if (root) render(<App phone={phone} speakIn={(tag) => void speakIn(tag)} />, root);

await speakIn(firstLanguage());
await phone.start();
run();
startWorker();

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

function run(): void {
  if (!errand) return;
  if (errand.kind === "setup") {
    phone.setup.value = errand.text;
    arrive("found");
    return;
  }
  try {
    const invite = readLink(`${errand.kind === "role" ? "r" : "i"}=${errand.text}`);
    phone.invite.value = invite;
    arrive(invite.role ? "role" : "join");
  } catch (why) {
    if (!isRefusal(why)) throw why;
    phone.lineTroubles.value = [...phone.lineTroubles.value, "bad-link"];
  }
}
