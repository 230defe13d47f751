import { type ChildProcess, fork } from "node:child_process";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { isRecord, ok, type Result, refuse } from "@levier/kernel";

export type Overrun = "too-slow" | "too-heavy";

export type WorkerStart = {
  /** The script of the worker; it calls `answerJobs`. */
  readonly file: URL;
  /** Given to the worker when it starts, as JSON can carry it. */
  readonly data?: unknown;
};

export type WorkerLimits = {
  /** Milliseconds a job may take. */
  readonly timeLimit: number;
  /** Megabytes of objects a worker may hold; with its buffers and all the rest, twice as many. */
  readonly memoryLimit: number;
};

type End = { readonly answer: unknown } | { readonly failure: string } | { readonly overrun: Overrun };

/** One worker, one job at a time. After an overrun or a failure it is no longer alive. */
export type WorkingHand = {
  readonly work: (job: unknown) => Promise<Result<unknown, Overrun>>;
  readonly isAlive: () => boolean;
};

/** What a worker reads may be hostile: of the server's environment it is given none of the secrets. */
const GIVEN = ["PATH", "LD_LIBRARY_PATH", "TMPDIR", "TZ", "LANG", "LC_ALL", "SystemRoot"];
const environment = (): Record<string, string> =>
  Object.fromEntries(
    GIVEN.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Characters kept of what a worker that fails says at its end. */
const LAST_WORDS = 2000;

/** Ends of a process that ran out of memory: by its engine, by its own watch (`answerJobs`), by the system. */
const OUT_OF_MEMORY = new Set<NodeJS.Signals | number>(["SIGABRT", "SIGKILL", 134]);

const endOf = (message: unknown): End => {
  if (isRecord(message) && "answer" in message) return { answer: message["answer"] };
  return { failure: isRecord(message) ? String(message["failure"]) : "a worker answered something else" };
};

/** A process that waits for work does not keep this one running. */
const hold = (child: ChildProcess, held: boolean): void => {
  for (const one of [child, child.channel]) held ? one?.ref() : one?.unref();
};

/**
 * Starts a worker, a process of its own: one that runs out of memory takes no other with it, which a thread would (the engine
 * ends the whole process when what fills its memory does not stop in time).
 */
export const startWorker = ({ file, data, timeLimit, memoryLimit }: WorkerStart & WorkerLimits): WorkingHand => {
  const path = fileURLToPath(file);
  const child = fork(path, [JSON.stringify({ data, parent: process.pid, megabytes: 2 * memoryLimit })], {
    // Not the flags of the process, some of which are for it alone; a script that was not built reads the engines' sources.
    execArgv: [`--max-old-space-size=${memoryLimit}`, ...(path.endsWith(".ts") ? ["--conditions=source"] : [])],
    env: environment(),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let alive = true;
  let settle: ((end: End) => void) | null = null;
  let lastWords = "";

  const ended = (end: End): void => {
    alive = false;
    settle?.(end);
  };
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.stderr?.on("data", (words: Buffer) => {
    lastWords = (lastWords + words.toString()).slice(-LAST_WORDS);
  });
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.on("message", (message) => {
    const end = endOf(message);
    if ("answer" in end) settle?.(end);
    else ended(end);
  });
  child.on("error", (error) => ended({ failure: error.message }));
  child.on("close", (status, signal) => {
    const isFull = OUT_OF_MEMORY.has(signal ?? status ?? 0);
    ended(isFull ? { overrun: "too-heavy" } : { failure: `the worker ${path} ended by itself, with status ${status}. ${lastWords}` });
  });
  hold(child, false);

  const work = async (job: unknown): Promise<Result<unknown, Overrun>> => {
    if (settle) throw new Error("a worker takes one job at a time");
    hold(child, true);
    const limit = setTimeout(() => ended({ overrun: "too-slow" }), timeLimit);
    try {
      const end = await new Promise<End>((resolve) => {
        settle = resolve;
        child.send({ job }, (error) => error && ended({ failure: error.message }));
      });
      if ("failure" in end) throw new Error(end.failure);
      return "overrun" in end ? refuse(end.overrun) : ok(end.answer);
    } finally {
      settle = null;
      clearTimeout(limit);
      if (!alive) {
        child.kill("SIGKILL");
        await gone;
      }
      hold(child, false);
    }
  };
  return { work, isAlive: () => alive };
};
