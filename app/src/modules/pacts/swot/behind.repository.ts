import type { Sql } from "../../../platform/database/database.ts";
import type { SwotLine } from "./line.ts";
import { swotLinesOf } from "./lines.repository.ts";

/** The published lines of the diagnosis of a pact that led to one of its actions. */
export const linesBehind = async (
  sql: Sql,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  actionId: string,
): Promise<readonly SwotLine[]> =>
  (await swotLinesOf(sql, tenantId, id)).filter(({ state, actionIds }) => state === "published" && actionIds.includes(actionId));
