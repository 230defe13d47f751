import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contrast, type Rgb, readHex, toOklch } from "./colour.ts";
import { tokensOf, wholeStylesheet } from "./testing/tokens.ts";

const schemes = tokensOf();

const rgb = (tokens: Readonly<Record<string, string>>, name: string): Rgb => {
  const read = readHex(tokens[name] ?? "");
  if (!read) throw new Error(`no colour named ${name} in tokens.css`);
  return read;
};

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const coded = (channel: number): number => {
  const held = Math.min(1, Math.max(0, channel));
  return held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
};

/** Full deficiency as G. Machado, M. Oliveira and L. Fernandes model it (IEEE TVCG 15-6, 2009), severity 1. */
const eyes = {
  "every cone": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const seenBy = (matrix: readonly number[], colour: Rgb): Rgb => {
  const light = colour.map(linear);
  const row = (start: number): number => coded(light.reduce((sum, channel, at) => sum + channel * (matrix[start + at] ?? 0), 0));
  return [row(0), row(3), row(6)];
};

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

const apart = (a: Rgb, b: Rgb): number => {
  const [l1, c1, h1] = toOklch(a);
  const [l2, c2, h2] = toOklch(b);
  return Math.hypot(l1 - l2, c1 * Math.cos(h1) - c2 * Math.cos(h2), c1 * Math.sin(h1) - c2 * Math.sin(h2));
};

describe.each(Object.entries(schemes))("the %s colours", (_, tokens) => {
  it.each(["ink", "soft", "accent", "ok", "risk", "late"])("%s reads on paper and on a wash", (name) => {
    expect(contrast(rgb(tokens, name), rgb(tokens, "paper"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(tokens, name), rgb(tokens, "wash"))).toBeGreaterThanOrEqual(4.5);
  });

  it("ink and soft read on the accent's wash", () => {
    for (const name of ["ink", "soft"]) expect(contrast(rgb(tokens, name), rgb(tokens, "accent-wash"))).toBeGreaterThanOrEqual(4.5);
  });

  const data = ["d1", "d2", "d3", "d4"].map((name) => rgb(tokens, name));

  it("each data colour stands out from the paper", () => {
    for (const colour of data) expect(contrast(colour, rgb(tokens, "paper"))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(eyes))("four data colours stay four for an eye with %s", (_name, matrix) => {
    for (const [a, b] of pairs(data)) expect(apart(seenBy(matrix, a), seenBy(matrix, b))).toBeGreaterThan(0.09);
  });

  it("four data colours stay four in greyscale", () => {
    for (const [a, b] of pairs(data)) expect(contrast(a, b)).toBeGreaterThan(1.25);
  });
});

it("the whole stylesheet weighs at most 6 kB once compressed, even before it is minified", () => {
  expect(gzipSync(wholeStylesheet(), { level: 9 }).byteLength).toBeLessThanOrEqual(6144);
});
