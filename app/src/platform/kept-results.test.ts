import { describe, expect, it } from "vitest";
import { keptResults } from "./kept-results.ts";

describe("results kept by what they were worked out of", () => {
  it("works an input out once, another one anew, and forgets the one longest unasked", () => {
    const worked: string[] = [];
    const kept = keptResults<{ readonly of: string }>(2);
    const ask = (input: string) =>
      kept.of({ input }, () => {
        worked.push(input);
        return { of: input };
      });
    expect(["a", "b", "a", "c", "a", "b"].map((input) => ask(input).of)).toEqual(["a", "b", "a", "c", "a", "b"]);
    expect(worked).toEqual(["a", "b", "c", "b"]);
    expect(ask("a")).toBe(ask("a"));
    kept.forget();
    ask("a");
    expect(worked).toEqual(["a", "b", "c", "b", "a"]);
  });
});
