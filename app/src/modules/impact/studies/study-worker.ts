import { ok, refuse } from "@levier/kernel";
import { translator } from "../../../messages/index.ts";
import { answerJobs } from "../../../platform/answer-jobs.ts";
import { evaluateLines } from "./evaluate-study.ts";
import { createPanelReader } from "./panel-reader.ts";
import { isStudySent, type StudyAnswer } from "./study-job.ts";

/** The script of the worker that reads panels and evaluates them: its parent sends one, and waits for what it gives. */
answerJobs(() => {
  const t = translator("fr");
  const panels = createPanelReader();
  return (sent): StudyAnswer => {
    if (!isStudySent(sent)) throw new TypeError("the worker of studies is sent one panel at a time");
    const { kind, plan } = sent;
    const lines = kind === "again" ? panels.again(sent.digest, plan) : panels.read(sent.bytes, plan);
    if (lines === null) return refuse({ code: "not-kept" });
    if (!lines.ok) return lines;
    return kind === "check" ? ok(null) : evaluateLines(t, lines.value, plan);
  };
});
