import type { Sql } from "../../../platform/database/database.ts";
import { lifeOf } from "./life.repository.ts";

/** A pact's own row, as its text tells the signature. */
type Signed = { readonly tenantId: string; readonly id: string; readonly signedOn: string | null };

/**
 * When a pact was signed: as its text tells it, a day or a month or a year alone, else the day its last party signed. Null as long as
 * neither tells it.
 */
export const signatureDayOf = async (sql: Sql, { tenantId, id, signedOn }: Signed): Promise<string | null> => {
  if (signedOn !== null) return signedOn;
  const { state, acts } = await lifeOf(sql, tenantId, id);
  const isSigned = state !== "preparation" && state !== "protocol" && state !== "voted";
  const days = [...acts[0].signatures.values()].map(({ on }) => on).toSorted();
  return isSigned ? (days.at(-1) ?? null) : null;
};
