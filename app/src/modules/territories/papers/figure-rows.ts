import type { Translate } from "../../../messages/index.ts";
import type { PaperTable } from "../../../platform/papers/paper.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Benchmark } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { periodWords } from "../diagnosis/time-words.ts";
import type { KnownFigure } from "./portrait-sections.ts";

/** More territories than this are counted. */
const MOST_NAMES = 2;

/** What a figure is of, when it is not the place itself, and when: « Bas-Rhin, 2019 ». */
export const aboutWords = ({ of = [], period }: KnownFigure, names: Diagnosis["names"], t: Translate): string => {
  const whose = of.length > MOST_NAMES ? [t("territories.map.many", { count: of.length })] : of.map((code) => names[code] ?? code);
  return [...whose, ...(period ? [periodWords(period, t)] : [])].join(", ");
};

/** The same figure elsewhere, with a sign once the difference is established. */
const elsewhere = ({ comparisons, unit }: KnownFigure, benchmark: Benchmark, t: Translate): string => {
  const comparison = comparisons[benchmark];
  if (!("established" in comparison)) return "";
  const value = figureWords(comparison.value, unit, t);
  const { established } = comparison;
  return established === "above" || established === "below" ? t(`portrait.marked.${established}`, { value }) : value;
};

/** Figures as rows beside those of others, each with the number of its source in the list that closes the portrait. */
export const figureTable = (
  t: Translate,
  { names, sources }: Pick<Diagnosis, "names" | "sources">,
  figures: readonly KnownFigure[],
  caption: string,
): PaperTable => ({
  kind: "table",
  caption,
  columns: [
    { label: t("diagnosis.column.figure") },
    { label: t("diagnosis.column.here"), numeric: true },
    { label: t("diagnosis.column.region"), numeric: true },
    { label: t("diagnosis.column.nation"), numeric: true },
    { label: t("diagnosis.column.similar"), numeric: true },
    { label: t("portrait.column.source"), numeric: true, narrow: true },
  ],
  rows: figures.map((figure) => {
    const about = aboutWords(figure, names, t);
    return [
      about === "" ? figure.label : t("portrait.figure.about", { label: figure.label, about }),
      figureWords(figure.value, figure.unit, t),
      elsewhere(figure, "region", t),
      elsewhere(figure, "nation", t),
      elsewhere(figure, "similar", t),
      `[${sources.findIndex(({ id }) => id === figure.source.id) + 1}]`,
    ];
  }),
});
