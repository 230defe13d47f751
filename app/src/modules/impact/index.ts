import type { Module } from "../../platform/platform.ts";
import { pactPage } from "../pacts/index.ts";
import { territoryPage } from "../territories/index.ts";
import { impactRoutes } from "./impact.routes.ts";
import { studiesOnTerritory } from "./portfolio/studies-on-territory.tsx";
import type { Impact } from "./ports.ts";
import { studiesOnPact } from "./studies/studies-on-pact.tsx";

export { impactTables } from "./impact-tables.ts";
export { netJobsOf } from "./portfolio/read-net-jobs.ts";

/** Studies of what pacts changed: registered before the figures come, run when they do. */
export const createImpactModule = (needs: Impact): Module => {
  needs.platform.slots.fill(pactPage, studiesOnPact(needs.platform.database.sql));
  needs.platform.slots.fill(territoryPage, studiesOnTerritory(needs));
  return { routes: impactRoutes(needs) };
};
