/** Tables of a space's rows, which the audit vouches for. */
export const consultationTables = [] as const;
