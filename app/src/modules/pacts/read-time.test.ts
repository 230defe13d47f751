import { expect, it } from "vitest";
import { readTime } from "./read-time.ts";

it.each([
  ["9:30", "09:30"],
  ["9 h 30", "09:30"],
  ["9\u00a0h\u00a030", "09:30"],
  [" 14h ", "14:00"],
  ["18:", "18:00"],
  ["23H59", "23:59"],
  ["0:00", "00:00"],
  ["24:00", null],
  ["12:60", null],
  ["9:5", null],
  ["14", null],
  ["quatorze heures", null],
  ["", null],
])("the time « %s » is %s", (text, time) => {
  expect(readTime(text)).toBe(time);
});
