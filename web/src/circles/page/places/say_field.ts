/** What each field of a place is called, in the form and where a table's columns are sorted into it. */
import { say } from "../../../ui/words.ts";
import type { FieldName } from "../../shared/places/form.ts";
import type { Column } from "../../shared/places/table.ts";

const LABELS: Readonly<Record<FieldName, () => string>> = {
  name: () => say("dir-edit-name"),
  organization: () => say("dir-edit-organization"),
  needs: () => say("dir-edit-needs"),
  words: () => say("dir-edit-words"),
  street: () => say("dir-edit-street"),
  city: () => say("dir-edit-city"),
  region: () => say("dir-edit-region"),
  postal: () => say("dir-edit-postal"),
  country: () => say("dir-edit-country"),
  point: () => say("dir-pin"),
  phones: () => say("dir-phone"),
  hours: () => say("dir-hours"),
  hours_words: () => say("dir-edit-hours-words"),
  languages: () => say("dir-languages"),
  access: () => say("dir-getting-in"),
  access_words: () => say("dir-edit-access-words"),
  papers: () => say("dir-papers"),
  documents: () => say("dir-bring"),
  cost: () => say("dir-cost"),
  who: () => say("dir-who"),
  how: () => say("dir-how"),
  web: () => say("dir-edit-web"),
  mail: () => say("dir-edit-mail"),
  notice: () => say("dir-edit-notice"),
  closed: () => say("dir-closed-now"),
};

export const sayField = (name: FieldName): string => LABELS[name]();

export function sayColumn(column: Column): string {
  switch (column) {
    case "id":
      return say("dir-column-id");
    case "latitude":
      return say("dir-column-latitude");
    case "longitude":
      return say("dir-column-longitude");
    case "checked":
      return say("dir-checked");
    case "postal_code":
      return sayField("postal");
    case "website":
      return sayField("web");
    case "email":
      return sayField("mail");
    default:
      return sayField(column);
  }
}
