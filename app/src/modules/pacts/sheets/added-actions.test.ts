import { describe, expect, it } from "vitest";
import { smallPact } from "../pacts.testing.ts";
import { addedKey, addedNote, isAdded, withAdded } from "./added-actions.ts";

const cited = { citations: [{ source: "s1" }] };
const key = addedKey("o1");
const text = { id: "s1", kind: "press-release", title: "Communiqué inventé" } as const;
const region = { id: key, kind: "person", title: "Actions ajoutées par Région imaginaire" } as const;
const added = (label: string, axis: number | null) => ({ label, axis, citations: [{ source: key, note: "Ajoutée le 1er mai." }] });
const axes = (...labels: readonly string[]) => labels.map((label) => ({ label, ...cited }));

const before = smallPact({
  sources: [text, region],
  axes: axes("Eau", "Bois"),
  actions: [{ label: "Pêcher", axis: 0, ...cited }, added("Planter", 1), added("Scier", 0)],
});

describe("actions that officers added", () => {
  it("are known by their source alone", () => {
    expect(before.actions.map(isAdded)).toEqual([false, true, true]);
    expect(before.actions.map(addedNote)).toEqual([null, "Ajoutée le 1er mai.", "Ajoutée le 1er mai."]);
    expect(isAdded({ citations: [] })).toBe(false);
  });

  it("outlive a correction of the text, under their axis while there is one", () => {
    const next = smallPact({ sources: [text], axes: axes("Bois"), actions: [{ label: "Pêcher au lancer", axis: null, ...cited }] });
    const merged = withAdded(next, before);
    expect(merged.actions.map(({ label, axis }) => [label, axis])).toEqual([
      ["Pêcher au lancer", null],
      ["Planter", 0],
      ["Scier", null],
    ]);
    expect(merged.sources.map(({ id }) => id)).toEqual(["s1", key]);
    expect(withAdded(merged, merged)).toBe(merged);
    const told = withAdded(smallPact({ sources: [text], actions: [{ label: "Planter", ...cited }] }), before);
    expect(told.actions.map(({ label }) => label)).toEqual(["Planter", "Scier"]);
  });
});
