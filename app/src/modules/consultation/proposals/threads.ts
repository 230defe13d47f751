import { and, eq, inArray } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { findPact, sheetsOf } from "../../pacts/index.ts";
import type { ThreadOf, ThreadStep } from "../submissions/thread.ts";
import { isPublicProposal } from "./proposal-state.ts";
import type { Proposal } from "./proposals.repository.ts";
import { proposal, proposalOrigin } from "./proposals.tables.ts";

/** Results of actions, by action, as a higher module keeps them. */
export type ResultsOf = (
  sql: Sql,
  tenant: string,
  pactId: string,
  actionIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly Omit<ThreadStep, "kind">[]>>;

type Made = { readonly contributionId: string; readonly proposal: Proposal };

const madeOf = async (sql: Sql, tenant: string, submissions: readonly string[]): Promise<readonly Made[]> => {
  if (submissions.length === 0) return [];
  const rows = await sql
    .select({ contributionId: proposalOrigin.contributionId, proposal })
    .from(proposalOrigin)
    .innerJoin(proposal, and(eq(proposal.tenantId, proposalOrigin.tenantId), eq(proposal.id, proposalOrigin.proposalId)))
    .where(and(eq(proposalOrigin.tenantId, tenant), inArray(proposalOrigin.contributionId, [...submissions])))
    .orderBy(proposal.position);
  return rows.filter((row) => isPublicProposal(row.proposal.state));
};

/**
 * What became of submissions, by their identifiers: each proposal, the action it became with its stage, what that action gave.
 * One that led nowhere yet is absent.
 */
export const threadsOf =
  (t: Translate, resultsOf: ResultsOf | undefined): ThreadOf =>
  async (sql, tenant, submissions) => {
    const made = await madeOf(sql, tenant, submissions);
    const all = new Map<string, ThreadStep[]>();
    for (const pactId of new Set(made.map((one) => one.proposal.pactId))) {
      const head = await findPact(sql, tenant, pactId);
      if (!head) continue;
      const own = made.filter((one) => one.proposal.pactId === pactId);
      const actions = [...new Set(own.flatMap((one) => one.proposal.actionId ?? []))];
      const sheets = actions.length === 0 ? [] : await sheetsOf(sql, tenant, pactId);
      const results = await resultsOf?.(sql, tenant, pactId, actions);
      const stepsOf = ({ id, title, state, actionId }: Proposal): ThreadStep[] => {
        const sheet = sheets.find(({ action }) => action.id === actionId);
        const href = `/pacts/${head.slug}/consultation/proposals/${id}`;
        return [
          { kind: "proposal", label: title, state: t(`proposals.state.${state}`), href },
          ...(sheet
            ? [
                {
                  kind: "action" as const,
                  label: sheet.action.label,
                  state: t(`pacts.stage.${sheet.stage}`),
                  href: `/pacts/${head.slug}/actions/${sheet.action.id}`,
                },
              ]
            : []),
          ...(results?.get(actionId ?? "") ?? []).map((result) => ({ kind: "result" as const, ...result })),
        ];
      };
      for (const { contributionId, proposal: one } of own) all.set(contributionId, [...(all.get(contributionId) ?? []), ...stepsOf(one)]);
    }
    return all;
  };
