/** Of the values of a field that were read with one strength in annotated texts, how many were right. */
export type StrengthCounts = { readonly strength: number; readonly right: number; readonly shown: number };

/** Counts of some texts, field by field. */
export type FieldCounts = { readonly [field: string]: readonly StrengthCounts[] };

/**
 * The counts a calibration rests on: texts read before any rule was written from them, and texts that rules were written
 * from, of which the engine thinks better than it should.
 */
export type CalibrationCounts = { readonly unseen: FieldCounts; readonly seen: FieldCounts };

/** The probability, 0 to 1, that a value of a field is right, from the strength it was read with. */
export type Calibration = (field: string, strength: number) => number;

/** How many values a rate known from elsewhere is worth: a field seen less often than that leans on the others. */
const PRIOR = 16;

/** What a value of a text that rules were written from counts for. Both figures are those that foretold unseen texts best. */
const SEEN = 0.1;

type Sum = { readonly right: number; readonly shown: number };

const sum = (counts: readonly Sum[]): Sum => ({
  right: counts.reduce((total, { right }) => total + right, 0),
  shown: counts.reduce((total, { shown }) => total + shown, 0),
});

/** The counts of a field, strength by strength, those of both kinds of texts together. */
const together = (unseen: readonly StrengthCounts[], seen: readonly StrengthCounts[]): readonly StrengthCounts[] => {
  const less = seen.map(({ strength, right, shown }) => ({ strength, right: SEEN * right, shown: SEEN * shown }));
  const all = [...unseen, ...less];
  return [...new Set(all.map(({ strength }) => strength))].map((strength) => ({
    strength,
    ...sum(all.filter((each) => each.strength === strength)),
  }));
};

/** The mean of a Beta law whose prior is worth `PRIOR` values at a known rate. */
const shrunk = ({ right, shown }: Sum, rate: number): number => (right + PRIOR * rate) / (shown + PRIOR);

type Level = { readonly strength: number; readonly weight: number; readonly rate: number };

/** Levels in the order of their strength, those that go down pooled with the ones before (pool adjacent violators). */
const rising = (levels: readonly Level[]): readonly Level[] => {
  const pools: { rate: number; weight: number; from: number[] }[] = [];
  for (const { strength, rate, weight } of [...levels].sort((a, b) => a.strength - b.strength)) {
    const pool = { rate, weight, from: [strength] };
    for (let last = pools.at(-1); last && last.rate > pool.rate; last = pools.at(-1)) {
      pools.pop();
      pool.rate = (pool.rate * pool.weight + last.rate * last.weight) / (pool.weight + last.weight);
      pool.weight += last.weight;
      pool.from.unshift(...last.from);
    }
    pools.push(pool);
  }
  return pools.flatMap(({ rate, weight, from }) => from.map((strength) => ({ strength, rate, weight })));
};

const hundredths = (rate: number): number => Math.round(rate * 100) / 100;

/**
 * A calibration from counts. The rate of all values is the prior of each field, the rate of a field that of each of its
 * strengths; within a field a greater strength never gives a smaller probability. A strength that was never seen is taken
 * as the greatest one below it, a field that was never seen as the mean of all.
 */
export const calibrationFrom = ({ unseen, seen }: CalibrationCounts): Calibration => {
  const counts = [...new Set([...Object.keys(unseen), ...Object.keys(seen)])].map(
    (field) => [field, together(unseen[field] ?? [], seen[field] ?? [])] as const,
  );
  const all = sum(counts.flatMap(([, strengths]) => strengths));
  const overall = (all.right + 1) / (all.shown + 2);
  const fields = new Map(
    counts.map(([field, strengths]) => {
      const rate = shrunk(sum(strengths), overall);
      return [field, rising(strengths.map((each) => ({ strength: each.strength, weight: each.shown + PRIOR, rate: shrunk(each, rate) })))];
    }),
  );
  return (field, strength) => {
    const levels = fields.get(field) ?? [];
    const level = levels.findLast((each) => each.strength <= strength) ?? levels[0];
    return hundredths(level?.rate ?? overall);
  };
};
