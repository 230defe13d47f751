import { describe, expect, it } from "vitest";
import { fallenIn, type Rewriting, rewrite } from "./suggestion.ts";

const current = { text: "La gare ouvre en mai. Elle ferme en août.", version: 2 };
const on = (passage: string | null, wording: string, onVersion = 2): Rewriting => ({ passage, wording, onVersion });

describe("a suggestion", () => {
  it.each([
    ["a passage put for another", on("en mai", "en juin"), "La gare ouvre en juin. Elle ferme en août."],
    ["a passage written on an older version and still there", on("en mai", "en juin", 1), "La gare ouvre en juin. Elle ferme en août."],
    ["a passage taken out", on(" Elle ferme en août.", ""), "La gare ouvre en mai."],
    ["a wording with signs that mean something elsewhere", on("en mai", "$& et $1"), "La gare ouvre $& et $1. Elle ferme en août."],
    ["a whole new wording", on(null, "Rien."), "Rien."],
  ])("%s", (_, suggestion, text) => {
    expect(rewrite(current, suggestion)).toEqual({ ok: true, value: text });
  });

  it.each([
    ["a passage that is not there", on("en avril", "en juin"), "passage-absent"],
    ["a passage that is there twice", on("en", "à"), "passage-several"],
    ["a whole wording of a version that is no more", on(null, "Rien.", 1), "older-version"],
    ["the same words", on("en mai", "en mai"), "no-change"],
  ])("is refused: %s", (_, suggestion, fault) => {
    expect(rewrite(current, suggestion)).toEqual({ ok: false, error: fault });
  });

  it("falls when another took its passage, or wrote the text anew", () => {
    const [first, second, whole, apart] = [
      on("en mai", "en juin"),
      on("ouvre en mai", "n’ouvre pas"),
      on(null, "Rien."),
      on("août", "juillet"),
    ];
    const text = rewrite(current, first);
    if (!text.ok) throw new Error(text.error);
    expect(fallenIn({ text: text.value, version: 3 }, [second, whole, apart])).toEqual([second, whole]);
  });
});
