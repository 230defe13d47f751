import type { Translate } from "../../../../messages/index.ts";
import { formatEuros, formatNumber } from "../../../../ui/index.ts";
import { type JobsFound, netCost, netCostWords } from "../../../pacts/index.ts";
import { isFound, type JobsUnknown, netJobs } from "../net-jobs.ts";
import type { LargeFigure, StoryPart } from "../story-part.ts";
import { small } from "../story-part.ts";
import type { StudyTold } from "../study-told.ts";

const jobs = (value: number): string => formatNumber(Math.round(value));

const gross = (t: Translate, { gross: declared }: StudyTold): LargeFigure => ({
  label: t("impact-story.jobs.gross"),
  value: declared === null ? t("impact-story.jobs.undeclared") : jobs(declared),
  note: t(declared === null ? "impact-story.jobs.gross.none" : "impact-story.jobs.gross.note"),
  isGap: declared === null,
});

/** Nothing was measured yet, or something else than jobs. */
const UNASKED: readonly JobsUnknown[] = ["not-run", "other-outcome"];

const net = (t: Translate, found: JobsFound | JobsUnknown): LargeFigure => ({
  label: t("impact-story.jobs.net"),
  value: isFound(found) ? jobs(found.jobs) : t(UNASKED.includes(found) ? "impact-story.jobs.unasked" : "impact-story.jobs.unmeasured"),
  note: isFound(found)
    ? t("impact-story.jobs.net.note", { low: jobs(found.low), high: jobs(found.high), level: found.level })
    : t(`impact-story.jobs.net.${found}`),
  isGap: !isFound(found),
});

const cost = (t: Translate, { cost: money }: StudyTold, found: JobsFound | JobsUnknown): LargeFigure => {
  const label = t("impact-story.jobs.cost");
  const lacking = (note: string): LargeFigure => ({ label, value: t("impact-story.jobs.uncosted"), note, isGap: true });
  if (!isFound(found)) return lacking(t("impact-story.jobs.cost.no-net"));
  if (money === null || money === "mixed") return lacking(t(`impact-story.jobs.cost.${money ?? "none"}`));
  const each = netCost(money.euros, found);
  if (!each) return lacking(t("impact-story.jobs.cost.no-job"));
  const spent = { money: formatEuros(money.euros), status: t(`impact-story.money.${money.status}`) };
  return {
    label,
    value: netCostWords(each.cost),
    note: t("impact-story.jobs.cost.note", { ...spent, from: netCostWords(each.from), to: netCostWords(each.to) }),
    isGap: false,
  };
};

/** Declared jobs, estimated jobs and what each of these costs: side by side, never mixed. */
export const jobsPart = (t: Translate, study: StudyTold): StoryPart => {
  const found = netJobs(study);
  return {
    id: "jobs",
    title: t("impact-story.jobs.title"),
    blocks: [{ kind: "figures", figures: [gross(t, study), net(t, found), cost(t, study, found)] }, small(t("impact-story.jobs.apart"))],
  };
};
