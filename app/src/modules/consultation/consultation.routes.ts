import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Consultation } from "./ports.ts";

/** The pages of a consultation, a routes file for each folder. */
export const consultationRoutes = (_needs: Consultation): Hono<Env> => new Hono<Env>();
