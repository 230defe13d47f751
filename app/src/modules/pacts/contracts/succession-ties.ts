import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { bareName } from "../bare-name.ts";
import { pact } from "../pacts.tables.ts";
import { pactContract } from "./contracts.tables.ts";

/** A contract that came before a pact, or comes after it; `slug` when it is a published pact of the space. */
export type SuccessionTie = { readonly id: string; readonly name: string; readonly slug: string | null };
export type SuccessionTies = { readonly before: readonly SuccessionTie[]; readonly after: readonly SuccessionTie[] };

export const noTies: SuccessionTies = { before: [], after: [] };

/** What officers said came before a pact and comes after it, on its own page or on the other's. */
export const successionTiesOf = async (sql: Sql, tenant: string, pactId: string): Promise<SuccessionTies> => {
  const { pactId: teller, otherPactId, relation, name, id } = pactContract;
  const rows = await sql
    .select({ id, teller, otherPactId, relation, name })
    .from(pactContract)
    .where(
      and(
        eq(pactContract.tenantId, tenant),
        inArray(relation, ["predecessor", "successor"]),
        or(eq(teller, pactId), eq(otherPactId, pactId)),
      ),
    )
    .orderBy(asc(pactContract.createdAt), asc(id));
  if (rows.length === 0) return noTies;
  const otherOf = (row: (typeof rows)[number]): string | null => (row.teller === pactId ? row.otherPactId : row.teller);
  const others = rows.flatMap((row) => otherOf(row) ?? []);
  const found = await sql
    .select({ id: pact.id, title: pact.title, slug: pact.slug })
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), inArray(pact.id, others), eq(pact.status, "published")));
  const published = new Map(found.map((one) => [one.id, one]));
  const ties = { before: new Map<string, SuccessionTie>(), after: new Map<string, SuccessionTie>() };
  for (const row of rows) {
    const other = published.get(otherOf(row) ?? "");
    // What a pact said is told no more once it is withdrawn.
    if (row.teller !== pactId && !other) continue;
    const side = (row.relation === "predecessor") === (row.teller === pactId) ? ties.before : ties.after;
    const key = other?.id ?? bareName(row.name);
    if (!side.has(key)) side.set(key, { id: row.id, name: other?.title ?? row.name, slug: other?.slug ?? null });
  }
  return { before: [...ties.before.values()], after: [...ties.after.values()] };
};
