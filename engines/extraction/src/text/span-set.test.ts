import fc from "fast-check";
import { expect, it } from "vitest";
import { overlaps } from "./find.ts";
import { spanSet } from "./span-set.ts";

const span = fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 1500 })).map(([start, length]) => ({ start, end: start + length }));

it("meets a span exactly when one of its own overlaps it", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 4 }), span, (first, added, asked) => {
      const set = spanSet(first);
      for (const each of added) set.add(each);
      expect(set.meets(asked)).toBe([...first, ...added].some((other) => overlaps(other, asked)));
    }),
  );
});
