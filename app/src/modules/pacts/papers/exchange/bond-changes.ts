import { z } from "zod";
import { LONGEST_TEXT } from "../../sheets/content/content.ts";
import { bondTables } from "./exchange.ts";

/**
 * What a row of a file changes of the parties of a pact: the thing it is of (`id`, null for a new one), the state it was exported
 * from, and its form as a page would send it; null when the thing is gone. It travels in the page that shows it, and is read again
 * when it comes back.
 */
export const bondChange = z.strictObject({
  table: z.enum(bondTables),
  id: z.uuid().nullable(),
  version: z.string().max(40),
  typed: z.record(z.string().max(100), z.string().max(LONGEST_TEXT)).nullable(),
});
export type BondChange = z.infer<typeof bondChange>;

export const bondChanges = z
  .array(bondChange)
  .max(5000)
  .refine((changes) => {
    const known = changes.flatMap(({ table, id }) => (id === null ? [] : `${table} ${id}`));
    return new Set(known).size === known.length;
  });
