import { answerJobs } from "../answer-jobs.ts";
import { createPrint } from "./print.ts";
import { isPrintJob } from "./print-job.ts";

/** The script of the worker that makes documents: its parent sends one job, and waits for its answer. */
answerJobs((root) => {
  if (typeof root !== "string") throw new TypeError("this script is the worker of printer.ts");
  const print = createPrint(root);
  return async (job) => {
    if (!isPrintJob(job)) throw new TypeError("a worker is sent one job at a time");
    return print(job);
  };
});
