import { changesOf, commitsOf } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { isSilent } from "../history-entries.ts";
import type { PactRow } from "../pacts.repository.ts";
import { groundOf } from "./ground.repository.ts";
import { swotLineNames } from "./lines.repository.ts";

/** One change of a line as the parties read it: `column` null when the line was written. */
export type LineChange = {
  readonly says: string;
  readonly column: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

export type LineCommit = { readonly at: Date; readonly actor: string | null; readonly changes: readonly LineChange[] };

/** Commits of a pact looked through: the newest, in which its lines are found. */
const MOST = 500;

/** Columns that say nothing to a reader, or what another column says. */
const UNTOLD = new Set(["position", "proposal"]);

/** Who wrote, reworded, published, set aside or tied each line, drafts included, the newest first. */
export const lineHistory = async (sql: Sql, { tenantId, id }: PactRow): Promise<readonly LineCommit[]> => {
  const thread = { tenant: tenantId, thread: id };
  const { commits } = await commitsOf(sql, thread, { limit: MOST, offset: 0 });
  const ofLines = commits.filter(({ operation }) => operation.startsWith("pact.swot"));
  const entries = await changesOf(sql, thread, ofLines);
  const names = await swotLineNames(sql, tenantId, id);
  const { axes, actions } = await groundOf(sql, tenantId, id);
  const labels = new Map([...axes, ...actions].map((one) => [one.id, one.label]));
  const told = (value: unknown): unknown => (Array.isArray(value) ? value.map((one) => labels.get(String(one)) ?? one) : value);
  return ofLines.flatMap(({ at, actor }, place) => {
    const changes = (entries[place] ?? []).flatMap(({ table, kind, subject, before, after }): LineChange[] => {
      if (table !== "pact_swot_line" || after === null) return [];
      const says = names.get(`${table} ${subject}`) ?? "";
      if (kind === "insert") return [{ says, column: null, before: null, after: after["says"] }];
      return Object.keys(after)
        .filter((column) => !isSilent(table, column) && !UNTOLD.has(column))
        .map((column) => ({ says, column, before: told(before?.[column]), after: told(after[column]) }));
    });
    return changes.length === 0 ? [] : [{ at, actor, changes }];
  });
};
