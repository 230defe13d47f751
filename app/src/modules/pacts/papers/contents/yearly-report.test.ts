import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { manyFile } from "../papers.testing.ts";
import { yearlyReport } from "./yearly-report.ts";

const t = translator("fr");

describe("the yearly report", () => {
  it("tells among the dropped an action that an amendment took out, with the reason", () => {
    const file = manyFile(2);
    const [first, second] = file.sheets;
    if (!first || !second) throw new Error("there are two sheets");
    const left = [{ ...second, stage: "abandoned" as const, stageReason: "Faute de porteur" }];
    const { blocks } = yearlyReport(t, { ...file, sheets: [{ ...first, stage: "idea" }], left }, 2026);
    const told = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(told.filter((item) => item.includes(second.action.label) && item.includes("Faute de porteur"))).toHaveLength(1);
    expect(JSON.stringify(blocks)).toMatch(/Abandonnées[\s\u00a0\u202f]+: 1\./);
  });
});
