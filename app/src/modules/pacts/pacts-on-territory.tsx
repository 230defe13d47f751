import type { Filling } from "../../platform/slots.ts";
import type { Territory } from "../territories/index.ts";
import { listPacts } from "./pacts.queries.ts";
import { type PactsAround, PactsOnTerritory } from "./pages/pacts-on-territory.tsx";
import type { Pacts } from "./ports.ts";

/** Pacts shown on a territory's own page; the list of pacts holds the others. */
const SHOWN = 5;
/** Of each territory around it, fewer. */
const SHOWN_AROUND = 3;

/** Fills the page of a territory with the pacts published on it. */
export const pactsOnTerritory =
  ({ platform, territories }: Pick<Pacts, "platform" | "territories">) =>
  async ({ territory }: { territory: Territory }): Promise<Filling> => {
    const list = await listPacts(platform.database.sql, { territory: territory.code }, { limit: SHOWN, offset: 0 });
    const around: PactsAround[] = [];
    for (const code of [territory.epci, ...territory.departments, ...territory.regions]) {
      const larger = code === null || code === territory.code ? null : territories.geography.find(code);
      if (!larger) continue;
      const held = await listPacts(platform.database.sql, { territory: larger.code }, { limit: SHOWN_AROUND, offset: 0 });
      if (held.total > 0) around.push({ code: larger.code, name: larger.fullName, list: held });
    }
    return { view: <PactsOnTerritory code={territory.code} list={list} around={around} />, tags: ["pacts", "spaces"] };
  };
