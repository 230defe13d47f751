import type { NetJobs } from "../financing/cost-per-job.ts";
import type { PactLife } from "../life/pact-life.ts";
import type { ClauseStanding } from "../money/clause.ts";
import type { TotalStanding } from "../money/told-total.ts";
import type { PactContent } from "../pact.schema.ts";
import type { PactBonds } from "../parties/pact-bonds.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import type { PublishedSwot } from "../swot/swot.schema.ts";

/** All that documents and tables of a pact are made from, as the public may read it. */
export type PactFile = {
  readonly content: PactContent;
  readonly life: PactLife;
  readonly sheets: readonly ActionSheet[];
  /** Those of the actions that an amendment took out, as they stood then. */
  readonly left: readonly ActionSheet[];
  readonly clauses: readonly ClauseStanding[];
  readonly totals: readonly TotalStanding[];
  /** Who is bound and how: parties, bodies, commitments, what came before and after. */
  readonly bonds: PactBonds;
  /** The published diagnosis: its lines, and the axes and actions they led to. */
  readonly swot: PublishedSwot;
  /** The net jobs that an impact study estimates; null without one. */
  readonly net: NetJobs | null;
  /** Where the pact is read online. */
  readonly address: string;
  /** The day it is made, `2026-03-14`, at Paris time. */
  readonly today: string;
};
