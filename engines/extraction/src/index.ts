export { compareDrafts, compareInOrder } from "./compare/compare-drafts.ts";
export { compareStated } from "./compare/compare-stated.ts";
export type * from "./compare/comparison.ts";
export { comparedFields } from "./compare/judges.ts";
export { statedOf } from "./compare/stated-of.ts";
export {
  type Calibration,
  type CalibrationCounts,
  calibrationFrom,
  type FieldCounts,
  type StrengthCounts,
} from "./confidence/calibration.ts";
export { type RecogniserName, recogniserNames } from "./draft/recognisers.ts";
export type * from "./draft-pact.ts";
export { type ExtractOptions, extract } from "./extract.ts";
export { buildGazetteer, type Gazetteer, type Place } from "./gazetteer.ts";
export { openGazetteer, packGazetteer } from "./packed-gazetteer.ts";
export { type Admission, admitProposals } from "./proposals/admit-proposals.ts";
export { type ProposalReason, type ProposalRefusal, proposalReasons } from "./proposals/proposal-refusal.ts";
export { languageOf } from "./text/language.ts";
