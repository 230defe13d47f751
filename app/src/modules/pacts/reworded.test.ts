import { expect, it } from "vitest";
import { reconcile } from "./reconcile.ts";
import { reworded } from "./reworded.ts";

const labelOf = ({ label }: { readonly id: string; readonly label: string }) => label;

it("keeps the identity of a row that is worded nearly as it was", () => {
  const before = ["Rénover la halle", "Relier le port"].map((label, at) => ({ id: `old${at}`, label }));
  const apart = reconcile(before, [{ id: "new0", label: "Rénover la grande halle" }], labelOf);
  expect(reworded(apart, before, labelOf)).toEqual({
    insert: [],
    update: [{ id: "old0", label: "Rénover la grande halle" }],
    remove: ["old1"],
  });
});
