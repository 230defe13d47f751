import { studiesTables } from "./studies/studies.tables.ts";

/** Tables of a space's rows, which the audit vouches for. */
export const impactTables = [...studiesTables] as const;
