import {
  Acts,
  Button,
  type Column,
  DateText,
  ErrorSummary,
  type FormError,
  formatNumber,
  Lead,
  PostForm,
  Section,
  Select,
  SplitSection,
  Table,
  Unsaid,
  useT,
} from "../../../../ui/index.ts";
import { type Diagnosis, figureWords, isTerritoryCode, periodWords } from "../../../territories/index.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import type { BoundFigure } from "../bound-figures.ts";
import type { FreshFigure } from "../fresh-figures.ts";

type PactFiguresPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly bound: readonly BoundFigure[];
  readonly fresh: readonly FreshFigure[];
  readonly territories: readonly { readonly code: string; readonly name: string }[];
  /** Of the territory whose figure is to be bound; null until one is chosen. */
  readonly diagnosis: Diagnosis | null;
  readonly figure: string;
  readonly mayBind: boolean;
  readonly errors: readonly FormError[];
};

const Bound = ({ bound }: { bound: readonly BoundFigure[] }) => {
  const t = useT();
  const columns: Column<BoundFigure>[] = [
    { label: t("pacts.indicators.label"), heading: true, cell: ({ indicator }) => indicator.label },
    { label: t("pacts.indicators.kind"), cell: ({ indicator }) => t(`pacts.indicatorKind.${indicator.kind}`) },
    {
      label: t("pacts.indicators.date"),
      cell: ({ indicator: { date } }) => (date === null ? t("ui.unsaid") : <DateText value={date} />),
    },
    { label: t("pacts.indicators.value"), numeric: true, cell: ({ indicator: { value, unit } }) => formatNumber(value, unit) },
    {
      label: t("indicators.column.source"),
      cell: ({ source: { title, publisher, url }, indicator }) => (
        <>
          {url === null ? title : <a href={url}>{title}</a>}
          <br />
          <small className="soft">{[publisher, indicator.citations[0]?.note].filter(Boolean).join(". ")}</small>
        </>
      ),
    },
  ];
  const caption = t("indicators.bound.title");
  return (
    <Section title={caption} id="bound">
      {bound.length === 0 ? (
        <Unsaid>{t("indicators.bound.none")}</Unsaid>
      ) : (
        <Table caption={caption} captionUnseen columns={columns} rows={bound} rowKey={({ source }) => source.id} />
      )}
    </Section>
  );
};

/** What is known today, to be added beside what the pact says. */
const Fresh = ({ slug, fresh, mayBind }: Pick<PactFiguresPageProps, "slug" | "fresh" | "mayBind">) => {
  const t = useT();
  return (
    <Section title={t("indicators.fresh.title")} id="fresh" note={t("indicators.fresh.note")}>
      <ul>
        {fresh.map(({ bound: { indicator, key, source }, value, unit, date }) => {
          const told = { label: indicator.label, was: formatNumber(indicator.value, indicator.unit), now: formatNumber(value, unit) };
          return (
            <li key={source.id}>
              {t("indicators.fresh.line", { ...told, date: date ?? "none" })}
              {mayBind && (
                <PostForm action={`/pacts/${slug}/figures`} hidden={{ act: "bind", territory: key.territory, figure: key.figure }}>
                  <Button label={t("indicators.fresh.submitLabel", { label: indicator.label })}>{t("indicators.fresh.submit")}</Button>
                </PostForm>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const Bind = ({ slug, territories, diagnosis, figure }: Pick<PactFiguresPageProps, "slug" | "territories" | "diagnosis" | "figure">) => {
  const t = useT();
  const places = territories.filter(({ code }) => isTerritoryCode(code));
  const options =
    diagnosis?.figures.flatMap((one) =>
      "missing" in one
        ? []
        : [
            {
              value: one.id,
              label: t("indicators.bind.option", {
                label: one.label,
                value: figureWords(one.value, one.unit, t),
                period: one.period === undefined ? "none" : periodWords(one.period, t),
              }),
            },
          ],
    ) ?? [];
  return (
    <SplitSection title={t("indicators.bind.title")} id="bind">
      {diagnosis && options.length > 0 ? (
        <PostForm action={`/pacts/${slug}/figures`} hidden={{ act: "bind", territory: diagnosis.territory.code }}>
          <Select name="figure" label={t("indicators.bind.figure", { name: diagnosis.territory.name })} options={options} value={figure} />
          <Acts>
            <Button kind="main">{t("indicators.bind.submit")}</Button>
          </Acts>
        </PostForm>
      ) : (
        <>
          <p>{t(places.length === 0 ? "indicators.bind.nowhere" : "indicators.bind.which")}</p>
          <ul>
            {places.map(({ code, name }) => (
              <li key={code}>
                <a href={`/pacts/${slug}/figures?territory=${code}#bind`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </SplitSection>
  );
};

/** The official figures that a pact is measured by: read by everyone, bound by who follows the pact. */
export const PactFiguresPage = ({ slug, title, bound, fresh, mayBind, errors, ...binding }: PactFiguresPageProps) => {
  const t = useT();
  return (
    <PactSubPage slug={slug} pact={title} title={t("indicators.title")}>
      <ErrorSummary errors={errors} />
      <Lead title={t("indicators.title")} kicker={title} work>
        {t("indicators.lead")}
      </Lead>
      <Bound bound={bound} />
      {fresh.length > 0 && <Fresh slug={slug} fresh={fresh} mayBind={mayBind} />}
      {mayBind && <Bind slug={slug} {...binding} />}
    </PactSubPage>
  );
};
