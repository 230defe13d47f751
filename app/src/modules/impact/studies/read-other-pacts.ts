import { sql as statement } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import { rowsOf, type Sql } from "../../../platform/database/database.ts";
import { pactGround } from "../../pacts/index.ts";
import { type OtherPact, otherLines } from "./other-pacts.ts";
import { kindProposed, unitsOfKind } from "./proposed-units.ts";

type Row = { readonly slug: string; readonly title: string; readonly codes: readonly string[] };

/** The other published pacts of a pact's space whose territories lines of the same file may tell of. */
export const otherPacts = async (sql: Sql, t: Translate, head: Parameters<typeof pactGround>[1]): Promise<readonly OtherPact[]> => {
  const { tenantId, id } = head;
  const codes = (await pactGround(sql, head)).territories.map(({ code }) => code);
  const kind = kindProposed(codes);
  if (kind === null) return [];
  const own = unitsOfKind(kind, codes);
  const rows = await rowsOf<Row>(
    sql,
    statement`select pact.slug, pact.title, jsonb_agg(pact_territory.code order by pact_territory.code) as codes
      from pact join pact_territory on pact_territory.tenant_id = pact.tenant_id and pact_territory.pact_id = pact.id
      where pact.tenant_id = ${tenantId} and pact.id <> ${id} and pact.status = 'published' and pact_territory.code is not null
      group by pact.id, pact.slug, pact.title order by pact.title, pact.slug`,
  );
  return rows.flatMap(({ slug, title, codes: all }) => {
    const units = unitsOfKind(kind, all).filter((unit) => !own.includes(unit));
    const because = t("studies.others.because", { title }).slice(0, 300);
    return units.length === 0 ? [] : [{ slug, title, lines: otherLines(units, because) }];
  });
};
