import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isMessageKey, translator } from "../../../messages/index.ts";
import { epciOutlines } from "../../../sources/epci-outlines/source.ts";
import { GEOGRAPHY_FIGURES, OUTLINE_FIGURES } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";

const translate = translator("fr");
const page = readFileSync(`${import.meta.dirname}/../../../../../docs/figures.md`, "utf8");
const figures = [
  ...GEOGRAPHY_FIGURES.map((figure) => ({ ...figure, source: "official-geography" })),
  ...OUTLINE_FIGURES.map((figure) => ({ ...figure, source: epciOutlines.id })),
  ...GROUPS.flatMap((group) => group.figures.map((figure) => ({ ...figure, source: group.source }))),
];

describe("the figures of a diagnosis", () => {
  it("stand in docs/figures.md, each on its line, in the order they are told", () => {
    const lines = figures.map(({ id, unit, source }) => {
      const key = `diagnosis.figure.${id}`;
      return `| \`${id}\` | ${isMessageKey(key) ? translate(key) : "no label"} | ${unit} | \`${source}\` |`;
    });
    expect(page.split("\n").filter((line) => line.startsWith("| `"))).toEqual(lines);
  });

  it("tell on which side one is well placed, where a page tells it too", () => {
    for (const side of ["above", "below"]) {
      const [line = ""] = page.split("\n").filter((one) => one.startsWith(`- ${side}: `));
      const favourable = figures.flatMap((figure) => ("favourable" in figure && figure.favourable === side ? [figure.id] : []));
      expect([...line.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual(favourable);
    }
  });

  it("have one meaning each", () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});
