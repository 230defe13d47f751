import type { FinancingLine } from "./financing-plan.ts";

type Line = Pick<FinancingLine, "financer" | "years"> & { readonly id: string };

/** Money told as paid in a year that is not come. */
type PaidAhead = { readonly id: string; readonly financer: string; readonly year: number };

/** The first sum that `lines` tell as paid after the year of `today`; what `before` told already is let through. */
export const paidAhead = (before: readonly Line[], lines: readonly Line[], today: string): PaidAhead | null => {
  const yearNow = Number(today.slice(0, 4));
  const told = new Set(before.flatMap(({ id, years }) => years.map(({ year, paid }) => `${id} ${year} ${paid}`)));
  for (const { id, financer, years } of lines) {
    const early = years.find(({ year, paid }) => paid > 0 && year > yearNow && !told.has(`${id} ${year} ${paid}`));
    if (early) return { id, financer, year: early.year };
  }
  return null;
};

/** Years after that of `today` on which a line tells money as committed: an act may bind several years, or the year was mistyped. */
export const committedAhead = ({ years }: Pick<FinancingLine, "years">, today: string): number[] =>
  years.filter(({ year, committed }) => committed > 0 && year > Number(today.slice(0, 4))).map(({ year }) => year);
