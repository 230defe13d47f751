import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt.ts";

const around = (text: string, words: string) => excerptOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("an excerpt", () => {
  it("is a passage with its own paragraph around it, without the sign of a list", () => {
    expect(around("Un titre\n- planter une haie, dès 2027 ;\n- rouvrir la gare", "une haie")).toEqual({
      before: "planter ",
      words: "une haie",
      after: ", dès 2027 ;",
    });
    expect(around("une haie", "une haie")).toEqual({ before: "", words: "une haie", after: "" });
  });

  it("is cut between two words when the paragraph is long, and keeps both ends of a long passage", () => {
    const { before, after } = around(`${"avant ".repeat(40)}ici ${"après ".repeat(40)}`, "ici");
    expect(before).toMatch(/^… (?:avant )+$/);
    expect(after).toMatch(/^ (?:après )*après …$/);
    expect([before.length, after.length].every((length) => length <= 95)).toBe(true);
    const long = `de A ${"mot ".repeat(300)}à Z`;
    expect(excerptOf(long, { start: 0, end: long.length }).words).toMatch(/^de A .* … .*à Z$/);
  });
});
