import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { type FinancerType, financingPlan } from "../financing/financing-plan.ts";
import { leverageOfSums } from "../financing/leverage.ts";
import { planFaults } from "../financing/plan-checks.ts";
import { leverageWords, planFaultWords, roundEuros, shareWords } from "./plan-words.ts";

const t = translator("fr");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const line = (financer: string, type: FinancerType, planned: number, changes: object = {}) => ({
  financer,
  type,
  years: [{ year: 2026, planned, ...changes }],
});

describe("sums in words", () => {
  it.each([
    [3_569_000, "3,57 M€"],
    [1_185_185_702.4, "1 185 M€"],
    [729_000, "729 k€"],
    [999_600, "1 M€"],
    [9_999.5, "9 999,5 €"],
    [0, "0 €"],
  ])("%s is %s in large", (value, words) => {
    expect(plain(roundEuros(value))).toBe(words);
  });

  it("say what does not hold, with the figures and the mend", () => {
    const lines = [
      { ...line("Région", "region", 60_000, { committed: 70_000, paid: 80_000 }), maximumRate: 0.2, ceiling: 40_000 },
      line("Ville", "commune", 90_000.5),
    ];
    const plan = financingPlan.parse({ totalCost: 160_000, eligibleBase: 170_000, publicCeiling: 0.8, lines });
    expect(planFaults(plan).map((fault) => plain(planFaultWords(t, fault)))).toEqual([
      "Les lignes font 150 000,50 € et le coût total est de 160 000 €, soit 9 999,50 € d’écart. Corrigez une ligne ou le total.",
      "Les dépenses éligibles (170 000 €) dépassent le coût total (160 000 €).",
      "Les aides publiques feraient 93,8 % du coût total ; elles sont plafonnées à 80 %.",
      "Région apporterait 35,3 % des dépenses éligibles ; son taux maximal est de 20 %.",
      "Région apporterait 60 000 € ; son plafond est de 40 000 €.",
      "Région a engagé 70 000 €, plus que les 60 000 € prévus. Revoyez ce qui est prévu.",
      "Région a payé 80 000 €, plus que les 70 000 € engagés. Revoyez ce qui est engagé.",
    ]);
    const told = (input: object) =>
      planFaults(financingPlan.parse({ lines: [], ...input })).map((fault) => plain(planFaultWords(t, fault)));
    expect(told({ lines: [line("Ville", "commune", 5)] })).toEqual([
      "Les lignes font 5 €, mais le coût total n’est pas fixé. Indiquez le coût total.",
    ]);
    expect(told({ totalCost: 5 })).toEqual([
      "Le coût total est de 5 €, mais aucun financeur ne dit ce qu’il apporte. Ajoutez les financeurs.",
    ]);
    expect(told({ totalCost: 5, eligibleBase: 2, lines: [line("Ville", "commune", 5)] })[0]).toContain("plus que leur totalité");
  });

  it("give a leverage with the two sums it is made of, or why there is none", () => {
    const sums = { total: 258e6, public: 70e6 };
    expect(plain(leverageWords(t, leverageOfSums(sums, "private-per-public", "paid")))).toBe("2,69 (188 000 000 € pour 70 000 000 €)");
    expect(plain(leverageWords(t, leverageOfSums({ total: 5, public: 0 }, "total-per-public", "paid")))).toBe(
      "sans objet : aucun argent public payé à ce jour",
    );
    expect(plain(shareWords(0.3333))).toBe("33,3 %");
  });
});
