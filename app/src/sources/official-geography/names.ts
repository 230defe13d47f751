import type { EpciType } from "./compact-geography.ts";

const LEGAL_FORMS: Readonly<Record<EpciType, string>> = {
  CC: "Communauté de communes",
  CA: "Communauté d’agglomération",
  CU: "Communauté urbaine",
  METRO: "",
};

/** `CA de Chaumont` with its legal form in full; a métropole's name says it already. */
export const fullEpciName = (name: string, type: EpciType): string => {
  const form = LEGAL_FORMS[type];
  return form !== "" && name.startsWith(`${type} `) ? `${form}${name.slice(type.length)}` : name;
};

/** Short names the list itself gives between brackets or quotes: `CA de l'Albigeois (C2A)` is also C2A. */
export const shortNamesIn = (name: string): string[] =>
  [...name.matchAll(/\(([^)]+)\)|“([^”]+)”/g)].flatMap((match) => {
    const inside = (match[1] ?? match[2] ?? "").trim();
    return /^[\p{L}\d' ’-]+$/u.test(inside) ? [inside] : [];
  });

/** Lower case, without accents nor punctuation, words one space apart: `Châlons-en-Champagne` reads `chalons en champagne`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/[^a-z\d]+/g, " ")
    .trim();

const ARTICLES = new Set("a au aux d de des du en et l la le les".split(" "));

/** Words of a name that say nothing of which place it is. */
export const isArticle = (word: string): boolean => ARTICLES.has(word);

const FORM_WORDS = new Set(
  "agglo agglomeration ca cc commune communaute communes cu departement epci eurometropole metropole region urbaine".split(" "),
);

/** Words that say what kind of place it is. */
export const isFormWord = (word: string): boolean => FORM_WORDS.has(word);

/** The words that tell a place from the others of its kind: `CA de Châlons-en-Champagne` keeps `chalons champagne`. */
export const coreOf = (words: readonly string[]): string => {
  const core = words.filter((word) => !isArticle(word) && !isFormWord(word));
  return (core.length > 0 ? core : words).join(" ");
};
