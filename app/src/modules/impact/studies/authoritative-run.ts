import type { StudyRun } from "./study.ts";

type Version = Pick<StudyRun, "deviations">;

/** Whether a version did all that the plan says, and nothing else. */
export const followsPlan = ({ deviations }: Version): boolean => deviations.length === 0;

/**
 * The version that tells what a study answers: the last that follows its plan; where none does, the last. Were it always the last, one
 * could run again otherwise until the answer pleases. `runs`: the last first.
 */
export const authoritativeRun = <Run extends Version>(runs: readonly Run[]): Run | undefined => runs.find(followsPlan) ?? runs[0];
