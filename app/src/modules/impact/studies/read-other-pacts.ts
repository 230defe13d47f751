import { sql as statement } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import { rowsOf, type Sql } from "../../../platform/database/database.ts";
import { pactGround } from "../../pacts/index.ts";
import { isTerritoryCode, type Territories } from "../../territories/index.ts";
import { type OtherPact, otherLines } from "./other-pacts.ts";
import { kindProposed, unitsOfKind } from "./proposed-units.ts";

type Needs = { readonly sql: Sql; readonly territories: Pick<Territories, "find"> };
type Head = Parameters<typeof pactGround>[1];
type Row = { readonly slug: string; readonly title: string; readonly codes: readonly string[] };

/** Codes with the members of the sets among them: no file tells of a set that a pact makes up. */
const withMembers = async ({ territories }: Needs, codes: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(
    codes.map(async (code) =>
      code.startsWith("set-") && isTerritoryCode(code) ? ((await territories.find(code))?.members ?? []) : [code],
    ),
  );
  return [...new Set(found.flat())];
};

/** The codes of what a pact reaches, sets by their members. */
export const codesUnder = async (needs: Needs, head: Head): Promise<readonly string[]> =>
  withMembers(
    needs,
    (await pactGround(needs.sql, head)).territories.map(({ code }) => code),
  );

/** The other published pacts of a pact's space whose territories lines of the same file may tell of. */
export const otherPacts = async (needs: Needs, t: Translate, head: Head): Promise<readonly OtherPact[]> => {
  const codes = await codesUnder(needs, head);
  const kind = kindProposed(codes);
  if (kind === null) return [];
  const own = unitsOfKind(kind, codes);
  const rows = await rowsOf<Row>(
    needs.sql,
    statement`select pact.slug, pact.title, jsonb_agg(pact_territory.code order by pact_territory.code) as codes
      from pact join pact_territory on pact_territory.tenant_id = pact.tenant_id and pact_territory.pact_id = pact.id
      where pact.tenant_id = ${head.tenantId} and pact.id <> ${head.id} and pact.status = 'published' and pact_territory.code is not null
      group by pact.id, pact.slug, pact.title order by pact.title, pact.slug`,
  );
  const listed: OtherPact[] = [];
  for (const { slug, title, codes: all } of rows) {
    const units = unitsOfKind(kind, await withMembers(needs, all)).filter((unit) => !own.includes(unit));
    if (units.length === 0) continue;
    const names = await Promise.all(
      units.map(async (unit) => {
        const code = `${kind}-${unit}`;
        const name = isTerritoryCode(code) ? (await needs.territories.find(code))?.name : undefined;
        return name === undefined ? unit : t("studies.others.unit", { name, unit });
      }),
    );
    const because = t("studies.others.because", { title }).slice(0, 300);
    listed.push({ slug, title, names, lines: otherLines(units, because) });
  }
  return listed;
};
