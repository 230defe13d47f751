import { type Diagnosis, isTerritoryCode, type Territories } from "../../territories/index.ts";
import type { PactContent } from "../pact.schema.ts";

/** What official figures say of the territories of a pact together; null when none of them has a known code. */
export const diagnosisOfPact = async (territories: Territories, content: PactContent): Promise<Diagnosis | null> => {
  const codes = [...new Set(content.territories.flatMap(({ code }) => (code !== null && isTerritoryCode(code) ? [code] : [])))];
  const found = await Promise.all(codes.map(territories.find));
  return territories.diagnosisOfAll(found.filter((territory) => territory !== null));
};
