import type { Sql } from "../../../platform/database/database.ts";
import { groundOf } from "./ground.repository.ts";
import { swotLinesOf } from "./lines.repository.ts";
import { type PublishedSwot, publishedLines } from "./swot.schema.ts";
import { openQuestions } from "./swot-gaps.ts";

/** The diagnosis of a pact as the public may take it away. */
export const publishedSwotOf = async (
  sql: Sql,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
): Promise<PublishedSwot> => {
  const lines = await swotLinesOf(sql, tenantId, id);
  const ground = await groundOf(sql, tenantId, id);
  return { lines: publishedLines(lines, ground), open: openQuestions(lines, ground) };
};
