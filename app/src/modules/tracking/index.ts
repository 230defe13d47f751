import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Module } from "../../platform/platform.ts";
import type { Tracking } from "./ports.ts";

export { trackingTables } from "./tracking-tables.ts";

/** Indicators and their targets, achievements, meetings, reminders: how a pact is followed up. */
export const createTrackingModule = (_needs: Tracking): Module => ({ routes: new Hono<Env>() });
