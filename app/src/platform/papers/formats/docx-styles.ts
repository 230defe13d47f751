/** The word whose paragraph gives way to the document. */
export const PLACE = "{{document}}";

/** The styles a template must have, by the names every word processor gives them, whatever its language. */
export const paperStyles = [
  "title",
  "subtitle",
  "heading 1",
  "heading 2",
  "heading 3",
  "caption",
  "list bullet",
  "note",
  "table grid",
] as const;
export type PaperStyle = (typeof paperStyles)[number];

export type TemplateStyles = {
  readonly idOf: ReadonlyMap<string, string>;
  /** The numbering of the list style, without which its paragraphs are no list. */
  readonly bullets: string | null;
};

const unescaped = (text: string): string => text.replace(/&amp;/g, "&");

/** The styles of a `word/styles.xml`: identifiers differ with the language of the word processor, names do not. */
export const stylesOf = (xml: string): TemplateStyles => {
  const idOf = new Map<string, string>();
  let bullets: string | null = null;
  for (const [, attributes = "", inner = ""] of xml.matchAll(/<w:style\s([^>]*)>(.*?)<\/w:style>/gs)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1];
    const name = /<w:name\s+w:val="([^"]*)"/.exec(inner)?.[1];
    if (id === undefined || name === undefined) continue;
    idOf.set(unescaped(name).toLowerCase(), id);
    if (name.toLowerCase() === "list bullet") bullets = /<w:numId\s+w:val="(\d+)"/.exec(inner)?.[1] ?? null;
  }
  return { idOf, bullets };
};

export const missingStyles = ({ idOf, bullets }: TemplateStyles): PaperStyle[] =>
  paperStyles.filter((style) => !idOf.has(style) || (style === "list bullet" && bullets === null));
