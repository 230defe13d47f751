import { expect, it } from "vitest";
import { matchedInference } from "./matched-inference.ts";

const estimate = { effect: 2, standardError: 0.5, weights: new Float64Array(0), balance: [] };

// Student's 97.5 % quantiles with 4 and 2 degrees of freedom.
it.each([
  [5, 40, 2.776445],
  [40, 3, 4.302653],
])("an error on %i treated and %i controls reaches %d times as far", (treated, controls, reach) => {
  const told = matchedInference(estimate, { level: 0.95, treated, controls, rounding: 0 });
  const interval = told.ok ? told.value.interval : told;
  expect(interval.ok && interval.value.high).toBeCloseTo(2 + reach * 0.5, 5);
});

it("tells nothing of one treated subject", () => {
  expect(matchedInference(estimate, { level: 0.95, treated: 1, controls: 40, rounding: 0 })).toEqual({
    ok: false,
    error: { code: "single-treated" },
  });
});
