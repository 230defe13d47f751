import { z } from "zod";
import { financingLine, MOST_EUROS } from "../../financing/financing-plan.ts";
import { stages } from "../../pact.schema.ts";
import { sensibleDay } from "../../sensible-day.ts";
import {
  LONGEST_TEXT,
  MOST_ENTRIES,
  sheetDocument,
  sheetIndicator,
  sheetPlace,
  startRules,
  stateAidBases,
} from "../../sheets/content/content.ts";
import { jobsEvidences } from "../../sheets/jobs.ts";
import { priorities } from "../../sheets/priorities.ts";
import type { BondChange } from "./bond-changes.ts";
import type { TableName } from "./exchange.ts";

export const faultCodes = [
  "unknown-action",
  "unknown-line",
  "unknown-milestone",
  "changed-since",
  "duplicate-row",
  "duplicate-year",
  "not-a-value",
  "missing",
  "read-only",
  "line-disagrees",
  "too-many-years",
  "calendar-backwards",
  "jobs-in-future",
  "said-in-future",
  "paid-in-future",
  "reason-without-stage",
  "stage-refused",
  "milestone-cycle",
  "number-taken",
  "sheet-cycle",
  "unknown-place",
  "unknown-row",
  "row-changed-since",
  "party-by-life",
  "unknown-party",
  "party-left",
  "towards-itself",
  "siren-taken",
  "not-a-siren",
  "not-a-role",
  "not-an-address",
  "not-years",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A row of a file that cannot be taken: where it stands, what it says there, why not. */
export type RowFault = {
  readonly table: TableName;
  readonly row: number;
  readonly code: FaultCode;
  /** Label of the column at fault; null when it is the row. */
  readonly column: string | null;
  readonly value: string;
  /** What the action is called, where the fault is of its whole sheet: each of its rows has it. */
  readonly action?: string;
};

/** One value of an action, before and after, in words; `what` names it. Empty: there is none. */
export type Difference = { readonly what: string; readonly before: string; readonly after: string };
export type ActionDifferences = { readonly actionId: string; readonly label: string; readonly differences: readonly Difference[] };

/** What differs of a party, of what it brings or of a commitment. */
export type BondDifferences = { readonly id: string; readonly label: string; readonly differences: readonly Difference[] };

const words = z.string().max(2000).nullable();
const day = sensibleDay.nullable();
const euros = z.number().nonnegative().max(MOST_EUROS).nullable();
const isOnce = <One>(things: readonly One[], key: (one: One) => string | number): boolean =>
  new Set(things.map(key)).size === things.length;

const text = z.string().max(LONGEST_TEXT).nullable();
const links = z.array(z.uuid()).max(1000).readonly();

/** What a sheet says of its action. */
const writtenContent = {
  ...{ context: text, objectives: text, expectedResults: text, targetGroup: text },
  ...{ humanMeans: text, technicalMeans: text, diagnosisLink: text, frameworkLink: text },
  number: z.string().max(40).nullable(),
  partners: z.array(z.string().max(300)).max(MOST_ENTRIES).readonly(),
  isWholePact: z.boolean(),
  places: z.array(sheetPlace).max(MOST_ENTRIES).readonly(),
  indicators: z.array(sheetIndicator).max(MOST_ENTRIES).readonly(),
  deliverables: z.array(sheetDocument).max(MOST_ENTRIES).readonly(),
  attachments: z.array(sheetDocument).max(MOST_ENTRIES).readonly(),
  stateAid: z.enum(stateAidBases).nullable(),
  stateAidNumber: z.string().max(40).nullable(),
  startRule: z.enum(startRules).nullable(),
  appliedOn: day,
  dependsOn: links,
  contributesTo: links,
};

const writtenFields = z.strictObject({
  ...writtenContent,
  owner: words,
  lead: words,
  description: words,
  priority: z.enum(priorities).nullable(),
  startsOn: day,
  endsOn: day,
  votedStartsOn: day,
  votedEndsOn: day,
  blockedBecause: words,
  unblockedWhen: words,
  totalCost: euros,
  eligibleBase: euros,
  publicCeiling: z.number().positive().max(1).nullable(),
  grossJobs: z.number().int().nonnegative().max(1_000_000).nullable(),
  jobsOn: day,
  jobsBy: words,
  jobsEvidence: z.enum(jobsEvidences).nullable(),
});

const writtenMilestone = z.strictObject({
  id: z.uuid(),
  label: z.string().min(1).max(300),
  votedOn: day,
  expectedOn: day,
  doneOn: day,
  days: z.number().int().min(0).max(10_000),
  after: z.array(z.uuid()).max(1000),
});

/** What a file changes of one action: what is absent stays. It travels in the page that shows it, and is read again when it comes back. */
export const plannedChange = z.strictObject({
  actionId: z.uuid(),
  revision: z.number().int().nonnegative(),
  stage: z.strictObject({ to: z.enum(stages), reason: z.string().max(2000) }).optional(),
  fields: writtenFields.optional(),
  lines: z
    .array(financingLine.extend({ id: z.uuid() }).refine(({ years }) => isOnce(years, ({ year }) => year)))
    .max(1000)
    .refine((lines) => isOnce(lines, ({ id }) => id))
    .optional(),
  milestones: z.array(writtenMilestone).max(1000).optional(),
});
export type PlannedChange = z.infer<typeof plannedChange>;
export const plannedChanges = z
  .array(plannedChange)
  .max(1000)
  .refine((changes) => isOnce(changes, ({ actionId }) => actionId))
  .refine((changes) =>
    isOnce(
      changes.flatMap(({ milestones }) => milestones ?? []),
      ({ id }) => id,
    ),
  );

export type ImportPlan = {
  /** Rows that hold something, in all tables. */
  readonly rows: number;
  readonly faults: readonly RowFault[];
  readonly differences: readonly ActionDifferences[];
  readonly changes: readonly PlannedChange[];
  /** The same for the parties, what they bring and their commitments. */
  readonly things: readonly BondDifferences[];
  readonly bondChanges: readonly BondChange[];
  /** Lines of places that nobody has told yet which they mean: they are faults as long as nobody does. */
  readonly askedPlaces: readonly string[];
};
