import { wilson } from "./intervals.ts";
import type { ShownValue } from "./judgement.ts";
import { percent, range, table } from "./table.ts";

const EDGES = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

export type Probable = Pick<ShownValue, "right" | "confidence">;

/** Mean square distance of what was said from what was: 0 is a seer, 0.25 a coin. */
export const brier = (values: readonly Probable[]): number =>
  values.reduce((sum, { right, confidence }) => sum + (confidence - Number(right)) ** 2, 0) / Math.max(1, values.length);

const rightOf = (values: readonly Probable[]): readonly [string, string, string] => {
  const right = values.filter((value) => value.right).length;
  return [`${right} of ${values.length}`, values.length === 0 ? "" : percent(right / values.length), range(wilson(right, values.length))];
};

/** What was shown at each confidence, and what of it was right. */
export const reliabilityTable = (values: readonly Probable[]): string => {
  const rows = EDGES.slice(0, -1).map((low, at) => {
    const high = EDGES[at + 1] ?? 1;
    const some = values.filter(({ confidence }) => confidence >= low && (confidence < high || (high === 1 && confidence === 1)));
    const said = some.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, some.length);
    return { some, cells: [`${low.toFixed(2)} to ${high.toFixed(2)}`, some.length === 0 ? "" : percent(said), ...rightOf(some)] };
  });
  const sure = values.filter(({ confidence }) => confidence >= 0.9);
  return table(
    ["confidence shown", "mean %", "right of shown", "right %", "95 %"],
    [...rows.filter(({ some }) => some.length > 0).map(({ cells }) => cells), ["**0.90 and over**", "", ...rightOf(sure)]],
  );
};
