const RELATIONS = /<Relationship\b[^>]*>/g;
const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag)?.[2] ?? "";

/** A part as a word processor reads it: characters told by their number, whatever its encoding. */
const decoded = (xml: string): string =>
  xml.replaceAll("\0", "").replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const isAttached = (tag: string): boolean => /\/attachedTemplate$/.test(attribute(tag, "Type"));

/** What relations of a part lead out of the file and is fetched without being asked for: all of it but links one follows. */
const fetchedBy = (relations: string): string[] =>
  (decoded(relations).match(RELATIONS) ?? [])
    .filter((tag) => attribute(tag, "TargetMode") === "External" && !/\/hyperlink$/.test(attribute(tag, "Type")))
    .map((tag) => attribute(tag, "Target"));

/** Fields that run a program or fetch another file when the document is opened (ECMA-376 part 1, 17.16.5). */
const RUNNING = /^\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE)\b/i;

const fieldsIn = (part: string): string[] => {
  const xml = decoded(part);
  const cut = xml
    .split(/fldCharType\s*=\s*["']begin["']/)
    .map((field) => [...field.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, said]) => said).join(""));
  const whole = [...xml.matchAll(/<w:fldSimple\b[^>]*>/g)].map(([tag]) => attribute(tag, "w:instr"));
  return [...cut, ...whole].filter((field) => RUNNING.test(field)).map((field) => field.trim());
};

type Parts = { readonly names: readonly string[]; readonly read: (name: string) => string };

/** What documents made in a template would fetch or run where someone opens them, as the template writes it. */
export const reachedBy = ({ names, read }: Parts): string[] => [
  ...names.filter((name) => /\.rels$/i.test(name)).flatMap((name) => fetchedBy(read(name))),
  ...names.filter((name) => /^word\/[^/]+\.xml$/i.test(name)).flatMap((name) => fieldsIn(read(name))),
  ...names.filter((name) => /^word\/(?:activeX\/|embeddings\/.*\.bin$)/i.test(name)),
];

export const SETTINGS = ["word/settings.xml", "word/_rels/settings.xml.rels"] as const;

/** The settings of a template, or their relations, without the model it was itself made from: each reader would be sent to fetch it. */
export const detached = (xml: string): string =>
  xml.replace(/<w:attachedTemplate\b[^>]*\/>/g, "").replace(RELATIONS, (tag) => (isAttached(tag) ? "" : tag));
