export type * from "./draft-pact.ts";
export { type ExtractOptions, extract } from "./extract.ts";
export { buildGazetteer, type Gazetteer, type Place } from "./gazetteer.ts";
export { openGazetteer, packGazetteer } from "./packed-gazetteer.ts";
export { type Admission, admitProposals } from "./proposals/admit-proposals.ts";
export { type ProposalReason, type ProposalRefusal, proposalReasons } from "./proposals/proposal-refusal.ts";
export { languageOf } from "./text/language.ts";
