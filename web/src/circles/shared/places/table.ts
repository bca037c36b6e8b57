/**
 * One plain table of places in and out on a steward's phone: the columns are the kit's, whatever a spreadsheet calls them. A row is read as a
 * service of HSDS would be, so that one reader says what cannot be kept. Columns that nobody has chosen stay out: everybody would read them.
 */
import { ACCESS, type Directory, type Papers, type Place } from "../../../seals/directory.ts";
import type { Bytes } from "../../../terms/bytes.ts";
import { folded, guessColumns, readTable, writeTable, type Columns, type Line, type Table } from "../../../terms/table.ts";
import { phoneFrom, phoneText } from "./form.ts";
import { dateText, hoursFrom, hoursText } from "./hours_text.ts";
import { placeOf, plain, scheduleOf, Taking, uuid, type Json, type TakenIn } from "./hsds.ts";
import { COLUMN_WORDS } from "./table_words.ts";

/** In the order in which they are written. */
export const COLUMNS = [
  "id", "organization", "name", "needs", "words", "street", "city", "region", "postal_code", "country", "latitude", "longitude", "phones", "hours", "hours_words",
  "languages", "access", "access_words", "papers", "documents", "cost", "who", "how", "website", "email", "notice", "closed", "checked",
] as const;
export type Column = (typeof COLUMNS)[number];
export type Mapping = Columns<Column>;

/** A guess that a person looks at. By whole names alone: "who told us" is nothing for everybody. */
export const guessMapping = (header: readonly string[]): Mapping => guessColumns(header, COLUMN_WORDS, false);
/** Refusal "table.too_large", "table.no_text", "table.empty". */
export const readSheet = (file: Bytes): Table => readTable(file, guessMapping);

// ── in ──

export function placesIn({ rows }: Table, mapping: Mapping): TakenIn {
  const taking = new Taking();
  for (const row of rows) {
    const cell = cellsOf(row, mapping);
    if (COLUMNS.every((column) => cell(column) === "")) continue;
    const where = `${row.line}. ${plain(cell("name")).slice(0, 60)}`.trim();
    const note: Parameters<typeof placeOf>[3] = (code) => taking.note(where, code);
    const place = placeOf(serviceIn(cell, note), { location: locationIn(cell) }, true, note);
    const papers = papersIn(cell("papers"));
    if (papers === null) note("part");
    taking.take(where, papers === "asked" ? { ...place, papers } : place);
  }
  return taking.done();
}

type Cell = (column: Column) => string;

const cellsOf = ({ cells }: Line, mapping: Mapping): Cell => (column) => (mapping[column] === null ? "" : (cells[mapping[column]] ?? "").trim());

function serviceIn(cell: Cell, note: Parameters<typeof placeOf>[3]): Json {
  const rules = several(cell("hours"), /[;\n]/).map((text) => ({ text, rule: hoursFrom(text) }));
  if (rules.some(({ rule }) => rule === null)) note("hours");
  const documents = several(cell("documents"), /[;\n]/).map((document) => ({ document }));
  return {
    id: cell("id") || ["organization", "name", "street"].map((column) => plain(cell(column as Column))).join(" · "),
    name: cell("name"),
    organization: { name: cell("organization") || cell("name") },
    description: cell("words"),
    attributes: [...several(cell("needs"), /[,;|/\n]/), ...(papersIn(cell("papers")) === "not_asked" ? ["papers_not_asked"] : [])].map(term),
    phones: several(cell("phones"), /[;\n]/).map(phoneIn),
    schedules: [...rules.map(({ text, rule }) => (rule === null ? { description: text } : scheduleOf(rule))), { description: cell("hours_words") }],
    languages: several(cell("languages"), /[,;|/\n]/).map((code) => ({ code })),
    required_documents: documents,
    fees_description: cell("cost"),
    eligibility_description: cell("who"),
    application_process: cell("how"),
    url: cell("website"),
    email: cell("email"),
    alert: cell("notice"),
    status: CLOSED.includes(folded(cell("closed"))) ? "temporarily closed" : "active",
    assured_date: cell("checked"),
  };
}

const locationIn = (cell: Cell): Json => ({
  latitude: cell("latitude"),
  longitude: cell("longitude"),
  addresses: [{ address_1: cell("street"), city: cell("city"), state_province: cell("region"), postal_code: cell("postal_code"), country: cell("country") }],
  accessibility: [...several(cell("access"), /[,;|\n]/).map(accessIn), { description: cell("access_words") }],
});

/** One of our names alone says nothing more; what is said in other words stays among the words. */
const accessIn = (said: string): Json => {
  const code = folded(said).replaceAll(" ", "_");
  return code in ACCESS ? { attributes: [term(code)] } : { description: said };
};

const term = (said: string): Json => ({ taxonomy_term: { code: said, name: said } });

/** What is no number as a whole is looked at as it stands. */
function phoneIn(text: string): Json {
  const phone = phoneFrom(text.replaceAll(/ +/g, " "));
  return phone === null ? { number: text } : { number: phone.number, extension: phone.extension, type: phone.kind, description: phone.words, languages: phone.languages.map((code) => ({ code })) };
}

const CLOSED = ["yes", "true", "1", "x", "closed", "si", "oui", "haa", "نعم"];
const ASKED = ["asked", "yes", "si", "oui", "haa", "نعم"];
const NOT_ASKED = ["not asked", "no", "non", "maya", "لا"];

/** Null for what might mean either. */
function papersIn(said: string): Papers | null {
  const word = folded(said);
  if (word === "" || word === "unknown") return "unknown";
  return ASKED.includes(word) ? "asked" : NOT_ASKED.includes(word) ? "not_asked" : null;
}

const several = (cell: string, between: RegExp): readonly string[] => cell.split(between).map((each) => each.trim()).filter(Boolean);

// ── out ──

export const writePlaces = ({ places }: Directory): string => writeTable([COLUMNS, ...places.map((place) => COLUMNS.map((column) => cellOf(place)[column]))]);

function cellOf(place: Place): Readonly<Record<Column, string>> {
  const { address, point } = place;
  return {
    id: uuid(place.id),
    organization: place.organization,
    name: place.name,
    needs: place.needs.join(", "),
    words: place.words,
    street: address?.street ?? "",
    city: address?.city ?? "",
    region: address?.region ?? "",
    postal_code: address?.postalCode ?? "",
    country: address?.country ?? "",
    latitude: point === null ? "" : (point.lat / 100_000).toFixed(5),
    longitude: point === null ? "" : (point.lng / 100_000).toFixed(5),
    phones: place.phones.map(phoneText).join("; "),
    hours: place.hours.map(hoursText).join("; "),
    hours_words: place.hoursWords,
    languages: place.languages.join(", "),
    access: place.access.join(", "),
    access_words: place.accessWords,
    papers: place.papers === "unknown" ? "" : place.papers.replace("_", " "),
    documents: place.documents.map((each) => each.replaceAll(";", ",")).join("; "),
    cost: place.cost,
    who: place.who,
    how: place.how,
    website: place.website,
    email: place.email,
    notice: place.notice,
    closed: place.closed ? "yes" : "",
    checked: place.checked === null ? "" : dateText(place.checked),
  };
}
