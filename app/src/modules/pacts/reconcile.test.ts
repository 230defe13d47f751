import fc from "fast-check";
import { expect, it } from "vitest";
import { reconcile } from "./reconcile.ts";

type Row = { readonly id: string; readonly label: string };
const labels = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });
const rowsOf = (list: readonly string[], prefix: string): Row[] => list.map((label, n) => ({ id: `${prefix}${n}`, label }));

it("pairs rows of one label, in their order, and loses none", () => {
  const { insert, update, remove } = reconcile(rowsOf(["a", "a", "b"], "old"), rowsOf(["b", "a", "c"], "new"), ({ label }) => label);
  expect(update).toEqual([
    { id: "old2", label: "b" },
    { id: "old0", label: "a" },
  ]);
  expect([insert, remove]).toEqual([[{ id: "new2", label: "c" }], ["old1"]]);
});

it("makes exactly the new version of any two", () => {
  fc.assert(
    fc.property(labels, labels, (old, next) => {
      const before = rowsOf(old, "old");
      const { insert, update, remove } = reconcile(before, rowsOf(next, "new"), ({ label }) => label);
      const after = [...insert, ...update];
      expect(after.map(({ label }) => label).sort()).toEqual([...next].sort());
      expect(new Set(after.map(({ id }) => id)).size).toBe(next.length);
      expect([...update.map(({ id }) => id), ...remove].sort()).toEqual(before.map(({ id }) => id).sort());
    }),
  );
});

it("pairs by a second sameness what the first one left, and nothing that has none", () => {
  const at = (id: string, label: string, passage: string | null) => ({ id, label, passage });
  const before = [at("o1", "Ouvrir une école", "p1"), at("o2", "Former", "p2"), at("o3", "Relier", null)];
  const after = [at("n1", "Former", "p9"), at("n2", "Ouvrir l’école", "p1"), at("n3", "Raccorder", null)];
  const { insert, update, remove } = reconcile(
    before,
    after,
    ({ label }) => label,
    ({ passage }) => passage,
  );
  expect(update.map(({ id, label }) => `${id} ${label}`)).toEqual(["o2 Former", "o1 Ouvrir l’école"]);
  expect([insert.map(({ id }) => id), remove]).toEqual([["n3"], ["o3"]]);
});
