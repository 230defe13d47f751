import type { Sql } from "../../../platform/database/database.ts";

/** One step of what became of a submission: a proposal made of it, the action that proposal became, a result of that action. */
export type ThreadStep = {
  readonly kind: "proposal" | "action" | "result";
  readonly label: string;
  /** Where it stands, in words. */
  readonly state: string;
  readonly href: string | null;
};

/** What became of submissions, by their identifiers, each step in order; one that led nowhere yet is absent. */
export type ThreadOf = (sql: Sql, tenant: string, submissionIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ThreadStep[]>>;
