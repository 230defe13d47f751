import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

const said = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, words }) => (kind === "kept" ? words : kind === "gone" ? `[-${words}-]` : `[+${words}+]`))
    .join("");

describe("the difference of two wordings", () => {
  it.each([
    ["a b c", "a x c", "a [-b-][+x+] c"],
    ["a b", "a b", "a b"],
    ["", "a b", "[+a b+]"],
    ["a b", "", "[-a b-]"],
    ["La gare ouvre en mai.", "La gare du sud ouvre en mai.", "La gare [+du sud +]ouvre en mai."],
  ])("of « %s » and « %s »", (before, after, words) => {
    expect(said(before, after)).toBe(words);
  });

  it("gives both wordings back, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", " ", "\n"), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        const without = (kind: string) => changes.flatMap((one) => (one.kind === kind ? [] : one.words)).join("");
        expect([without("come"), without("gone")]).toEqual([before, after]);
      }),
    );
  });
});
