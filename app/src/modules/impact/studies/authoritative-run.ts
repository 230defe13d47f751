import type { VerdictCode } from "../evaluate/evaluation.ts";
import type { RunCounts, StudyPanel, StudyRun } from "./study.ts";

type Version = Pick<StudyRun, "deviations"> & Partial<Pick<StudyRun, "isAside">>;

/** Whether a version did all that the plan says, and nothing else. */
export const followsPlan = ({ deviations }: Pick<Version, "deviations">): boolean => deviations.length === 0;

/** Whether the figures of a version are not set aside. */
export const stands = ({ isAside = false }: Pick<Version, "isAside">): boolean => !isAside;

export const isSetAside = ({ setAsides }: Pick<StudyPanel, "setAsides">): boolean => setAsides.some(({ back }) => back === null);

/**
 * The version that tells what a study answers: of those that stand, the last that follows its plan; where none does, the last. Were it
 * always the last, one could run again otherwise until the answer pleases. `runs`: the last first.
 */
export const authoritativeRun = <Run extends Version>(runs: readonly Run[]): Run | undefined => {
  const standing = runs.filter(stands);
  return standing.find(followsPlan) ?? standing[0];
};

/** What a version concluded: its verdict, and the sign of its estimate. */
export type Conclusion = readonly [code: VerdictCode, sign: number | null];

/** What is counted of the versions of a study. `conclusions`: those of the versions that stand and follow the plan. */
export type Counted = Omit<RunCounts, "otherwise"> & { readonly conclusions: readonly Conclusion[] | null };

const said = ([code, sign]: Conclusion): string => (code === "effect" ? `${code} ${sign}` : code);

/** `answer`: null where no version stands. « Too early » concludes nothing: what comes after it does not say otherwise. */
export const countsBeside = ({ conclusions, ...counted }: Counted, answer: Conclusion | null): RunCounts => ({
  ...counted,
  otherwise: (conclusions ?? []).filter((one) => answer !== null && one[0] !== "too-early" && said(one) !== said(answer)).length,
});

export const conclusionOf = ({ verdict, estimate }: Pick<StudyRun["result"], "verdict" | "estimate">): Conclusion => [
  verdict.code,
  estimate === null ? null : Math.sign(estimate),
];
