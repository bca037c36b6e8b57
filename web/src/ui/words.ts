/** The words on the screen: one Fluent bundle for the language in force, changeable at any moment. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals";

export const LANGUAGES = [
  { tag: "en", name: "English", direction: "ltr" },
  { tag: "es", name: "Español", direction: "ltr" },
  { tag: "so", name: "Soomaali", direction: "ltr" },
  { tag: "hmn", name: "Hmoob", direction: "ltr" },
  { tag: "fr", name: "Français", direction: "ltr" },
  { tag: "ar", name: "العربية", direction: "rtl" },
] as const;
export type Language = (typeof LANGUAGES)[number]["tag"];

export const language = signal<Language>("en");
const bundles = signal<ReadonlyMap<Language, FluentBundle>>(new Map());
export const wordsReady = computed(() => bundles.value.has(language.value));

/** The first of the browser's own languages that we speak. Browsers have been seen to say "C". */
export function guessLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((known) => tag.toLowerCase() === known.tag || tag.toLowerCase().startsWith(`${known.tag}-`));
    if (found) return found.tag;
  }
  return "en";
}

/** `texts`: the .ftl sources of one language, the app's own and the phrasebook's. Throws Error on a broken source. */
export function learn(tag: Language, texts: readonly string[]): void {
  bundles.value = new Map(bundles.value).set(tag, bundleOf(tag, texts));
}

function bundleOf(tag: Language, texts: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(tag);
  for (const text of texts) {
    const errors = bundle.addResource(new FluentResource(text));
    if (errors.length) throw errors[0];
  }
  return bundle;
}

export const direction = computed(() => LANGUAGES.find((known) => known.tag === language.value)?.direction ?? "ltr");

export function speak(tag: Language): void {
  language.value = tag;
  document.documentElement.lang = tag;
  document.documentElement.dir = direction.value;
}

export type Values = Record<string, FluentVariable>;

/** The words for `id` in the language in force; the id itself, marked, when a word is missing, so that a test sees it. */
export function say(id: string, values?: Values): string {
  const bundle = bundles.value.get(language.value) ?? bundles.value.get("en");
  return bundle ? sayWith(bundle, id, values) : "";
}

export function knows(id: string): boolean {
  const bundle = bundles.value.get(language.value);
  return bundle?.hasMessage(id) ?? false;
}

function sayWith(bundle: FluentBundle, id: string, values?: Values): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, values ?? null, []) : `⟦${id}⟧`;
}
