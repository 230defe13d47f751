import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Module } from "../../platform/platform.ts";
import type { Consultation } from "./ports.ts";

export { consultationTables } from "./consultation-tables.ts";

/** How a pact is built together: working groups, contributions, proposals and their amendments, opinions, votes. */
export const createConsultationModule = (_needs: Consultation): Module => ({ routes: new Hono<Env>() });
