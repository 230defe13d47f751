import { ButtonLink, Lead, MomentText, Notice, Page, Pagination, Table, useT } from "../../../ui/index.ts";
import type { DraftStatus } from "../drafting.tables.ts";
import { addressOf } from "./review-model.ts";

export type DraftLine = {
  readonly id: string;
  readonly name: string;
  readonly status: DraftStatus;
  readonly open: number;
  readonly changed: Date;
  /** Made by another organisation, which shares it. */
  readonly shared: boolean;
};

type DraftsProps = {
  readonly drafts: readonly DraftLine[];
  readonly page: number;
  readonly pages: number;
  readonly mayCreate: boolean;
  readonly mayExport: boolean;
  readonly deleted: boolean;
};

export const DraftsPage = ({ drafts, page, pages, mayCreate, mayExport, deleted }: DraftsProps) => {
  const t = useT();
  return (
    <Page title={t("drafting.list.title")} hidden breadcrumb={[]}>
      {deleted && (
        <Notice kind="success" announced>
          {t("drafting.list.deleted")}
        </Notice>
      )}
      <Lead work title={t("drafting.list.title")}>
        <p>{t("drafting.list.intro")}</p>
        {mayCreate && (
          <p>
            <ButtonLink href="/drafts/new" kind="main">
              {t("drafting.list.new")}
            </ButtonLink>
          </p>
        )}
      </Lead>
      <Table
        caption={t("drafting.list.caption")}
        captionUnseen
        rows={drafts}
        rowKey={({ id }) => id}
        empty={t("drafting.list.empty")}
        columns={[
          {
            label: t("drafting.list.column.name"),
            heading: true,
            cell: (line) => (
              <>
                <a href={addressOf(line.id)} aria-label={t("drafting.list.resume", { name: line.name })}>
                  {line.name}
                </a>
                {line.shared && <small> {t("drafting.list.shared")}</small>}
              </>
            ),
          },
          { label: t("drafting.list.column.status"), cell: ({ status }) => t(`drafting.status.${status}`) },
          { label: t("drafting.list.column.open"), cell: ({ open }) => t("drafting.list.open", { count: open }) },
          { label: t("drafting.list.column.changed"), cell: ({ changed }) => <MomentText at={changed} /> },
        ]}
      />
      <Pagination page={page} pages={pages} />
      {mayExport && (
        <p>
          <a href="/drafts/examples">{t("examples.title")}</a>
        </p>
      )}
    </Page>
  );
};
