import { z } from "zod";
import { sensibleDay } from "../../sensible-day.ts";

/** State-aid rules an action may come under: `sa` is an exempted or notified scheme, known by its number. */
export const stateAidBases = ["none", "de-minimis", "sa"] as const;
/** From when the work may start without losing the aid asked for. */
export const startRules = ["free", "after-application", "after-decision"] as const;

/** Characters that one text of a sheet holds at most, and entries of one of its lists. */
export const LONGEST_TEXT = 10_000;
export const MOST_ENTRIES = 100;

/** Where an action takes place, in the official geography. */
export const sheetPlace = z.strictObject({ code: z.string().max(100), name: z.string().max(300) });
export type SheetPlace = z.infer<typeof sheetPlace>;

/** A quantity of any unit: what is beyond, or finer than a millionth, is a slip of the keyboard. */
const figure = z.number().min(-1e12).max(1e12);

/** An indicator that a sheet promises; its readings are not told here. */
export const sheetIndicator = z.strictObject({
  name: z.string().min(1).max(300),
  unit: z.string().max(100).nullable(),
  baseline: figure.nullable(),
  target: figure.nullable(),
});
export type SheetIndicator = z.infer<typeof sheetIndicator>;

/** A deliverable or an attachment. `where`: an address of the web or the name of a file; `on`: `2026-03-14`. */
export const sheetDocument = z.strictObject({
  label: z.string().min(1).max(300),
  where: z.string().max(2000).nullable(),
  on: sensibleDay.nullable(),
});
export type SheetDocument = z.infer<typeof sheetDocument>;

export const contentTexts = [
  "context",
  "objectives",
  "expectedResults",
  "targetGroup",
  "humanMeans",
  "technicalMeans",
  "diagnosisLink",
  "frameworkLink",
] as const;
export type ContentText = (typeof contentTexts)[number];

/** What a sheet says of its action besides who follows it, its calendar and its money. Days as `2026-03-14`. */
export type SheetContent = { readonly [Text in ContentText]: string | null } & {
  /** As the parties number their sheets, « 2.3 ». */
  readonly number: string | null;
  readonly partners: readonly string[];
  readonly isWholePact: boolean;
  readonly places: readonly SheetPlace[];
  readonly indicators: readonly SheetIndicator[];
  readonly deliverables: readonly SheetDocument[];
  readonly attachments: readonly SheetDocument[];
  readonly stateAid: (typeof stateAidBases)[number] | null;
  readonly stateAidNumber: string | null;
  readonly startRule: (typeof startRules)[number] | null;
  /** The day the aid was asked for. */
  readonly appliedOn: string | null;
  /** Other actions of the pact, by their identifiers. */
  readonly dependsOn: readonly string[];
  readonly contributesTo: readonly string[];
};

export const noContent: SheetContent = {
  number: null,
  partners: [],
  isWholePact: false,
  places: [],
  context: null,
  objectives: null,
  expectedResults: null,
  targetGroup: null,
  indicators: [],
  deliverables: [],
  attachments: [],
  stateAid: null,
  stateAidNumber: null,
  startRule: null,
  appliedOn: null,
  humanMeans: null,
  technicalMeans: null,
  diagnosisLink: null,
  frameworkLink: null,
  dependsOn: [],
  contributesTo: [],
};

/** Each field of the content, by name. */
export const contentFields = Object.keys(noContent).filter((name): name is keyof SheetContent => name in noContent);

/** The content of a row that holds more. */
export const contentOf = (row: SheetContent): SheetContent => ({
  number: row.number,
  partners: row.partners,
  isWholePact: row.isWholePact,
  places: row.places,
  context: row.context,
  objectives: row.objectives,
  expectedResults: row.expectedResults,
  targetGroup: row.targetGroup,
  indicators: row.indicators,
  deliverables: row.deliverables,
  attachments: row.attachments,
  stateAid: row.stateAid,
  stateAidNumber: row.stateAidNumber,
  startRule: row.startRule,
  appliedOn: row.appliedOn,
  humanMeans: row.humanMeans,
  technicalMeans: row.technicalMeans,
  diagnosisLink: row.diagnosisLink,
  frameworkLink: row.frameworkLink,
  dependsOn: row.dependsOn,
  contributesTo: row.contributesTo,
});
