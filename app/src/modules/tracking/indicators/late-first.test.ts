import { expect, it } from "vitest";
import { lateFirst, worstOf } from "./late-first.ts";
import type { KeptTarget } from "./tracked.ts";
import { cannotSay, type Verdict, verdicts } from "./verdict.ts";

const target: KeptTarget = {
  ...{ id: "t", shape: "stock-by-date", value: 1, baseline: null, baselineOn: null, baselineSource: null, startsOn: null },
  ...{ deadline: null, frequency: null, trajectory: [], source: "", settledOn: "2026-01-01", replacedBy: null, replacedBecause: null },
};
const one = (verdict: Verdict, name: string = verdict) => ({ name, judgement: { ...cannotSay("no-target"), verdict }, target });

it("puts what failed first, then what is late, and what has no target last", () => {
  const aimless = { ...one("cannot-say", "aimless"), target: null };
  const shown = lateFirst([aimless, one("reached"), one("behind", "first"), one("cannot-say"), one("behind", "second"), one("missed")]);
  expect(shown.map(({ name }) => name)).toEqual(["missed", "first", "second", "cannot-say", "reached", "aimless"]);
  expect(worstOf([one("reached"), one("behind")])).toBeLessThan(worstOf([one("reached"), aimless]));
  expect(worstOf([])).toBe(worstOf([aimless]));
  expect(new Set(verdicts.map((verdict) => worstOf([one(verdict)]))).size).toBe(verdicts.length);
});
