import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainGrant } from "../financing/financing.testing.ts";
import { type Stage, stages } from "../pact.schema.ts";
import { type ClimbingAction, climb, gateLacks, isPastGate, nextStages } from "./ladder.ts";

const plan = { totalCost: null, eligibleBase: null, publicCeiling: null, lines: [] };
const line = {
  financer: "Région",
  type: "region",
  ...plainGrant,
} as const;
const funded = { ...plan, totalCost: 10, lines: [{ ...line, years: [{ year: 2026, planned: 10, committed: 0, paid: 0 }] }] };
const bare: ClimbingAction = { stage: "project-sheet", owner: null, startsOn: null, endsOn: null, plan };
const ready: ClimbingAction = { ...bare, owner: "Ville", startsOn: "2026-01-01", endsOn: "2026-12-31", plan: funded };

describe("the gate to the action sheet", () => {
  it("names all that is lacking at once", () => {
    expect(gateLacks(bare)).toEqual([{ code: "no-owner" }, { code: "no-plan" }, { code: "no-calendar", lacks: ["startsOn", "endsOn"] }]);
    expect(gateLacks(ready)).toEqual([]);
    expect(gateLacks({ ...ready, endsOn: "2025-12-31", plan: { ...funded, totalCost: 20 } })).toMatchObject([
      { code: "plan-faults", faults: [{ code: "lines-differ-from-total" }] },
      { code: "calendar-backwards" },
    ]);
    expect(climb(bare, "action-sheet", "")).toMatchObject({ ok: false, error: { code: "gate" } });
    expect(climb(ready, "action-sheet", "")).toEqual({ ok: true, value: "action-sheet" });
  });
});

describe("a step of the ladder", () => {
  it("is refused where there is none, and named", () => {
    const step = (stage: Stage, to: Stage) => climb({ ...ready, stage }, to, "Motif");
    expect(step("project-sheet", "done")).toEqual({ ok: false, error: { code: "no-such-step", from: "project-sheet", to: "done" } });
    expect(step("done", "engaged")).toMatchObject({ ok: false, error: { code: "no-such-step" } });
    expect(step("abandoned", "done")).toMatchObject({ ok: false, error: { code: "no-such-step" } });
    expect(climb({ ...ready, stage: "engaged" }, "abandoned", " ")).toEqual({
      ok: false,
      error: { code: "reason-required", to: "abandoned" },
    });
  });
});

/** The gate as an official words it, of the few actions drawn here: no rule of the ladder is used. */
const isReady = ({ owner, startsOn, endsOn, plan: told }: Omit<ClimbingAction, "stage">): boolean =>
  owner === "Ville" && startsOn === "2026-01-01" && endsOn?.startsWith("2026") === true && told === funded;

describe("ten thousand climbs", () => {
  const anyAction = fc.record({
    owner: fc.constantFrom(null, "Ville", " "),
    startsOn: fc.constantFrom(null, "2026-01-01"),
    endsOn: fc.constantFrom(null, "2025-06-01", "2026-06-01"),
    plan: fc.constantFrom(plan, funded, { ...funded, totalCost: 20 }),
  });
  it("never pass the gate unready, never leave what is done, and never come down without a reason", () => {
    const reached = new Set<Stage>();
    const steps = fc.array(fc.tuple(fc.constantFrom(...stages), fc.constantFrom("", "Motif"), fc.option(anyAction)), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (asked) => {
        let action: ClimbingAction = { ...bare, stage: "idea" };
        for (const [to, reason, changed] of asked) {
          if (changed) action = { ...action, ...changed };
          const before = action.stage;
          const next = climb(action, to, reason);
          expect(gateLacks(action).length === 0).toBe(isReady(action));
          if (!next.ok) {
            // A refusal has one of three grounds, and the action stays where it is.
            const isGate = isPastGate(to) && !isReady(action);
            const isStep = before === to || before === "done" || (to === "done" && before !== "engaged");
            expect(isGate || isStep || reason === "").toBe(true);
            continue;
          }
          expect(before).not.toBe("done");
          expect(nextStages(action)).toContain(to);
          if (to === "done") expect(before).toBe("engaged");
          if (isPastGate(to)) expect(isReady(action)).toBe(true);
          if (reason === "") expect(stages.indexOf(to)).toBeGreaterThan(stages.indexOf(before));
          action = { ...action, stage: next.value };
          reached.add(next.value);
        }
      }),
      { numRuns: 10_000, seed: 11 },
    );
    expect(reached).toEqual(new Set(stages));
  }, 60_000);
});
