import { expect, it } from "vitest";
import { stalenessOf } from "./staleness.ts";

it.each([
  ["on the day its reading is due", "month", "2026-01-31", "2026-02-28", { days: 28, dueOn: "2026-02-28", isStale: false }],
  ["the day after", "month", "2026-01-31", "2026-03-01", { days: 29, dueOn: "2026-02-28", isStale: true }],
  ["never read, a period after it was started", "quarter", null, "2026-04-02", { days: null, dueOn: "2026-04-01", isStale: true }],
  ["never read, whose target ends before its first period", "year", null, "2026-07-01", { days: null, dueOn: "2026-06-30", isStale: true }],
  ["read once, after its first", "year", "2026-03-31", "2026-07-01", { days: 92, dueOn: "2027-03-31", isStale: false }],
  ["whose readings nobody asks for", null, "2020-01-01", "2026-01-01", { days: 2192, dueOn: null, isStale: false }],
] as const)("an indicator %s", (_, rhythm, lastOn, today, staleness) => {
  expect(stalenessOf({ rhythm, lastOn, since: "2026-01-01", deadline: "2026-06-30" }, today)).toEqual(staleness);
});
