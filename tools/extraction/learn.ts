import type { Calibration, FieldCounts, StrengthCounts } from "@levier/extraction";
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
export const learn = (judgements: readonly Judgement[]): FieldCounts => {
  const shown = judgements.flatMap((judgement) => judgement.shown).filter(({ field }) => field !== "targets");
  const fields = [...new Set(shown.map(({ field }) => field))].sort();
  return Object.fromEntries(fields.map((field) => [field, countsOf(shown.filter((value) => value.field === field))]));
};

/** Counts of two sets of texts as one. */
export const pooled = (a: FieldCounts, b: FieldCounts): FieldCounts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().map((field) => {
      const all = [...(a[field] ?? []), ...(b[field] ?? [])];
      const strengths = [...new Set(all.map(({ strength }) => strength))].sort((one, other) => one - other);
      const total = (strength: number, of: "right" | "shown"): number =>
        all.filter((each) => each.strength === strength).reduce((sum, each) => sum + each[of], 0);
      return [field, strengths.map((strength) => ({ strength, right: total(strength, "right"), shown: total(strength, "shown") }))];
    }),
  );
