import {
  Empty,
  Figures,
  FilterForm,
  FoldedTable,
  formatNumber,
  Lead,
  Notice,
  Page,
  Section,
  Select,
  SplitSection,
  useT,
} from "../../../../ui/index.ts";
import { GUIDES } from "../../methods/method-guides.ts";
import type { Rerun } from "../../reruns/reruns.ts";
import type { PortfolioSpace } from "../portfolio.repository.ts";
import type { Portfolio } from "../portfolio.ts";
import { caveats, countsOf, headline, passedOverIn } from "../portfolio-words.ts";
import { GroupSection } from "./group-section.tsx";
import { RerunSection } from "./rerun-section.tsx";
import { StudiesTable, StudyName } from "./studies-table.tsx";

export type PortfolioPageProps = {
  /** The one that is shown; null where no space has a study to read. */
  readonly space: PortfolioSpace | null;
  readonly spaces: readonly PortfolioSpace[];
  readonly portfolio: Portfolio;
  readonly isMember: boolean;
  /** For those who keep some of its studies: the last time that all were run again. */
  readonly again: { readonly rerun: Rerun | null; readonly organisation: string } | null;
  /** What stands in the way of what was just asked. */
  readonly refusal?: string;
};

const Spaces = ({ space, spaces }: Pick<PortfolioPageProps, "space" | "spaces">) => {
  const t = useT();
  if (spaces.length < 2) return null;
  return (
    <FilterForm action="/impact" label={t("portfolio.spaces")} submit={t("portfolio.show")}>
      <Select
        {...{ bare: true, name: "space", label: t("portfolio.space"), none: false, value: space?.id ?? "" }}
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterForm>
  );
};

const Counts = ({ portfolio }: Pick<PortfolioPageProps, "portfolio">) => {
  const t = useT();
  const { registered, counted, leftOut, established, tests, standing } = countsOf(portfolio);
  return (
    <Figures
      figures={[
        { label: t("portfolio.figure.registered"), value: formatNumber(registered) },
        {
          ...{ label: t("portfolio.figure.counted"), value: formatNumber(counted) },
          note: t("portfolio.figure.counted.note", { count: leftOut }),
        },
        {
          ...{ label: t("portfolio.figure.established"), value: formatNumber(established) },
          note: t("portfolio.figure.established.note"),
        },
        {
          ...{ label: t("portfolio.figure.standing"), value: formatNumber(standing) },
          note: t("portfolio.figure.standing.note", { tests }),
        },
      ]}
    />
  );
};

const Alone = ({ portfolio: { alone } }: Pick<PortfolioPageProps, "portfolio">) => {
  const t = useT();
  if (alone.length === 0) return null;
  return (
    <Section id="alone" title={t("portfolio.alone.title")} className="portfolio">
      <p>{t("portfolio.alone.text", { count: alone.length })}</p>
      <StudiesTable caption={t("portfolio.alone.caption")} captionUnseen studies={alone} isAlone />
    </Section>
  );
};

const LeftOut = ({ portfolio: { leftOut } }: Pick<PortfolioPageProps, "portfolio">) => {
  const t = useT();
  if (leftOut.length === 0) return null;
  return (
    <Section id="left-out" title={t("portfolio.out.title")} className="portfolio">
      <FoldedTable
        caption={t("portfolio.out.caption")}
        captionUnseen
        rows={leftOut}
        rowKey={({ id }) => id}
        columns={[
          { label: t("portfolio.column.pact"), heading: true, cell: (study) => <StudyName study={study} /> },
          { label: t("portfolio.column.outcome"), cell: ({ outcome }) => t("portfolio.group.title", outcome) },
          {
            label: t("portfolio.column.reason"),
            cell: ({ reason, run }) => t(`portfolio.out.${reason}`, { sentence: run?.verdict.sentence ?? "" }),
          },
        ]}
      />
    </Section>
  );
};

const How = ({ space, portfolio }: { readonly space: PortfolioSpace } & Pick<PortfolioPageProps, "portfolio">) => {
  const t = useT();
  const query = `?space=${encodeURIComponent(space.id)}`;
  return (
    <>
      <SplitSection id="how" title={t("portfolio.how.title")}>
        {(["luck", "tests", "error", "shared"] as const).map((what) => (
          <p key={what}>{t(`portfolio.how.${what}`)}</p>
        ))}
        <p>{t("portfolio.group.first", { count: passedOverIn(portfolio) })}</p>
      </SplitSection>
      <SplitSection id="files" title={t("portfolio.files.title")}>
        <ul>
          <li>
            <a href={`/impact.csv${query}`}>{t("portfolio.files.csv")}</a>
          </li>
          <li>
            <a href={`/impact.json${query}`}>{t("portfolio.files.json")}</a>
          </li>
        </ul>
      </SplitSection>
    </>
  );
};

/** The effects of a space's pacts: in a sentence, then outcome by outcome, then what could not be read and why. */
export const PortfolioPage = (props: PortfolioPageProps) => {
  const t = useT();
  const { space, spaces, portfolio, isMember, again, refusal } = props;
  const title = t("portfolio.title");
  const [sentence, cautions] = [headline(t, portfolio, isMember), caveats(t, portfolio, isMember)];
  return (
    <Page
      title={space ? t("portfolio.titleOf", { space: space.name }) : title}
      description={t("portfolio.description")}
      styles={["charts", "forest", "study"]}
    >
      <Lead title={title} kicker={space?.name} work>
        <p className="verdict">{sentence}</p>
        {portfolio.registered > 0 && cautions.length > 0 && <p>{cautions.join(" ")}</p>}
        <p className="soft">
          <a href={GUIDES}>{t("impact-methods.link.all")}</a>
        </p>
      </Lead>
      {refusal !== undefined && (
        <Notice kind="risk" announced>
          {refusal}
        </Notice>
      )}
      <Spaces space={space} spaces={spaces} />
      {portfolio.registered === 0 ? <Empty>{cautions.join(" ")}</Empty> : <Counts portfolio={portfolio} />}
      {again && <RerunSection {...again} />}
      {portfolio.groups.map((group, at) => (
        <GroupSection key={`${group.outcome.label} ${group.outcome.unit} ${group.direction}`} group={group} id={`outcome-${at + 1}`} />
      ))}
      <Alone portfolio={portfolio} />
      <LeftOut portfolio={portfolio} />
      {space && portfolio.registered > 0 && <How space={space} portfolio={portfolio} />}
    </Page>
  );
};
