import { missing, type Random, type Result } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { binomialDraw, normalDraw, poissonDraw } from "../numerics/draws.ts";
import { againstSimilar } from "./against-similar.ts";
import { type Contrast, establishedDifferences } from "./established.ts";
import { frequencyDifference } from "./frequency-difference.ts";
import { growthClustering } from "./growth-clustering.ts";
import { growthDifference } from "./growth-difference.ts";
import { meanDifference } from "./mean-difference.ts";
import { medianDifference } from "./median-difference.ts";
import { shareDifference } from "./share-difference.ts";

const between = (random: Random, low: number, high: number): number => low * (high / low) ** random();
const panel = (random: Random, size: number): number[] => Array.from({ length: size }, () => normalDraw(random));
const estimateOf = (result: Result<Estimated, string>): Estimated => (result.ok ? result.value : missing("not-applicable"));

/** A territory, the rest of its region and that of the nation, drawn alike, each `times` as large; the first stands in both comparisons. */
const scales = [1, 12, 400] as const;

/** One fact of a portrait in which nothing differs, compared as a portrait compares it. */
const facts: readonly ((random: Random) => Estimated[])[] = [
  (random) => {
    const [share, size] = [between(random, 0.01, 0.5), Math.round(between(random, 60, 20000))];
    const [own, ...others] = scales.map((scale) => ({ count: binomialDraw(random, size * scale, share), total: size * scale }));
    return own ? others.map((other) => estimateOf(shareDifference(own, other))) : [];
  },
  (random) => {
    const expected = between(random, 2, 800);
    const [own, ...others] = scales.map((scale) => ({ count: poissonDraw(random, expected * scale), exposure: scale }));
    return own ? others.map((other) => estimateOf(frequencyDifference(own, other))) : [];
  },
  (random) => {
    const [start, growth, together] = [between(random, 5, 2000), between(random, 0.7, 1.4), between(random, 1, 30)];
    // Jobs come and go by establishments; how many together is read in how the growths of other territories spread.
    const drawn = (mean: number) => together * poissonDraw(random, mean);
    const draw = (scale: number) => ({ start: drawn(start * scale), end: drawn(start * growth * scale) });
    const clustering = growthClustering(Array.from({ length: 250 }, () => draw(between(random, 0.05, 0.5))));
    const [own, ...others] = scales.map(draw);
    if (!own || !clustering.ok || typeof clustering.value !== "number") return [];
    const options = { clustering: clustering.value };
    return others.map((other) => estimateOf(growthDifference(own, other, options)));
  },
  (random) => [estimateOf(meanDifference(panel(random, 12), panel(random, 40)))],
  (random) => [estimateOf(medianDifference(panel(random, 40), panel(random, 120)))],
  (random) => [estimateOf(againstSimilar(normalDraw(random), panel(random, 10)))],
  (random) => [estimateOf(againstSimilar(Math.exp(normalDraw(random)), panel(random, 10).map(Math.exp)))],
];

/**
 * Part of portraits that claim at least one difference when there is none, over `portraits` random portraits of 30 comparisons: what
 * the correction promises to hold at or below `rate`. Shares, rates and growths range from a handful of events to tens of thousands,
 * and one territory stands on one side of several comparisons, as it does in a real portrait.
 */
export const shareOfFalseClaims = (random: Random, portraits: number, rate = 0.05): number => {
  let wrong = 0;
  for (let portrait = 0; portrait < portraits; portrait += 1) {
    const comparisons = [0, 1, 2].flatMap(() => facts.flatMap((fact) => fact(random))).map((estimate): Contrast => ({ estimate }));
    const standings = establishedDifferences(comparisons, rate);
    if (standings.ok && standings.value.some((one) => "outcome" in one && one.outcome !== "not-established")) wrong += 1;
  }
  return wrong / portraits;
};
