import { expect, it } from "vitest";
import { readTarget } from "./read-target.ts";

it.each([
  [
    { value: 0.5, unit: "eau", direction: "divide", shape: "ratio" },
    { value: 0.5, unit: "eau", direction: "down", shape: "ratio-to-baseline" },
  ],
  [
    { value: 3, direction: "multiply", shape: "ratio" },
    { value: 3, direction: "up", shape: "ratio-to-baseline" },
  ],
  [
    { value: 40, direction: "reach", shape: "value", deadline: "2029", frequency: null },
    { value: 40, direction: null, shape: "stock-by-date", deadline: "2029", frequency: null },
  ],
  [
    { value: 600, direction: "reach", shape: "minimum", deadline: null, frequency: "par an" },
    { value: 600, direction: null, shape: "flow-per-period", deadline: null, frequency: "par an" },
  ],
  [
    { value: 12, direction: "up", shape: "stock-by-date" },
    { value: 12, direction: "up", shape: "stock-by-date" },
  ],
])("reads %j as a target of a pact", (worded, held) => {
  expect(readTarget(worded)).toEqual(held);
});
