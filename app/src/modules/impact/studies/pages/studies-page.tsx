import { dayInParis } from "@levier/kernel";
import { ButtonLink, type Column, Empty, FoldedTable, formatDate, Lead, Pairs, SplitSection, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import type { VerdictCode } from "../../evaluate/evaluation.ts";
import { GUIDES } from "../../methods/method-guides.ts";
import { followsPlan } from "../authoritative-run.ts";
import { signedBy } from "../signed-by.ts";
import type { Answer, PanelCounts, Study } from "../study.ts";
import { countsWords, waitingWords } from "../study-words.ts";

export const verdictCodes: readonly VerdictCode[] = ["effect", "no-detectable-effect", "too-early", "not-measurable"];

type StudiesPageProps = {
  readonly slug: string;
  readonly title: string;
  /** Those that who asks may read, each with the version that answers it. */
  readonly studies: readonly (Study & { readonly run: Answer | null; readonly panels: PanelCounts | undefined })[];
  readonly leads: boolean;
  readonly tenant: string;
  /** When the pact was signed, as it tells it itself. */
  readonly signedOn: string | null;
};

const Verdict = ({ run }: { readonly run: Answer }) => {
  const t = useT();
  const counts = countsWords(t, run.counts, followsPlan(run));
  return (
    <>
      {t(`studies.verdict.${run.result.verdict.code}`)}
      {counts !== null && (
        <>
          <br />
          <small className="soft">{counts}</small>
        </>
      )}
    </>
  );
};

const List = ({ slug, studies, signedOn }: StudiesPageProps) => {
  const t = useT();
  const columns: Column<StudiesPageProps["studies"][number]>[] = [
    {
      label: t("studies.column.question"),
      heading: true,
      cell: ({ id, plan }) => <a href={`/pacts/${slug}/studies/${id}`}>{plan.question}</a>,
    },
    {
      label: t("studies.column.verdict"),
      selfEvident: true,
      cell: ({ run, panels }) => (run ? <Verdict run={run} /> : <span className="unsaid">{waitingWords(t, panels)}</span>),
    },
    {
      label: t("studies.column.state"),
      selfEvident: true,
      cell: ({ plan, registeredAt, isPublic }) => {
        const day = registeredAt && dayInParis(registeredAt);
        const registered = day === null ? t("studies.state.draft") : t("studies.state.registered", { on: formatDate(day) });
        const state = day !== null && day > signedBy(plan, signedOn) ? t("studies.state.late", { state: registered }) : registered;
        return isPublic ? state : `${state}, ${t("studies.state.private")}`;
      },
    },
  ];
  return <FoldedTable caption={t("studies.list.caption")} captionUnseen columns={columns} rows={studies} rowKey={({ id }) => id} />;
};

/** The studies of a pact: the question of each, and what it answers. */
export const StudiesPage = (props: StudiesPageProps) => {
  const t = useT();
  const { slug, title, studies, leads } = props;
  const registered = studies.filter(({ registeredAt }) => registeredAt !== null).length;
  const start = leads && (
    <p>
      <ButtonLink kind="main" href={`/pacts/${slug}/studies/new`}>
        {t("studies.start")}
      </ButtonLink>
    </p>
  );
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("studies.title")} : ${title}`}>
      <Lead title={t("studies.title")} kicker={title} work>
        {t("studies.lead", { registered })}
      </Lead>
      {studies.length === 0 ? (
        <Empty>
          <p>{t("studies.none")}</p>
          {start}
        </Empty>
      ) : (
        <>
          <List {...props} />
          <p>
            <a href={`/impact?space=${encodeURIComponent(props.tenant)}`}>{t("portfolio.open")}</a>
          </p>
          {start}
        </>
      )}
      <SplitSection id="verdicts" title={t("studies.verdicts.title")}>
        <Pairs pairs={verdictCodes.map((code) => ({ label: t(`studies.verdict.${code}`), value: t(`studies.verdicts.${code}`) }))} />
        <p>
          <a href={GUIDES}>{t("impact-methods.link.all")}</a>
        </p>
      </SplitSection>
    </PactSubPage>
  );
};
