import type { Translate } from "../../../../messages/index.ts";
import {
  Acts,
  Button,
  type Column,
  FileField,
  formatDate,
  formatNumber,
  Lead,
  Notice,
  PostForm,
  Section,
  Table,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { countWords } from "../achievement-words.ts";
import { columns as fileColumns } from "../csv-columns.ts";
import type { AchievementImport, ChangedRow, FreshRow } from "../plan-import.ts";
import type { RowFault } from "../read-rows.ts";

export type ImportView = {
  readonly slug: string;
  readonly title: string;
  /** A file that was read and not written yet, as base64. */
  readonly shown: { readonly file: string; readonly content: string; readonly plan: AchievementImport } | null;
  readonly error?: string;
  /** Rows that were just written. */
  readonly done: number | null;
};

/** Rows that one table shows: the rest are counted. */
const MOST_SHOWN = 100;

/** Signs of one value that are shown: a file may hold a million of them in one cell. */
const LONGEST_SHOWN = 200;
const shortened = (value: string): string => (value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);

const valueWords = (t: Translate, value: unknown): string => {
  if (value === null || value === undefined) return t("achievements.import.empty");
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean") return t(value ? "achievements.one.readPublic" : "achievements.one.readMembers");
  return Array.isArray(value) ? formatNumber(value.length) : String(value);
};

const fieldNames: Readonly<Record<string, string>> = {
  day: "date",
  indicatorIds: "indicators",
  actionId: "action",
  sourceUrl: "source_url",
  isPublic: "public",
};

const Faults = ({ faults }: { faults: readonly RowFault[] }) => {
  const t = useT();
  const title = t("achievements.import.faults");
  const columns: Column<RowFault>[] = [
    { label: t("achievements.import.row"), heading: true, cell: ({ row }) => String(row) },
    { label: t("achievements.import.column"), cell: ({ column }) => column },
    {
      label: t("achievements.import.reason"),
      cell: ({ code, column, value, wanted = "" }) =>
        t(`achievements.row.${code}`, { column: shortened(column), value: shortened(value), wanted }),
    },
  ];
  return (
    <Section id="faults" title={title}>
      <Table caption={title} captionUnseen columns={columns} rows={faults.slice(0, MOST_SHOWN)} rowKey={(_, place) => place} />
      {faults.length > MOST_SHOWN && <p>{t("achievements.import.more", { count: faults.length - MOST_SHOWN })}</p>}
    </Section>
  );
};

const Added = ({ rows }: { rows: readonly FreshRow[] }) => {
  const t = useT();
  const title = t("achievements.import.added", { count: rows.length });
  const columns: Column<FreshRow>[] = [
    { label: t("achievements.import.row"), heading: true, cell: ({ row }) => String(row) },
    { label: t("achievements.column.what"), cell: ({ fields }) => fields.what },
    { label: t("achievements.column.day"), cell: ({ fields }) => formatDate(fields.day) },
    { label: t("achievements.column.quantity"), numeric: true, cell: ({ fields }) => countWords(t, fields) },
    { label: t("achievements.column.place"), cell: ({ fields }) => fields.place ?? t("achievements.place.none") },
    { label: t("achievements.field.indicator"), numeric: true, cell: ({ indicatorIds }) => formatNumber(indicatorIds.length) },
  ];
  return (
    <Section id="added" title={title}>
      <Table caption={title} captionUnseen columns={columns} rows={rows.slice(0, MOST_SHOWN)} rowKey={({ row }) => row} />
      {rows.length > MOST_SHOWN && <p>{t("achievements.import.more", { count: rows.length - MOST_SHOWN })}</p>}
    </Section>
  );
};

const Changed = ({ rows }: { rows: readonly ChangedRow[] }) => {
  const t = useT();
  const title = t("achievements.import.changed", { count: rows.length });
  const columns: Column<ChangedRow>[] = [
    { label: t("achievements.import.row"), heading: true, cell: ({ row }) => String(row) },
    { label: t("achievements.column.what"), cell: ({ before }) => before.what },
    {
      label: t("achievements.import.differences"),
      cell: ({ differences }) =>
        differences
          .map(({ field, before, after }) =>
            t("achievements.import.difference", {
              ...{ field: fieldNames[field] ?? field, before: valueWords(t, before), after: valueWords(t, after) },
            }),
          )
          .join(" ; "),
    },
  ];
  return (
    <Section id="changed" title={title}>
      <Table caption={title} captionUnseen columns={columns} rows={rows.slice(0, MOST_SHOWN)} rowKey={({ row }) => row} />
      {rows.length > MOST_SHOWN && <p>{t("achievements.import.more", { count: rows.length - MOST_SHOWN })}</p>}
    </Section>
  );
};

const Preview = ({ slug, shown }: { slug: string; shown: NonNullable<ImportView["shown"]> }) => {
  const t = useT();
  const { file, content, plan } = shown;
  const { added, changed, same, faults, digest } = plan;
  const isWritable = faults.length === 0 && added.length + changed.length > 0;
  const wrong = new Set(faults.map(({ row }) => row)).size;
  return (
    <>
      <p>{t("achievements.import.summary", { file, added: added.length, changed: changed.length, same, wrong })}</p>
      {faults.length > 0 && <Notice kind="risk">{t("achievements.import.mend")}</Notice>}
      {faults.length === 0 && !isWritable && <Notice>{t("achievements.import.same")}</Notice>}
      {isWritable && (
        <PostForm
          action={`/pacts/${slug}/achievements/import/confirm`}
          hidden={{ file, content, digest }}
          multipart
          label={t("achievements.import.confirm")}
        >
          <Acts>
            <Button kind="main">{t("achievements.import.confirm")}</Button>
          </Acts>
        </PostForm>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {changed.length > 0 && <Changed rows={changed} />}
      {added.length > 0 && <Added rows={added} />}
    </>
  );
};

/** A file of achievements: chosen, then shown row by row, then written whole or not at all. */
export const ImportPage = ({ slug, title, shown, error, done }: ImportView) => {
  const t = useT();
  const address = `/pacts/${slug}/achievements`;
  const name = t("achievements.import");
  return (
    <PactSubPage slug={slug} pact={title} title={`${name}, ${title}`} hidden above={[{ href: address, label: t("achievements.title") }]}>
      <Lead title={name} kicker={title} work>
        {t("achievements.import.lead")}
      </Lead>
      {error !== undefined && <Notice kind="late">{error}</Notice>}
      {done !== null && (
        <Notice kind="success" announced>
          <p>
            {t("achievements.import.done", { count: done })} <a href={address}>{t("achievements.pairs.back")}</a>
          </p>
        </Notice>
      )}
      {shown && <Preview slug={slug} shown={shown} />}
      <Section id="file" title={t("achievements.import.choose")}>
        <PostForm action={`${address}/import`} multipart label={t("achievements.import.choose")}>
          <FileField
            name="file"
            label={t("achievements.import.file")}
            hint={t("achievements.import.hint")}
            accept=".csv,text/csv"
            required
          />
          <Acts>
            <Button>{t("achievements.import.read")}</Button>
          </Acts>
        </PostForm>
        <p className="soft">{t("achievements.import.columns", { columns: fileColumns.join(", ") })}</p>
      </Section>
    </PactSubPage>
  );
};
