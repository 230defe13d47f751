import type { EstablishedContrast } from "@levier/diagnostic";
import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { formatNumber } from "../../../ui/index.ts";
import type { Unit } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { readingOf } from "../diagnosis/reading.ts";
import type { Yardstick } from "./compare-territories.ts";

/** An interval of differences as it is read, its unit told once: a share's in points, a growth's as how many per cent more. */
const intervalWords = (id: string, [low, high]: readonly [number, number], unit: Unit, t: Translate): string => {
  if (readingOf(id).isGrowth)
    return t("territories.compare.interval", { low: perCent(low), high: figureWords(Math.expm1(high), "share", t) });
  const told = unit === "share" ? { scale: 100, unit: "points" as const } : { scale: 1, unit };
  const [from, to] = [low, high].map((bound) => Math.round(100 * told.scale * bound) / 100);
  return t("territories.compare.interval", { low: formatNumber(from ?? 0), high: figureWords(to ?? 0, told.unit, t) });
};

const perCent = (logarithm: number): string => formatNumber(Math.round(1000 * Math.expm1(logarithm)) / 10);

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
