import { expect, it } from "vitest";
import { numbersSaid } from "./numbers-said.ts";

it.each<[string, readonly number[]]>([
  ["12 bornes et 1 034 logements", [12, 1034]],
  ["12,5 millions d'euros, 3 md€, 4 m€, 250 k€", [12.5e6, 3e9, 4e6, 250e3]],
  ["12 m de haut", [12]],
  ["5 a 10 millions d'habitants", [5e6, 10e6]],
  ["quatre-vingt-douze communes", [92]],
  ["vingt et un maires, soixante-dix-huit elus", [21, 78]],
  ["deux cent mille euros", [200e3]],
  ["un million et demi d'euros", [1.5e6]],
  ["trois mille deux cents emplois", [3200]],
  ["une quarantaine de fermes", [40]],
  ["deux douzaines de fermes", [24]],
  ["une maison, un pacte", []],
  ["mille emplois", [1000]],
  ["l'a12 et le rer2", []],
])("reads the numbers of « %s »", (plain, values) => {
  expect(numbersSaid(plain).map(({ value }) => value)).toEqual(values);
});

it("tells what may be a year", () => {
  expect(numbersSaid("en 2024, 2 024 emplois").map(({ isYear }) => isYear)).toEqual([true, false]);
});
