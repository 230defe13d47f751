import { PLACE } from "../../../../platform/papers/formats/docx-styles.ts";
import { placeNames } from "../../../../platform/papers/formats/template-places.ts";
import {
  Acts,
  Button,
  Details,
  ErrorSummary,
  errorOf,
  FileField,
  type FormError,
  Lead,
  MomentText,
  Notice,
  PostForm,
  Select,
  SplitSection,
  Table,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { tableNames } from "../exchange/exchange.ts";
import type { PaperName } from "../make-paper.ts";

export type PapersPageProps = {
  readonly slug: string;
  readonly title: string;
  /** Years of the pact, this one first. */
  readonly years: readonly number[];
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  /** Day of the last committee, when it was told. */
  readonly since: string;
  /** Sheets that a file has just changed. */
  readonly written: number;
  /** Parties, contributions and commitments that it has changed. */
  readonly bound: number;
  /** Whether the person may send a template of their own, and tables to be read back. */
  /** The template the documents are set in, when the organisation that follows the pact has its own, and that organisation. */
  readonly kept: { readonly name: string; readonly updatedAt: Date } | null;
  readonly organisation: string;
  readonly isMember: boolean;
  readonly mayImport: boolean;
  readonly errors: readonly FormError[];
};

/** Years that have a row each; more of them are chosen from a list. */
const MOST_ROWS = 6;

type Row = { readonly name: PaperName; readonly label: string; readonly query: string };

const YearForm = ({ slug, years }: Pick<PapersPageProps, "slug" | "years">) => {
  const t = useT();
  const address = `/pacts/${slug}/papers/yearly`;
  return (
    <form action={`${address}.pdf`} aria-label={t("papers.yearForm.title")}>
      <Select
        name="year"
        required
        none={false}
        label={t("papers.yearForm.title")}
        options={years.map(String).map((year) => ({ value: year, label: year }))}
      />
      <Acts>
        <Button>{t("papers.yearForm.pdf")}</Button>
        <Button formAction={`${address}.docx`}>{t("papers.yearForm.docx")}</Button>
      </Acts>
    </form>
  );
};

const Documents = ({ slug, years, since }: PapersPageProps) => {
  const t = useT();
  const rows: Row[] = [
    { name: "pact", label: t("papers.paper.pact"), query: "" },
    ...(years.length > MOST_ROWS ? years.slice(0, 1) : years).map((year) => ({
      name: "yearly" as const,
      label: t("papers.paper.yearly", { year: String(year) }),
      query: `?year=${year}`,
    })),
    { name: "committee", label: t("papers.paper.committee"), query: since === "" ? "" : `?since=${since}` },
  ];
  const link = (format: "docx" | "pdf") => (row: Row) => (
    <a
      href={`/pacts/${slug}/papers/${row.name}.${format}${row.query}`}
      aria-label={t("papers.download", { label: row.label, format: t(`papers.format.${format}`) })}
    >
      {t(`papers.format.${format}`)}
    </a>
  );
  return (
    <SplitSection id="documents" title={t("papers.documents.title")} note={t("papers.documents.note")}>
      <Table
        caption={t("papers.documents.title")}
        captionUnseen
        rows={rows}
        rowKey={({ name, query }) => name + query}
        columns={[
          { label: t("papers.documents.document"), heading: true, cell: ({ label }) => label },
          { label: t("papers.format.docx"), cell: link("docx"), selfEvident: true },
          { label: t("papers.format.pdf"), cell: link("pdf"), selfEvident: true },
        ]}
      />
      {years.length > MOST_ROWS && <YearForm slug={slug} years={years} />}
      <form action={`/pacts/${slug}/papers`} aria-label={t("papers.since.label")}>
        <TextField name="since" type="date" bare label={t("papers.since.label")} hint={t("papers.since.hint")} value={since} />
        <Acts>
          <Button>{t("papers.since.submit")}</Button>
        </Acts>
      </form>
    </SplitSection>
  );
};

const SheetForm = ({ slug, actions, errors }: PapersPageProps) => {
  const t = useT();
  if (actions.length === 0) return null;
  const address = `/pacts/${slug}/papers/sheet`;
  return (
    <SplitSection id="sheet" title={t("papers.sheetForm.title")}>
      <form action={`${address}.pdf`} aria-label={t("papers.sheetForm.title")}>
        <Select
          name="action"
          required
          label={t("papers.action.label")}
          options={actions.map(({ id, label }) => ({ value: id, label }))}
          error={errorOf(errors, "action")}
        />
        <Acts>
          <Button>{t("papers.sheetForm.pdf")}</Button>
          <Button formAction={`${address}.docx`}>{t("papers.sheetForm.docx")}</Button>
        </Acts>
      </form>
    </SplitSection>
  );
};

const Tables = ({ slug }: PapersPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}/papers`;
  return (
    <SplitSection id="tables" title={t("papers.tables.title")} note={t("papers.tables.note")}>
      <ul>
        <li>
          <a href={`${address}/tables.xlsx`}>{t("papers.tables.xlsx")}</a>
        </li>
        {tableNames.map((name) => (
          <li key={name}>
            <a href={`${address}/${name}.csv`}>{t("papers.tables.csv", { table: t(`papers.table.${name}`) })}</a>
          </li>
        ))}
        <li>
          <a href={`/pacts/${slug}/diagnosis.csv`}>{t("papers.tables.csv", { table: t("swot.title") })}</a>
        </li>
        <li>
          <a href={`${address}/calendar.ics`}>{t("papers.tables.ics")}</a>
        </li>
        <li>
          <a href={`${address}/data.json`}>{t("papers.tables.json")}</a>
        </li>
      </ul>
    </SplitSection>
  );
};

const Import = ({ slug, errors }: PapersPageProps) => {
  const t = useT();
  return (
    <SplitSection id="import" title={t("papers.import.title")}>
      <p>{t("papers.import.lead")}</p>
      <PostForm action={`/pacts/${slug}/papers/import`} multipart label={t("papers.import.title")}>
        <FileField
          name="file"
          required
          accept=".xlsx,.csv"
          label={t("papers.import.file")}
          hint={t("papers.import.hint")}
          error={errorOf(errors, "file")}
        />
        <Acts>
          <Button kind="main">{t("papers.import.submit")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

const OwnTemplate = (props: PapersPageProps) => {
  const { slug, since, years, errors, mayImport } = props;
  const t = useT();
  const paper: readonly { readonly value: string; readonly label: string }[] = [
    { value: "pact", label: t("papers.paper.pact") },
    ...years.map((year) => ({ value: `yearly-${year}`, label: t("papers.paper.yearly", { year: String(year) }) })),
    { value: "committee", label: t("papers.paper.committee") },
  ];
  const error = errorOf(errors, "template");
  return (
    <SplitSection id="own-template" title={t("papers.template.title")}>
      <Details summary={t("papers.template.summary")} open={error !== undefined}>
        <p>{t("papers.template.lead", { place: PLACE })}</p>
        <p>
          <a href={`/pacts/${slug}/papers/template.docx`}>{t("papers.template.download")}</a>
        </p>
        <PostForm action={`/pacts/${slug}/papers/with-template`} multipart hidden={{ since }} label={t("papers.template.title")}>
          <Select name="paper" required none={false} label={t("papers.documents.document")} options={paper} />
          <FileField name="template" required accept=".docx" label={t("papers.template.file")} error={error} />
          <Acts>
            <Button>{t("papers.template.submit")}</Button>
          </Acts>
        </PostForm>
      </Details>
      {mayImport && <KeptTemplate {...props} />}
    </SplitSection>
  );
};

/** The template of the organisation, for all its documents: the one that is kept, another instead, or the usual one again. */
const KeptTemplate = ({ slug, kept, organisation, errors }: PapersPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}/papers/own-template`;
  const places = placeNames.map((name) => `{{${name}}}`).join(", ");
  return (
    <>
      <h3>{t("papers.kept.title", { organisation })}</h3>
      {kept === null ? (
        <p>{t("papers.kept.none")}</p>
      ) : (
        <p>
          {t("papers.kept.now", { name: kept.name })} (<MomentText at={kept.updatedAt} dayOnly />
          ). <a href={`${address}.docx`}>{t("papers.kept.giveBack")}</a>
        </p>
      )}
      <PostForm action={address} multipart label={t("papers.kept.title", { organisation })}>
        <FileField
          id="kept-template"
          name="template"
          required
          accept=".docx"
          label={t(kept === null ? "papers.kept.file" : "papers.kept.other")}
          hint={t("papers.kept.hint", { places })}
          error={errorOf(errors, "kept-template")}
        />
        <Acts>
          <Button>{t("papers.kept.submit")}</Button>
        </Acts>
      </PostForm>
      {kept !== null && (
        <PostForm action={`${address}/drop`} label={t("papers.kept.drop")}>
          <Button kind="quiet">{t("papers.kept.drop")}</Button>
        </PostForm>
      )}
    </>
  );
};

/** Everything that can be taken away from a pact, and what can be brought back. */
export const PapersPage = (props: PapersPageProps) => {
  const t = useT();
  const { slug, title, isMember, mayImport, written, bound, errors } = props;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("papers.title")} : ${title}`} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={t("papers.title")} kicker={title} work>
        {t("papers.lead")}
      </Lead>
      {written > 0 && (
        <Notice kind="success" announced>
          {t("papers.import.done", { count: written })}
        </Notice>
      )}
      {bound > 0 && (
        <Notice kind="success" announced>
          {t("papers.import.bound", { count: bound })}
        </Notice>
      )}
      <Documents {...props} />
      <SheetForm {...props} />
      <Tables {...props} />
      {mayImport && <Import {...props} />}
      {isMember && <OwnTemplate {...props} />}
    </PactSubPage>
  );
};
