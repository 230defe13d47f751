export type * from "./draft-pact.ts";
export { type PactType, pactTypes } from "./entities/pact-types.ts";
export { type ExtractOptions, extract } from "./extract.ts";
export { buildGazetteer, type Gazetteer, type Place, type TerritoryKind, territoryKinds } from "./gazetteer.ts";
export { languageOf } from "./text/language.ts";
