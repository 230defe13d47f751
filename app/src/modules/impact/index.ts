import type { Module } from "../../platform/platform.ts";
import { impactRoutes } from "./impact.routes.ts";
import type { Impact } from "./ports.ts";

export { impactTables } from "./impact-tables.ts";
export { netJobsOf } from "./studies/net-jobs.ts";

/** Studies of what pacts changed: registered before the figures come, run when they do. */
export const createImpactModule = (needs: Impact): Module => ({ routes: impactRoutes(needs) });
