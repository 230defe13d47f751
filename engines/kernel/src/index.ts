export { type Evidence, isWithin, quote, type Span } from "./evidence.ts";
export { isMissing, type Missing, type MissingReason, missing } from "./missing.ts";
export { type PactType, pactTypes } from "./pact-type.ts";
export { type DateParts, type PartialDate, readPartialDate } from "./partial-date.ts";
export { type Period, readPeriod } from "./period.ts";
export { type Amount, type Count, euros, type Quantity, quantity, type Rate, sum } from "./quantity.ts";
export { type Random, seededRandom } from "./random.ts";
export { ok, type Result, refuse } from "./result.ts";
export { type TerritoryKind, territoryKinds } from "./territory-kind.ts";
