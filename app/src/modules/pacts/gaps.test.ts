import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionGaps, gapCodes, gapsOf } from "./gaps.ts";
import { action, type PactContentInput, stages } from "./pact.schema.ts";
import { largePact, smallPact } from "./pacts.testing.ts";
import { addedKey } from "./sheets/added-actions.ts";

const cited = { citations: [{ source: "s1" }] };
const announced = (changes: object = {}) => action.parse({ label: "Planter des haies", ...cited, ...changes });
const codes = (changes: Partial<PactContentInput>) => gapsOf(smallPact(changes)).map(({ code }) => code);

describe("what the text does not say", () => {
  it("of a pact that says nothing is everything, in the order a reader asks", () => {
    expect(codes({ territories: [] })).toEqual([
      "signatory",
      "signature-date",
      "deliberation",
      "territory",
      "action",
      "financing",
      "calendar",
      "indicator",
      "governance",
    ]);
  });

  it("counts the actions concerned, and no territory that is named", () => {
    const gaps = gapsOf(
      smallPact({
        territories: [
          { name: "Val", kind: "pays", ...cited },
          { name: "Ville", kind: "commune", code: "com-67482", ...cited },
        ],
        actions: [announced({ owner: "Syndicat" }), announced(), announced({ stage: "abandoned" })],
      }),
    );
    // A place that Levier could not tie to the official geography is no silence of the text.
    expect(gaps.map(({ code }) => code)).toEqual(expect.not.arrayContaining([expect.stringContaining("territory")]));
    expect(gaps).toContainEqual({ code: "owner", count: 1, total: 2 });
    expect(gaps).toContainEqual({ code: "target", count: 2, total: 2 });
  });

  it("says nothing of what officers added: no text is silent on it", () => {
    const sources = [
      { id: "s1", kind: "press-release" as const, title: "Communiqué inventé" },
      { id: addedKey("région"), kind: "other" as const, title: "Levier" },
    ];
    const added = { label: "Ouvrir une halle", citations: [{ source: addedKey("région") }] };
    expect(gapsOf(smallPact({ sources, actions: [added] })).map(({ code }) => code)).toEqual(codes({}));
    const gaps = gapsOf(smallPact({ sources, actions: [announced(), added] }));
    expect(gaps).toContainEqual({ code: "owner", count: 1, total: 1 });
  });

  it.each([
    ["a period", { period: { value: "2022-2026", ...cited } }],
    ["a commitment's deadline", { commitments: [{ what: "Se réunir", deadline: "2027", ...cited }] }],
    ["an indicator's deadline", { indicators: [{ label: "Emplois", value: 9, kind: "target" as const, deadline: "2027", ...cited }] }],
    ["a target's deadline", { actions: [announced({ target: { value: 3, unit: "haies", deadline: "2027" } })] }],
  ])("holds no missing calendar once there is %s", (_, changes) => expect(codes(changes)).not.toContain("calendar"));

  it("of an action past the gate is neither its money nor its calendar, and of one given up nothing", () => {
    expect(actionGaps(announced({ stage: "engaged" }))).toEqual(["owner", "target"]);
    expect(actionGaps(announced())).toEqual(["owner", "financing", "calendar", "target"]);
    expect(actionGaps(announced({ stage: "abandoned" }))).toEqual([]);
  });

  it("never grows when the text says more, and never counts more than there is", () => {
    const said = fc.record({
      stage: fc.constantFrom(...stages),
      owner: fc.option(fc.constant("Syndicat")),
      deadline: fc.option(fc.constant("2027")),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (list) => {
        const actions = list.map(({ deadline, ...rest }) =>
          announced({ ...rest, target: deadline === null ? null : { value: 1, unit: "haie", deadline } }),
        );
        const gaps = gapsOf(smallPact({ actions }));
        for (const { count, total } of gaps) expect(count).toBeLessThanOrEqual(total);
        const owned = gapsOf(smallPact({ actions: actions.map((one) => ({ ...one, owner: "Syndicat" })) }));
        expect(owned.map(({ code }) => code)).toEqual(gaps.map(({ code }) => code).filter((code) => code !== "owner"));
      }),
    );
  });

  it("keeps one order", () => {
    const found = gapsOf(largePact(20)).map(({ code }) => code);
    expect(found).toEqual(gapCodes.filter((code) => found.includes(code)));
  });
});
