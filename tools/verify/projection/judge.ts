/** A chance that was stated, whether the target was reached, whether the outcome fell within the interval. */
export type Stated = { readonly chance: number; readonly reached: boolean; readonly within: boolean };

/** A tenth of the stated chances: how many, their mean, and how often the target was reached, in points. */
export type Tenth = { readonly count: number; readonly stated: number; readonly observed: number };

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const tenthsOf = (all: readonly Stated[]): Tenth[] =>
  Array.from({ length: 10 }, (_, tenth) => all.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth))
    .filter((some) => some.length > 0)
    .map((some) => ({
      count: some.length,
      stated: 100 * mean(some.map(({ chance }) => chance)),
      observed: 100 * mean(some.map(({ reached }) => Number(reached))),
    }));

/** Fewer chances than that do not measure a tenth. */
export const LEAST_STATED = 100;

/** Each tenth: how far what came true is from what was stated, in points, and of how many chances. */
export const tenthsInCells = (all: readonly Stated[]): string[] =>
  Array.from({ length: 10 }, (_, tenth) => {
    const [found] = tenthsOf(all.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth));
    const count = found?.count ?? 0;
    const off = found ? found.observed - found.stated : 0;
    return `${count < LEAST_STATED ? "?" : `${off < 0 ? "−" : "+"}${Math.abs(off).toFixed(1)}`} (${count})`;
  });

/** The furthest that a tenth of 100 chances or more is from what was observed, in points; null without any such tenth. */
export const worstOf = (tenths: readonly Tenth[]): number | null => {
  const full = tenths.filter(({ count }) => count >= LEAST_STATED);
  return full.length === 0 ? null : Math.max(...full.map(({ stated, observed }) => Math.abs(stated - observed)));
};

/** Brier's score; its skill against stating the base rate every time; the shares in the outer tenths and within the interval. */
export const judge = (all: readonly Stated[]): { brier: number; skill: number; outer: number; within: number } => {
  const brier = mean(all.map(({ chance, reached }) => (chance - Number(reached)) ** 2));
  const base = mean(all.map(({ reached }) => Number(reached)));
  return {
    brier,
    skill: 1 - brier / (base * (1 - base)),
    outer: mean(all.map(({ chance }) => Number(chance < 0.1 || chance >= 0.9))),
    within: mean(all.map(({ within }) => Number(within))),
  };
};
