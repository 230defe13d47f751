import type { AnnotatedText } from "./corpus.ts";
import { foldsOf, readHeldOut } from "./cross-validation.ts";
import { wilson } from "./intervals.ts";
import type { Judgement } from "./judgement.ts";
import { brier, reliabilityTable } from "./reliability.ts";
import { percent, range, table } from "./table.ts";
import { f1, GRAVE_FIELDS, total } from "./tally.ts";
import { shownAbove, thresholdsFor } from "./thresholds.ts";

const FOLDS = 5;

const shownIn = (judgements: readonly Judgement[]) => judgements.flatMap(({ shown }) => shown);

const share = (right: number, of: number): string => `${right} of ${of} (${range(wilson(right, of))})`;

/**
 * Cross-validation: each fold is shown with what was learnt from the others. `judgements` carry strengths, not probabilities.
 */
export const validationTables = (texts: readonly AnnotatedText[], judgements: readonly Judgement[]): string => {
  const folds = foldsOf(texts, judgements, FOLDS).map((fold) => ({
    ...fold,
    read: readHeldOut(fold),
    cut: shownAbove(fold.held, thresholdsFor(fold.learntFrom)),
  }));
  const cellsOf = (read: readonly Judgement[], held: readonly Judgement[], cut: readonly Judgement[]): readonly string[] => {
    const grave = total(read, GRAVE_FIELDS);
    const sure = shownIn(read).filter(({ confidence }) => confidence >= 0.9);
    return [
      String(read.length),
      percent(f1(total(read))),
      percent(f1(total(cut))),
      share(grave.wrong, grave.right + grave.wrong),
      share(sure.filter(({ right }) => right).length, sure.length),
      brier(shownIn(read)).toFixed(4),
      brier(shownIn(held)).toFixed(4),
    ];
  };
  const all = folds.flatMap(({ read }) => read);
  const rows = folds.map(({ read, held, cut }, at) => [String(at + 1), ...cellsOf(read, held, cut)]);
  const last = [
    "**all**",
    ...cellsOf(
      all,
      judgements,
      folds.flatMap(({ cut }) => cut),
    ),
  ];
  const head = [
    "fold",
    "texts",
    "F1 %",
    "with thresholds",
    "wrong among the grave (95 %)",
    "right of shown at ≥ 0.9 (95 %)",
    "Brier",
    "before",
  ];
  return `${table(head, [...rows, last])}\n\n${reliabilityTable(shownIn(all))}`;
};
