import type { Typed } from "../read-sheet.ts";
import { contentTexts, type SheetContent } from "./content.ts";
import { documentLine, indicatorLine, placeLine } from "./content-lines.ts";

export const linkFields = ["dependsOn", "contributesTo"] as const;
export type LinkField = (typeof linkFields)[number];

const ticks = (content: SheetContent, field: LinkField): Typed => Object.fromEntries(content[field].map((id) => [`${field}-${id}`, "yes"]));

/** Each field as its form shows it: `readContent` reads it back to the same. */
export const typedContent = (content: SheetContent): Typed => ({
  number: content.number ?? "",
  partners: content.partners.join("\n"),
  isWholePact: content.isWholePact ? "yes" : "",
  places: content.places.map(placeLine).join("\n"),
  ...Object.fromEntries(contentTexts.map((field) => [field, content[field] ?? ""])),
  indicators: content.indicators.map(indicatorLine).join("\n"),
  deliverables: content.deliverables.map(documentLine).join("\n"),
  attachments: content.attachments.map(documentLine).join("\n"),
  stateAid: content.stateAid ?? "",
  stateAidNumber: content.stateAidNumber ?? "",
  startRule: content.startRule ?? "",
  appliedOn: content.appliedOn ?? "",
  dependsOnOther: "",
  contributesToOther: "",
  ...ticks(content, "dependsOn"),
  ...ticks(content, "contributesTo"),
});
