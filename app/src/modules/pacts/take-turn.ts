import { sql } from "drizzle-orm";
import type { Write } from "../../platform/write.ts";

/** Lets nobody else of the space write about the same thing until the transaction ends, where no row stands for it yet. */
export const takeTurn = async ({ sql: hand, tenant }: Pick<Write, "sql" | "tenant">, about: string): Promise<void> => {
  await hand.execute(sql`select pg_advisory_xact_lock(hashtext(${`${tenant} ${about}`}))`);
};
