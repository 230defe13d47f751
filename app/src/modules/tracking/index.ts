import type { Module } from "../../platform/platform.ts";
import type { Tracking } from "./ports.ts";
import { trackingRoutes } from "./tracking.routes.ts";

export { trackingTables } from "./tracking-tables.ts";

/** Indicators and their targets, achievements, meetings, reminders: how a pact is followed up. */
export const createTrackingModule = (needs: Tracking): Module => ({ routes: trackingRoutes(needs) });
