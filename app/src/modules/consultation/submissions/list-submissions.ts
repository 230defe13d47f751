import type { Sql } from "../../../platform/database/database.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { WorkingGroup } from "../groups/groups.repository.ts";
import type { Submission } from "./find-text.ts";
import type { ListedSubmission } from "./pages/submissions-table.tsx";
import { commentCounts } from "./submissions.repository.ts";
import type { ThreadOf } from "./thread.ts";

/** Submissions with the theme of their group, their comments, and what became of each. */
export const asListed = async (
  sql: Sql,
  { tenantId }: PactRow,
  rows: readonly Submission[],
  groups: readonly WorkingGroup[],
  threadOf: ThreadOf,
): Promise<ListedSubmission[]> => {
  const ids = rows.map(({ id }) => id);
  const [comments, threads] = [await commentCounts(sql, tenantId, ids), ids.length === 0 ? new Map() : await threadOf(sql, tenantId, ids)];
  const themes = new Map(groups.map(({ id, theme }) => [id, theme]));
  return rows.map((row) => ({
    ...row,
    theme: row.groupId === null ? null : (themes.get(row.groupId) ?? null),
    comments: comments.get(row.id) ?? 0,
    steps: threads.get(row.id) ?? [],
  }));
};
