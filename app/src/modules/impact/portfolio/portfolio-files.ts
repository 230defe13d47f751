import { toCsv } from "../../../platform/csv.ts";
import type { PortfolioSpace } from "./portfolio.repository.ts";
import { type CountedStudy, FALSE_SHARE, LEVEL, type LeftOutStudy, type OutcomeGroup, type Portfolio } from "./portfolio.ts";

/** Where a study is read, and where it is found again by one command. */
const addressesOf = (origin: string, { pact, id }: CountedStudy | LeftOutStudy) => {
  const study = `${origin}/pacts/${pact.slug}/studies/${id}`;
  return { story: `${study}/story`, redo: `${study}/redo` };
};

const countsIn = ({ counts: { runs, deviating, otherwise, aside } }: CountedStudy | LeftOutStudy): number[] => [
  ...[runs, deviating, otherwise, aside],
];

/** Every study of a portfolio, one a row: those that count with what is told of them, the others with why they do not. */
export const portfolioCsv = ({ groups, alone, leftOut }: Portfolio, origin: string): Uint8Array<ArrayBuffer> => {
  const named = (study: CountedStudy | LeftOutStudy) => [study.pact.title, study.question, study.outcome.label, study.outcome.unit];
  const counted = (study: CountedStudy) => {
    const { found, corrected, shrunk, run } = study;
    const { story, redo } = addressesOf(origin, study);
    return [
      ...[...named(study), study.direction, study.method, study.matching, "yes", null],
      ...[found.effect, found.standardError, found.errorFrom, found.interval.low, found.interval.high, found.interval.level],
      ...[found.pValue, corrected?.benjaminiHochberg ?? null, corrected?.holm ?? null, study.standsOut ? "yes" : "no"],
      ...[shrunk?.effect ?? null, shrunk?.interval.low ?? null, shrunk?.interval.high ?? null, shrunk?.shrinkage ?? null],
      ...[run.version, run.deviations, ...countsIn(study), story, redo],
    ];
  };
  const left = (study: LeftOutStudy) => {
    const { story, redo } = addressesOf(origin, study);
    const none = Array.from({ length: 14 }, () => null);
    return [
      ...named(study),
      study.direction,
      study.method,
      study.matching,
      "no",
      study.reason,
      ...none,
      ...[study.run?.version ?? null, study.run?.deviations ?? null, ...countsIn(study)],
      ...[story, redo],
    ];
  };
  return toCsv({
    header: [
      ...["pact", "question", "outcome", "unit", "direction", "method", "matching", "counts", "left_out_because"],
      ...["effect", "standard_error", "error_from", "low", "high", "level", "p_value", "p_benjamini_hochberg", "p_holm", "stands_out"],
      ...[
        "shrunk_effect",
        "shrunk_low",
        "shrunk_high",
        "shrinkage",
        "version",
        "deviations",
        "runs",
        "deviating_runs",
        "otherwise_runs",
        "aside_runs",
        "story",
        "redo",
      ],
    ],
    rows: [...[...groups.flatMap(({ studies }) => studies), ...alone].map(counted), ...leftOut.map(left)],
  });
};

/** The same with what each group tells together, for programs. */
export const portfolioJson = ({ registered, groups, alone, leftOut }: Portfolio, space: PortfolioSpace, origin: string) => {
  const counted = (study: CountedStudy) => {
    const { pact, question, method, matching, direction, outcome, found, corrected, standsOut, isMeant, shrunk, run, counts } = study;
    return {
      ...{ pact: pact.title, question, outcome, direction, method, matching, ...found, corrected, standsOut, isMeant, shrunk },
      ...{ registeredAfterFigures: study.isAfterFigures, passedOver: study.passedOver },
      ...{ verdict: run.verdict, version: run.version, deviations: run.deviations, ...counts, ...addressesOf(origin, study) },
    };
  };
  const group = ({ outcome, direction, pooled: { shrunk: _, ...pooled }, studies }: OutcomeGroup) => ({
    ...{ outcome, direction, pooled, studies: studies.map(counted) },
  });
  return {
    ...{ space, registered, level: LEVEL, falseShare: FALSE_SHARE },
    ...{ groups: groups.map(group), alone: alone.map(counted) },
    leftOut: leftOut.map((study) => {
      const { pact, question, outcome, direction, method, reason, run, counts } = study;
      const verdict = run?.verdict ?? null;
      return {
        pact: pact.title,
        question,
        outcome,
        direction,
        method,
        reason,
        verdict,
        ...counts,
        ...addressesOf(origin, study),
      };
    }),
  };
};
