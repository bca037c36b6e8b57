/** How people call the columns of their lists of places: as the kit and HSDS do, and in the phrasebook's six languages. Only to guess: a person looks at it. */
import type { ColumnWords } from "../../../terms/table.ts";
import type { Column } from "./table.ts";

export const COLUMN_WORDS: ColumnWords<Column> = {
  id: ["id", "identifier", "uuid"],
  organization: ["organization", "organisation", "agency", "provider", "run by", "organización", "agencia", "organisme", "urur", "hay'ad", "koom haum", "المنظمة", "الجهة"],
  name: ["name", "title", "service", "service name", "program", "place", "site", "nombre", "servicio", "lugar", "nom", "lieu", "magac", "magaca", "goobta", "npe", "lub npe", "chaw", "الاسم", "المكان"],
  needs: ["needs", "need", "category", "categories", "type", "kind", "topic", "categoría", "tipo", "catégorie", "genre", "nooca", "yam", "hom", "الفئة", "النوع"],
  words: ["words", "description", "about", "details", "services offered", "descripción", "détails", "sharraxaad", "faahfaahin", "lus piav", "الوصف", "التفاصيل"],
  street: ["street", "address", "street address", "address 1", "location", "dirección", "calle", "domicilio", "adresse", "rue", "cinwaan", "cinwaanka", "chaw nyob", "العنوان", "الشارع"],
  city: ["city", "town", "ciudad", "ville", "magaalo", "magaalada", "nroog", "المدينة"],
  region: ["region", "state", "state province", "province", "estado", "provincia", "état", "gobol", "gobolka", "xeev", "الولاية"],
  postal_code: ["postal code", "postal", "zip", "zip code", "zipcode", "postcode", "código postal", "code postal", "boosta", "الرمز البريدي"],
  country: ["country", "país", "pays", "dal", "waddan", "teb chaws", "البلد"],
  latitude: ["latitude", "lat", "latitud"],
  longitude: ["longitude", "lng", "lon", "long", "longitud"],
  phones: ["phones", "phone", "phone number", "telephone", "tel", "call", "hotline", "teléfono", "téléphone", "taleefan", "telefoon", "xov tooj", "الهاتف", "هاتف", "رقم الهاتف"],
  hours: ["hours", "opening hours", "hours of operation", "open", "schedule", "when", "horario", "horarios", "heures", "horaires", "saacadaha", "saacado", "sij hawm", "ساعات العمل", "المواعيد"],
  hours_words: ["hours words", "hours notes", "hours in words"],
  languages: ["languages", "language", "languages spoken", "idiomas", "idioma", "langues", "langue", "luqadaha", "luqad", "luqadda", "hom lus", "lus", "اللغات", "اللغة"],
  access: ["access", "accessibility", "accessible", "wheelchair", "accesibilidad", "acceso", "accessibilité", "accès", "kev nkag", "إمكانية الوصول"],
  access_words: ["access words", "access notes"],
  papers: ["papers", "asks for papers", "id required", "papers asked", "papeles", "piden papeles", "papiers", "waraaqo", "waraaqaha", "ntaub ntawv", "الأوراق"],
  documents: ["documents", "required documents", "documents required", "bring", "what to bring", "documentos", "llevar", "pièces", "dukumentiyo", "nqa", "الوثائق", "المستندات"],
  cost: ["cost", "fee", "fees", "price", "costo", "precio", "coût", "prix", "qiimo", "kharash", "nqi", "التكلفة", "السعر"],
  who: ["who", "eligibility", "for whom", "who can come", "quién", "para quién", "pour qui", "cidda", "leej twg", "لمن"],
  how: ["how", "application process", "how to apply", "how to get help", "cómo", "comment", "sida", "li cas", "كيف"],
  website: ["website", "web", "url", "web site", "link", "sitio web", "página", "site web", "degel", "vev xaib", "الموقع"],
  email: ["email", "e mail", "mail", "correo", "correo electrónico", "courriel", "iimayl", "البريد"],
  notice: ["notice", "alert", "news", "aviso", "avis", "ogeysiis", "xov xwm", "إشعار"],
  closed: ["closed", "temporarily closed", "cerrado", "fermé", "xiran", "kaw", "مغلق"],
  checked: ["checked", "last checked", "last verified", "verified", "last updated", "assured date", "verificado", "vérifié", "la hubiyay", "kuaj", "آخر تحقق"],
};
