import { describe, expect, it } from "vitest";
import { daysLate, lateByParty, type Pledge } from "./pledge.ts";

const pledge = (changes: Partial<Pledge>): Pledge => ({
  id: "p",
  toldId: null,
  memberIds: ["r"],
  towardsMemberIds: [],
  towards: null,
  what: "Ouvrir un guichet",
  dueOn: "2026-03-01",
  status: "open",
  statusReason: null,
  evidence: null,
  evidenceUrl: null,
  referent: null,
  charter: null,
  charterItem: null,
  years: [],
  revision: 1,
  ...changes,
});

describe("a commitment", () => {
  it("is late from the day after it was due, unless it is kept or given up", () => {
    expect(daysLate(pledge({}), "2026-03-01")).toBeNull();
    expect(daysLate(pledge({}), "2026-03-31")).toBe(30);
    expect(daysLate(pledge({ status: "kept" }), "2026-03-31")).toBeNull();
    expect(daysLate(pledge({ status: "given-up" }), "2026-03-31")).toBeNull();
    expect(daysLate(pledge({ dueOn: null }), "2026-03-31")).toBeNull();
  });

  it("is told late under each of its parties, the latest first", () => {
    const joint = pledge({ id: "joint", memberIds: ["r", "c"] });
    const older = pledge({ id: "older", dueOn: "2026-02-01" });
    const late = lateByParty([joint, older, pledge({ status: "kept" })], "2026-03-11");
    expect([...late].map(([party, its]) => [party, its.map(({ pledge: one, days }) => [one.id, days])])).toEqual([
      [
        "r",
        [
          ["older", 38],
          ["joint", 10],
        ],
      ],
      ["c", [["joint", 10]]],
    ]);
  });
});
