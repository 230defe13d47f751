import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { LineChart, useT } from "../../../ui/index.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { timeWords } from "../diagnosis/time-words.ts";
import { seriesAddress } from "../pages/address.ts";
import { summaryOf } from "./summary.ts";

/** What a measure is called; null for one without a name. */
export const seriesLabel = (id: string, t: Translate): string | null => {
  const key = `diagnosis.series.${id}`;
  return isMessageKey(key) ? t(key) : null;
};

/** A measure through time, drawn; its table one link away. Nothing where fewer than two figures are known. */
export const SeriesChart = ({ series, code }: { series: DiagnosisSeries; code: string | null }) => {
  const t = useT();
  const { id, unit, points } = series;
  const [label, summary] = [seriesLabel(id, t), summaryOf(series, t)];
  if (label === null || summary === null) return null;
  return (
    <LineChart
      title={label}
      summary={summary}
      points={points.map(({ time, value }) => ({ time, value: typeof value === "number" ? value : null }))}
      words={(value) => figureWords(value, unit, t)}
      timeWords={(time) => timeWords(time, t)}
      {...(code === null
        ? {}
        : { table: { href: seriesAddress(code, id), words: t("series.table"), label: t("series.tableOf", { label }) } })}
    />
  );
};
