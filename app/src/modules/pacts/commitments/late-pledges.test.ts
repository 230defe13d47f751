import { expect, it } from "vitest";
import { latePledges } from "./late-pledges.ts";
import type { Pledge } from "./pledge.ts";

const pledge = (id: string, changes: Partial<Pledge>): Pledge => ({
  ...{ id, toldId: null, memberIds: ["r"], towardsMemberIds: [], towards: null, what: "Ouvrir un guichet", dueOn: "2026-03-01" },
  ...{ status: "open", statusReason: null, evidence: null, evidenceUrl: null, referent: null, charter: null, charterItem: null },
  ...{ years: [], revision: 1 },
  ...changes,
});

it("tells the commitments past their day, the latest first, and how many have none", () => {
  const pledges = [
    pledge("due", {}),
    pledge("older", { dueOn: "2026-02-01", memberIds: ["r", "gone"] }),
    pledge("kept", { status: "kept", dueOn: "2026-01-01" }),
    pledge("undated", { dueOn: null }),
    pledge("over", { dueOn: null, status: "given-up" }),
  ];
  const told = latePledges({ pledges, profiles: [] }, "2026-03-11");
  expect(told).toMatchObject({ followed: 5, undated: 1 });
  expect(told.late.map(({ id, days }) => [id, days])).toEqual([
    ["older", 38],
    ["due", 10],
  ]);
});
