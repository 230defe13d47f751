import type { ReactNode } from "react";
import { isMessageKey } from "../../../../messages/index.ts";
import {
  ErrorSummary,
  type Figure,
  Figures,
  formatDate,
  formatNumber,
  Gaps,
  Lead,
  Pairs,
  SplitSection,
  Table,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { projected } from "../projected.ts";
import type { Standing } from "../standing.ts";
import { aimedAt } from "../target.ts";
import type { KeptTarget } from "../tracked.ts";
import { judgedUnit, periodWords, reckoned, stalenessWords, targetWords, valueWords, whereWords, whyWords } from "../tracked-words.ts";
import { IndicatorChart } from "./indicator-chart.tsx";
import { ChangeIndicator, CloseIndicator, GiveReading, type IndicatorFormsProps, SetAside } from "./indicator-forms.tsx";
import { ReadingsTable } from "./readings-table.tsx";
import { TargetForm } from "./target-form.tsx";
import { TargetsTable } from "./targets-table.tsx";

export type IndicatorPageProps = IndicatorFormsProps & {
  readonly title: string;
  readonly leads: boolean;
  /** Whether they act for a party, and may give readings. */
  readonly mayRead: boolean;
  readonly told: Partial<Omit<KeptTarget, "id">>;
};

const Periods = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const { judgement, known } = standing;
  if (judgement.periods.length === 0) return null;
  return (
    <SplitSection id="periods" title={t("tracked.periods.title")}>
      <Table
        caption={t("tracked.periods.title")}
        captionUnseen
        rows={judgement.periods}
        rowKey={({ from }) => from}
        columns={[
          { label: t("tracked.column.period"), heading: true, cell: (period) => periodWords(t, period) },
          { label: t("tracked.column.figure"), numeric: true, cell: ({ value }) => valueWords(value, known.indicator.unit) },
          {
            label: t("tracked.column.expected"),
            numeric: true,
            cell: ({ expected }) => valueWords(reckoned(expected), known.indicator.unit),
          },
          { label: t("tracked.column.state"), cell: ({ state }) => t(`tracked.period.${state}`) },
        ]}
      />
    </SplitSection>
  );
};

const About = ({ standing, ground, others, slug }: IndicatorPageProps) => {
  const t = useT();
  const { indicator } = standing.known;
  const labels = new Map([...ground.axes, ...ground.actions].map(({ id, label }) => [id, label]));
  const linkTo = (id: string): ReactNode => {
    const other = others.find((one) => one.id === id);
    return other ? (
      <a key={id} href={`/pacts/${slug}/indicators/${id}`}>
        {other.label}
      </a>
    ) : null;
  };
  const pairs: [string, ReactNode][] = [
    [t("tracked.one.where"), whereWords(t, indicator, labels)],
    [t("tracked.one.level"), t(`tracked.level.${indicator.level}`)],
    [t("tracked.one.measure"), t(`tracked.measure.${indicator.measure}`)],
    [t("tracked.one.direction"), t(`tracked.direction.${indicator.direction}`)],
    [t("tracked.one.feed"), t(`tracked.feed.${indicator.feed}`)],
    [t("tracked.one.rhythm"), indicator.rhythm === null ? t("tracked.one.rhythm.none") : t(`tracked.rhythm.${indicator.rhythm}`)],
  ];
  const nameOf = (code: string): string => ground.territories.find((one) => one.code === code)?.name ?? code;
  const figure = `diagnosis.figure.${indicator.figure}`;
  if (indicator.figure !== null)
    pairs.push([t("tracked.one.figure"), `${isMessageKey(figure) ? t(figure) : indicator.figure}, ${nameOf(indicator.territory ?? "")}`]);
  if (indicator.benchmark !== null)
    pairs.push([
      t("tracked.one.benchmark"),
      t("tracked.one.benchmark.of", { code: indicator.benchmark, name: nameOf(indicator.benchmark) }),
    ]);
  if (indicator.producer !== null) pairs.push([t("tracked.one.producer"), indicator.producer]);
  if (indicator.method !== null) pairs.push([t("tracked.one.method"), indicator.method]);
  if (indicator.parentId !== null) pairs.push([t("tracked.one.parent"), linkTo(indicator.parentId)]);
  const { parts, missing } = standing.rolled;
  if (parts.length > 0)
    pairs.push([
      t("tracked.one.parts"),
      <>
        {parts.map((id, at) => (
          <span key={id}>
            {at > 0 && ", "}
            {linkTo(id)}
          </span>
        ))}
        {missing.length > 0 && (
          <>
            <br />
            <small className="unsaid">{t("tracked.one.missing", { count: missing.length })}</small>
          </>
        )}
      </>,
    ]);
  return (
    <SplitSection id="about" title={t("tracked.one.about")}>
      <Pairs pairs={pairs.map(([label, value]) => ({ label, value }))} />
    </SplitSection>
  );
};

const HowItStands = ({ standing, today }: { standing: Standing; today: string }) => {
  const t = useT();
  const { target, known, points, judgement, sorted } = standing;
  const { unit } = known.indicator;
  const isGap = target?.shape === "gap-to-benchmark";
  const words = (value: number): string => valueWords(value, judgedUnit(t, unit, target?.shape, value));
  const last = points.at(-1);
  const projection = projected(standing, today);
  const aimed = target ? aimedAt(target) : null;
  const figures: Figure[] = [
    {
      label: t("tracked.column.verdict"),
      value: t(`tracked.verdict.${judgement.verdict}`),
      note: whyWords(t, standing),
      words: true,
      gap: judgement.verdict === "cannot-say",
    },
    {
      label: t(isGap ? "tracked.gap.last" : "tracked.column.value"),
      note: stalenessWords(t, standing),
      ...(last
        ? { value: formatNumber(last.value), unit: judgedUnit(t, unit, target?.shape, last.value) }
        : { value: t(sorted.retained.length > 0 ? "tracked.gap.none" : "tracked.never"), words: true, gap: true }),
    },
    target
      ? {
          label: t("tracked.column.target"),
          ...(aimed === null
            ? { value: targetWords(t, target, unit), words: true }
            : { value: formatNumber(aimed), unit: judgedUnit(t, unit, target.shape, aimed) }),
          note: aimed === null ? target.source : `${targetWords(t, target, unit)}. ${target.source}`,
        }
      : { label: t("tracked.column.target"), value: t("tracked.target.none"), words: true, gap: true },
    projection.ok
      ? {
          label: t("tracked.column.chance"),
          value: formatNumber(Math.round(projection.value.chance * 100)),
          unit: t("tracked.projection.chance", { chance: Math.round(projection.value.chance * 100) }),
          note: t("tracked.projection.range", {
            median: words(reckoned(projection.value.median)),
            low: words(reckoned(projection.value.low)),
            high: words(reckoned(projection.value.high)),
            level: Math.round(projection.value.level * 100),
          }),
        }
      : {
          label: t("tracked.column.chance"),
          value: t("tracked.projection.none"),
          words: true,
          note: t(`tracked.projection.none.${projection.error}`),
          gap: true,
        },
  ];
  return <Figures figures={figures} />;
};

/** One indicator: where it stands, what says so, each target and each reading there was. */
export const IndicatorPage = (props: IndicatorPageProps) => {
  const t = useT();
  const { slug, title, standing, said, leads, mayRead, today, told } = props;
  const { indicator, readings } = standing.known;
  const above = [{ href: `/pacts/${slug}/indicators`, label: t("tracked.title") }];
  const standingReadings = readings
    .filter(({ setAsideBecause }) => setAsideBecause === null)
    .map(({ id, day, value }) => ({ id, label: `${formatDate(day)} : ${valueWords(value, indicator.unit)}` }));
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${indicator.label} : ${title}`} styles={["charts"]}>
      <ErrorSummary errors={said.errors} />
      <Lead title={indicator.label} kicker={title} work>
        {indicator.closedOn !== null && <p>{t("tracked.closed", { on: formatDate(indicator.closedOn) })}</p>}
        {!indicator.isPublic && <p>{t("tracked.private")}</p>}
      </Lead>
      <HowItStands standing={standing} today={today} />
      <Gaps id="lacks" title={t("tracked.one.lacks")} gaps={standing.lacks.map((lack) => t(`tracked.lack.${lack}`))} />
      <IndicatorChart standing={standing} today={today} />
      <Periods standing={standing} />
      <SplitSection id="readings" title={t("tracked.one.readings")}>
        <ReadingsTable standing={standing} />
        {mayRead && <GiveReading {...props} />}
        {leads && <SetAside {...props} readings={standingReadings} />}
        <p>
          <a href={`/pacts/${slug}/indicators/${indicator.id}.csv`}>{t("tracked.csv.one")}</a>
        </p>
      </SplitSection>
      <SplitSection id="targets" title={t("tracked.one.targets")}>
        <TargetsTable standing={standing} />
        {leads && <TargetForm {...{ slug, said, standing, today, told }} />}
      </SplitSection>
      <About {...props} />
      {leads && (
        <SplitSection id="acts" title={t("tracked.one.acts")}>
          <ChangeIndicator {...props} />
          <CloseIndicator {...props} />
        </SplitSection>
      )}
    </PactSubPage>
  );
};
