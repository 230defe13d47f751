import { describe, expect, it } from "vitest";
import { isWellFormed } from "./well-formed.ts";

describe("XML that holds", () => {
  it.each(['<?xml version="1.0"?><a x="1 > 0"><b/><w:c y=\'2\'>texte &amp; suite</w:c></a>', "\uFEFF<a>\n</a>\n"])("is taken: %s", (xml) =>
    expect(isWellFormed(xml)).toBe(true),
  );

  it.each(["", "texte", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a x=1/>", "<a", "<a></a></a>", "<a>R&D</a>", '<a x="<"/>'])(
    "is not: %s",
    (xml) => expect(isWellFormed(xml)).toBe(false),
  );

  it("is told in the time of its length", () => {
    const start = performance.now();
    isWellFormed(`<a${" ".repeat(1e6)}`);
    isWellFormed(`<a ${"b".repeat(1e6)}`);
    isWellFormed("<".repeat(1e6));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
