/** The very first screen of a phone: which language. Nothing is read here that is not the reader's own script. */
import { Icon } from "../../ui/icon.tsx";
import { Aloud, Button } from "../../ui/parts.tsx";
import { LANGUAGES, language, say, wordsReady, type Language } from "../../ui/words.ts";

export function FirstLanguage({ onChoose, onLeave }: { onChoose: (tag: Language) => void; onLeave: () => void }) {
  const [guessed, ...others] = [...LANGUAGES].sort((one, other) => Number(other.tag === language.value) - Number(one.tag === language.value));
  return (
    <div class="page">
      <main class="main first-language" data-screen="language">
        <p class="first-bell">
          <Icon name="bell" />
          <span>Tocsin</span>
        </p>
        <h1 class="away">{LANGUAGES.map(({ name }) => name).join(" · ")}</h1>
        <p class="centre soft" aria-hidden="true">
          <Icon name="globe" />
        </p>
        <ul class="stack">
          {[guessed, ...others].map(
            (known) =>
              known && (
                <li key={known.tag} class="language-line" dir={known.direction}>
                  <button type="button" class="button full" lang={known.tag} data-testid={`speak-${known.tag}`} onClick={() => onChoose(known.tag)}>
                    <span>{known.name}</span>
                  </button>
                  <Aloud text={known.name} tag={known.tag} />
                </li>
              ),
          )}
        </ul>
        {wordsReady.value && (
          <Button look="plain" icon="leaving" onPress={onLeave} testId="leave">
            {say("leave")}
          </Button>
        )}
      </main>
    </div>
  );
}
