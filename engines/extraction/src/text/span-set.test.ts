import fc from "fast-check";
import { expect, it } from "vitest";
import { overlaps } from "./find.ts";
import { spanSet } from "./span-set.ts";

const span = fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 1500 })).map(([start, length]) => ({ start, end: start + length }));

it("meets a span exactly when one of its own overlaps it, and tells which", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 4 }), span, (first, added, asked) => {
      const set = spanSet(first);
      for (const each of added) set.add(each);
      const met = [...first, ...added].filter((other) => overlaps(other, asked));
      expect(set.meets(asked)).toBe(met.length > 0);
      expect(set.meeting(asked)).toEqual(met);
    }),
  );
});
