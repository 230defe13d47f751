/** Tables of a space's rows, which the audit vouches for, and the reference tables, which hold what it may not. */
export const consultationTables = { audited: [], reference: [] } as const;
