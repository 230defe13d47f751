import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTyped } from "./merge-typed.ts";

const text = fc.constantFrom("", "a", "b", "c");
const form = fc.record({ owner: text, lead: text, totalCost: text });

describe("a form typed over an older state", () => {
  it("takes what the other wrote where it was left alone, and keeps what was typed elsewhere", () => {
    const was = { owner: "Ville", lead: "", totalCost: "1\u202f200\u202f000" };
    const typed = { owner: "Ville", lead: "Direction de l’eau", totalCost: "1200000" };
    const now = { owner: "Département", lead: "Cabinet", totalCost: "1\u202f500\u202f000" };
    expect(mergeTyped(typed, was, now)).toEqual({
      merged: { owner: "Département", lead: "Direction de l’eau", totalCost: "1\u202f500\u202f000" },
      differences: [
        { field: "owner", typed: "Ville", now: "Département", proposed: "Département" },
        { field: "lead", typed: "Direction de l’eau", now: "Cabinet", proposed: "Direction de l’eau" },
        { field: "totalCost", typed: "1200000", now: "1\u202f500\u202f000", proposed: "1\u202f500\u202f000" },
      ],
    });
  });

  it("differs in nothing from what says the same", () => {
    const now = { years: "2026\u00a0; 5\n2027\u00a0; 6" };
    expect(mergeTyped({ years: "2026 ; 5\r\n2027 ; 6" }, now, now)).toEqual({ merged: now, differences: [] });
    expect(mergeTyped({ "after-m1": "yes" }, {}, {}).differences).toEqual([{ field: "after-m1", typed: "yes", now: "", proposed: "yes" }]);
  });

  it("loses nothing that either wrote: each change of one alone stands, each field both changed is told", () => {
    fc.assert(
      fc.property(form, form, form, (typed, was, now) => {
        const { merged, differences } = mergeTyped(typed, was, now);
        const told = new Set(differences.map(({ field }) => field));
        for (const field of ["owner", "lead", "totalCost"] as const) {
          const [isMine, isTheirs] = [typed[field] !== was[field], now[field] !== was[field]];
          if (isMine) expect(merged[field]).toBe(typed[field]);
          else expect(merged[field]).toBe(now[field]);
          if (isMine && isTheirs && typed[field] !== now[field]) expect(told).toContain(field);
        }
      }),
    );
  });
});
