import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import type { SheetFields } from "./action-sheet.ts";
import { jobsEvidences } from "./jobs.ts";
import { blank, day, faultOf, readFrenchNumber, type SheetFault, type Typed, words } from "./read-sheet.ts";

export type JobsFields = Pick<SheetFields, "grossJobs" | "jobsOn" | "jobsBy" | "jobsEvidence">;

/** More jobs than one action of a pact can make: what is beyond is a slip of the keyboard. */
const MOST_JOBS = 1_000_000;

const jobs = blank.transform((text, context) => {
  if (text === "") return null;
  const value = readFrenchNumber(text);
  if (value !== null && Number.isInteger(value) && value <= MOST_JOBS) return value;
  context.addIssue({ code: "custom", message: "not a count of jobs" });
  return z.NEVER;
});

const jobsForm = z.object({
  grossJobs: jobs,
  jobsOn: day,
  jobsBy: words.pipe(z.string().max(300).nullable()),
  jobsEvidence: blank.transform((text) => (text === "" ? null : text)).pipe(z.enum(jobsEvidences).nullable()),
});

/** What goes with a number of jobs, in the order of the form. */
const BESIDE = ["jobsOn", "jobsBy", "jobsEvidence"] as const;

/** Gross jobs as a form declares them: a number says its day, who tells it and on what; without a number there is nothing to say. */
export const readJobs = (typed: Typed): Result<JobsFields, SheetFault> => {
  const read = jobsForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const isTold = read.data.grossJobs !== null;
  const lacking = isTold ? BESIDE.find((field) => read.data[field] === null) : undefined;
  if (lacking !== undefined) return refuse({ field: lacking, value: "" });
  if (!isTold && BESIDE.some((field) => read.data[field] !== null)) return refuse({ field: "grossJobs", value: "" });
  return ok(read.data);
};
