import { ForestChart, type ForestRow, formatNumber, Notice, Pairs, Section, useT } from "../../../../ui/index.ts";
import { effectWords, levelWords } from "../../story/told-words.ts";
import type { OutcomeGroup } from "../portfolio.ts";
import { groupCautions, groupSentences, isAlike } from "../portfolio-words.ts";
import { StudiesTable } from "./studies-table.tsx";

const rowsOf = ({ studies, direction }: OutcomeGroup): ForestRow[] =>
  studies.flatMap(({ pact, found: { effect, interval }, shrunk, standsOut }) =>
    shrunk ? [{ label: pact.title, effect, interval, shrunk, isMeant: shrunk.effect > 0 === (direction === "up"), standsOut }] : [],
  );

const Drawing = ({ group }: { readonly group: OutcomeGroup }) => {
  const t = useT();
  const { outcome, direction, pooled } = group;
  const { unit } = outcome;
  const rows = rowsOf(group);
  const told = (values: readonly number[]) => ({
    least: effectWords(Math.min(...values), unit),
    most: effectWords(Math.max(...values), unit),
  });
  const [own, drawn] = [told(rows.map(({ effect }) => effect)), told(rows.map(({ shrunk }) => shrunk.effect))];
  const isUp = direction === "up";
  return (
    <ForestChart
      title={t("portfolio.chart.title", { unit })}
      summary={t("portfolio.chart.summary", {
        ...{ count: rows.length, ...own, shrunkLeast: drawn.least, shrunkMost: drawn.most },
        mean: effectWords(pooled.mean, unit),
      })}
      rows={rows}
      whole={pooled}
      words={(value) => formatNumber(value)}
      legend={{
        below: t("portfolio.chart.below", { isMeant: isUp ? "no" : "yes" }),
        above: t("portfolio.chart.above", { isMeant: isUp ? "yes" : "no" }),
        own: t("portfolio.chart.own"),
        shrunk: t("portfolio.chart.shrunk"),
        clear: t("portfolio.chart.clear"),
        mean: t("portfolio.chart.mean"),
        predicted: t("portfolio.chart.predicted"),
        cut: t("portfolio.chart.cut"),
        unnamed: t("portfolio.chart.unnamed"),
      }}
    />
  );
};

/** The whole of a group in figures: what the drawing shows beneath its rows. */
const Whole = ({ group }: { readonly group: OutcomeGroup }) => {
  const t = useT();
  const { pooled, outcome } = group;
  const { unit } = outcome;
  const ends = ({ low, high }: { readonly low: number; readonly high: number }) => ({
    low: effectWords(low, ""),
    high: effectWords(high, unit),
  });
  return (
    <Pairs
      pairs={[
        {
          label: t("portfolio.whole.mean"),
          value: t("portfolio.whole.value", { effect: effectWords(pooled.mean, unit), ...ends(pooled.interval) }),
        },
        {
          label: t("portfolio.whole.between"),
          value: isAlike(group) ? t("portfolio.whole.betweenNone") : levelWords(pooled.between, unit),
        },
        {
          label: t("portfolio.whole.predicted"),
          value: pooled.predicted ? t("portfolio.whole.range", ends(pooled.predicted)) : t("portfolio.whole.unpredicted"),
        },
      ]}
    />
  );
};

/** Studies of one outcome: what they tell together, then each among the others. */
export const GroupSection = ({ group, id }: { readonly group: OutcomeGroup; readonly id: string }) => {
  const t = useT();
  const { outcome, direction, studies } = group;
  return (
    <Section
      id={id}
      title={t("portfolio.group.title", outcome)}
      note={t("portfolio.group.note", { count: studies.length, direction })}
      className="portfolio"
    >
      <p>{groupSentences(t, group).join(" ")}</p>
      <Notice>{groupCautions(t, group).join(" ")}</Notice>
      <Drawing group={group} />
      <Whole group={group} />
      <StudiesTable caption={t("portfolio.table.caption", outcome)} captionUnseen studies={studies} />
    </Section>
  );
};
