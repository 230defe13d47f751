import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { CostPerJob, CostPerJobUnknown } from "../financing/cost-per-job.ts";
import type { SheetFields } from "./action-sheet.ts";

/** The gross jobs of an action, of which day, told by whom, on what; or that it declares none. */
export const jobsWords = (t: Translate, { grossJobs, jobsOn, jobsBy, jobsEvidence }: SheetFields): string => {
  if (grossJobs === null || jobsOn === null || jobsBy === null || jobsEvidence === null) return t("sheets.jobs.none");
  const told = { on: formatDate(jobsOn), by: jobsBy, evidence: t(`sheets.jobsEvidence.${jobsEvidence}`) };
  return `${formatNumber(grossJobs)} ${t("sheets.jobs.told", told)}`;
};

/** A cost per job with the euros and the jobs it is made of, or why there is none. */
export const costWords = (t: Translate, told: CostPerJob | CostPerJobUnknown): string =>
  "why" in told
    ? t(`sheets.cost.${told.why}`)
    : t("sheets.cost.told", {
        cost: formatEuros(Math.round(told.cost.value)),
        public: formatEuros(told.public),
        jobs: told.jobs.value,
      });
