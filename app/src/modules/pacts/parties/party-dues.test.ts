import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { Pledge } from "../commitments/pledge.ts";
import { bringsWords, owesWords, partyDues } from "./party-dues.ts";

const t = translator("fr");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const pledge = (status: Pledge["status"], dueOn: string | null, memberIds: readonly string[]): Pledge => ({
  ...{ id: "p", toldId: null, memberIds, towardsMemberIds: [], towards: null, what: "Ouvrir un guichet", dueOn, status },
  ...{ statusReason: null, evidence: null, evidenceUrl: null, referent: null, charter: null, charterItem: null, years: [], revision: 1 },
});
const parties = [
  { id: "r", name: "Région", deliberates: true, leftOn: null },
  { id: "v", name: "Ville", deliberates: true, leftOn: null },
];

describe("what a party owes and brings", () => {
  const dues = partyDues(
    parties,
    {
      pledges: [pledge("open", "2026-01-01", ["r", "v"]), pledge("under-way", null, ["r"]), pledge("kept", "2025-01-01", ["r"])],
      contributions: [
        { id: "c", memberId: "r", nature: "cash", valueEur: 0.1, what: "Dotation" },
        { id: "d", memberId: "r", nature: "cash", valueEur: 0.2, what: "Dotation" },
        { id: "e", memberId: "r", nature: "in-kind", valueEur: 5000, what: "Un bureau" },
      ],
      money: [
        { memberId: "r", financer: "Conseil régional", planned: 100, committed: 60, paid: 40 },
        { memberId: null, financer: "région ", planned: 50, committed: 0, paid: 0 },
        { memberId: null, financer: "Mécène", planned: 7, committed: 7, paid: 7 },
      ],
    },
    "2026-02-01",
  );
  it("counts joint commitments under each, lines by tie or by name, and cash to the cent", () => {
    expect(dues.get("r")).toEqual({ open: 2, late: 1, kept: 1, cash: 0.3, inKind: 1, planned: 150, committed: 60, paid: 40 });
    expect(dues.get("v")).toEqual({ open: 1, late: 1, kept: 0, cash: 0, inKind: 0, planned: 0, committed: 0, paid: 0 });
  });
  it("is told in one line", () => {
    expect(plain(owesWords(t, dues.get("r")))).toBe("2 engagements à tenir, dont 1 en retard, 1 tenu");
    expect(plain(bringsWords(t, dues.get("r")))).toContain("un apport en moyens ; 150 € prévus aux plans de financement, dont 40 € payés");
    expect(bringsWords(t, dues.get("v"))).toBe("rien d’indiqué");
  });
});
