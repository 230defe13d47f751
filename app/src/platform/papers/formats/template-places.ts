import type { Paper } from "../paper.ts";
import { PLACE } from "./docx-styles.ts";
import { xmlText } from "./xml.ts";

/** What a template may say of the document anywhere, its header and footer included: day as it is read, address of the pact. */
export type TemplateValues = { readonly date: string; readonly address: string };

/** The words a template may hold between double braces, as an official writes them; `document` is the place of the document itself. */
export const placeNames = ["document", "titre", "sous-titre", "date", "adresse"] as const;

const PLACES = /\{\{([^{}]*)\}\}/g;
/** No `<` in a tag: each is looked through once, even where none is closed. */
export const PARAGRAPHS = /<w:p(?:\s[^<>]*)?>(?:(?!<w:p[\s>]).)*?<\/w:p>/gs;
const TEXTS = /(<w:t)((?:\s[^<>]*)?>)([^<]*)(<\/w:t>)/g;

const textOf = (xml: string): string => [...xml.matchAll(TEXTS)].map(([, , , text]) => text ?? "").join("");

/** The parts of a template that may hold such words. */
export const writtenParts = (names: readonly string[]): string[] =>
  names.filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name));

/** What stands between double braces and means nothing, as it is written. */
export const unknownPlaces = (parts: readonly string[]): string[] => {
  const found = parts.flatMap((xml) => [...xml.matchAll(PARAGRAPHS)].flatMap(([paragraph]) => [...textOf(paragraph).matchAll(PLACES)]));
  return [
    ...new Set(found.filter(([, name = ""]) => !placeNames.some((one) => one === name.trim().toLowerCase())).map(([whole]) => whole)),
  ];
};

/** Writes a text over the runs of a paragraph: in the first one, the others emptied. */
const overwritten = (paragraph: string, text: string): string => {
  let written = false;
  return paragraph.replace(TEXTS, () => {
    const own = written ? "" : text;
    written = true;
    return `<w:t xml:space="preserve">${own}</w:t>`;
  });
};

/** A part of a template with what it says of the document; a word that the processor cut into runs takes the look of its paragraph. */
export const withPlaces = (
  xml: string,
  { title, subtitle }: Pick<Paper, "title" | "subtitle">,
  { date, address }: TemplateValues,
): string => {
  const values = new Map([
    ["titre", title],
    ["sous-titre", subtitle],
    ["date", date],
    ["adresse", address],
  ]);
  const said = (text: string): string =>
    text.replace(PLACES, (whole, name: string) => {
      const value = values.get(name.trim().toLowerCase());
      return value === undefined ? whole : xmlText(value);
    });
  return xml.replace(PARAGRAPHS, (paragraph) => {
    if (!textOf(paragraph).includes("{{") || textOf(paragraph).includes(PLACE)) return paragraph;
    const inPlace = paragraph.replace(TEXTS, (_, open, rest, text, close) => `${open}${rest}${said(text)}${close}`);
    const whole = textOf(inPlace);
    return said(whole) === whole ? inPlace : overwritten(inPlace, said(whole));
  });
};
