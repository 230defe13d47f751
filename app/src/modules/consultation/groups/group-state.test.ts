import { expect, it } from "vitest";
import { groupState } from "./group-state.ts";

it.each([
  ["without days", {}, "open"],
  ["before its opening", { opensOn: "2026-02-02" }, "to-come"],
  ["on its first day", { opensOn: "2026-02-01" }, "open"],
  ["on its last day", { closesOn: "2026-02-01" }, "open"],
  ["the day after", { closesOn: "2026-01-31" }, "closed"],
  ["closed by hand before its opening", { isClosed: true, opensOn: "2026-03-01" }, "closed"],
])("a working group %s", (_, dates, state) => {
  expect(groupState({ isClosed: false, opensOn: null, closesOn: null, ...dates }, "2026-02-01")).toBe(state);
});
