/** Which language: from the top of every screen, over whatever stands there, so that nothing half-written is lost. */
import { useRef } from "preact/hooks";
import { Icon } from "./icon";
import { Aloud, Button } from "./parts";
import { isChecked, LANGUAGES, language, say, type Language } from "./words";

export function LanguagePicker({ onChoose }: { onChoose: (tag: Language) => void }) {
  const list = useRef<HTMLDialogElement>(null);
  const close = () => list.current?.close();
  return (
    <>
      <button type="button" class="button plain language-now" aria-haspopup="dialog" data-testid="language" onClick={() => list.current?.showModal()}>
        <Icon name="globe" />
        <span lang={language.value}>{LANGUAGES.find(({ tag }) => tag === language.value)?.name}</span>
        <span class="away">{say("language-title")}</span>
      </button>
      <dialog ref={list} class="stack languages" aria-labelledby="languages-title" data-testid="languages" onClick={(event) => event.target === list.current && close()}>
        <h2 id="languages-title">{say("language-title")}</h2>
        <LanguageList
          onChoose={(tag) => {
            close();
            onChoose(tag);
          }}
        />
        <Unchecked />
        <Button full icon="cross" onPress={close} testId="languages-close">
          {say("close")}
        </Button>
      </dialog>
    </>
  );
}

/** Each in its own script and direction; heard where it can be said. */
function LanguageList({ onChoose }: { onChoose: (tag: Language) => void }) {
  return (
    <ul class="stack tight">
      {LANGUAGES.map(({ tag, name, direction }) => (
        <li key={tag} dir={direction} class="language-row">
          <button type="button" class="button full" lang={tag} aria-pressed={tag === language.value} data-testid={`language-${tag}`} onClick={() => onChoose(tag)}>
            <span>{name}</span>
            {tag === language.value && <Icon name="check" />}
          </button>
          <Aloud text={name} tag={tag} />
        </li>
      ))}
    </ul>
  );
}

/** Said here and in the settings, and nowhere else: a warning is never cluttered with it. */
function Unchecked() {
  const unchecked = LANGUAGES.filter(({ tag }) => !isChecked(tag));
  if (!unchecked.length) return null;
  return (
    <p class="soft small" data-testid="languages-unchecked">
      {say("language-unchecked-names")}{" "}
      {unchecked.map(({ tag, name }, nth) => (
        <span key={tag}>
          {nth > 0 && " · "}
          <bdi lang={tag}>{name}</bdi>
        </span>
      ))}
    </p>
  );
}
