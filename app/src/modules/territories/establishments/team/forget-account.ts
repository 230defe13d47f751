import { and, eq } from "drizzle-orm";
import type { Write } from "../../../../platform/write.ts";
import { establishmentContact, establishmentNote } from "../establishments.tables.ts";
import { removeFavourites } from "./write-favourites.ts";

/** Notes and contacts of a person who was erased stay with their organisation, without a name to them; favourites go. */
export const forgetAccount = async (write: Write, account: string): Promise<void> => {
  await removeFavourites(write, account);
  for (const table of [establishmentNote, establishmentContact]) {
    const written = await write.sql
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.tenantId, write.tenant), eq(table.author, account)));
    for (const { id } of written) await write.update(table, id, { author: null });
  }
};
