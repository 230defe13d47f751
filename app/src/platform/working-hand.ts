import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "@levier/kernel";

export type Overrun = "too-slow" | "too-heavy";

export type WorkerStart = {
  /** The script of the worker: it answers each message of its parent by one message. */
  readonly file: URL;
  /** Given to the worker when it starts. */
  readonly data?: unknown;
};

export type WorkerLimits = {
  /** Milliseconds a job may take. */
  readonly timeLimit: number;
  /** Megabytes a worker may hold, objects and buffers each. */
  readonly memoryLimit: number;
};

type End = { readonly answer: unknown } | { readonly failure: unknown } | { readonly overrun: Overrun };

/** One worker, one job at a time. After an overrun or a failure it is no longer alive. */
export type WorkingHand = {
  readonly work: (job: unknown) => Promise<Result<unknown, Overrun>>;
  readonly isAlive: () => boolean;
};

/** Node bounds the objects of a worker, not its buffers: these are looked at this often, in milliseconds. */
const LOOK_EVERY = 200;

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** Starts a worker that does not keep the process running while it has nothing to do. */
export const startWorker = ({ file, data, timeLimit, memoryLimit }: WorkerStart & WorkerLimits): WorkingHand => {
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    // Not the flags of the process, some of which are for it alone; a script that was not built reads the engines' sources.
    execArgv: file.pathname.endsWith(".ts") ? ["--conditions=source"] : [],
  });
  let alive = true;
  let settle: ((end: End) => void) | null = null;

  worker.on("message", (answer) => settle?.({ answer }));
  worker.on("error", (failure) => {
    alive = false;
    settle?.(isOutOfMemory(failure) ? { overrun: "too-heavy" } : { failure });
  });
  worker.on("exit", (code) => {
    alive = false;
    settle?.({ failure: new Error(`the worker ${file.pathname} ended by itself, with status ${code}`) });
  });
  worker.unref();

  const work = async (job: unknown): Promise<Result<unknown, Overrun>> => {
    if (settle) throw new Error("a worker takes one job at a time");
    worker.ref();
    const overrun = (why: Overrun): void => {
      alive = false;
      settle?.({ overrun: why });
    };
    const limit = setTimeout(() => overrun("too-slow"), timeLimit);
    const looks = setInterval(() => {
      void worker.getHeapStatistics().then(
        ({ external_memory: buffers }) => buffers > memoryLimit * 1e6 && overrun("too-heavy"),
        () => {}, // It ended between the look and the answer: its end is told by its own event.
      );
    }, LOOK_EVERY);
    try {
      const end = await new Promise<End>((resolve) => {
        settle = resolve;
        worker.postMessage(job);
      });
      if ("failure" in end) throw end.failure;
      return "overrun" in end ? refuse(end.overrun) : ok(end.answer);
    } finally {
      settle = null;
      clearTimeout(limit);
      clearInterval(looks);
      worker.unref();
      if (!alive) await worker.terminate();
    }
  };
  return { work, isAlive: () => alive };
};
