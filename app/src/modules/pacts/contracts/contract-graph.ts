/** What a contract is to the pact beside which it is told. */
export const contractRelations = ["predecessor", "successor", "linked"] as const;
export type ContractRelation = (typeof contractRelations)[number];
