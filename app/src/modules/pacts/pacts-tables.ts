import { pactChangeReason } from "./amendments/amendments.tables.ts";
import { pactContribution, pactPledge, pactTerritoryMerger, pactTerritoryShare } from "./commitments/commitments.tables.ts";
import { pactContract } from "./contracts/contracts.tables.ts";
import { pactSubscription } from "./follow-up/subscriptions.tables.ts";
import { pactLifeEvent, pactMember } from "./life/life.tables.ts";
import { pactParityClause, pactToldTotal } from "./money/money.tables.ts";
import { itemLists } from "./pact-items.ts";
import { pact, pactAddress } from "./pacts.tables.ts";
import { paperTemplate } from "./papers/papers.tables.ts";
import { pactCommittee } from "./parties/parties.tables.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets/sheets.tables.ts";
import { pactSwotLine } from "./swot/swot.tables.ts";

/** Tables of a space's rows, which the audit vouches for, and the reference tables of addresses and subscriptions. */
export const pactsTables = {
  audited: [
    pact,
    ...new Set(itemLists.map(({ table }) => table)),
    pactMember,
    pactLifeEvent,
    pactActionSheet,
    pactMilestone,
    pactFinancingLine,
    pactFinancingYear,
    pactParityClause,
    pactCommittee,
    pactToldTotal,
    pactPledge,
    pactContribution,
    pactTerritoryShare,
    pactTerritoryMerger,
    pactContract,
    pactChangeReason,
    pactSwotLine,
    paperTemplate,
  ],
  reference: [pactAddress, pactSubscription],
} as const;
