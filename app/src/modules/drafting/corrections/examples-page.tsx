import { ButtonLink, Empty, Lead, Page, Table, useT } from "../../../ui/index.ts";
import type { CorrectionCounts } from "./count-corrections.ts";

type ExamplesProps = {
  readonly counts: CorrectionCounts;
  /** Whether it tells of the whole space, or of one organisation. */
  readonly whole: boolean;
};

/** What the reviews of a space teach, and the archive of it. */
export const ExamplesPage = ({ counts: { drafts, byField }, whole }: ExamplesProps) => {
  const t = useT();
  const corrections = byField.reduce((sum, one) => sum + one.corrections, 0);
  return (
    <Page title={t("examples.title")} hidden breadcrumb={[{ label: t("drafting.list.title"), href: "/drafts" }]}>
      <Lead work title={t("examples.title")}>
        <p>{t("examples.intro")}</p>
        <p>{t(whole ? "examples.scope.any" : "examples.scope.own")}</p>
        {drafts > 0 && (
          <>
            <p>{t("examples.count", { drafts, corrections })}</p>
            <p>
              <ButtonLink href="/drafts/examples/archive" kind="main">
                {t("examples.download")}
              </ButtonLink>
            </p>
          </>
        )}
      </Lead>
      {drafts === 0 && <Empty>{t("examples.none")}</Empty>}
      {byField.length > 0 && (
        <Table
          caption={t("examples.caption")}
          rows={byField}
          rowKey={({ field }) => field}
          columns={[
            { label: t("examples.column.field"), heading: true, cell: ({ field }) => t(`drafting.field.${field}`) },
            { label: t("examples.column.corrections"), numeric: true, cell: ({ corrections: count }) => count },
          ]}
        />
      )}
    </Page>
  );
};
