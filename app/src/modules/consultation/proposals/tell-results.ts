import { and, eq, inArray } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Write } from "../../../platform/write.ts";
import { findPact } from "../../pacts/index.ts";
import { submissionOrigins } from "./proposal-origins.ts";
import { proposal } from "./proposals.tables.ts";
import { tellAbout } from "./tell-authors.ts";
import type { ResultsOf } from "./threads.ts";

/**
 * Tells the authors of the contributions behind actions that these have a result everyone may read, once for each action; for the
 * module that counts what actions give.
 */
export const resultsTeller =
  ({ newId, config }: Pick<Platform, "newId" | "config">, t: Translate, resultsOf: ResultsOf) =>
  async (write: Write, { pactId, actionIds }: { readonly pactId: string; readonly actionIds: readonly string[] }): Promise<void> => {
    const head = actionIds.length === 0 ? null : await findPact(write.sql, write.tenant, pactId);
    if (!head) return;
    const given = [...(await resultsOf(write.sql, write.tenant, pactId, actionIds)).keys()];
    if (given.length === 0) return;
    const made = await write.sql
      .select()
      .from(proposal)
      .where(and(eq(proposal.tenantId, write.tenant), inArray(proposal.actionId, given)));
    const contributions = submissionOrigins(newId);
    for (const one of made) await tellAbout({ write, contributions, head, proposal: one, step: "result", t, origin: config.origin });
  };
