import { and, asc, count, eq, sql as statement } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import { isTerritoryCode } from "../../sources/official-geography/territory-code.ts";
import type { PerimeterContent } from "./perimeter.ts";
import { perimeter, perimeterAddress } from "./territories.tables.ts";

const contentOf = ({ slug, name, kind, members, source }: typeof perimeter.$inferSelect): PerimeterContent => ({
  slug,
  name,
  kind,
  members: members.filter(isTerritoryCode),
  source,
});

export type Perimeters = ReturnType<typeof perimetersRepository>;

/** The named sets of all the spaces: official territories are public, so are the sets made of them. */
export const perimetersRepository = (sql: Sql) => ({
  find: async (slug: string): Promise<PerimeterContent | null> => {
    const [address] = await sql.select().from(perimeterAddress).where(eq(perimeterAddress.slug, slug));
    if (!address) return null;
    const [row] = await sql
      .select()
      .from(perimeter)
      .where(and(eq(perimeter.tenantId, address.tenantId), eq(perimeter.id, address.perimeterId)));
    return row ? contentOf(row) : null;
  },
  list: async ({ limit, offset }: { readonly limit: number; readonly offset: number }): Promise<PerimeterContent[]> => {
    const rows = await sql.select().from(perimeter).orderBy(asc(perimeter.name), asc(perimeter.slug)).limit(limit).offset(offset);
    return rows.map(contentOf);
  },
  /** Sets whose name holds these words, whatever their accents and endings. */
  search: async (words: string, limit: number): Promise<PerimeterContent[]> => {
    const rows = await sql
      .select()
      .from(perimeter)
      .where(statement`levier_lexemes(${perimeter.name}) @@ levier_query(${words})`)
      .orderBy(asc(perimeter.name), asc(perimeter.slug))
      .limit(limit);
    return rows.map(contentOf);
  },
  total: async (): Promise<number> => {
    const [row] = await sql.select({ total: count() }).from(perimeter);
    return row?.total ?? 0;
  },
});
