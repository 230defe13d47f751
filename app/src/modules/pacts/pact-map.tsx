import { isTerritoryCode, type Territories, type Territory, TerritoryMap } from "../territories/index.ts";
import type { PactContent, PactTerritory } from "./pact.schema.ts";
import type { Fate } from "./succession/fate.ts";

/** The territories of a pact that the official list holds, by their codes. */
export type FoundTerritories = ReadonlyMap<string, Territory>;

type Given = {
  readonly content: Pick<PactContent, "territories">;
  readonly found: FoundTerritories;
  readonly territories: Territories;
  /** What became of a territory of the pact; null for one that is in force. */
  readonly fateOf: (territory: PactTerritory) => Fate | null;
};

const isLarge = ({ kind }: Territory): boolean => kind === "region" || kind === "departement";

/** The present territories that hold what a former one held. */
const successorsIn = (fate: Fate | null, { geography }: Territories): Territory[] =>
  fate === null || fate.kind === "unlisted"
    ? []
    : fate.successors.flatMap(({ code }) => (code !== null && isTerritoryCode(code) ? (geography.find(code) ?? []) : []));

/**
 * The map of a pact; null when nothing of it can be drawn. A région named beside its intercommunalités would drown them: it is drawn
 * when it stands alone. A territory that is no more has no outline: those that hold its communes are drawn, and said to be.
 */
export const pactMap = ({ content, found, territories, fateOf }: Given) => {
  const formers = content.territories.flatMap((territory) => {
    if (territory.code !== null && found.has(territory.code)) return [];
    const successors = successorsIn(fateOf(territory), territories);
    return successors.length > 0 ? [{ name: territory.name, successors }] : [];
  });
  const drawn = new Map([...found.values(), ...formers.flatMap(({ successors }) => successors)].map((one) => [one.code, one]));
  const small = [...drawn.values()].filter((territory) => !isLarge(territory));
  const map = territories.mapOfTerritories(small.length > 0 ? small : [...drawn.values()]);
  return map && <TerritoryMap map={map} formers={formers.map(({ name, successors }) => ({ name, by: successors }))} />;
};
