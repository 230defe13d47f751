import { expect, it } from "vitest";
import { checkHistories } from "./histories.testing.ts";

it("kept totals are those of a naive recount, whatever the achievements live through", async () => {
  const { totals, achievements } = await checkHistories(60, 7);
  expect(achievements).toBeGreaterThan(180);
  expect(totals).toBeGreaterThan(300);
}, 60_000);
