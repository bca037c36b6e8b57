/** One place as a steward types it, and back. What is typed stands as it is until she says that it is done. */
import { ACCESS, DOCUMENTS, HOURS, NEEDS, PHONES, PLACE_NEEDS, TEXTS, type Access, type Need, type Papers, type Place, type PlacePhone } from "../../../seals/directory.ts";
import { isLanguage } from "../../../terms/language.ts";
import { hoursFrom, hoursText } from "./hours_text.ts";
import { isFit, plain } from "./hsds.ts";

export const FIELDS = [
  "name", "organization", "needs", "words", "street", "city", "region", "postal", "country", "point", "phones", "hours", "hours_words", "languages",
  "access", "access_words", "papers", "documents", "cost", "who", "how", "web", "mail", "notice", "closed",
] as const;
export type FieldName = (typeof FIELDS)[number];
/** What stands in each field; several needs and ways of access with commas, phones, hours and documents one on each line; of the pin on the map nothing while nobody has touched it. */
export type Form = Readonly<Record<FieldName, string>>;

export const NEW_FORM = Object.fromEntries(FIELDS.map((name) => [name, ""])) as Form;

export function formOf(place: Place): Form {
  const { address } = place;
  return {
    name: place.name,
    organization: place.organization,
    needs: place.needs.join(","),
    words: place.words,
    street: address?.street ?? "",
    city: address?.city ?? "",
    region: address?.region ?? "",
    postal: address?.postalCode ?? "",
    country: address?.country ?? "",
    point: "",
    phones: place.phones.map(phoneText).join("\n"),
    hours: place.hours.map(hoursText).join("\n"),
    hours_words: place.hoursWords,
    languages: place.languages.join(", "),
    access: place.access.join(","),
    access_words: place.accessWords,
    papers: place.papers,
    documents: place.documents.join("\n"),
    cost: place.cost,
    who: place.who,
    how: place.how,
    web: place.website,
    mail: place.email,
    notice: place.notice,
    closed: place.closed ? "yes" : "",
  };
}

/** The place that the form says, or the fields that cannot be so. `before`: what no field shows stays as it was. */
export function placeFrom(form: Form, before: Pick<Place, "id" | "address" | "point" | "checked">): { readonly place: Place } | { readonly wrong: readonly FieldName[] } {
  const wrong: FieldName[] = [];
  const text = (field: FieldName, name: keyof typeof TEXTS): string => {
    const said = plain(form[field]);
    if ([...said].length > TEXTS[name]) wrong.push(field);
    return said;
  };
  const lines = (field: FieldName): string[] => form[field].split("\n").map((line) => plain(line)).filter((line) => line !== "");
  const all = <T>(field: FieldName, values: readonly (T | null)[], most: number): T[] => {
    if (values.includes(null) || values.length > most) wrong.push(field);
    return values.filter((each): each is T => each !== null);
  };
  const street = text("street", "street");
  const point = pinOf(form, before);
  if (point === "asks") wrong.push("point");
  const papers = (["unknown", "not_asked", "asked"] as const).find((each) => each === form.papers) ?? "unknown";
  const place: Place = {
    id: before.id,
    organization: text("organization", "organization") || text("name", "organization"),
    name: text("name", "name"),
    needs: all("needs", chosen(form.needs, NEEDS), PLACE_NEEDS),
    words: text("words", "words"),
    address: street ? { street, city: text("city", "city"), region: text("region", "region"), postalCode: text("postal", "postalCode"), country: plain(form.country).toUpperCase() } : null,
    point: point === "asks" ? before.point : point,
    phones: all("phones", lines("phones").map(phoneFrom), PHONES),
    hours: all("hours", lines("hours").map(hoursFrom), HOURS),
    hoursWords: text("hours_words", "hoursWords"),
    languages: [...new Set(all("languages", form.languages.split(",").map((each) => each.trim()).filter(Boolean).map((tag) => (isLanguage(tag) ? tag : null)), 24))].sort(),
    access: all("access", chosen(form.access, ACCESS), 6),
    accessWords: text("access_words", "accessWords"),
    papers: papers as Papers,
    documents: papers === "asked" ? all("documents", lines("documents").map((each) => ([...each].length <= TEXTS.document ? each : null)), DOCUMENTS) : [],
    cost: text("cost", "cost"),
    who: text("who", "who"),
    how: text("how", "how"),
    website: form.web.trim(),
    email: form.mail.trim(),
    notice: text("notice", "notice"),
    closed: form.closed === "yes",
    checked: before.checked,
  };
  if (place.name === "") wrong.push("name");
  if (place.needs.length === 0) wrong.push("needs");
  if (!isFit({ ...place, website: "" }) && isFit({ ...place, website: "", email: "" })) wrong.push("mail");
  if (!isFit({ ...place, email: "" }) && isFit({ ...place, website: "", email: "" })) wrong.push("web");
  if (place.address && !isFit({ ...place, address: place.address }) && isFit({ ...place, address: { ...place.address, country: "" } })) wrong.push("country");
  if (wrong.length === 0 && !isFit(place)) wrong.push("words");
  return wrong.length > 0 ? { wrong: FIELDS.filter((field) => wrong.includes(field)) } : { place };
}

export type Pin = Place["point"];
export const NO_PIN = "none";
export const pinText = (point: Pin): string => (point === null ? NO_PIN : `${point.lat},${point.lng}`);

/**
 * Where it is on the map. At another street it may be somewhere else: "asks" until somebody has said that the pin is right, moved it, or taken it
 * away. A place that has lost its address has no pin either: it may be one that nobody is to find.
 */
export function pinOf(form: Form, { address, point }: Pick<Place, "address" | "point">): Pin | "asks" {
  const street = plain(form.street);
  if (address !== null && street === "") return null;
  if (form.point === NO_PIN) return null;
  const [lat, lng] = form.point.split(",").map(Number);
  if (lat !== undefined && lng !== undefined) return { lat, lng };
  const moved = street !== (address?.street ?? "") || (address !== null && plain(form.city) !== address.city);
  return point !== null && moved ? "asks" : point;
}

export const chosenIn = (field: string): readonly string[] => field.split(",").filter(Boolean);

function chosen<Name extends Need | Access>(field: string, codes: Readonly<Record<Name, number>>): Name[] {
  return (Object.keys(codes) as Name[]).filter((name) => chosenIn(field).includes(name));
}

const PHONE = /^(?<number>[+\d(][\d ().\-/]*?)(?: x(?<extension>\d{1,8}))?(?: (?<kind>text|textphone))?(?: \((?<words>[^()[\]]*)\))?(?: \[(?<languages>[^[\]]*)\])?$/;

/** `+1 612 555 0110 x12 text (at the desk) [es, so]` */
export function phoneFrom(text: string): PlacePhone | null {
  const said = PHONE.exec(text)?.groups;
  const number = (said?.number ?? "").replaceAll(/[\s().\-/]/g, "");
  const languages = (said?.languages ?? "").split(",").map((each) => each.trim()).filter(Boolean);
  if (!said || !/^\+?\d{3,15}$/.test(number) || !languages.every(isLanguage)) return null;
  return { number, extension: said.extension ?? "", kind: said.kind === "text" || said.kind === "textphone" ? said.kind : "voice", words: plain(said.words), languages: [...new Set(languages)].sort() };
}

export function phoneText({ number, extension, kind, words, languages }: PlacePhone): string {
  const bare = words.replaceAll(/[()[\];]/g, "");
  return [number, extension && `x${extension}`, kind === "voice" ? "" : kind, bare && `(${bare})`, languages.length > 0 ? `[${languages.join(", ")}]` : ""].filter(Boolean).join(" ");
}
