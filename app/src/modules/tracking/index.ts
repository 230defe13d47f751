import { translator } from "../../messages/index.ts";
import type { Module } from "../../platform/platform.ts";
import { resultsTeller } from "../consultation/index.ts";
import { membershipEnded } from "../identity/index.ts";
import { followUpPage, pactPage, pledgeOrigin } from "../pacts/index.ts";
import { achievementsChanged } from "./achievements/achievements.events.ts";
import { achievementsFollowed } from "./achievements/achievements-followed.tsx";
import { indicatorsFollowed, indicatorsOnPact } from "./indicators/indicators-on-pact.tsx";
import { startRefresh } from "./indicators/refresh-official.ts";
import { followSeats } from "./meetings/follow-seats.ts";
import { tellOrigin } from "./meetings/pledge-origin.tsx";
import type { Tracking } from "./ports.ts";
import { endMembership } from "./reminders/hand-over.ts";
import { trackedItems } from "./reminders/items.ts";
import { startReminders } from "./reminders/letters/start-reminders.ts";
import { actionResults } from "./results/action-results.ts";
import { trackingRoutes } from "./tracking.routes.ts";

export { indicatorChanges } from "./indicators/indicator-history.ts";
export { indicatorSeed, seedIndicator } from "./indicators/seed-indicators.ts";
export { actionResults } from "./results/action-results.ts";
export { trackingTables } from "./tracking-tables.ts";

/** Indicators and their targets, achievements, meetings, reminders: how a pact is followed up. */
export const createTrackingModule = (needs: Tracking): Module & { readonly start: () => () => void } => {
  const t = translator("fr");
  needs.platform.events.on(membershipEnded, (write, { membership, isErased }) => endMembership(write, membership, isErased));
  followSeats(needs);
  needs.platform.slots.fill(pactPage, indicatorsOnPact(needs.platform));
  needs.platform.slots.fill(followUpPage, indicatorsFollowed(needs.platform));
  needs.platform.slots.fill(followUpPage, achievementsFollowed(needs.platform));
  needs.platform.events.on(achievementsChanged, resultsTeller(needs.platform, t, actionResults(t)));
  needs.platform.slots.fill(pledgeOrigin, tellOrigin(needs.platform.database.sql));
  return {
    routes: trackingRoutes(needs),
    start: () => {
      const stops = [startReminders({ ...needs, items: trackedItems }), startRefresh(needs)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
