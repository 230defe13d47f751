import type { Sql } from "../../../platform/database/database.ts";
import type { Filling } from "../../../platform/slots.ts";
import { PactSection } from "./pages/pact-section.tsx";
import { submissionCounts } from "./submissions.repository.ts";

type Asked = { readonly id: string; readonly tenant: string; readonly slug: string };

/** Fills the public page of a pact with how anyone contributes to it. */
export const consultationOnPact =
  (sql: Sql) =>
  async ({ id, tenant, slug }: Asked): Promise<Filling> => {
    const { published } = await submissionCounts(sql, { tenantId: tenant, id });
    return { view: <PactSection slug={slug} published={published} />, tags: [`pact:${slug}`] };
  };
