import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql as statement } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Sql } from "../../../platform/database/database.ts";
import { pactPledge } from "../commitments/commitments.tables.ts";
import { pact, pactAction } from "../pacts.tables.ts";
import { pactActionSheet, pactMilestone } from "../sheets/sheets.tables.ts";

/** Something of a published pact that is not over. Days as `2026-03-14`. */
export type OpenThing = { readonly id: string; readonly pactId: string; readonly label: string; readonly dueOn: string | null };

type OfPact = { readonly tenantId: PgColumn; readonly pactId: PgColumn };

const isOfPublished = (table: OfPact) => and(eq(pact.tenantId, table.tenantId), eq(pact.id, table.pactId), eq(pact.status, "published"));

const isAsked = (table: OfPact, tenant: string, pactIds: readonly string[] | undefined): SQL | undefined =>
  and(eq(table.tenantId, tenant), pactIds === undefined ? undefined : inArray(table.pactId, [...pactIds]));

/** Commitments neither kept nor given up; of all the published pacts of a space unless some are named. */
export const openPledges = (sql: Sql, tenant: string, pactIds?: readonly string[]): Promise<OpenThing[]> =>
  sql
    .select({ id: pactPledge.id, pactId: pactPledge.pactId, label: pactPledge.what, dueOn: pactPledge.dueOn })
    .from(pactPledge)
    .innerJoin(pact, isOfPublished(pactPledge))
    .where(and(isAsked(pactPledge, tenant, pactIds), notInArray(pactPledge.status, ["kept", "given-up"])))
    .orderBy(asc(pactPledge.pactId), asc(pactPledge.position), asc(pactPledge.id));

const isUnderWay = notInArray(pactActionSheet.stage, ["done", "abandoned"]);

/** Milestones not reached, of actions under way, with the action they are of. */
export const openMilestones = (
  sql: Sql,
  tenant: string,
  pactIds?: readonly string[],
): Promise<(OpenThing & { readonly actionId: string; readonly action: string })[]> =>
  sql
    .select({
      id: pactMilestone.id,
      pactId: pactMilestone.pactId,
      label: pactMilestone.label,
      dueOn: statement<string | null>`coalesce(${pactMilestone.expectedOn}, ${pactMilestone.votedOn})`,
      actionId: pactMilestone.actionId,
      action: pactAction.label,
    })
    .from(pactMilestone)
    .innerJoin(pact, isOfPublished(pactMilestone))
    .innerJoin(pactActionSheet, and(eq(pactActionSheet.tenantId, pactMilestone.tenantId), eq(pactActionSheet.id, pactMilestone.actionId)))
    .innerJoin(pactAction, and(eq(pactAction.tenantId, pactMilestone.tenantId), eq(pactAction.id, pactMilestone.actionId)))
    .where(and(isAsked(pactMilestone, tenant, pactIds), isNull(pactMilestone.doneOn), isUnderWay))
    .orderBy(asc(pactMilestone.pactId), asc(pactAction.position), asc(pactMilestone.position), asc(pactMilestone.id));

/** Actions under way that are to end on a day, or that are blocked. */
export const openActions = (
  sql: Sql,
  tenant: string,
  pactIds?: readonly string[],
): Promise<(OpenThing & { readonly blockedBecause: string | null })[]> =>
  sql
    .select({
      id: pactActionSheet.id,
      pactId: pactActionSheet.pactId,
      label: pactAction.label,
      dueOn: pactActionSheet.endsOn,
      blockedBecause: pactActionSheet.blockedBecause,
    })
    .from(pactActionSheet)
    .innerJoin(pact, isOfPublished(pactActionSheet))
    .innerJoin(pactAction, and(eq(pactAction.tenantId, pactActionSheet.tenantId), eq(pactAction.id, pactActionSheet.id)))
    .where(
      and(
        isAsked(pactActionSheet, tenant, pactIds),
        isUnderWay,
        or(isNotNull(pactActionSheet.endsOn), isNotNull(pactActionSheet.blockedBecause)),
      ),
    )
    .orderBy(asc(pactActionSheet.pactId), asc(pactAction.position), asc(pactActionSheet.id));
