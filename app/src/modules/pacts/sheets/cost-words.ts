import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { CostPerJob, CostPerJobUnknown, NetJobs } from "../financing/cost-per-job.ts";
import type { SheetFields } from "./action-sheet.ts";

/** The gross jobs of an action, of which day, told by whom, on what; or that it declares none. */
export const jobsWords = (t: Translate, { grossJobs, jobsOn, jobsBy, jobsEvidence }: SheetFields): string => {
  if (grossJobs === null || jobsOn === null || jobsBy === null || jobsEvidence === null) return t("sheets.jobs.none");
  const told = { on: formatDate(jobsOn), by: jobsBy, evidence: t(`sheets.jobsEvidence.${jobsEvidence}`) };
  return `${formatNumber(grossJobs)} ${t("sheets.jobs.told", told)}`;
};

/** Euros for a net job, which is estimated: three digits tell all that is known of it. */
export const netCostWords = (euros: number): string => formatEuros(Number(euros.toPrecision(3)));

/** A cost per job with the euros and the jobs it is made of, that of a net job with its interval; or why there is none. */
export const costWords = (t: Translate, told: CostPerJob | CostPerJobUnknown): string => {
  if ("why" in told) return t(`sheets.cost.${told.why}`);
  const { range } = told;
  const made = { public: formatEuros(told.public), jobs: Math.round(told.jobs.value) };
  if (!range) return t("sheets.cost.told", { ...made, cost: formatEuros(Math.round(told.cost.value)) });
  const { level } = range;
  const between = { from: netCostWords(range.from), to: netCostWords(range.to), level };
  return t("sheets.cost.toldNet", { ...made, cost: netCostWords(told.cost.value), ...between });
};

/** Net jobs with the study that tells them and how sure it is, or that it establishes none; then how many others say otherwise. */
export const netJobsWords = (t: Translate, { found, study, on, followsPlan, otherwise }: NetJobs): string => {
  const by = t("sheets.netJobs.by", { study, on: formatDate(on), follows: followsPlan ? "yes" : "no" });
  const rounded = (jobs: number): string => formatNumber(Math.round(jobs));
  const own =
    typeof found === "string"
      ? t(`sheets.netJobs.${found}`, { by })
      : t("sheets.netJobs.told", {
          ...{ jobs: rounded(found.jobs), low: rounded(found.low), high: rounded(found.high), level: found.level, by },
        });
  return otherwise === 0 ? own : `${own} ${t("sheets.netJobs.otherwise", { count: otherwise })}`;
};
