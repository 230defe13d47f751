import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";

/** Acronyms that stay one within a line of capitals. */
const ACRONYM = new RegExp(`^(?:POCE|PTRTE|CRTE|CRSD|${FRAMEWORK_ACRONYMS}|EPCI|PETR|CCI|CPER|DSIL|FEDER|[^AEIOUYÀ-Þ]{2,})$`);
const SMALL = /^(?:DE|DU|DES|LA|LE|LES|ET|EN|SUR|SOUS|AU|AUX|À|A|POUR|PAR|L|D)$/;

const lower = (letters: string): string => letters.replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase());

/** The office and object words of public bodies, which running text writes without a capital. */
const COMMON =
  /^(?:PACTE|CONTRAT|CHARTE|CONVENTION|PLAN|PROJET|COMMUNAUTÉ|COMMUNAUTE|AGGLOMÉRATION|AGGLOMERATION|COMMUNES|URBAINE|TERRITORIAL|RELANCE|TRANSITION|ÉCOLOGIQUE|ECOLOGIQUE|OFFENSIVE|CROISSANCE|EMPLOI|REDYNAMISATION|SITE|DÉFENSE|DEFENSE|COOPÉRATION|PARTENARIAT|TERRITOIRE|CADRE|SIGNATURE|LANCEMENT|ENTRE|AVEC|UN|UNE)$/;

const titleCased = (line: string): string =>
  line.replace(/\p{L}+/gu, (word, at: number) => {
    if (ACRONYM.test(word)) return word;
    const opens = line.slice(0, at).trim() === "";
    return !opens && (SMALL.test(word) || COMMON.test(word)) ? lower(word) : word.charAt(0) + lower(word.slice(1));
  });

/** A line wholly in capitals reads as running text does, same length. */
export const withoutCapitals = (flat: string): string =>
  flat.replace(/^.*$/gm, (line) => {
    if (/\p{Ll}/u.test(line) || !line.trim().includes(" ")) return line;
    const letters = line.match(/\p{L}/gu)?.length ?? 0;
    return letters >= 12 ? titleCased(line) : line;
  });

/** Cells of a table told with bars stand apart without them, nor the rule under its headings, same length. */
const withoutBars = (flat: string): string =>
  flat.replace(/^[ \t]*\|.*$/gm, (row) => row.replace(/^[ |:-]*$/, (rule) => " ".repeat(rule.length)).replace(/\|/g, " "));

/** Columns set side by side with spaces become lines, same length; the spaces after a bullet part nothing. */
export const columnsApart = (flat: string): string =>
  flat.replace(/(?<=\S)(?<!^ *(?:[-•●▪■▫□◦‣·○→➢➤►✓✔*–—]|[a-zA-Z0-9]{1,2}[.)])) {4,}(?=\S)/gm, (gap) => `\n${" ".repeat(gap.length - 1)}`);

const WRAPPED = /(?<=[\p{L}\d,'’»)] *)\n(?= *(?:\p{Ll}|\())/gu;
const AFTER_LINK = /(?<=[ '](?:de|du|des|la|le|les|et|en|à|au|aux|par|pour|l'|d'|sur|dans|avec|M\.|Mme)) *\n(?= *[\p{Lu}\d])/gu;
const BULLET = /^ *(?:[-•●▪◦‣·○→➢✓*–—]|\d{1,2}[.)]|[a-zA-Z][.)])/;

/** A sentence cut by the width of a page goes on, same length: its next line opens in lower case, or it ends in a word that calls for more. */
const unwrapped = (flat: string): string => {
  const joins = (_: string, at: number): boolean => {
    const before = flat.slice(flat.lastIndexOf("\n", at - 1) + 1, at);
    const next = flat.slice(at + 1).split("\n", 1)[0] ?? "";
    return (
      before.trim().length >= (/[,'](?: *)$| (?:de|du|des|la|le|les|et|en|par) *$/.test(before) ? 30 : 45) &&
      !BULLET.test(next) &&
      next.trim().length > 0
    );
  };
  const join = (found: string, at: number): string => (joins(found, at + found.indexOf("\n")) ? found.replace("\n", " ") : found);
  return flat.replace(WRAPPED, join).replace(AFTER_LINK, join);
};

/** A text laid out for a page, as its sentences run; every offset holds. */
export const asRunning = (flat: string): string => withoutCapitals(unwrapped(withoutBars(flat)));
