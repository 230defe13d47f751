import type { Translate } from "../../../messages/index.ts";
import { formatEuros, formatNumber } from "../../../ui/index.ts";
import type { CostPerJob, CostPerJobUnknown } from "../financing/cost-per-job.ts";

/** A cost per job with the euros and the jobs it is made of, or why there is none. */
export const costWords = (t: Translate, told: CostPerJob | CostPerJobUnknown): string =>
  "why" in told
    ? t(`sheets.cost.${told.why}`)
    : t("sheets.cost.told", {
        cost: formatEuros(Math.round(told.cost.value)),
        public: formatEuros(told.public),
        jobs: told.jobs.value,
        count: formatNumber(told.jobs.value),
      });
