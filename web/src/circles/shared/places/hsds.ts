/**
 * HSDS 3 (Open Referral) in and out on a steward's phone, as the kit does it; what stands in tables comes this way too. In what another program wrote anything may stand
 * anywhere: what cannot be kept is said, never guessed, and no markup is ever anything but its words.
 */
import { sha256 } from "../../../seals/hashes.ts";
import {
  ACCESS, DOCUMENTS, HOURS, isMail, isPhoneNumber, isWeb, LANGUAGES, LAST, LAST_DAY, NEEDS, PHONES, PLACE_NEEDS, PLACES, TEXTS, writeDirectory,
  type Access, type Directory, type Hours, type Need, type Place, type PlacePhone,
} from "../../../seals/directory.ts";
import { fromHex, hex, utf8, type Bytes } from "../../../terms/bytes.ts";
import { isLanguage } from "../../../terms/language.ts";
import { languageNamed } from "../../../terms/language_names.ts";
import { isRefusal, Refusal } from "../../../terms/refusal.ts";
import { clockText, dateText, dayFrom, isSound, minutesFrom, rising } from "./hours_text.ts";

export type Json = Readonly<Record<string, unknown>>;

export type ProblemCode = "ended" | "cut" | "part" | "many" | "need" | "hours" | "twice" | "refused";
type Note = (code: ProblemCode) => void;
export interface Problem {
  readonly where: string;
  readonly code: ProblemCode;
}
export interface TakenIn {
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

export const JSON_MOST = 32 * 2 ** 20;
const TERMS: Readonly<Record<Need, string>> = {
  food: "Food, meals, groceries",
  shelter: "A place to sleep",
  rent: "Rent and bills",
  legal: "Legal help",
  medical: "Medical care",
  mind: "Somebody to talk to, mental health",
  violence: "Safety from violence",
  children: "Children, school, families",
  clothes: "Clothes and household things",
  transport: "Getting there",
  language: "Translation and language classes",
  work: "Work",
  other: "Other help",
};
const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  step_free: "Step-free, wheelchair accessible",
  toilet: "Accessible toilet",
  hearing_loop: "Hearing loop",
  sign_language: "Sign language",
  parking: "Parking at the door",
  quiet: "A quiet room",
};
const WORDS_OF_NEEDS: Partial<Record<Need, RegExp>> = {
  food: /food|meal|grocer|pantry|nutrition|soup|hunger|wic\b|snap\b/i,
  shelter: /shelter|homeless|emergency housing|transitional hous|place to (sleep|stay)|warming/i,
  rent: /\brent|eviction|utilit|\bbills?\b|housing|mortgage|energy assist|heating/i,
  legal: /\blegal|lawyer|attorney|immigra|\brights|court|asylum|citizenship/i,
  medical: /medic|clinic|\bhealth|dental|dentist|doctor|hospital|vaccin|pharma|prenatal|vision/i,
  mind: /mental|counsel|therap|psych|grief|suicide|substance|addiction|recovery|behavio/i,
  violence: /domestic violence|violence|abuse|assault|battered|safe house|trafficking|hate crime/i,
  children: /\bchild|\byouth|school|parent|daycare|after-?school|baby|infant|diaper|famil/i,
  clothes: /cloth|coat|furniture|household goods|shoes|thrift/i,
  transport: /transport|\brides?\b|\bbus\b|transit|\bcar\b|driver/i,
  language: /translat|interpret|\besl\b|english class|literacy|language class/i,
  work: /employ|\bjobs?\b|\bwork(er|force)?\b|wage|career|vocation/i,
};
const WORDS_OF_ACCESS: Readonly<Record<Access, RegExp>> = {
  step_free: /wheel ?chair|step[- _]?free|no steps|ramp|elevator|\blift\b|barrier[- ]free|ground floor/i,
  toilet: /(accessible|adapted|disabled).{0,20}(toilet|restroom|washroom|bathroom)|^toilet$/i,
  hearing_loop: /induction loop|hearing[- _]loop|t-?coil/i,
  sign_language: /sign[- _]language|\basl\b|deaf interpret/i,
  parking: /parking/i,
  quiet: /quiet|low[- ]sensory|sensory[- ]friendly/i,
};
const NO_PAPERS = /^(none|no|n\/?a|not (required|needed|asked)|no (documents?|papers?|id)( are| is)?( required| needed| asked)?)\.?$/i;
const NOT_ASKED = "papers_not_asked";
const UNKNOWN_PAPERS = "Papers; which ones is not known";
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

// ── in ──

/** Refusal "directory.no_services". */
export function readServices(text: string): TakenIn {
  const taking = new Taking();
  for (const [number, service] of servicesOf(text).entries()) {
    const row = asDict(service);
    const where = `${number + 1}. ${plain(row.name).slice(0, 60)}`.trim();
    const status = plain(row.status).toLowerCase();
    if (!["", "active", "temporarily closed"].includes(status)) {
      taking.note(where, "ended");
      continue;
    }
    const at = dicts(row, "service_at_locations");
    for (const each of at.length > 0 ? at : [{}]) taking.take(where, placeOf(row, each, at.length <= 1, (code) => taking.note(where, code)));
  }
  return taking.done();
}

/** What comes in, from whatever kind of file: each place once, each fit to be published, no more than a directory holds; what is left out is said. */
export class Taking {
  readonly #places = new Map<string, Place>();
  readonly #problems = new Map<string, Problem>();

  note(where: string, code: ProblemCode): void {
    this.#problems.set(`${where} ${code}`, { where, code });
  }

  take(where: string, place: Place): void {
    if (this.#places.has(hex(place.id))) this.note(where, "twice");
    else if (this.#places.size >= PLACES || !isFit(place)) this.note(where, "refused");
    else this.#places.set(hex(place.id), place);
  }

  done(): TakenIn {
    return { places: [...this.#places.values()], problems: [...this.#problems.values()] };
  }
}

export function isFit(place: Place): boolean {
  try {
    writeDirectory({ timezone: "UTC", places: [place] });
    return true;
  } catch (why) {
    if (isRefusal(why)) return false;
    throw why;
  }
}

function servicesOf(text: string): readonly unknown[] {
  let said: unknown;
  try {
    said = text.length <= JSON_MOST ? JSON.parse(text) : null;
  } catch {
    said = null;
  }
  if (Array.isArray(said)) return said;
  const page = asDict(said);
  for (const name of ["contents", "services", "items"]) if (Array.isArray(page[name])) return page[name] as unknown[];
  if (page.id !== undefined && page.name !== undefined) return [page];
  throw new Refusal("directory.no_services", "This is no list of places.");
}

/** `service` at one of its locations; `alone`: it has no other. */
export function placeOf(service: Json, at: Json, alone: boolean, note: Note): Place {
  const organization = asDict(service.organization);
  const location = asDict(at.location);
  const own = idOf(service.id);
  const terms = [service, at, location].flatMap(termsOf);
  const named = [...terms.map(([code]) => code), ...terms.map(([, name]) => name)];
  const fitting = needsOf(named);
  const needs = fitting.length > 0 ? fitting : needsOf([plain(service.name)]);
  if (needs.length === 0) note("need");
  const first = <Each>(all: readonly Each[], most: number): readonly Each[] => {
    if (all.length > most) note("many");
    return all.slice(0, most);
  };
  const text = (raw: unknown, name: keyof typeof TEXTS): string => textOf(raw, TEXTS[name], note);
  const documents = dicts(service, "required_documents").map(({ document }) => text(document, "document")).filter(Boolean);
  const wanted = documents.filter((each) => !NO_PAPERS.test(each));
  const access = [...dicts(location, "accessibility"), ...dicts(location, "accessibility_for_disabilities")];
  const accessSaid = access.map(({ description, details }) => [plain(description), plain(details)].filter(Boolean).join(" "));
  const accessCodes = access.flatMap(termsOf).map(([code]) => code);
  const interpreted = plain(service.interpretation_services);
  const described = plain(service.description);
  const schedules = [at, service, location].map((each) => dicts(each, "schedules")).find((rows) => rows.length > 0) ?? [];
  const { hours, words } = hoursOf(schedules, note);
  const closed = plain(service.status).toLowerCase() === "temporarily closed";
  const checked = dayFrom(plain(service.assured_date).slice(0, 10));
  if (checked === undefined) note("part");
  return {
    id: alone ? own : made(joined(own, idOf(at.id ?? location.id)), "place", 0),
    organization: text(organization.name ?? service.name, "organization"),
    name: text(service.name, "name"),
    needs: needs.length > 0 ? first(needs, PLACE_NEEDS) : ["other"],
    words: text(interpreted ? [described.replace(/\.+$/, ""), interpreted].filter(Boolean).join(". ") : described, "words"),
    address: addressOf(location, text),
    point: pointOf(location, note),
    phones: phonesOf([service, at, location, organization], text, note),
    hours,
    hoursWords: text(words, "hoursWords"),
    languages: tagsOf([...dicts(service, "languages"), ...dicts(location, "languages")], note),
    access: (Object.keys(ACCESS) as Access[]).filter((each) => accessCodes.includes(each) || accessSaid.some((said) => WORDS_OF_ACCESS[each].test(said))),
    accessWords: text(accessSaid.filter((said) => said && !Object.values(ACCESS_WORDS).includes(said)).join("; "), "accessWords"),
    papers: wanted.length > 0 ? "asked" : documents.length > 0 || named.includes(NOT_ASKED) ? "not_asked" : "unknown",
    documents: first(wanted, DOCUMENTS),
    cost: text(service.fees_description ?? service.fees, "cost"),
    who: text(service.eligibility_description, "who"),
    how: text(service.application_process, "how"),
    website: webOf([service.url, organization.website, organization.url], note),
    email: mailOf(service.email ?? organization.email, note),
    notice: text(service.alert, "notice"),
    closed,
    checked: checked ?? null,
  };
}

function needsOf(said: readonly string[]): Need[] {
  const all = Object.keys(NEEDS) as Need[];
  const own = all.filter((need) => said.includes(need));
  return own.length > 0 ? own : all.filter((need) => said.some((each) => WORDS_OF_NEEDS[need]?.test(each)));
}

type TextOf = (raw: unknown, name: keyof typeof TEXTS) => string;

function textOf(raw: unknown, most: number, note: Note): string {
  const text = plain(raw);
  const letters = [...text];
  if (letters.length <= most) return text;
  note("cut");
  const cut = letters.slice(0, most - 1).join("");
  return `${(cut.lastIndexOf(" ") > most / 2 ? cut.slice(0, cut.lastIndexOf(" ")) : cut).replace(/[ ,;]+$/, "")}…`;
}

function addressOf(location: Json, text: TextOf): Place["address"] {
  const rows = [...dicts(location, "addresses"), ...dicts(location, "physical_addresses")];
  const row = rows.find((each) => each.address_type === "physical") ?? rows[0];
  if (!row || location.location_type === "virtual") return null;
  const street = text([plain(row.address_1), plain(row.address_2)].filter(Boolean).join(", "), "street");
  const country = plain(row.country).toUpperCase();
  if (!street) return null;
  return { street, city: text(row.city, "city"), region: text(row.state_province || row.region, "region"), postalCode: text(row.postal_code, "postalCode"), country: /^[A-Z]{2}$/.test(country) ? country : "" };
}

function pointOf({ latitude, longitude }: Json, note: Note): Place["point"] {
  const known = [latitude, longitude].filter((each) => each !== undefined && each !== null && each !== "");
  if (known.length === 0) return null;
  const [lat, lng] = [Number(latitude), Number(longitude)];
  if (known.length === 2 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && (lat !== 0 || lng !== 0)) return { lat: Math.round(lat * 100_000), lng: Math.round(lng * 100_000) };
  note("part");
  return null;
}

function phonesOf(of: readonly Json[], text: TextOf, note: Note): PlacePhone[] {
  const phones = new Map<string, PlacePhone>();
  for (const row of of.flatMap((each) => dicts(each, "phones"))) {
    const kind = plain(row.type ?? "voice").toLowerCase();
    if (kind === "fax" || kind === "pager") continue;
    const number = plain(row.number).replaceAll(/^["']+|["']+$/g, "").replace(/^tel:/, "").replaceAll(/[\s().\-/\u2010-\u2015]/g, "");
    if (!isPhoneNumber(number)) {
      if (number) note("part");
      continue;
    }
    const extension = plain(row.extension).replace(/\.0$/, "");
    const phone: PlacePhone = {
      number,
      extension: /^[0-9]{1,8}$/.test(extension) ? extension : "",
      kind: kind === "text" || kind === "sms" ? "text" : kind === "textphone" || kind === "tty" ? "textphone" : "voice",
      words: text(row.description, "phoneWords"),
      languages: tagsOf(dicts(row, "languages"), note),
    };
    if (!phones.has(number + phone.extension)) phones.set(number + phone.extension, phone);
  }
  return [...phones.values()].slice(0, PHONES);
}

function tagsOf(rows: readonly Json[], note: Note): string[] {
  const tags = new Set<string>();
  for (const { code, name } of rows) {
    const said = plain(code || name);
    const tag = languageNamed(said) ?? (said.length <= 3 ? said.toLowerCase() : said);
    if (isLanguage(tag)) tags.add(tag);
    else if (said) note("part");
  }
  return [...tags].sort().slice(0, LANGUAGES);
}

function webOf(raw: readonly unknown[], note: Note): string {
  for (const each of raw) {
    const text = plain(each);
    const whole = text && !text.includes("://") && /^(www\.)?[a-z0-9-]+\.[a-z]/i.test(text) ? `https://${text}` : text;
    if (isWeb(whole)) return whole;
    if (whole) note("part");
  }
  return "";
}

function mailOf(raw: unknown, note: Note): string {
  const text = plain(raw).replace(/^mailto:/, "");
  if (text === "" || isMail(text)) return text;
  note("part");
  return "";
}

function hoursOf(rows: readonly Json[], note: Note): { hours: Hours[]; words: string } {
  const rules = new Map<string, Hours>();
  const words = new Set<string>();
  for (const row of rows) {
    const said = plain(row.description || row.notes);
    const rule = row.opens_at || row.closes_at ? ruleOf(row, textOf(row.notes, TEXTS.hourWords, note)) : null;
    if (rule === null) {
      if (row.opens_at || row.closes_at) note("part");
      if (said) words.add(said);
      continue;
    }
    const key = JSON.stringify([rule.monthly, rule.every, rule.opens, rule.closes, rule.first, rule.last, rule.words, rule.days.length > 0]);
    const before = rules.get(key);
    rules.set(key, { ...rule, days: rising([...rule.days, ...(before?.days ?? [])]), monthDays: rising([...rule.monthDays, ...(before?.monthDays ?? [])]) });
  }
  return { hours: [...rules.values()].slice(0, HOURS), words: [...words].join("; ") };
}

/** Null for what says no times, or too much. */
function ruleOf(row: Json, words: string): Hours | null {
  if (row.byweekno || row.byyearday || row.count) return null;
  const freq = plain(row.freq || "WEEKLY").toUpperCase();
  const first = dayFrom(plain(row.dtstart || row.valid_from).slice(0, 10));
  const ends = [row.until, row.valid_to].map((each) => dayFrom(plain(each).slice(0, 10)));
  const [opens, closes] = [row.opens_at, row.closes_at].map((each) => minutesFrom(/^(\d{1,2}:\d\d)(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:?\d\d)?$/.exec(plain(each))?.[1]));
  const byday = daysOf(row.byday);
  const monthDays = monthDaysOf(row.bymonthday);
  const every = Math.trunc(Number(row.interval || 1));
  if (first === undefined || ends.includes(undefined) || opens === null || opens === undefined || closes === null || closes === undefined || byday === null || monthDays === null || !["DAILY", "WEEKLY", "MONTHLY"].includes(freq)) return null;
  const monthly = freq === "MONTHLY";
  const weekly = byday.length > 0 ? byday : freq === "DAILY" ? [1, 2, 3, 4, 5, 6, 7] : first !== null ? [((first + 3) % 7) + 1] : [];
  const last = (ends as (number | null)[]).filter((each) => each !== null);
  const rule: Hours = {
    monthly,
    every,
    days: monthly ? byday : rising(weekly.map((day) => day % 10)),
    monthDays: monthly && byday.length === 0 ? monthDays : [],
    opens: opens % 1_440,
    closes: closes || 1_440,
    first,
    last: last.length > 0 ? Math.min(...last) : null,
    words,
  };
  return isSound(rule) ? rule : null;
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(plain) : plain(value).split(",")).map((each) => each.trim()).filter(Boolean);

function daysOf(value: unknown): number[] | null {
  const days = listed(value).map((each) => {
    const [, nth = "0", day = ""] = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each.toUpperCase()) ?? [];
    const which = Number(nth) === -1 ? LAST : Number(nth);
    return DAYS.includes(day) && (which === LAST ? Number(nth) === -1 : which >= 0 && which <= 5) ? 10 * which + DAYS.indexOf(day) + 1 : null;
  });
  return days.includes(null) ? null : rising(days as number[]);
}

function monthDaysOf(value: unknown): number[] | null {
  const days = listed(value).map((each) => (each === "-1" ? LAST_DAY : /^\d{1,2}$/.test(each) && Number(each) >= 1 && Number(each) <= 31 ? Number(each) : null));
  return days.includes(null) ? null : rising(days as number[]);
}

const termsOf = (of: Json): [string, string][] => dicts(of, "attributes").map(({ taxonomy_term }) => asDict(taxonomy_term)).map(({ code, name }) => [plain(code), plain(name)]);
const asDict = (value: unknown): Json => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {});
const dicts = (of: Json, name: string): Json[] => (Array.isArray(of[name]) ? (of[name] as unknown[]).filter((each) => typeof each === "object" && each !== null && !Array.isArray(each)).map(asDict) : []);

/** Without markup and what cannot be seen, on one line. A tag's own words go; nothing of it is ever given to a browser as markup. */
export function plain(raw: unknown): string {
  if (typeof raw !== "string" && typeof raw !== "number") return "";
  let text = String(raw);
  if (/<[a-z/!]/i.test(text)) text = text.replaceAll(/<(script|style|template)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi, " ").replaceAll(/<[a-z/!][^>]*(>|$)/gi, " ");
  text = text.replaceAll(/&(nbsp|amp|lt|gt|quot|#39|apos);/g, (_, name: string) => ({ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" })[name] ?? " ");
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\u00a0]+/gu, " ")
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, "")
    .replaceAll(/ +/g, " ")
    .trim();
}

// ── out ──

/** One page of services in full, one for each place. */
export function writeServices({ places }: Directory): string {
  return JSON.stringify({ total_items: places.length, total_pages: 1, page_number: 1, contents: places.map(serviceOf) }, null, 1);
}

export function serviceOf(place: Place): Json {
  const own = (what: string, number = 0): string => uuid(made(place.id, what, number));
  const attributes = (what: string, terms: readonly Json[]): Json[] => terms.map((taxonomy_term, n) => ({ id: own(`${what}-attribute`, n), taxonomy_term }));
  const terms = place.needs.map((need) => term("tocsin-needs", need, TERMS[need]));
  if (place.papers === "not_asked") terms.push(term("tocsin-places", NOT_ASKED, "Nobody asks for papers here"));
  const documents = place.papers === "asked" && place.documents.length === 0 ? [UNKNOWN_PAPERS] : place.documents;
  const schedules: Json[] = place.hours.map((rule, n) => ({ id: own("schedule", n), ...scheduleOf(rule) }));
  if (place.hoursWords) schedules.push({ id: own("schedule", place.hours.length), description: place.hoursWords });
  const located = place.address || place.point || place.access.length > 0 || place.accessWords;
  return withoutNothing({
    id: uuid(place.id),
    name: place.name,
    description: place.words,
    status: place.closed ? "temporarily closed" : "active",
    url: place.website,
    email: place.email,
    alert: place.notice,
    application_process: place.how,
    fees_description: place.cost,
    eligibility_description: place.who,
    assured_date: place.checked === null ? null : dateText(place.checked),
    organization: { id: uuid(made(utf8(place.organization), "organization", 0)), name: place.organization, description: place.organization },
    phones: place.phones.map((phone, number) => ({
      id: own("phone", number),
      number: phone.number,
      type: phone.kind,
      ...(phone.extension ? { extension: Number(phone.extension) } : {}),
      ...(phone.words ? { description: phone.words } : {}),
      ...(phone.languages.length > 0 ? { languages: phone.languages.map((tag, n) => ({ id: own(`phone-${number}-language`, n), name: tag, code: tag })) } : {}),
    })),
    schedules,
    languages: place.languages.map((tag, n) => ({ id: own("language", n), name: tag, code: tag })),
    required_documents: documents.map((document, n) => ({ id: own("document", n), document })),
    attributes: attributes("service", terms),
    service_at_locations: located ? [{ id: own("at"), location: locationOf(place, own, attributes) }] : [],
  });
}

function locationOf(place: Place, own: (what: string, number?: number) => string, attributes: (what: string, terms: readonly Json[]) => Json[]): Json {
  const accessibility: Json[] = place.access.map((each, n) => ({ id: own("access", n), description: ACCESS_WORDS[each], attributes: attributes(`access-${each}`, [term("tocsin-places", each, ACCESS_WORDS[each])]) }));
  if (place.accessWords) accessibility.push({ id: own("access", place.access.length), description: place.accessWords });
  const { address, point } = place;
  return {
    id: own("location"),
    location_type: "physical",
    accessibility,
    ...(point ? { latitude: point.lat / 100_000, longitude: point.lng / 100_000 } : {}),
    ...(address ? { addresses: [{ id: own("address"), address_1: address.street, city: address.city, state_province: address.region, postal_code: address.postalCode, country: address.country, address_type: "physical" }] } : {}),
  };
}

export function scheduleOf({ monthly, every, opens, closes, days, monthDays, first, last, words }: Hours): Json {
  const nth = (day: number): string => ({ 0: "", [LAST]: "-1" })[Math.floor(day / 10)] ?? String(Math.floor(day / 10));
  return {
    freq: monthly ? "MONTHLY" : "WEEKLY",
    interval: every,
    opens_at: clockText(opens),
    closes_at: clockText(closes),
    ...(days.length > 0 ? { byday: days.map((day) => `${nth(day)}${DAYS[(day % 10) - 1]}`).join(",") } : {}),
    ...(monthDays.length > 0 ? { bymonthday: monthDays.map((day) => (day === LAST_DAY ? "-1" : day)).join(",") } : {}),
    ...(first === null ? {} : { dtstart: dateText(first), valid_from: dateText(first) }),
    ...(last === null ? {} : { until: dateText(last), valid_to: dateText(last) }),
    ...(words ? { notes: words } : {}),
  };
}

function term(taxonomy: string, code: string, name: string): Json {
  return {
    id: uuid(made(utf8(`${taxonomy}/${code}`), "term", 0)),
    code,
    name,
    description: name,
    taxonomy,
    taxonomy_detail: { id: uuid(made(utf8(taxonomy), "taxonomy", 0)), name: taxonomy, description: "The words of Tocsin's directories of help" },
  };
}

const withoutNothing = (said: Record<string, unknown>): Json => Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0)));

// ── ids ──

/** A UUID (version 8, RFC 9562) that is the same each time: what hangs on a place has no name of its own. */
export function made(of: Bytes, what: string, number: number): Bytes {
  const id = sha256(joined(utf8("tocsin/directory/v1"), of, utf8(what), new Uint8Array([number]))).slice(0, 16);
  id[6] = ((id[6] as number) & 0x0f) | 0x80;
  id[8] = ((id[8] as number) & 0x3f) | 0x80;
  return id;
}

function idOf(raw: unknown): Bytes {
  const bare = String(raw ?? "").toLowerCase().replaceAll("-", "");
  return /^[0-9a-f]{32}$/.test(bare) ? fromHex(bare) : made(utf8(String(raw ?? "")), "id", 0);
}

export const uuid = (id: Bytes): string => hex(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
