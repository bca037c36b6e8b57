/** How people name the columns of their spreadsheets and ways of eating, in the phrasebook's six languages. Only to guess: a person looks at it. */
import { Diet } from "../../seals/aid/codes.ts";
import type { Field } from "./csv.ts";

export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  name: ["name", "first name", "family name", "family", "contact", "who", "nombre", "familia", "contacto", "nom", "prénom", "famille", "contact", "magac", "magaca", "qoys", "npe", "lub npe", "tsev neeg", "الاسم", "اسم", "العائلة"],
  phone: ["phone", "phone number", "telephone", "mobile", "cell", "cell phone", "tel", "whatsapp", "teléfono", "móvil", "celular", "téléphone", "portable", "numéro", "taleefan", "telefoon", "lambar", "xov tooj", "tus xov tooj", "الهاتف", "هاتف", "رقم الهاتف", "جوال"],
  address: ["address", "street", "street address", "home address", "where", "dirección", "domicilio", "calle", "adresse", "rue", "cinwaan", "cinwaanka", "chaw nyob", "qhov chaw nyob", "العنوان", "عنوان"],
  people: ["people", "household size", "family size", "how many", "persons", "in household", "total", "personas", "cuántos", "tamaño del hogar", "miembros", "personnes", "foyer", "taille du foyer", "dad", "dadka", "tirada qoyska", "neeg", "tib neeg", "pes tsawg leej", "عدد الأفراد", "الأفراد", "أشخاص"],
  adults: ["adults", "adult", "adultos", "mayores", "adultes", "dadka waaweyn", "waaweyn", "neeg laus", "cov laus", "بالغون", "البالغون", "الكبار"],
  children: ["children", "kids", "child", "minors", "niños", "hijos", "menores", "enfants", "carruur", "carruurta", "ilmo", "menyuam", "me nyuam", "أطفال", "الأطفال"],
  babies: ["babies", "baby", "infants", "infant", "bebés", "bebé", "bébés", "nourrissons", "dhallaan", "ilmo yar", "menyuam mos", "me nyuam mos", "رضع", "الرضع"],
  language: ["language", "languages", "lang", "speaks", "idioma", "idiomas", "lengua", "langue", "langues", "luqad", "luqadda", "af", "lus", "hom lus", "اللغة", "لغة"],
  diet: ["diet", "dietary", "dietary needs", "allergies", "allergy", "food", "dieta", "alergias", "comida", "régime", "régime alimentaire", "cunto", "cuntada", "xasaasiyad", "zaub mov", "noj", "النظام الغذائي", "الطعام", "حساسية"],
  words: ["notes", "note", "comments", "comment", "remarks", "notas", "comentarios", "observaciones", "remarques", "commentaires", "qoraal", "faallo", "xusuusin", "lus ntxiv", "sau ntxiv", "ملاحظات", "تعليقات"],
};

/** What stands in the place of a name below the last of them. */
export const SUM_WORDS: readonly string[] = ["total", "totals", "grand total", "sum", "totales", "suma", "totaux", "somme", "wadar", "wadarta", "isku dar", "tag nrho", "المجموع", "الإجمالي"];

export const DIET_WORDS: readonly (readonly [Diet, readonly string[]])[] = [
  [Diet.vegetarian, ["vegetarian", "vegetariano", "vegetariana", "végétarien", "végétarienne", "tsis noj nqaij", "khudaar keliya", "نباتي"]],
  [Diet.vegan, ["vegan", "vegano", "vegana", "végan", "végétalien", "نباتي صرف"]],
  [Diet.halal, ["halal", "xalaal", "حلال"]],
  [Diet.kosher, ["kosher", "kósher", "casher", "كوشر"]],
  [Diet.noPork, ["no pork", "sin cerdo", "sans porc", "hilib doofaar la'aan", "tsis noj npua", "بدون لحم خنزير"]],
  [Diet.noGluten, ["no gluten", "gluten free", "celiac", "sin gluten", "celíaco", "sans gluten", "gluten la'aan", "tsis muaj gluten", "بدون غلوتين"]],
  [Diet.noDairy, ["no dairy", "dairy free", "lactose free", "lactose intolerant", "sin lácteos", "sin lactosa", "sans lait", "sans lactose", "caano la'aan", "tsis noj mis", "بدون ألبان"]],
  [Diet.noNuts, ["no nuts", "nut allergy", "nut free", "sin nueces", "sin frutos secos", "sans noix", "lows la'aan", "tsis noj txiv laum huab xeeb", "بدون مكسرات"]],
  [Diet.babyFood, ["baby food", "formula", "baby formula", "comida para bebé", "lait infantile", "aliments pour bébé", "cuntada ilmaha", "mov menyuam mos", "طعام الرضع"]],
  [Diet.diabetic, ["diabetic", "diabetes", "diabético", "diabética", "diabétique", "diabète", "sonkorow", "macaan", "ntshav qab zib", "سكري"]],
];

/** Nought to ten as they are spelled. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  ["zero", "none", "no", "cero", "zéro", "aucun", "eber", "xoom", "صفر"],
  ["one", "un", "uno", "una", "une", "hal", "kow", "ib", "واحد", "واحدة"],
  ["two", "dos", "deux", "laba", "labo", "ob", "اثنان", "اثنين", "اثنتان", "اثنتين"],
  ["three", "tres", "trois", "saddex", "peb", "ثلاثة", "ثلاث"],
  ["four", "cuatro", "quatre", "afar", "plaub", "أربعة", "أربع"],
  ["five", "cinco", "cinq", "shan", "tsib", "خمسة", "خمس"],
  ["six", "seis", "lix", "rau", "ستة", "ست"],
  ["seven", "siete", "sept", "toddoba", "todoba", "xya", "سبعة", "سبع"],
  ["eight", "ocho", "huit", "siddeed", "sideed", "yim", "ثمانية", "ثماني", "ثمان"],
  ["nine", "nueve", "neuf", "sagaal", "cuaj", "تسعة", "تسع"],
  ["ten", "diez", "dix", "toban", "kaum", "عشرة", "عشر"],
];

/** What joins two numbers into a sum. */
export const AND_WORDS: readonly string[] = ["and", "plus", "y", "más", "et", "iyo", "thiab", "و"];

/** What stands beside a number, besides the columns' own names. */
export const COUNTED_WORDS: Readonly<Record<"people" | "adults" | "children" | "babies", readonly string[]>> = {
  people: ["person", "pers", "members", "member", "family of", "household of", "in family", "persona", "miembro", "familia de", "personne", "pers", "famille de", "membres", "qof", "ruux", "qoys", "tus", "leej", "tus neeg", "leej neeg", "شخص", "أفراد", "فرد"],
  adults: ["grown ups", "mayor", "adulto", "adulta", "adultas", "adulte", "qof weyn", "laus", "بالغ", "بالغين", "كبار"],
  children: ["kid", "niño", "niña", "niñas", "hijo", "hija", "hijas", "menor", "enfant", "caruur", "tus menyuam", "tus me nyuam", "طفل", "أولاد"],
  babies: ["bebe", "bebes", "bébé", "nourrisson", "dhallaanka", "tus menyuam mos", "رضيع", "رضيعة"],
};
