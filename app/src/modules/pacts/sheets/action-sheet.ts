import type { PaidAction } from "../financing/cost-per-job.ts";
import { type FinancingLine, type FinancingPlan, financingLine } from "../financing/financing-plan.ts";
import type { ClimbingAction } from "../ladder/ladder.ts";
import type { Milestone } from "../milestones/milestones.ts";
import type { Stage } from "../pact.schema.ts";
import { contentOf, noContent, type SheetContent } from "./content/content.ts";
import type { pactActionSheet, pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets.tables.ts";

type SheetRow = typeof pactActionSheet.$inferSelect;
type LineRow = typeof pactFinancingLine.$inferSelect;
type YearRow = typeof pactFinancingYear.$inferSelect;
type MilestoneRow = typeof pactMilestone.$inferSelect;

/** What officers write of an action in one form. Days as `2026-03-14`, sums in euros, the ceiling as a share of one. */
export type SheetFields = Pick<
  SheetRow,
  | "owner"
  | "ownerMemberId"
  | "lead"
  | "description"
  | "priority"
  | "startsOn"
  | "endsOn"
  | "votedStartsOn"
  | "votedEndsOn"
  | "blockedBecause"
  | "unblockedWhen"
  | "totalCost"
  | "eligibleBase"
  | "publicCeiling"
  | "grossJobs"
  | "jobsOn"
  | "jobsBy"
  | "jobsEvidence"
> &
  SheetContent;

export type KeptLine = FinancingLine & { readonly id: string; readonly memberId: string | null };
export type KeptMilestone = Milestone & { readonly label: string };

/** An action as the text announces it and as officers follow it. Revision 0: nobody has written anything of it yet. */
export type ActionSheet = {
  readonly action: { readonly id: string; readonly label: string; readonly axis: string | null; readonly position: number };
  readonly revision: number;
  readonly stage: Stage;
  readonly stageReason: string | null;
  readonly fields: SheetFields;
  readonly lines: readonly KeptLine[];
  readonly milestones: readonly KeptMilestone[];
};

export const noFields: SheetFields = {
  owner: null,
  ownerMemberId: null,
  lead: null,
  description: null,
  priority: null,
  startsOn: null,
  endsOn: null,
  votedStartsOn: null,
  votedEndsOn: null,
  blockedBecause: null,
  unblockedWhen: null,
  totalCost: null,
  eligibleBase: null,
  publicCeiling: null,
  grossJobs: null,
  jobsOn: null,
  jobsBy: null,
  jobsEvidence: null,
  ...noContent,
};

export const planOf = ({ fields, lines }: ActionSheet): FinancingPlan => {
  const { totalCost, eligibleBase, publicCeiling } = fields;
  return { totalCost, eligibleBase, publicCeiling, lines: lines.map(({ id, memberId, ...line }) => line) };
};

/** The action as the cost of its jobs looks at it. */
export const paidAction = ({ fields, lines }: ActionSheet): PaidAction => ({ lines, grossJobs: fields.grossJobs });

/** The actions of a pact as the cost of their jobs looks at them, those that left it apart. */
export const paidActions = (sheets: readonly ActionSheet[]): PaidAction[] =>
  sheets.filter(({ stage }) => stage !== "abandoned").map(paidAction);

/** The action as the ladder looks at it. */
export const climbing = (sheet: ActionSheet): ClimbingAction => {
  const { owner, startsOn, endsOn } = sheet.fields;
  return { stage: sheet.stage, owner, startsOn, endsOn, plan: planOf(sheet) };
};

export const lineOf = (row: LineRow, years: readonly YearRow[]): KeptLine => {
  const { financer, type, form, maximumRate, ceiling, countedIn, scheme, saidIn, saidOn, toldShare } = row;
  const told = years.map(({ year, planned, committed, paid }) => ({ year, planned, committed, paid }));
  return {
    id: row.id,
    memberId: row.memberId,
    ...financingLine.parse({ financer, type, form, maximumRate, ceiling, countedIn, scheme, saidIn, saidOn, toldShare, years: told }),
  };
};

export const milestoneOf = ({ id, label, votedOn, expectedOn, doneOn, days, after }: MilestoneRow): KeptMilestone => ({
  id,
  label,
  votedOn,
  expectedOn,
  doneOn,
  days,
  after,
});

export const fieldsOf = (row: SheetRow): SheetFields => ({
  owner: row.owner,
  ownerMemberId: row.ownerMemberId,
  lead: row.lead,
  description: row.description,
  priority: row.priority,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  votedStartsOn: row.votedStartsOn,
  votedEndsOn: row.votedEndsOn,
  blockedBecause: row.blockedBecause,
  unblockedWhen: row.unblockedWhen,
  totalCost: row.totalCost,
  eligibleBase: row.eligibleBase,
  publicCeiling: row.publicCeiling,
  grossJobs: row.grossJobs,
  jobsOn: row.jobsOn,
  jobsBy: row.jobsBy,
  jobsEvidence: row.jobsEvidence,
  ...contentOf(row),
});

/** The money of the actions that stay: what was planned for one given up is planned no more. */
export const stayingLines = (sheets: readonly ActionSheet[]): KeptLine[] =>
  sheets.filter(({ stage }) => stage !== "abandoned").flatMap(({ lines }) => lines);
