import { expect, it } from "vitest";
import { bandReach } from "./uncertainties.ts";

it.each([
  // Student's 97.5 % quantiles where the normal one is 1.959964; and where errors are taken as known.
  [1.959964, 5, 2.570582],
  [1.959964, 30, 2.042272],
  [1.959964, null, 1.959964],
])("a band of %d errors reaches, with %d degrees of freedom, %d", (reach, freedom, wanted) => {
  expect(bandReach(reach, freedom)).toBeCloseTo(wanted, 5);
});
