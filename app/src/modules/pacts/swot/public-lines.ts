import type { Entry } from "../../../platform/audit/chain.ts";
import { type Commit, rowsAtEach, type Thread } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";

/** Which changes of the lines of a diagnosis the public may be told. */
export type PublicLines = { readonly tells: (entry: Pick<Entry, "subject" | "before">, commit: Pick<Commit, "at">) => boolean };

const TABLE = "pact_swot_line";

/** A change of a line is told when the line was published after it, or until it: what was a draft then stays among its authors. */
export const publicLinesAt = async (sql: Sql, thread: Thread, commits: readonly Pick<Commit, "at">[]): Promise<PublicLines> => {
  const moments = [...new Set(commits.map(({ at }) => at.getTime()))];
  const each =
    moments.length === 0
      ? []
      : await rowsAtEach(
          sql,
          thread,
          moments.map((moment) => new Date(moment)),
          [TABLE],
        );
  const rows = new Map(moments.map((moment, place) => [moment, each[place]?.get(TABLE)]));
  return {
    tells: ({ subject, before }, { at }) =>
      before?.["state"] === "published" || rows.get(at.getTime())?.get(subject)?.["state"] === "published",
  };
};
