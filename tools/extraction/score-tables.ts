import type { AnnotatedText } from "./corpus.ts";
import { bootstrap, wilson } from "./intervals.ts";
import type { Judgement } from "./judgement.ts";
import { groupByPact } from "./pact-groups.ts";
import { percent, range, table } from "./table.ts";
import { type Counts, countsByField, f1, GRAVE_FIELDS, precision, recall, total } from "./tally.ts";

const cellsOf = (counts: Counts): readonly string[] => {
  const { right, wrong, missed } = counts;
  return [
    percent(precision(counts)),
    percent(recall(counts)),
    percent(f1(counts)),
    `${right} of ${right + wrong}`,
    range(wilson(right, right + wrong)),
    String(missed),
  ];
};

/** Precision, recall and F1 of each field, what is right of what is shown with its interval, and what is missed. */
export const fieldTable = (judgements: readonly Judgement[]): string =>
  table(
    ["field", "P %", "R %", "F1 %", "right of shown", "95 %", "missed"],
    [...[...countsByField(judgements)].map(([field, counts]) => [field, ...cellsOf(counts)]), ["**all**", ...cellsOf(total(judgements))]],
  );

/** Each detail of the right items: how often it is right when the annotation has it. */
export const detailTable = (judgements: readonly Judgement[]): string => {
  const details = judgements.flatMap((judgement) => judgement.details);
  const names = [...new Set(details.map(({ name }) => name))];
  const rows = [...names, "**all**"].map((name) => {
    const some = details.filter((detail) => name === "**all**" || detail.name === name);
    const right = some.filter((detail) => detail.right).length;
    return [name, `${right} of ${some.length}`, percent(some.length === 0 ? 1 : right / some.length), range(wilson(right, some.length))];
  });
  return table(["detail", "right", "%", "95 %"], rows);
};

/** The four figures that sum up a corpus. The interval of F1 draws pacts, not texts: texts on one pact are alike. */
export const summaryOf = (texts: readonly AnnotatedText[], judgements: readonly Judgement[]): Readonly<Record<string, string>> => {
  const groups = groupByPact(texts).map((group) =>
    judgements.filter(({ corpus, file }) => group.some((text) => text.corpus === corpus && text.file === file)),
  );
  const all = total(judgements);
  const grave = total(judgements, GRAVE_FIELDS);
  const shown = grave.right + grave.wrong;
  const details = judgements.flatMap((judgement) => judgement.details);
  const right = details.filter((detail) => detail.right).length;
  return {
    "texts, of pacts": `${texts.length}, of ${groups.length}`,
    "micro-F1": `${percent(f1(all))} (${range(bootstrap(groups, (drawn) => f1(total(drawn.flat()))))})`,
    "wrong among signatories, amounts, targets, dates": `${grave.wrong} of ${shown}: ${percent(shown === 0 ? 0 : grave.wrong / shown)} % (${range(wilson(grave.wrong, shown))})`,
    "details right": `${right} of ${details.length}: ${percent(details.length === 0 ? 1 : right / details.length)} % (${range(wilson(right, details.length))})`,
    invented: String(judgements.flatMap(({ invented }) => invented).length),
  };
};
