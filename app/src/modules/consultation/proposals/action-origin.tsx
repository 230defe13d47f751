import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Filling } from "../../../platform/slots.ts";
import { SplitSection, useT } from "../../../ui/index.ts";
import { originsOf, type Proposal } from "./proposals.repository.ts";
import { proposal } from "./proposals.tables.ts";

const Origin = ({ slug, proposal: { id, title }, origins }: { slug: string; proposal: Proposal; origins: number }) => {
  const t = useT();
  return (
    <SplitSection id="origin" title={t("proposals.from.title")}>
      <p>
        {t("proposals.from.text")} <a href={`/pacts/${slug}/consultation/proposals/${id}`}>{title}</a>.{" "}
        {t("proposals.from.origins", { count: origins })}
      </p>
    </SplitSection>
  );
};

/** On the page of an action, the proposal that it was; nothing for an action of the text. */
export const actionOrigin =
  (sql: Sql) =>
  async ({ id, tenant, slug }: { readonly id: string; readonly tenant: string; readonly slug: string }): Promise<Filling> => {
    const [found] = await sql
      .select()
      .from(proposal)
      .where(and(eq(proposal.tenantId, tenant), eq(proposal.actionId, id)));
    if (!found) return null;
    const origins = (await originsOf(sql, tenant, [found.id])).get(found.id) ?? [];
    return { view: <Origin slug={slug} proposal={found} origins={origins.length} />, tags: [] };
  };
