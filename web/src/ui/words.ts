/** The words on the screen: one Fluent bundle for the language in force, changeable at any moment. */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals";
import { LANGUAGES } from "./languages";

export { LANGUAGES };
export type Language = (typeof LANGUAGES)[number]["tag"];

export const language = signal<Language>("en");
const bundles = signal<ReadonlyMap<Language, FluentBundle>>(new Map());
export const wordsReady = computed(() => bundles.value.has(language.value));

/** White and Green Hmong by their own codes, as some systems say them. */
const ALSO_CALLED: Readonly<Record<string, Language>> = { mww: "hmn", hnj: "hmn" };

/** The first of the browser's own languages that we speak. Browsers have been seen to say "C". */
export function guessLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const first = tag.toLowerCase().split(/[-_]/)[0] ?? "";
    const found = LANGUAGES.find((known) => known.tag === (ALSO_CALLED[first] ?? first));
    if (found) return found.tag;
  }
  return "en";
}

/** Whether a speaker has read every phrase of this language as it is today. */
export function isChecked(tag: Language): boolean {
  return aboutLanguage(tag).checked;
}

function aboutLanguage(tag: Language): (typeof LANGUAGES)[number] {
  return LANGUAGES.find((known) => known.tag === tag) ?? LANGUAGES[0];
}

/** `texts`: the .ftl sources of one language, the app's own and the phrasebook's. Throws Error on a broken source. */
export function learn(tag: Language, texts: readonly string[]): void {
  bundles.value = new Map(bundles.value).set(tag, bundleOf(tag, texts));
}

function bundleOf(tag: Language, texts: readonly string[]): FluentBundle {
  const about = aboutLanguage(tag);
  const bundle = new FluentBundle("numbersAs" in about ? about.numbersAs : tag);
  for (const text of texts) {
    const errors = bundle.addResource(new FluentResource(text));
    if (errors.length) throw errors[0];
  }
  return bundle;
}

/** Side by side, parted as the reader's language parts. */
export const listed = (words: readonly string[]): string => words.join(language.value === "ar" ? "، " : ", ");

export const direction = computed(() => aboutLanguage(language.value).direction);

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

/** The words of a language that was learnt, whichever is on the screen. */
export const wordingOf = (tag: Language): { say: typeof say; knows: typeof knows } => ({
  say: (id, values) => {
    const bundle = bundles.value.get(tag);
    return bundle ? sayWith(bundle, id, values) : "";
  },
  knows: (id) => bundles.value.get(tag)?.hasMessage(id) ?? false,
});

export function knows(id: string): boolean {
  const bundle = bundles.value.get(language.value);
  return bundle?.hasMessage(id) ?? false;
}

function sayWith(bundle: FluentBundle, id: string, values?: Values): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, values ? plainly(values) : null, []) : `⟦${id}⟧`;
}

/** Numbers are written with the same ten digits and without separators everywhere: 1500 is never taken for one and a half. */
function plainly(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? new FluentNumber(value, { useGrouping: false, numberingSystem: "latn" }) : value]),
  );
}
