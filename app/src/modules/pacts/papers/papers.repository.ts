import type { Sql } from "../../../platform/database/database.ts";
import { lifeOf } from "../life/life.repository.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { publicContent } from "../public-content.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import type { PactFile } from "./pact-file.ts";

/** All that documents of a pact are made from, as the public may read it. */
export const pactFileOf = async (sql: Sql, head: PactRow, origin: string, today: string): Promise<PactFile> => ({
  content: publicContent(await loadPact(sql, head)),
  life: await lifeOf(sql, head.tenantId, head.id),
  sheets: await sheetsOf(sql, head.tenantId, head.id),
  address: `${origin}/pacts/${head.slug}`,
  today,
});
