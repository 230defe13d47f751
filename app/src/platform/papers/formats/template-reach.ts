import { tagPattern } from "./xml.ts";

/** Characters told by their number, as a word processor reads them. */
const decoded = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The attributes of a tag in the order they stand: what one of them holds is not taken for another. */
const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => [
      name,
      decoded(double ?? single ?? ""),
    ]),
  );

const RELATIONS = tagPattern("Relationship");
const isAttached = (tag: string): boolean => /\/attachedTemplate$/.test(attributesOf(tag).get("Type") ?? "");

/** What relations of a part lead out of the file and is fetched without being asked for: all of it but links one follows. */
const fetchedBy = (relations: string): string[] =>
  (relations.match(RELATIONS) ?? [])
    .map(attributesOf)
    .filter((told) => told.get("TargetMode") === "External" && !/\/hyperlink$/.test(told.get("Type") ?? ""))
    .map((told) => told.get("Target") ?? "");

/** Fields that run a program or fetch another file when the document is opened (ECMA-376 part 1, 17.16.5). */
const RUNNING = /^\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE)\b/i;
const INSTRUCTION = new RegExp(`${tagPattern("instrText").source}([^<]*)`, "g");
const instrOf = (tag: string): string => [...attributesOf(tag)].find(([name]) => /(?:^|:)instr$/.test(name))?.[1] ?? "";

const fieldsIn = (part: string): string[] => {
  const cut = part.split(tagPattern("fldChar")).map((field) => decoded([...field.matchAll(INSTRUCTION)].map(([, said]) => said).join("")));
  const whole = (part.match(tagPattern("fldSimple")) ?? []).map(instrOf);
  return [...cut, ...whole].filter((field) => RUNNING.test(field)).map((field) => field.trim());
};

/** `xml`: the names of the parts that are XML, `read` the text of one. */
type Parts = { readonly names: readonly string[]; readonly xml: readonly string[]; readonly read: (name: string) => string };

/** What documents made in a template would fetch or run where someone opens them, as the template writes it. */
export const reachedBy = ({ names, xml, read }: Parts): string[] => [
  ...xml.flatMap((name) => fetchedBy(read(name))),
  ...xml.flatMap((name) => fieldsIn(read(name))),
  ...names.filter((name) => /^word\/(?:activeX\/|embeddings\/.*\.bin$)/i.test(name)),
];

export const SETTINGS = ["word/settings.xml", "word/_rels/settings.xml.rels"] as const;

/** The settings of a template, or their relations, without the model it was itself made from: each reader would be sent to fetch it. */
export const detached = (xml: string): string =>
  xml.replace(tagPattern("attachedTemplate"), "").replace(RELATIONS, (tag) => (isAttached(tag) ? "" : tag));
