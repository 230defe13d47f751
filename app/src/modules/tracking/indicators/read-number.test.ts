import { expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

it.each([
  ["1 250,5", 1250.5],
  ["16\u202f900", 16_900],
  ["−3", -3],
  ["0.125", 0.125],
  ["12.5", 12.5],
  ["1,200", 1.2],
  ["16.900", null],
  ["-1.250", null],
  ["1.200.000", null],
  ["1,2,3", null],
  ["douze", null],
  ["", null],
])("« %s » is %s", (text, number) => {
  expect(readNumber(text)).toBe(number);
});
