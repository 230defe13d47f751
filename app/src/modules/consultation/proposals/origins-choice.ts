import type { Sql } from "../../../platform/database/database.ts";
import type { PactRow, Said, Typed } from "../../pacts/index.ts";
import { countSubmissions, readFilter, submissionsIn } from "../submissions/submissions.repository.ts";
import type { ProposalOrigins } from "./proposal-origins.ts";
import { readOrigins } from "./read-proposal.ts";

/** Contributions shown at once, among those that hold the words. */
const SHOWN = 12;
const SEEN = ["published"] as const;

/** A contribution by its title; null once its author took it back. */
export type Origin = { readonly id: string; readonly title: string | null };

/** The contributions that are ticked, and those found by words to tick among. */
export type OriginsChoice = {
  readonly chosen: readonly Origin[];
  readonly words: string;
  readonly found: readonly Origin[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** Those that a form has ticked, or names by their addresses. */
export const originsIn = (typed: Typed): readonly string[] => {
  const ticked = Object.entries(typed).flatMap(([name, value]) => (name.startsWith("origin-") && value === "yes" ? name : []));
  return readOrigins([...ticked, typed["origins"] ?? ""].join(" "));
};

type Asked = { readonly form: string; readonly said: Said; readonly before: readonly string[] };

/** What the form offers: what it ticked stays ticked, whatever is sought. */
export const originsChoice = async (
  sql: Sql,
  contributions: ProposalOrigins,
  head: PactRow,
  { form, said, before }: Asked,
): Promise<OriginsChoice> => {
  const typed = said.form === form ? said.typed : {};
  const ids = said.form === form ? originsIn(typed) : before;
  const titles = await contributions.titlesOf(sql, head.tenantId, head.id, ids);
  const words = typed["words"] ?? "";
  const filter = readFilter({ q: words });
  const total = await countSubmissions(sql, head, filter, SEEN);
  const pages = Math.max(1, Math.ceil(total / SHOWN));
  const page = Math.min(pages, Math.max(1, Number.parseInt(typed["look"] ?? "", 10) || 1));
  const found = await submissionsIn(sql, head, filter, SEEN, { limit: SHOWN, offset: (page - 1) * SHOWN });
  return {
    chosen: ids.map((id) => ({ id, title: titles.get(id) ?? null })),
    found: found.filter(({ id }) => !ids.includes(id)).map(({ id, title }) => ({ id, title })),
    ...{ words, total, page, pages },
  };
};
