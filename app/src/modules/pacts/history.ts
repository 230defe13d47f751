import { getTableName } from "drizzle-orm";
import type { Entry } from "../../platform/audit/chain.ts";
import { type Commit, changesOf, commitsOf, valuesOf } from "../../platform/audit/history.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pageAsked } from "../../platform/http/page-asked.ts";
import { PAGE_SIZE } from "./action-rows.ts";
import { bondNames } from "./commitments/bond-names.ts";
import { actOf, type ChangeKind, changesIn, type PactChange } from "./history-entries.ts";
import { clauseNames } from "./money/clauses.repository.ts";
import { totalNames } from "./money/totals.repository.ts";
import { itemLists } from "./pact-items.ts";
import { loadPact, type PactRow } from "./pacts.repository.ts";
import type { ToldChanges } from "./ports.ts";
import { sheetNames } from "./sheets/sheet-names.ts";
import { swotLineNames } from "./swot/lines.repository.ts";
import { type PublicLines, publicLinesAt } from "./swot/public-lines.ts";

/** One commit as the history shows it. `organisation` is the one that acted, as it was named then. */
export type HistoryLine = {
  readonly at: Date;
  readonly act: ChangeKind;
  /** What was asked of the program, as the audit names it: `indicator.reading`. */
  readonly operation: string;
  readonly actor: string | null;
  readonly organisation: string | null;
  readonly why: string | null;
  readonly version: number | null;
  readonly changes: readonly PactChange[];
};
export type HistoryPage = { readonly lines: readonly HistoryLine[]; readonly page: number; readonly pages: number; readonly total: number };

/** Rows as they stand, by table and identifier: what they are called, and whether the public may read them. */
type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const readRows = async (sql: Sql, head: PactRow): Promise<Rows> => {
  const { rows } = await loadPact(sql, head);
  return new Map(
    itemLists.flatMap(({ list, table }) => rows[list].map((row) => [`${getTableName(table)} ${String(row["id"])}`, row] as const)),
  );
};

const lineOf = (
  commit: Commit,
  entries: readonly Entry[],
  organisation: string | null,
  { current, sheets, lines }: { readonly current: Rows; readonly sheets: ReadonlyMap<string, string>; readonly lines: PublicLines },
  isPublished: boolean,
): HistoryLine => {
  const own = entries.find(({ table }) => table === "pact");
  const said = (column: string): unknown => own?.after?.[column];
  const named = (table: string, subject: string): string | null => {
    const row = current.get(`${table} ${subject}`);
    const name = row?.["label"] ?? row?.["what"] ?? row?.["body"] ?? row?.["title"] ?? row?.["organisation"] ?? row?.["name"];
    return typeof name === "string" ? name : (sheets.get(`${table} ${subject}`) ?? null);
  };
  // A person's row is told only while the public may read it: what was hidden since is hidden in the past as well.
  const isShown = (entry: Entry): boolean => {
    // A commit may also hold rows of higher modules (the draft a pact came from): they are not the pact's content.
    if (entry.table !== "pact" && !entry.table.startsWith("pact_")) return false;
    if (entry.table === "pact_contact") return false;
    if (entry.table === "pact_swot_line") return lines.tells(entry, commit);
    if (entry.table !== "pact_party") return true;
    const row = current.get(`${entry.table} ${entry.subject}`) ?? entry.before;
    return row?.["isPublic"] === true;
  };
  const version = said("version");
  return {
    at: commit.at,
    act: actOf(entries),
    operation: commit.operation,
    actor: commit.actor,
    organisation: own ? organisation : null,
    why: commit.why ?? (typeof said("notice") === "string" ? String(said("notice")) : null),
    version: typeof version === "number" ? version : null,
    changes: isPublished ? changesIn(entries, isShown, named) : [],
  };
};

/** What is entered one by one by the hundred, and told whole by its own page: here it would be a line without content each. */
const TOLD_ELSEWHERE = ["record", "edit", "set-aside", "take-back", "merge", "unmerge", "tell-apart", "attach", "detach"].map(
  (act) => `achievement.${act}`,
);

/** Who changed a pact, when, what and why, the newest first. A withdrawn pact keeps its acts and hides its content. */
export const historyOf = async (sql: Sql, head: PactRow, asked: string | undefined, tell?: ToldChanges): Promise<HistoryPage> => {
  const thread = { tenant: head.tenantId, thread: head.id };
  const { total } = await commitsOf(sql, thread, { limit: 1, offset: 0, without: TOLD_ELSEWHERE });
  const { page, pages, ...part } = pageAsked(asked, total, PAGE_SIZE);
  const { commits } = await commitsOf(sql, thread, { ...part, without: TOLD_ELSEWHERE });
  const current = await readRows(sql, head);
  const sheets = new Map([
    ...(await sheetNames(sql, head.tenantId, head.id)),
    ...(await bondNames(sql, head.tenantId, head.id)),
    ...(await clauseNames(sql, head.tenantId, head.id)),
    ...(await totalNames(sql, head.tenantId, head.id)),
    ...(await swotLineNames(sql, head.tenantId, head.id)),
  ]);
  const organisations = await valuesOf(sql, thread, "organisationName");
  const actingAt = ({ last }: Commit): string | null => organisations.findLast(({ sequence }) => sequence <= last)?.value ?? null;
  const changes = await changesOf(sql, thread, commits);
  const told = { current, sheets, lines: await publicLinesAt(sql, thread, commits) };
  const isPublished = head.status === "published";
  const beyond = tell && isPublished ? await tell(sql, head.tenantId, head.id, changes) : [];
  const lines = commits.map((commit, at): HistoryLine => {
    const line = lineOf(commit, changes[at] ?? [], actingAt(commit), told, isPublished);
    return { ...line, changes: [...line.changes, ...(beyond[at] ?? [])] };
  });
  return { lines, page, pages, total };
};
