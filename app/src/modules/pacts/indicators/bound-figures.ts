import type { Indicator, PactContent, Source } from "../pact.schema.ts";

/** What the key of a source begins with when it is a figure of official data that officers bound to the pact. */
const FIGURE = "figure:";

/** A figure of a territory, and which reading of it: the period it is of, and the file it comes from. */
export type FigureKey = { readonly territory: string; readonly figure: string; readonly period: string; readonly file: string };

/** Enough of a checksum to tell a file from the one that replaces it. */
const SHORT = 12;

export const figureKey = ({ territory, figure, period, file }: FigureKey): string =>
  FIGURE + [territory, figure, period, file.slice(0, SHORT)].map(encodeURIComponent).join(":");

export const readFigureKey = (key: string): FigureKey | null => {
  if (!key.startsWith(FIGURE)) return null;
  const [territory, figure, period, file] = key.slice(FIGURE.length).split(":").map(decodeURIComponent);
  if (territory === undefined || figure === undefined || period === undefined || file === undefined) return null;
  return { territory, figure, period, file };
};

/** An indicator that is a figure of official data, with its source. */
export type BoundFigure = { readonly indicator: Indicator; readonly source: Source; readonly key: FigureKey };

/** The indicators of a pact that officers bound to official figures, in their order. */
export const boundFigures = ({ indicators, sources }: Pick<PactContent, "indicators" | "sources">): readonly BoundFigure[] =>
  indicators.flatMap((indicator) => {
    const [cited] = indicator.citations;
    const source = sources.find(({ id }) => id === cited?.source);
    const key = source ? readFigureKey(source.id) : null;
    return source && key ? [{ indicator, source, key }] : [];
  });

/** New content of a pact with the figures bound to the old one: a corrected text says nothing of them, and does not take them away. */
export const withBound = (next: PactContent, before: PactContent): PactContent => {
  const held = new Set(boundFigures(next).map(({ source }) => source.id));
  const kept = boundFigures(before).filter(({ source }) => !held.has(source.id));
  if (kept.length === 0) return next;
  return {
    ...next,
    sources: [...next.sources, ...kept.map(({ source }) => source)],
    indicators: [...next.indicators, ...kept.map(({ indicator }) => indicator)],
  };
};
