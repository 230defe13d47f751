import type { Comparison, Diagnosis, DiversificationPotential, Figure, FigureSource, Specialisation } from "../../territories/index.ts";
import { readingOf } from "../../territories/index.ts";
import type { Counterpart, SwotComparison, SwotFigure } from "./line.ts";

/** How an activity is called: the words of the catalogue are given, so that what is decided here stays free of any language. */
export type ActivityWords = {
  readonly activity: (activity: string) => string;
  readonly specialisation: (activity: string) => string;
  readonly trend: (activity: string) => string;
  readonly potential: (activity: string) => string;
  readonly nation: string;
};

const sourceOf = ({ dataset, publisher, vintage, licence }: FigureSource): SwotFigure["source"] => ({
  dataset,
  publisher,
  vintage,
  licence,
});

const comparisonOf = (counterpart: Counterpart, comparison: Comparison, isGrowth: boolean): SwotComparison => ({
  with: counterpart,
  value: comparison.value,
  isGrowth,
  established: typeof comparison.established === "string" ? comparison.established : null,
  difference: comparison.difference ?? null,
  low: comparison.low ?? null,
  high: comparison.high ?? null,
});

/** A figure of a diagnosis as a line keeps it; null when it has no value. */
export const figureOfFigure = (figure: Figure, diagnosis: Diagnosis): SwotFigure | null => {
  if (!("value" in figure)) return null;
  const { isGrowth } = readingOf(figure.id);
  const [of = diagnosis.territory.code] = figure.of ?? [];
  return {
    key: `figure:${figure.id}`,
    label: figure.label,
    place: diagnosis.names[of] ?? of,
    unit: figure.unit,
    value: figure.value,
    period: figure.period ?? null,
    low: null,
    high: null,
    comparisons: (["region", "nation", "similar"] as const).flatMap((counterpart) => {
      const comparison = figure.comparisons[counterpart];
      // Similar territories are held against the value itself, of whatever kind it is.
      return "established" in comparison ? [comparisonOf(counterpart, comparison, isGrowth && counterpart !== "similar")] : [];
    }),
    source: sourceOf(figure.source),
  };
};

/** How much more present an activity is than in the nation, as a line keeps it. */
export const figureOfSpecialisation = (one: Specialisation, diagnosis: Diagnosis, words: ActivityWords): SwotFigure => {
  const { activity, level, of, locationQuotient, low, high, established, period, source } = one;
  const isKnown = typeof low === "number" && typeof high === "number";
  return {
    key: `specialisation:${level}:${activity}`,
    label: words.specialisation(words.activity(activity)),
    place: diagnosis.names[of] ?? of,
    unit: "ratio",
    value: locationQuotient,
    period: period ?? null,
    low: isKnown ? low : null,
    high: isKnown ? high : null,
    comparisons: [
      {
        ...{ with: "nation", value: 1, isGrowth: false, difference: null, low: null, high: null },
        established: typeof established === "string" ? established : null,
      },
    ],
    source: sourceOf(source),
  };
};

/** What becomes of an activity in the nation, as a line keeps it; null where one period alone is told. */
export const figureOfTrend = ({ activity, level, nation, source }: Specialisation, words: ActivityWords): SwotFigure | null =>
  nation === undefined
    ? null
    : {
        key: `trend:${level}:${activity}`,
        label: words.trend(words.activity(activity)),
        place: words.nation,
        unit: "share",
        value: nation.value,
        period: nation.period,
        low: null,
        high: null,
        comparisons: [{ ...comparisonOf("other-activities", nation, true) }],
        source: sourceOf(source),
      };

/** How near an activity is to those of the territory, as a line keeps it: no publisher tells an error of it. */
export const figureOfPotential = (one: DiversificationPotential, diagnosis: Diagnosis, words: ActivityWords): SwotFigure => ({
  key: `potential:${one.level}:${one.activity}`,
  label: words.potential(words.activity(one.activity)),
  place: diagnosis.territory.name,
  unit: "share",
  value: one.density,
  period: one.period,
  low: null,
  high: null,
  comparisons: [],
  source: sourceOf(one.source),
});

/** Every figure of a diagnosis that a line may rest on, by its key. */
export const figuresIn = (diagnosis: Diagnosis, words: ActivityWords): ReadonlyMap<string, SwotFigure> =>
  new Map(
    [
      ...diagnosis.figures.map((figure) => figureOfFigure(figure, diagnosis)),
      ...diagnosis.specialisations.map((one) => figureOfSpecialisation(one, diagnosis, words)),
      ...diagnosis.specialisations.map((one) => figureOfTrend(one, words)),
      ...diagnosis.potentials.map((one) => figureOfPotential(one, diagnosis, words)),
    ].flatMap((figure) => (figure === null ? [] : [[figure.key, figure] as const])),
  );
