import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, day, faultOf, type SheetFault, type Typed } from "../read-sheet.ts";
import { type ContentText, LONGEST_TEXT, type SheetContent, startRules, stateAidBases } from "./content.ts";
import { readDocument, readIndicator, readLines } from "./content-lines.ts";
import type { PlaceReading } from "./place-finder.ts";
import type { LinkField } from "./typed-content.ts";

/** A browser sends its line ends in two characters; one is kept. */
const textOf = (most: number) =>
  blank.transform((text) => (text === "" ? null : text.replace(/\r\n?/g, "\n"))).pipe(z.string().max(most).nullable());
const long = textOf(LONGEST_TEXT);
const choice = <const Codes extends readonly string[]>(codes: Codes) =>
  blank.transform((text) => (text === "" ? null : text)).pipe(z.enum(codes).nullable());

/** « SA.108468 », however it is spaced. */
const aidNumber = blank
  .transform((text) => (text === "" ? null : text.toUpperCase().replace(/^SA[\s.]*/, "SA.")))
  .pipe(
    z
      .string()
      .regex(/^SA\.\d{4,7}$/)
      .nullable(),
  );

const contentForm = z.object({
  number: textOf(40),
  context: long,
  objectives: long,
  expectedResults: long,
  targetGroup: long,
  humanMeans: long,
  technicalMeans: long,
  diagnosisLink: long,
  frameworkLink: long,
  stateAid: choice(stateAidBases),
  stateAidNumber: aidNumber,
  startRule: choice(startRules),
  appliedOn: day,
}) satisfies z.ZodType<Pick<SheetContent, ContentText>>;

/** What the form is about, and who knows the places that it names. */
type ContentAbout = {
  readonly actionId: string;
  /** Every action of the pact. */
  readonly actions: ReadonlySet<string>;
  readonly findPlace: PlaceReading;
};

const linksIn = (typed: Typed, field: LinkField, { actionId, actions }: ContentAbout): string[] => {
  const ticked = Object.keys(typed).flatMap((name) =>
    name.startsWith(`${field}-`) && typed[name] === "yes" ? [name.slice(field.length + 1)] : [],
  );
  return [...new Set([...ticked, typed[`${field}Other`] ?? ""])].filter((id) => actions.has(id) && id !== actionId);
};

/** An aid scheme is told with its number, and a number with its scheme. */
const aidFault = ({ stateAid, stateAidNumber }: Pick<SheetContent, "stateAid" | "stateAidNumber">): SheetFault | null => {
  if (stateAid === "sa" && stateAidNumber === null) return { field: "stateAidNumber", value: "" };
  return stateAid !== "sa" && stateAidNumber !== null ? { field: "stateAidNumber", value: stateAidNumber } : null;
};

/** What a sheet says of its action as its form tells it, or the first field that says nothing usable. */
export const readContent = (typed: Typed, about: ContentAbout): Result<SheetContent, SheetFault> => {
  const read = contentForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const aid = aidFault(read.data);
  if (aid) return refuse(aid);
  const listed = <Entry>(field: string, readOne: (line: string) => Entry | null): Result<readonly Entry[], SheetFault> => {
    const entries = readLines(typed[field] ?? "", readOne);
    return entries.ok ? entries : refuse({ field, value: entries.error });
  };
  const partners = listed("partners", (line) => (line.length <= 300 ? line : null));
  if (!partners.ok) return partners;
  const places = listed("places", about.findPlace);
  if (!places.ok) return places;
  const indicators = listed("indicators", readIndicator);
  if (!indicators.ok) return indicators;
  const deliverables = listed("deliverables", readDocument);
  if (!deliverables.ok) return deliverables;
  const attachments = listed("attachments", readDocument);
  if (!attachments.ok) return attachments;
  return ok({
    ...read.data,
    partners: [...new Set(partners.value)],
    isWholePact: typed["isWholePact"] === "yes",
    places: [...new Map(places.value.map((place) => [place.code, place])).values()],
    indicators: indicators.value,
    deliverables: deliverables.value,
    attachments: attachments.value,
    dependsOn: linksIn(typed, "dependsOn", about),
    contributesTo: linksIn(typed, "contributesTo", about),
  });
};
