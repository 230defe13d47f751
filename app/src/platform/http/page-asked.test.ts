import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageAsked } from "./page-asked.ts";

describe("the page that an address asks for", () => {
  it.each([
    [undefined, 45, 1],
    ["2", 45, 2],
    ["3", 45, 3],
    ["4", 45, 3],
    ["2.9", 45, 2],
    ["0", 45, 1],
    ["-7", 45, 1],
    ["deux", 45, 1],
    ["Infinity", 45, 3],
    ["2", 40, 2],
    ["3", 40, 2],
    ["9", 0, 1],
  ])("%s of %i rows, twenty a page, is %i", (asked, total, page) => {
    expect(pageAsked(asked, total, 20)).toEqual({ page, pages: Math.max(1, Math.ceil(total / 20)), limit: 20, offset: (page - 1) * 20 });
  });

  it("is one of those there are, whatever is asked", () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), fc.nat(500), fc.integer({ min: 1, max: 60 }), (asked, total, size) => {
        const { page, pages, offset } = pageAsked(asked, total, size);
        expect(page >= 1 && page <= pages && offset === (page - 1) * size && (total === 0 || offset < total)).toBe(true);
      }),
    );
  });
});
