import { expect, it } from "vitest";
import { suspectedDoubles } from "./suspected-doubles.ts";

const at = (place: string, financer: string, euros: number) => ({ place, financer, euros });

it("asks about the same sum of the same financer in two places, and about nothing else", () => {
  expect(
    suspectedDoubles([
      at("a", "État", 635_000),
      at("b", " état ", 635_000),
      at("a", "Région", 635_000),
      at("c", "État", 635_000.01),
      at("a", "Ville", 0),
      at("b", "Ville", 0),
      at("a", "Port", 5),
      at("a", "Port", 5),
      at("b", "Région", 900_000.5),
      at("c", "région", 900_000.5),
      at("a", "Région", 900_000.5),
    ]),
  ).toEqual([
    { financer: "Région", euros: 900_000.5, places: ["b", "c", "a"] },
    { financer: "État", euros: 635_000, places: ["a", "b"] },
  ]);
});
