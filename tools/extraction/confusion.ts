import type { Judgement } from "./judgement.ts";
import { table } from "./table.ts";

const tallied = (pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] => {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair.join(" | "), (counts.get(pair.join(" | ")) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([pair, count]) => [...pair.split(" | "), String(count)]);
};

/** What is taken for what: fields by the passage they stand on, then the details that are chosen from a list; nothing where nothing is. */
export const confusionTables = (judgements: readonly Judgement[]): string => {
  const values = judgements
    .flatMap(({ shown }) => shown)
    .flatMap(({ field, standsFor }) => (standsFor === null ? [] : [[field, standsFor] as const]));
  const details = judgements
    .flatMap((judgement) => judgement.details)
    .filter(({ name, right }) => name.endsWith(" kind") && !right)
    .map(({ name, got, want }) => [`${name}: ${got}`, want] as const);
  const tables = [
    { head: ["shown as", "the annotation has there", "values"], pairs: values },
    { head: ["detail shown", "annotated", "values"], pairs: details },
  ];
  return tables
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ head, pairs }) => table(head, tallied(pairs)))
    .join("\n\n");
};
