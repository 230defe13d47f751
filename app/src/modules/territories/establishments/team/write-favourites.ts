import { ok, type Result } from "@levier/kernel";
import { and, eq, sql as statement } from "drizzle-orm";
import type { Write } from "../../../../platform/write.ts";
import { establishmentFavourite } from "../establishments.tables.ts";
import type { TeamHand } from "./write-labels.ts";

const heldBy = (write: Write, account: string, siret?: string): Promise<{ readonly id: string }[]> =>
  write.sql
    .select({ id: establishmentFavourite.id })
    .from(establishmentFavourite)
    .where(
      and(
        eq(establishmentFavourite.tenantId, write.tenant),
        eq(establishmentFavourite.accountId, account),
        siret === undefined ? undefined : eq(establishmentFavourite.siret, siret),
      ),
    );

/** Keeps an establishment at hand, for oneself alone; said twice, it is kept once. */
export const addFavourite = async (write: Write, { account, newId }: TeamHand, siret: string): Promise<Result<null, never>> => {
  await write.sql.execute(statement`select pg_advisory_xact_lock(hashtext(${`${write.tenant} favourites ${account}`}))`);
  const [there] = await heldBy(write, account, siret);
  if (there) return ok(null);
  await write.insert(establishmentFavourite, [{ id: newId(), accountId: account, siret, createdAt: write.now, updatedAt: write.now }]);
  return ok(null);
};

/** Lets a favourite go; all of them without a SIRET. */
export const removeFavourites = async (write: Write, account: string, siret?: string): Promise<Result<null, never>> => {
  const held = await heldBy(write, account, siret);
  await write.remove(
    establishmentFavourite,
    held.map(({ id }) => id),
  );
  return ok(null);
};
