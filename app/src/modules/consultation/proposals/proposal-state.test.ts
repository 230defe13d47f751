import { expect, it } from "vitest";
import { isOpenToChanges, isPublicProposal, mayGo, nextStates, proposalStates } from "./proposal-state.ts";

it.each([
  ["draft", ["discussed", "withdrawn"]],
  ["discussed", ["adopted", "rejected", "withdrawn"]],
  ["voting", []],
  ["adopted", ["discussed"]],
  ["rejected", ["discussed"]],
  ["withdrawn", ["discussed"]],
  ["action", []],
] as const)("a proposal that is %s may be brought by hand to %j alone", (from, to) => {
  expect(nextStates(from)).toEqual(to);
  expect(proposalStates.filter((state) => mayGo(from, state)).toSorted()).toEqual([...to].toSorted());
});

it("its text changes as long as nothing is voted nor decided, and everyone reads it once it is discussed", () => {
  expect(proposalStates.filter(isOpenToChanges)).toEqual(["draft", "discussed"]);
  expect(proposalStates.filter((state) => !isPublicProposal(state))).toEqual(["draft"]);
});
