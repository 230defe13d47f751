import { IntervalChart, useT } from "../../../ui/index.ts";
import { activityWords } from "../diagnosis/activity-words.ts";
import type { Specialisation } from "../diagnosis/diagnosis.ts";
import { ratioWords } from "../papers/rare.ts";

/** Activities on one chart; of more, those that stand furthest from the nation's share. */
const MOST = 6;

const known = (end: Specialisation["low"]): number | null => (typeof end === "number" ? end : null);

/** What a territory lives on, each activity by how much more or less present it is than in the nation. */
export const Quotients = ({ specialisations }: { specialisations: readonly Specialisation[] }) => {
  const t = useT();
  const present = specialisations.filter(({ locationQuotient }) => locationQuotient > 0);
  const furthest = [...present]
    .sort((a, b) => Math.abs(Math.log(b.locationQuotient)) - Math.abs(Math.log(a.locationQuotient)))
    .slice(0, MOST);
  const shown = furthest.sort((a, b) => b.locationQuotient - a.locationQuotient);
  const [first, last] = [shown.at(0), shown.at(-1)];
  if (!first || !last) return null;
  const summary = t("series.quotients.summary", {
    highest: activityWords(first.activity, t),
    high: ratioWords(first.locationQuotient),
    lowest: activityWords(last.activity, t),
    low: ratioWords(last.locationQuotient),
  });
  return (
    <IntervalChart
      title={t("series.quotients.title")}
      summary={summary}
      note={`${summary} ${t("series.quotients.scale")}`}
      bars={shown.map(({ activity, locationQuotient: value, low, high }) => ({
        label: activityWords(activity, t),
        value,
        low: known(low),
        high: known(high),
      }))}
      words={ratioWords}
    />
  );
};
