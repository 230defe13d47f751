import { firstOfMonth, lastOfMonth } from "./days.ts";
import type { Reading } from "./reading.ts";
import { currentTarget, type Known } from "./tracked.ts";

/** A reading that nobody gave: the program reckons it from what is kept. */
export const reckoned = (of: Pick<Reading, "value" | "day" | "from" | "feed" | "evidence">): Reading => ({
  ...{ id: "", source: "", sourceUrl: null, vintage: null, sha256: null, note: null, givenBy: null, setAsideBecause: null, at: "" },
  ...of,
});

/**
 * What achievements say of an indicator, a reading a month: of a flow what the month adds, of a stock where it stands at the end of it,
 * over the baseline, from the month it is of. A month under way stands on today.
 */
export const countedReadings = (known: Pick<Known, "indicator" | "totals" | "targets">, today: string): readonly Reading[] => {
  const { indicator, totals } = known;
  const isFlow = indicator.measure === "flow";
  const target = isFlow ? null : currentTarget(known);
  const start = target?.shape === "stock-by-date" ? target : null;
  // A baseline of the last day of a month has counted that month.
  const from = start?.baselineOn ?? "";
  let stock = start?.baseline ?? 0;
  return totals
    .filter(({ month }) => isFlow || lastOfMonth(month) > from)
    .map(({ month, quantity }) => {
      stock += quantity;
      const end = lastOfMonth(month);
      const day = end > today && firstOfMonth(month) <= today ? today : end;
      const value = isFlow ? quantity : stock;
      return reckoned({ value, day, from: isFlow ? firstOfMonth(month) : null, feed: "achievements", evidence: "declared" });
    });
};
