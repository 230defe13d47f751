import { ok } from "@levier/kernel";
import { translator } from "../../../messages/index.ts";
import { answerJobs } from "../../../platform/answer-jobs.ts";
import { checkPanel } from "./check-panel.ts";
import { evaluateStudy } from "./evaluate-study.ts";
import { isStudyJob, type StudyAnswer } from "./study-job.ts";

/** The script of the worker that reads panels and evaluates them: its parent sends one, and waits for what it gives. */
answerJobs(() => {
  const t = translator("fr");
  return (job): StudyAnswer => {
    if (!isStudyJob(job)) throw new TypeError("the worker of studies is sent one panel at a time");
    const { kind, bytes, plan } = job;
    if (kind === "evaluate") return evaluateStudy(t, bytes, plan);
    const read = checkPanel(bytes, plan);
    return read.ok ? ok(null) : read;
  };
});
