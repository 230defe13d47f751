import type { Calibration, CalibrationCounts, StrengthCounts } from "@levier/extraction";
import type { Judgement, ShownValue } from "./judgement.ts";

/** Leaves strengths as the recognisers give them: what is learnt from, and what the others are compared with. */
export const asRead: Calibration = (_, strength) => strength;

/** The field whose calibration a shown value rests on: a target has that of its action. */
export const calibratedAs = (field: string): string => (field === "targets" ? "actions" : field);

const countsOf = (values: readonly ShownValue[]): readonly StrengthCounts[] =>
  [...new Set(values.map(({ confidence }) => confidence))]
    .sort((a, b) => a - b)
    .map((strength) => {
      const some = values.filter(({ confidence }) => confidence === strength);
      return { strength, right: some.filter(({ right }) => right).length, shown: some.length };
    });

/** Counts what was right by field and strength, in texts read with `asRead`. */
export const learn = (judgements: readonly Judgement[]): CalibrationCounts => {
  const shown = judgements.flatMap((judgement) => judgement.shown).filter(({ field }) => field !== "targets");
  const fields = [...new Set(shown.map(({ field }) => field))].sort();
  return Object.fromEntries(fields.map((field) => [field, countsOf(shown.filter((value) => value.field === field))]));
};
