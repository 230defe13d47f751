import type { Filling } from "../../platform/slots.ts";
import type { Territory } from "../territories/index.ts";
import { listPacts } from "./pacts.queries.ts";
import { PactsOnTerritory } from "./pages/pacts-on-territory.tsx";
import type { Pacts } from "./ports.ts";

/** Pacts shown on a territory's own page; the list of pacts holds the others. */
const SHOWN = 10;

/** Fills the page of a territory with the pacts published on it. */
export const pactsOnTerritory =
  ({ platform }: Pick<Pacts, "platform">) =>
  async ({ territory }: { territory: Territory }): Promise<Filling> => {
    const list = await listPacts(platform.database.sql, { territory: territory.code }, { limit: SHOWN, offset: 0 });
    return { view: <PactsOnTerritory code={territory.code} list={list} />, tags: ["pacts", "spaces"] };
  };
