type Work<Job, Answer> = {
  /** Jobs worked at once. */
  readonly lanes: number;
  readonly work: (job: Job) => Promise<Answer>;
  /** What stands for the answer to a job whose work failed by a bug. */
  readonly failed: (job: Job, cause: unknown) => Answer;
  /** Told each answer as it comes, in whatever order. */
  readonly told?: (answer: Answer) => void;
};

/** Works jobs, some at once, each lane taking the next when it is free. Answers stand in the order of the jobs; one that fails leaves the others. */
export const workAll = async <Job, Answer>(
  jobs: readonly Job[],
  { lanes, work, failed, told }: Work<Job, Answer>,
): Promise<readonly Answer[]> => {
  if (!(Number.isInteger(lanes) && lanes > 0))
    throw new RangeError(`jobs cannot be worked ${lanes} at once. Give a whole number, 1 at least.`);
  const left = jobs.entries();
  const answers: Answer[] = [];
  const lane = async (): Promise<void> => {
    // Lanes take from one list: what one takes, the others do not.
    for (const [place, job] of left) {
      const answer = await work(job).catch((cause: unknown) => failed(job, cause));
      answers[place] = answer;
      told?.(answer);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, jobs.length) }, lane));
  return answers;
};
