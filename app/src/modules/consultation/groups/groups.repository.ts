import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf, type PactRow } from "../../pacts/index.ts";
import { workingGroup } from "./groups.tables.ts";

export type WorkingGroup = typeof workingGroup.$inferSelect;

/** The working groups of a pact, by theme. */
export const groupsOf = (sql: Sql, { tenantId, id }: Pick<PactRow, "tenantId" | "id">): Promise<WorkingGroup[]> =>
  sql
    .select()
    .from(workingGroup)
    .where(isOf(workingGroup, tenantId, id))
    .orderBy(asc(workingGroup.createdAt), asc(workingGroup.id));
