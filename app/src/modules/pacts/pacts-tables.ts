import { itemLists } from "./pact-items.ts";
import { pact, pactAddress } from "./pacts.tables.ts";

/** Tables of a space's rows, which the audit vouches for, and the reference table of addresses. */
export const pactsTables = {
  audited: [pact, ...new Set(itemLists.map(({ table }) => table))],
  reference: [pactAddress],
} as const;
