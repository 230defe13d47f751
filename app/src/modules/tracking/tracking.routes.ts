import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Tracking } from "./ports.ts";

/** The pages of a pact's follow-up, a routes file for each folder. */
export const trackingRoutes = (_needs: Tracking): Hono<Env> => new Hono<Env>();
