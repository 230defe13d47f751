import { expect, it } from "vitest";
import { fields } from "../fields.ts";
import { isCited } from "./is-cited.ts";

it("the public page cites what documents contradict each other on, and never what they say of people who may stay hidden", () => {
  expect(fields.filter((field) => !isCited({ kind: "contradicts", field }))).toEqual(["attendees", "partners", "contacts"]);
  expect(fields.filter((field) => isCited({ kind: "confirms", field }) || isCited({ kind: "adds", field }))).toEqual([]);
});
