import { ok, type Result, refuse } from "@levier/kernel";
import { type Overrun, startWorker, type WorkerLimits, type WorkerStart, type WorkingHand } from "./working-hand.ts";

/** Why a job has no answer: it ran for too long, it took too much memory, or too many wait before it. */
export type Unworked = Overrun | "too-many";

export type WorkerPool<Answer> = {
  /** Rejects when the worker failed on the job by a bug; the worker is replaced in any case. */
  readonly run: (job: unknown) => Promise<Result<Answer, Unworked>>;
  /** Starts one worker ahead of the first job. */
  readonly warm: () => void;
};

type Options<Answer> = WorkerStart &
  WorkerLimits & {
    /** Workers at once. */
    readonly most: number;
    /** Jobs that may wait for one. */
    readonly waiting: number;
    /** What came back from the worker, as the answer it must be; throws when it is not one. */
    readonly readAnswer: (message: unknown) => Answer;
  };

/**
 * Runs jobs off the server's own thread: a job may take its time or be hostile, the pages are answered meanwhile. Workers
 * start when first needed, are kept, take one job at a time, and one that ended for whatever reason is replaced.
 */
export const createWorkerPool = <Answer>(options: Options<Answer>): WorkerPool<Answer> => {
  const free: WorkingHand[] = [];
  const queue: ((hand: WorkingHand) => void)[] = [];
  let alive = 0;

  const start = (): WorkingHand => {
    alive++;
    return startWorker(options);
  };
  const giveBack = (hand: WorkingHand): void => {
    const isAlive = hand.isAlive();
    if (!isAlive) alive--;
    const next = queue.shift();
    if (next) next(isAlive ? hand : start());
    else if (isAlive) free.push(hand);
  };
  /** A worker that ended while it had nothing to do is no longer there to take. */
  const takeFree = (): WorkingHand | null => {
    for (let hand = free.pop(); hand; hand = free.pop()) {
      if (hand.isAlive()) return hand;
      alive--;
    }
    return null;
  };
  const take = (): Promise<WorkingHand> | null => {
    const hand = takeFree() ?? (alive < options.most ? start() : null);
    if (hand) return Promise.resolve(hand);
    return queue.length < options.waiting ? new Promise((resolve) => queue.push(resolve)) : null;
  };

  return {
    run: async (job) => {
      const hand = await take();
      if (hand === null) return refuse("too-many");
      try {
        const worked = await hand.work(job);
        return worked.ok ? ok(options.readAnswer(worked.value)) : worked;
      } finally {
        giveBack(hand);
      }
    },
    warm: () => {
      if (alive === 0) free.push(start());
    },
  };
};
