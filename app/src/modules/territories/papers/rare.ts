import type { Translate } from "../../../messages/index.ts";
import { formatNumber } from "../../../ui/format-number.ts";
import { activityWords } from "../diagnosis/activity-words.ts";
import type { Comparison, Diagnosis, Specialisation } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { isKnown, type KnownFigure } from "./portrait-sections.ts";

/** Activities told as rarer elsewhere, at most. */
const MOST = 6;
/** Where only shares are published, nothing can be tested: what is less than this much more present is not told. */
const CLEARLY = 1.2;

export const ratioWords = (value: number): string => formatNumber(Math.round(value * 100) / 100);

/** More present than in the nation: established once every activity is corrected for, where there is a way to tell. */
const isRare = ({ locationQuotient, established }: Specialisation): boolean =>
  typeof established === "string" ? established === "above" : locationQuotient >= CLEARLY;

const activity = (one: Specialisation, t: Translate): string => {
  const { low, high } = one;
  const values = { activity: activityWords(one.activity, t), ratio: ratioWords(one.locationQuotient) };
  return typeof low === "number" && typeof high === "number"
    ? t("portrait.rare.activity", { ...values, low: ratioWords(low), high: ratioWords(high) })
    : t("portrait.rare.untested", values);
};

const standsOut = (figure: KnownFigure, t: Translate): readonly string[] => {
  const comparison: Comparison | null = "established" in figure.comparisons.nation ? figure.comparisons.nation : null;
  if (comparison?.established !== "above") return [];
  const words = (value: number): string => figureWords(value, figure.unit, t);
  return [
    t("portrait.rare.figure", {
      label: figure.label,
      here: words(figure.value),
      there: words(comparison.value),
    }),
  ];
};

/** What is rarer elsewhere, a sentence each: activities far more present than in the nation, then figures that stand above it. */
export const rareSentences = ({ specialisations, figures }: Diagnosis, t: Translate): readonly string[] => [
  ...specialisations
    .filter(isRare)
    .slice(0, MOST)
    .map((one) => activity(one, t)),
  ...figures.filter(isKnown).flatMap((figure) => standsOut(figure, t)),
];
