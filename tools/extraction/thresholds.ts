import type { Judgement } from "./judgement.ts";
import { f1, NONE } from "./tally.ts";

/** The strength under which the values of a field are not shown. */
export type Thresholds = ReadonlyMap<string, number>;

/** What is left when the weaker values are not shown: a right one that goes is missed. */
export const shownAbove = (judgements: readonly Judgement[], thresholds: Thresholds): readonly Judgement[] =>
  judgements.map((judgement) => {
    const kept = judgement.shown.filter(({ field, confidence }) => confidence >= (thresholds.get(field) ?? 0));
    const gone = judgement.shown.filter((value) => value.right && !kept.includes(value));
    return { ...judgement, shown: kept, missed: [...judgement.missed, ...gone] };
  });

/** For each field, the threshold with the best F1 on some texts: the lowest, when several are as good. */
export const thresholdsFor = (judgements: readonly Judgement[]): Thresholds => {
  const shown = judgements.flatMap((judgement) => judgement.shown);
  const missed = judgements.flatMap((judgement) => judgement.missed);
  return new Map(
    [...new Set(shown.map(({ field }) => field))].map((field) => {
      const values = shown.filter((value) => value.field === field);
      const absent = missed.filter((value) => value.field === field).length;
      const rights = values.filter(({ right }) => right).length;
      const f1Above = (least: number): number => {
        const kept = values.filter(({ confidence }) => confidence >= least);
        const right = kept.filter((value) => value.right).length;
        return f1({ ...NONE, right, wrong: kept.length - right, missed: absent + rights - right });
      };
      const strengths = [0, ...new Set(values.map(({ confidence }) => confidence))].sort((a, b) => a - b);
      return [field, strengths.reduce((best, strength) => (f1Above(strength) > f1Above(best) ? strength : best), 0)];
    }),
  );
};
