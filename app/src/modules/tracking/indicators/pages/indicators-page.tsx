import type { Translate } from "../../../../messages/index.ts";
import { Empty, ErrorSummary, Lead, SplitSection, useT } from "../../../../ui/index.ts";
import { type PactGround, PactSubPage } from "../../../pacts/index.ts";
import { lateFirst, worstOf } from "../late-first.ts";
import type { Standing } from "../standing.ts";
import { countWords } from "./count-words.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import type { IndicatorsPageProps } from "./indicators-page-props.ts";
import { StartForms } from "./start-forms.tsx";

/**
 * Those of the pact as a whole, then axis by axis; one of an action stands under the axis of the action. Where something is late or
 * missed comes first, and first within it.
 */
const byAxis = (t: Translate, standings: readonly Standing[], { axes, actions }: PactGround) => {
  const axisOf = ({ known: { indicator } }: Standing): string | null =>
    indicator.axisId ?? actions.find(({ id }) => id === indicator.actionId)?.axisId ?? null;
  const known = new Set(axes.map(({ id }) => id));
  const groupOf = (one: Standing): string => {
    const axis = axisOf(one) ?? "";
    return known.has(axis) ? axis : one.known.indicator.actionId === null ? "whole" : "apart";
  };
  const places = [{ id: "whole", label: t("tracked.noAxis") }, ...axes, { id: "apart", label: t("tracked.apart") }];
  const groups = places.map(({ id, label }) => ({ id, label, standings: standings.filter((one) => groupOf(one) === id) }));
  return groups
    .filter((group) => group.standings.length > 0)
    .map((group) => ({ ...group, standings: lateFirst(group.standings) }))
    .sort((one, other) => worstOf(one.standings) - worstOf(other.standings));
};

/** The indicators that those who follow a pact keep, axis by axis, with how each stands. */
export const IndicatorsPage = (props: IndicatorsPageProps) => {
  const t = useT();
  const { slug, title, standings, ground, leads, today, said } = props;
  const stale = standings.filter(({ staleness }) => staleness.isStale).length;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("tracked.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("tracked.title")} kicker={title} work>
        {t("tracked.lead", { count: standings.length, verdicts: countWords(t, standings), stale })}
      </Lead>
      {standings.length === 0 && <Empty>{t("tracked.none", { leads: String(leads) })}</Empty>}
      {byAxis(t, standings, ground).map(({ id, label, standings: own }) => (
        <section key={id} className="part">
          <header>
            <h2>{label}</h2>
          </header>
          <IndicatorTable slug={slug} caption={label} standings={own} today={today} />
        </section>
      ))}
      {standings.length > 0 && (
        <p>
          <a href={`/pacts/${slug}/indicators.csv`}>{t("tracked.csv")}</a>
        </p>
      )}
      {leads && (
        <SplitSection id="acts" title={t("tracked.start.title")}>
          <StartForms {...props} />
        </SplitSection>
      )}
    </PactSubPage>
  );
};
