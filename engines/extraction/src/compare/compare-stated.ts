import type { ComparedField, Comparison, Finding, FindingKind, Stated } from "./comparison.ts";
import { findingKinds } from "./comparison.ts";
import type { Judge } from "./judgement.ts";
import { comparedFields, isOwn, judgeOf, knownBy } from "./judges.ts";
import { type Pair, pairUp } from "./pair.ts";
import { pointsOn } from "./same-pact.ts";

const NOTHING = { atOdds: [], more: { first: [], second: [] }, approximate: false } as const;

const ofPair = (field: ComparedField, { first, second, judgement }: Pair): Finding => {
  const { atOdds, more, approximate } = judgement;
  return { kind: atOdds.length > 0 ? "contradicts" : "confirms", field, first, second, atOdds, more, approximate };
};

const ofField = (field: ComparedField, judge: Judge, before: readonly Stated[], now: readonly Stated[]): Finding[] => {
  const { pairs, first, second } = pairUp(before, now, judge, knownBy(field));
  const findings = pairs.map((pair) => ofPair(field, pair));
  if (isOwn(field, before, now)) return findings;
  return [
    ...findings,
    ...second.map((value): Finding => ({ ...NOTHING, kind: "adds", field, first: null, second: value })),
    ...first.map((value): Finding => ({ ...NOTHING, kind: "silent", field, first: value, second: null })),
  ];
};

const rankOf = (kind: FindingKind): number => findingKinds.indexOf(kind);
const placeOf = ({ first, second }: Finding): number => (second ?? first)?.evidence[0]?.start ?? 0;

/** Holds the values of one side against those of another. Contradictions come first; then in the order of the fields and text. */
export const compareStated = (first: readonly Stated[], second: readonly Stated[]): Comparison => {
  const of = (values: readonly Stated[], field: ComparedField): Stated[] => values.filter((value) => value.field === field);
  const all = [...first, ...second];
  const findings = comparedFields.flatMap((field) => ofField(field, judgeOf(field, all), of(first, field), of(second, field)));
  const rank = (finding: Finding): number => comparedFields.indexOf(finding.field);
  return {
    findings: findings.sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || rank(a) - rank(b) || placeOf(a) - placeOf(b)),
    points: pointsOn(findings),
  };
};
