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
const Progress = ({ rerun: { total, done, added, same, refused, startedAt, endedAt } }: { readonly rerun: Rerun }) => {
  const t = useT();
  const told = { total, done, added, same, refused: refused.length };
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

/** Runs all the studies of a space again (`rerun`: the last time; null where there was none), for those who keep some, and tells how far it is. */
export const RerunSection = ({ rerun }: { readonly rerun: Rerun | null }) => {
  const t = useT();
  const isUnderWay = rerun !== null && rerun.endedAt === null;
  return (
    <SplitSection id="rerun" title={t("portfolio.rerun.title")}>
      {rerun && <Progress rerun={rerun} />}
      {!isUnderWay && (
        <PostForm action="/impact" hidden={{ act: "rerun" }} label={t("portfolio.rerun.title")}>
          <p>{t("portfolio.rerun.text")}</p>
          <Button kind="main">{t("portfolio.rerun.submit")}</Button>
        </PostForm>
      )}
    </SplitSection>
  );
};
