import type { Module } from "../../platform/platform.ts";
import { pactPage } from "../pacts/index.ts";
import { impactRoutes } from "./impact.routes.ts";
import type { Impact } from "./ports.ts";
import { studiesOnPact } from "./studies/studies-on-pact.tsx";

export { impactTables } from "./impact-tables.ts";
export { netJobsOf } from "./studies/net-jobs.ts";

/** Studies of what pacts changed: registered before the figures come, run when they do. */
export const createImpactModule = (needs: Impact): Module => {
  needs.platform.slots.fill(pactPage, studiesOnPact(needs.platform.database.sql));
  return { routes: impactRoutes(needs) };
};
