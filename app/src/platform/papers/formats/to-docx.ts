import { ok, type Result, refuse } from "@levier/kernel";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inflatesWithin, isXml } from "../../zip-bounds.ts";
import type { Paper } from "../paper.ts";
import { docxBody, type PlacedFigure } from "./docx-body.ts";
import { missingStyles, PLACE, stylesOf } from "./docx-styles.ts";
import { picturePng } from "./picture-png.ts";
import { pictureSvg } from "./picture-svg.ts";
import { PARAGRAPHS, type TemplateValues, unknownPlaces, withPlaces, writtenParts } from "./template-places.ts";
import { detached, reachedBy, SETTINGS } from "./template-reach.ts";
import { isWellFormed } from "./well-formed.ts";
import { xmlText } from "./xml.ts";

/** Bytes a template may be once inflated. */
const LIMIT = 20e6;

export type TemplateRefusal =
  | { readonly code: "template-unreadable" }
  /** A document that runs programs is not sent to everyone who reads the pact. */
  | { readonly code: "template-with-macros" }
  /** What its documents would fetch or run where they are opened, as the template writes it. */
  | { readonly code: "template-reaches-out"; readonly reached: readonly string[] }
  | { readonly code: "template-unknown-places"; readonly places: readonly string[] }
  | { readonly code: "template-without-place"; readonly place: string }
  | { readonly code: "template-without-styles"; readonly styles: readonly string[] };

const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

/** The paragraph that holds the place, however the word processor cut it into runs. */
const aroundPlace = (xml: string): { before: string; after: string } | null => {
  for (const match of xml.matchAll(PARAGRAPHS)) {
    const text = match[0].replace(/<[^>]*>/g, "");
    if (text.includes(PLACE)) return { before: xml.slice(0, match.index), after: xml.slice(match.index + match[0].length) };
  }
  return null;
};

const inserted = (xml: string, closing: string, more: string): string => xml.replace(closing, () => `${more}${closing}`);

const withProperties = (core: string, { title, language }: Paper): string => {
  const properties = `<dc:title>${xmlText(title)}</dc:title><dc:language>${language}-FR</dc:language>`;
  const bare = core.replace(/<dc:(title|language)>.*?<\/dc:\1>|<dc:(title|language)\/>/gs, "");
  return inserted(bare, "</cp:coreProperties>", properties);
};

/** A paper as a DOCX, in the styles, header and footer of a template: what stands in the template's place is replaced, the rest is kept. */
export const toDocx = (paper: Paper, template: Uint8Array, font: string, about: TemplateValues): Result<Uint8Array, TemplateRefusal> => {
  if (inflatesWithin(template, LIMIT) !== "within") return refuse({ code: "template-unreadable" });
  const files = unzipSync(template);
  // Without the halves of wide characters: a part may be told in UTF-16.
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array()).replaceAll("\0", "");
  const isBroken = (name: string): boolean => !isWellFormed(read(name));
  if (read("word/document.xml") === "" || read("word/styles.xml") === "") return refuse({ code: "template-unreadable" });
  if (/macroEnabled/i.test(read("[Content_Types].xml")) || files["word/vbaProject.bin"]) return refuse({ code: "template-with-macros" });
  const names = Object.keys(files);
  // A document type is no part of these documents: word processors refuse to open one.
  if (names.some((name) => /\.(?:xml|rels)$/i.test(name) && read(name).includes("<!DOCTYPE")))
    return refuse({ code: "template-unreadable" });
  for (const name of SETTINGS) if (files[name]) files[name] = strToU8(detached(read(name)));
  const xml = names.filter((name) => isXml(name, Buffer.from(files[name] ?? [])));
  if (xml.some(isBroken)) return refuse({ code: "template-unreadable" });
  const reached = reachedBy({ names, xml, read });
  if (reached.length > 0) return refuse({ code: "template-reaches-out", reached });
  const parts = writtenParts(names);
  const unknown = unknownPlaces(parts.map(read));
  if (unknown.length > 0) return refuse({ code: "template-unknown-places", places: unknown });
  for (const part of parts) files[part] = strToU8(withPlaces(read(part), paper, about));
  const around = aroundPlace(read("word/document.xml"));
  if (!around) return refuse({ code: "template-without-place", place: PLACE });
  const styles = stylesOf(read("word/styles.xml"));
  const missing = missingStyles(styles);
  if (missing.length > 0) return refuse({ code: "template-without-styles", styles: missing });
  const placed: PlacedFigure[] = [];
  const body = docxBody(paper, {
    styles,
    place: (figure) => {
      const one = { figure, svgId: `rIdLevierSvg${placed.length + 1}`, pngId: `rIdLevierPng${placed.length + 1}` };
      placed.push(one);
      return one;
    },
  });
  const relations: string[] = [];
  for (const [index, { figure, svgId, pngId }] of placed.entries()) {
    files[`word/media/levier${index + 1}.svg`] = strToU8(pictureSvg(figure.picture, font));
    files[`word/media/levier${index + 1}.png`] = new Uint8Array(picturePng(figure.picture));
    relations.push(`<Relationship Id="${svgId}" Type="${IMAGE}" Target="media/levier${index + 1}.svg"/>`);
    relations.push(`<Relationship Id="${pngId}" Type="${IMAGE}" Target="media/levier${index + 1}.png"/>`);
  }
  const root = around.before.includes("xmlns:r=")
    ? around.before
    : around.before.replace("<w:document ", '<w:document xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ');
  files["word/document.xml"] = strToU8(root + body + around.after);
  files["word/_rels/document.xml.rels"] = strToU8(inserted(read("word/_rels/document.xml.rels"), "</Relationships>", relations.join("")));
  const kinds = ["svg", "png"].filter((kind) => !new RegExp(`Extension="${kind}"`, "i").test(read("[Content_Types].xml")));
  const types = kinds.map((kind) => `<Default Extension="${kind}" ContentType="image/${kind === "svg" ? "svg+xml" : kind}"/>`).join("");
  files["[Content_Types].xml"] = strToU8(read("[Content_Types].xml").replace(/(<Types[^>]*>)/, (open) => open + types));
  if (files["docProps/core.xml"]) files["docProps/core.xml"] = strToU8(withProperties(read("docProps/core.xml"), paper));
  return ok(zipSync(files, { level: 6 }));
};
