import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import { achievementsRoutes } from "./achievements/achievements.routes.tsx";
import { indicatorsRoutes } from "./indicators/indicators.routes.tsx";
import { spaceRoutes } from "./indicators/space.routes.tsx";
import { meetingsRoutes } from "./meetings/meetings.routes.tsx";
import type { Tracking } from "./ports.ts";
import { answersRoutes } from "./reminders/answers/answers.routes.tsx";
import { trackedItems } from "./reminders/items.ts";
import { remindersRoutes } from "./reminders/reminders.routes.tsx";

/** The pages of a pact's follow-up, a routes file for each folder. */
export const trackingRoutes = (needs: Tracking): Hono<Env> =>
  new Hono<Env>()
    .route("/", achievementsRoutes(needs))
    .route("/", indicatorsRoutes(needs))
    .route("/", spaceRoutes(needs))
    .route("/", meetingsRoutes(needs, trackedItems))
    .route("/", remindersRoutes(needs, trackedItems))
    .route("/", answersRoutes(needs));
