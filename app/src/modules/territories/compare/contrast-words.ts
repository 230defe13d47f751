import type { EstablishedContrast } from "@levier/diagnostic";
import { isMessageKey, type Translate } from "../../../messages/index.ts";
import type { Unit } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { readingOf } from "../diagnosis/reading.ts";
import type { Yardstick } from "./compare-territories.ts";

/** Stands between a number and its unit, and nowhere inside a number. */
const BEFORE_UNIT = "\u00a0";

/** An interval of differences as it is read, its unit told once: a share's in points, a growth's as how many per cent more. */
const intervalWords = (id: string, [low, high]: readonly [number, number], unit: Unit, t: Translate): string => {
  const words = (bound: number): string => {
    if (readingOf(id).isGrowth) return figureWords(Math.expm1(bound), "share", t);
    return unit === "share" ? figureWords(100 * bound, "points", t) : figureWords(bound, unit, t);
  };
  return t("territories.compare.interval", { low: words(low).split(BEFORE_UNIT)[0] ?? "", high: words(high) });
};

/** What may be said of a difference: which side, and within which interval; null where the publisher gives no way to tell. */
export const contrastWords = (
  contrast: EstablishedContrast,
  { id, unit, yardstick }: { readonly id: string; readonly unit: Unit; readonly yardstick: Yardstick },
  t: Translate,
): string | null => {
  if ("missing" in contrast) return null;
  const key = `territories.compare.${yardstick}.${contrast.outcome}`;
  if (!isMessageKey(key)) throw new Error(`no words for ${key}`);
  const { low, high } = contrast.estimate;
  return t("territories.compare.told", { verdict: t(key), interval: intervalWords(id, [low, high], unit, t) });
};
