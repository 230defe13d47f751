import { Button, FoldedTable, formatInstant, PostForm, SplitSection, useT } from "../../../../ui/index.ts";
import type { RefusedRerun, Rerun } from "../../reruns/reruns.ts";

const Refused = ({ refused }: Pick<Rerun, "refused">) => {
  const t = useT();
  if (refused.length === 0) return null;
  return (
    <FoldedTable
      caption={t("portfolio.rerun.refused", { count: refused.length })}
      rows={refused}
      rowKey={({ studyId }: RefusedRerun) => studyId}
      columns={[
        {
          ...{ label: t("studies.column.question"), heading: true },
          cell: ({ slug, studyId, question }) => <a href={`/pacts/${slug}/studies/${studyId}`}>{question}</a>,
        },
        { label: t("portfolio.column.reason"), cell: ({ sentence }) => sentence },
      ]}
    />
  );
};

/** How far the studies are run again, without script: the page is asked for again. */
const Progress = ({ rerun: { by, total, done, added, same, refused, startedAt, endedAt } }: { readonly rerun: Rerun }) => {
  const t = useT();
  const told = { by: new Intl.ListFormat("fr").format(by), total, done, added, same, refused: refused.length };
  if (endedAt !== null)
    return (
      <>
        <p>{t("portfolio.rerun.ended", { ...told, at: formatInstant(endedAt) })}</p>
        <Refused refused={refused} />
      </>
    );
  return (
    <>
      <p>{t("portfolio.rerun.underWay", { ...told, at: formatInstant(startedAt) })}</p>
      <p>
        <progress max={total} value={done} aria-label={t("portfolio.rerun.title")} /> <a href="/impact">{t("portfolio.rerun.refresh")}</a>
      </p>
    </>
  );
};

type RerunSectionProps = {
  /** The last time; null where there was none. */
  readonly rerun: Rerun | null;
  /** The organisation of who reads: what it asks for while another's are under way is run after. */
  readonly organisation: string;
};

/** Runs all the studies of a space again, for those who keep some, and tells how far it is. */
export const RerunSection = ({ rerun, organisation }: RerunSectionProps) => {
  const t = useT();
  const isAsked = rerun !== null && rerun.endedAt === null && rerun.by.includes(organisation);
  return (
    <SplitSection id="rerun" title={t("portfolio.rerun.title")}>
      {rerun && <Progress rerun={rerun} />}
      {!isAsked && (
        <PostForm action="/impact" hidden={{ act: "rerun" }} label={t("portfolio.rerun.title")}>
          <p>{t("portfolio.rerun.text")}</p>
          <Button kind="main">{t("portfolio.rerun.submit")}</Button>
        </PostForm>
      )}
    </SplitSection>
  );
};
