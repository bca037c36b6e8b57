/** How people call languages in lists and tables, in the phrasebook's six languages where somebody would, else in English and their own. */
import { folded } from "./table.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ["English", "inglés", "anglais", "Ingiriisi", "lus Askiv", "الإنجليزية"],
  es: ["Spanish", "español", "espagnol", "castellano", "Isbaanish", "lus Mev", "الإسبانية"],
  fr: ["French", "francés", "français", "Faransiis", "lus Fab Kis", "الفرنسية"],
  so: ["Somali", "somalí", "Soomaali", "af-Soomaali", "lus Somali", "الصومالية"],
  hmn: ["Hmong", "hmoob", "lus Hmoob", "الهمونغية"],
  ar: ["Arabic", "árabe", "arabe", "Carabi", "lus Arabic", "العربية", "عربي"],
  am: ["Amharic", "amárico", "amharique", "አማርኛ"],
  ase: ["ASL", "American Sign Language", "lengua de señas", "langue des signes"],
  bn: ["Bengali", "Bangla", "বাংলা"],
  cmn: ["Mandarin", "mandarín"],
  de: ["German", "alemán", "allemand", "Deutsch"],
  fa: ["Farsi", "Persian", "persa", "فارسی"],
  hi: ["Hindi", "हिन्दी"],
  ht: ["Haitian Creole", "Haitian", "Kreyòl", "Kreyòl ayisyen", "criollo haitiano", "créole haïtien"],
  it: ["Italian", "italiano", "italien"],
  kar: ["Karen"],
  km: ["Khmer", "Cambodian", "ខ្មែរ"],
  ko: ["Korean", "coreano", "coréen", "한국어"],
  ku: ["Kurdish", "Kurdî", "كردي"],
  lo: ["Lao", "Laotian", "ລາວ"],
  my: ["Burmese", "မြန်မာ"],
  ne: ["Nepali", "नेपाली"],
  om: ["Oromo", "Afaan Oromoo"],
  pa: ["Punjabi", "ਪੰਜਾਬੀ"],
  pl: ["Polish", "polaco", "polonais", "polski"],
  prs: ["Dari", "دری"],
  ps: ["Pashto", "پښتو"],
  pt: ["Portuguese", "portugués", "portugais", "português"],
  ru: ["Russian", "ruso", "russe", "русский"],
  sw: ["Swahili", "Kiswahili"],
  th: ["Thai", "ไทย"],
  ti: ["Tigrinya", "ትግርኛ"],
  tl: ["Tagalog", "Filipino"],
  tr: ["Turkish", "turco", "turc", "Türkçe"],
  uk: ["Ukrainian", "ucraniano", "ukrainien", "українська"],
  ur: ["Urdu", "اردو"],
  vi: ["Vietnamese", "vietnamita", "vietnamien", "tiếng Việt"],
  yue: ["Cantonese", "cantonés", "cantonais"],
  zh: ["Chinese", "chino", "chinois", "中文"],
};
const TAGS: ReadonlyMap<string, string> = new Map(Object.entries(NAMES).flatMap(([tag, names]) => [tag, ...names].map((name) => [folded(name), tag] as const)));

/** The tag of the language that is called so, or null. */
export const languageNamed = (name: string): string | null => TAGS.get(folded(name)) ?? null;
