import { Acts, Button, type Column, Lead, Notice, PostForm, Section, Table, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { gatherFaults, type RowFaultCount } from "../exchange/gather-faults.ts";
import type { BondDifferences, Difference, ImportPlan, RowFault } from "../exchange/import-plan.ts";
import { rowFaultWords } from "../paper-words.ts";

export type ImportPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly file: string;
  readonly plan: ImportPlan;
  /** Why the confirmed changes were not written, in a sentence. */
  readonly refused?: string;
};

const Faults = ({ faults }: { faults: readonly RowFault[] }) => {
  const t = useT();
  const columns: Column<RowFaultCount>[] = [
    {
      label: t("papers.import.row"),
      heading: true,
      cell: ({ table, row, rows }) => t("papers.import.place", { table: t(`papers.table.${table}`), row: String(row), more: rows - 1 }),
    },
    { label: t("papers.import.column"), cell: ({ column }) => column ?? "" },
    { label: t("papers.import.why"), cell: (fault) => rowFaultWords(t, fault) },
  ];
  return (
    <Section id="faults" title={t("papers.import.faults")}>
      <Table
        caption={t("papers.import.faults")}
        captionUnseen
        columns={columns}
        rows={gatherFaults(faults)}
        rowKey={({ table, row, column, code }) => `${table}-${row}-${column}-${code}`}
      />
    </Section>
  );
};

const Differences = ({ label, differences, id }: BondDifferences) => {
  const t = useT();
  const shown = (text: string) => (text === "" ? t("papers.import.nothing") : text);
  const columns: Column<Difference>[] = [
    { label: t("papers.import.what"), heading: true, cell: ({ what }) => what },
    { label: t("papers.import.before"), cell: ({ before }) => shown(before) },
    { label: t("papers.import.after"), cell: ({ after }) => shown(after) },
  ];
  return (
    <Section id={`thing-${id}`} level={3} title={label}>
      <Table
        caption={t("papers.import.ofAction", { action: label })}
        captionUnseen
        columns={columns}
        rows={differences}
        rowKey={(_, position) => position}
      />
    </Section>
  );
};

/** What a file would change, action by action, before anything is written; every row that is refused, with its reason. */
export const ImportPage = ({ slug, title, file, plan, refused }: ImportPageProps) => {
  const t = useT();
  const { rows, faults, differences, changes, things, bondChanges } = plan;
  const told = [...differences.map(({ actionId, ...one }) => ({ id: actionId, ...one })), ...things];
  const wrong = new Set(faults.map(({ table, row }) => `${table}-${row}`)).size;
  const address = `/pacts/${slug}/papers`;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("papers.import.previewTitle")} : ${title}`}
      hidden
      above={[{ href: address, label: t("papers.title") }]}
    >
      <Lead title={t("papers.import.previewTitle")} kicker={title} work>
        {t("papers.import.summary", { file, rows, actions: differences.length, things: things.length, wrong })}
      </Lead>
      {refused !== undefined && <Notice kind="late">{refused}</Notice>}
      {wrong > 0 && <Notice kind="risk">{t("papers.import.mend", { count: wrong })}</Notice>}
      {wrong === 0 && told.length === 0 && <Notice>{t("papers.import.same")}</Notice>}
      {wrong === 0 && told.length > 0 && (
        <PostForm
          action={`${address}/import/confirm`}
          hidden={{ file, changes: JSON.stringify(changes), bonds: JSON.stringify(bondChanges) }}
          label={t("papers.import.confirm")}
        >
          <Acts>
            <Button kind="main">{t("papers.import.confirm")}</Button>
          </Acts>
        </PostForm>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {told.length > 0 && (
        <Section id="differences" title={t("papers.import.differences")}>
          {told.map((one) => (
            <Differences key={one.id} {...one} />
          ))}
        </Section>
      )}
      <p>
        <a href={`${address}#import`}>{t("papers.import.another")}</a>
      </p>
    </PactSubPage>
  );
};
