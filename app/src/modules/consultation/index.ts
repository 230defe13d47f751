import type { Module } from "../../platform/platform.ts";
import { consultationRoutes } from "./consultation.routes.ts";
import type { Consultation } from "./ports.ts";

export { consultationTables } from "./consultation-tables.ts";

/** How a pact is built together: working groups, contributions, proposals and their amendments, opinions, votes. */
export const createConsultationModule = (needs: Consultation): Module => ({ routes: consultationRoutes(needs) });
