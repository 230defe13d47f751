import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { neighboursIn } from "./nearest-neighbours.ts";

describe("the nearest of many values", () => {
  it("are those a look at all of them finds, ties to the first told, those taken out passed over", () => {
    const random = seededRandom(8);
    for (let round = 0; round < 40; round++) {
      const values = Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * 12));
      const free = new Set(values.keys());
      const near = neighboursIn(values);
      for (let turn = 0; turn < 15; turn++) {
        const [asked, count, farthest] = [
          Math.floor(random() * 14) - 1,
          1 + Math.floor(random() * 3),
          random() < 0.3 ? 2 : Number.POSITIVE_INFINITY,
        ];
        const apart = (j: number) => Math.abs((values[j] ?? 0) - asked);
        const wanted = [...free].filter((j) => apart(j) <= farthest).sort((one, other) => apart(one) - apart(other) || one - other);
        const found = near.nearest(asked, count, farthest);
        expect(found).toEqual(wanted.slice(0, count));
        const [first] = found;
        if (first === undefined || turn % 2 === 0) continue;
        free.delete(first);
        near.takeOut(first);
      }
    }
  });
});
