import { ok, refuse } from "@levier/kernel";
import { asc } from "drizzle-orm";
import type { LocalCommand } from "../../../platform/local-commands.ts";
import { tenant } from "../../../platform/platform.tables.ts";
import type { Platform } from "../../../platform/platform.ts";
import { type Draft, offeredDrafts } from "../drafts.repository.ts";
import { exampleFiles } from "./example-files.ts";
import { exampleSet } from "./example-set.ts";

/** `levier corrections [--all]` where the database is: answers the files, which the terminal writes. */
export const correctionsCommand =
  ({ database: { sql } }: Pick<Platform, "database">): LocalCommand =>
  async (args) => {
    const drafts: Draft[] = [];
    for (const { id } of await sql.select({ id: tenant.id }).from(tenant).orderBy(asc(tenant.id)))
      drafts.push(...(await offeredDrafts(sql, id, null)));
    const all = args.includes("--all");
    const set = exampleSet(drafts, all);
    if (drafts.length === 0) return refuse("corrections: no draft may be exported. A pilot allows it, draft by draft, on the review page.");
    if (set.items.length === 0)
      return refuse(
        all
          ? `corrections: nobody decided a value in any of the drafts allowed to be exported (${drafts.length}). Review one.`
          : `corrections: nothing was put right in any of the drafts allowed to be exported (${drafts.length}). Take those only confirmed with --all.`,
      );
    return ok({ files: exampleFiles(set), texts: set.items.length, corrections: set.corrections.length });
  };
