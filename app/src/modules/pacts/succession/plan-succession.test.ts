import { describe, expect, it } from "vitest";
import type { SharedTerritory } from "../commitments/territory-shares.ts";
import { type KnownSuccessor, planSuccession, takersOf } from "./plan-succession.ts";

const territory = (id: string, more: Partial<SharedTerritory> = {}): SharedTerritory => ({
  id,
  name: `Val ${id}`,
  code: null,
  mergers: [],
  isHeir: false,
  ...more,
});
const merger = { day: "2021-01-01", successor: "Val c", successorCode: null, successorId: "c", part: 1, reason: null, deliberation: null };
const named = (successor: string, part: number | null = null, successorCode: string | null = null): KnownSuccessor => ({
  successor,
  successorCode,
  part,
});
const shared = { ofPact: new Map([["a", 1]]), ofAction: new Map() };
const asked = { territoryId: "a", day: "2021-01-01", carries: true };
const plan = (successors: readonly KnownSuccessor[], territories: readonly SharedTerritory[], more: Partial<typeof asked> = {}) =>
  planSuccession({ asked: { ...asked, ...more }, successors, territories, splits: shared, today: "2026-01-01" });
const code = (...given: Parameters<typeof plan>) => {
  const planned = plan(...given);
  return planned.ok ? null : planned.error.code;
};

describe("a succession that is asked for", () => {
  it("knows a successor of the pact by its code, else by its name, and gives all to a sole one", () => {
    const territories = [territory("a"), territory("b", { code: "epci-200093201", name: "Autre nom" })];
    const planned = plan([named("Métropole", 0.2, "epci-200093201")], territories);
    expect(planned.ok && takersOf(planned.value.successors, () => "new")).toEqual([{ id: "b", part: 1 }]);
    const fresh = plan([named("Métropole")], territories);
    expect(fresh.ok && takersOf(fresh.value.successors, () => "new")).toEqual([{ id: "new", part: 1 }]);
  });

  it("asks for the parts of several while there are shares to carry, and for parts that make a whole", () => {
    const territories = [territory("a"), territory("b")];
    expect(code([named("Val b", 0.5), named("Métropole")], territories)).toBe("parts-missing");
    expect(code([named("Val b", 0.5), named("Métropole", 0.3)], territories)).toBe("parts-odd");
    expect(code([named("Val b"), named("Métropole")], territories, { carries: false })).toBeNull();
    expect(code([named("Val b", 0.5), named("Métropole", 0.5)], territories)).toBeNull();
  });

  it("names no one twice, nor itself, nor one that is no more, nor a day to come", () => {
    const gone = territory("b", { mergers: [merger] });
    expect(code([named("val A")], [territory("a")])).toBe("itself");
    expect(code([named("Métropole", 0.5), named("métropole", 0.5)], [territory("a")])).toBe("twice");
    expect(code([named("Val b")], [territory("a"), gone])).toBe("successor-gone");
    expect(code([named("Val b")], [territory("a")], { day: "2026-01-02" })).toBe("day-ahead");
    expect(code([named("Val b")], [territory("z")])).toBe("unknown-territory");
  });

  it("is told anew for the same successors alone once its shares were carried", () => {
    const carried = [territory("a", { mergers: [merger] }), territory("c"), territory("d")];
    const again = plan([named("Val c")], carried);
    expect(again.ok && again.value.isRetold).toBe(true);
    expect(code([named("Val d")], carried)).toBe("already-carried");
    expect(code([named("Val c", 0.5), named("Val d", 0.5)], carried)).toBe("already-carried");
  });
});
