import type { Filling } from "../../../platform/slots.ts";
import { parseTerritoryCode, type Territory } from "../../territories/index.ts";
import type { Impact } from "../ports.ts";
import { OnTerritory } from "./pages/on-territory.tsx";
import { studiedTerritories } from "./portfolio.repository.ts";

/** Fills the page of a territory with the way to what its pacts changed. */
export const studiesOnTerritory =
  ({ platform, territories: { geography } }: Pick<Impact, "platform" | "territories">) =>
  async ({ territory }: { readonly territory: Territory }): Promise<Filling> => {
    const holds = (code: string): boolean => {
      if (code === territory.code) return true;
      const inner = parseTerritoryCode(code);
      const found = inner.ok ? geography.find(inner.value) : null;
      return found !== null && [found.epci, ...found.departments, ...found.regions].includes(territory.code);
    };
    const here = (await studiedTerritories(platform.database.sql)).filter(({ code }) => holds(code));
    const spaces = [...new Map(here.map(({ space, spaceName }) => [space, { id: space, name: spaceName }])).values()];
    const studies = new Set(here.map(({ id }) => id)).size;
    return { view: <OnTerritory studies={studies} spaces={spaces} />, tags: ["studies", "pacts", "spaces"] };
  };
