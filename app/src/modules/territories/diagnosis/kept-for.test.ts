import { describe, expect, it } from "vitest";
import { keptFor } from "./kept-for.ts";

describe("what is kept beside an object", () => {
  it("is made once for it, even where nothing comes of it, and again for another that is equal", () => {
    let made = 0;
    const firstOf = keptFor((row: readonly string[]) => {
      made += 1;
      return row[0];
    });
    const [row, twin, none]: readonly (readonly string[])[] = [["a"], ["a"], []];
    if (!row || !twin || !none) throw new Error("three rows");
    expect([firstOf(row), firstOf(row), firstOf(twin), firstOf(none), firstOf(none)]).toEqual(["a", "a", "a", undefined, undefined]);
    expect(made).toBe(3);
  });
});
