import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccentPair, accent, accentRules, grounds } from "./accent.ts";
import { contrast, type Rgb, readHex, toHex, toOklch } from "./colour.ts";
import { tokensOf } from "./testing/tokens.ts";

const rgb = (hex: string): Rgb => {
  const read = readHex(hex);
  if (!read) throw new Error(`${hex} is not a colour`);
  return read;
};

const corrected = (colour: string) => {
  const result = accent(colour);
  if (!result.ok) throw new Error(`${colour} was refused`);
  return result.value;
};

const holdsAa = ({ accent: colour, wash }: AccentPair, { paper, ink }: { paper: string; ink: string }) => {
  expect(contrast(rgb(colour), rgb(paper))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(rgb(colour), rgb(wash))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(rgb(ink), rgb(wash))).toBeGreaterThanOrEqual(7);
};

describe("accent", () => {
  it("corrects any colour to AA in light and in dark", () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), ([r, g, b]) => {
        const pair = corrected(toHex([r / 255, g / 255, b / 255]));
        holdsAa(pair.light, grounds.light);
        holdsAa(pair.dark, grounds.dark);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a colour that reads well already", () => {
    expect(corrected("#0d5468").light.accent).toBe("#0d5468");
    expect(corrected("#7cc3d6").dark.accent).toBe("#7cc3d6");
  });

  it("keeps the hue of a colour it must darken", () => {
    const [, , wanted] = toOklch(rgb("#ffd500"));
    const [, , given] = toOklch(rgb(corrected("#ffd500").light.accent));
    expect(Math.abs(wanted - given)).toBeLessThan(0.05);
  });

  it("refuses what is not a colour", () => {
    for (const text of ["", "red", "#12345", "#0d5468;}body{display:none"])
      expect(accent(text)).toEqual({ ok: false, error: "not-a-colour" });
  });

  it("writes rules that hold nothing but its own colours", () => {
    expect(accentRules(corrected("#fd0"))).toMatch(
      /^:root\{--accent:#[0-9a-f]{6};--accent-wash:#[0-9a-f]{6}\}@media [a-z :()-]+\{:root\{--accent:#[0-9a-f]{6};--accent-wash:#[0-9a-f]{6}\}\}$/,
    );
  });

  it("knows the paper and the ink of the stylesheet", () => {
    const { light, dark } = tokensOf();
    expect(grounds.light).toMatchObject({ paper: light.paper, ink: light.ink });
    expect(grounds.dark).toMatchObject({ paper: dark.paper, ink: dark.ink });
  });
});
