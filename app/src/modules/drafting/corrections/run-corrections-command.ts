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
    const set = exampleSet(drafts, args.includes("--all"));
    if (set.items.length === 0)
      return refuse(
        `corrections: none of the ${drafts.length} drafts offered holds ${args.includes("--all") ? "a decision" : "a correction"}. An organisation offers a draft on its review page${args.includes("--all") ? "" : "; --all takes those that were only confirmed"}.`,
      );
    return ok({ files: exampleFiles(set), texts: set.items.length, corrections: set.corrections.length });
  };
