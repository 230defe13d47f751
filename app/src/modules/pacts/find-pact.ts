import type { Sql } from "../../platform/database/database.ts";
import { findAddress, findPact, type PactRow } from "./pacts.repository.ts";

/** What a public address may be; anything else is not looked for. */
const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 100;

/** The pact at a public address, of whichever space, withdrawn or not. */
export const pactAt = async (sql: Sql, slug: string): Promise<PactRow | null> => {
  if (!isSlug(slug)) return null;
  const address = await findAddress(sql, slug);
  return address && findPact(sql, address.tenantId, address.pactId);
};
