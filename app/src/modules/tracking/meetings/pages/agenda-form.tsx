import { Acts, Button, Checkbox, type Column, Details, PostForm, Table, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { AgendaLine } from "../agenda.ts";
import { lineFacts } from "../line-facts.ts";
import { FREE_LINES } from "../read-agenda.ts";
import { whyWords } from "./agenda-list.tsx";

type AgendaFormProps = {
  readonly action: string;
  readonly revision: number;
  readonly lines: readonly AgendaLine[];
  readonly dropped: readonly AgendaLine[];
  readonly isOpen: boolean;
  readonly said: Said;
};

const FORM = "agenda";

const Lines = ({
  rows,
  caption,
  from,
  isOpen,
  said,
}: { rows: readonly AgendaLine[]; caption: string; from: number } & Pick<AgendaFormProps, "isOpen" | "said">) => {
  const t = useT();
  const { of, value, ticked } = fieldsOf(FORM, said);
  const placeOf = new Map(rows.map(({ key }, position) => [key, String(from + position)]));
  const columns: Column<AgendaLine>[] = [
    {
      label: t("meetings.agenda.column.point"),
      heading: true,
      cell: (line) => (
        <Checkbox
          {...of(`keep-${line.key}`)}
          label={lineFacts(line).what}
          hint={whyWords(t, line, isOpen)}
          bare
          checked={ticked(`keep-${line.key}`, line.row?.isDropped !== true)}
        />
      ),
    },
    {
      label: t("meetings.agenda.column.place"),
      cell: (line) => (
        <TextField
          {...of(`place-${line.key}`)}
          label={t("meetings.agenda.placeOf", { what: lineFacts(line).what })}
          labelUnseen
          bare
          inputMode="numeric"
          maxLength={3}
          value={value(`place-${line.key}`, placeOf.get(line.key) ?? null)}
        />
      ),
    },
    {
      label: t("meetings.agenda.column.minutes"),
      cell: (line) => (
        <TextField
          {...of(`minutes-${line.key}`)}
          label={t("meetings.agenda.minutesOf", { what: lineFacts(line).what })}
          labelUnseen
          bare
          inputMode="numeric"
          maxLength={3}
          value={value(`minutes-${line.key}`, line.row?.minutesPlanned?.toString() ?? null)}
        />
      ),
    },
  ];
  return <Table caption={caption} captionUnseen columns={columns} rows={rows} rowKey={({ key }) => key} />;
};

/** Blank lines for points of one's own. */
const FreeLines = ({ said }: Pick<AgendaFormProps, "said">) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  const column = (name: "what" | "askedBy" | "freeMinutes", most: number): Column<string> => ({
    label: name === "freeMinutes" ? t("meetings.agenda.column.minutes") : t(`meetings.field.${name}-`),
    heading: name === "what",
    cell: (at) => (
      <TextField
        {...of(`${name}-${at}`)}
        label={t("meetings.agenda.freeOf", { field: t(`meetings.field.${name}-`), at })}
        labelUnseen
        bare
        maxLength={most}
        value={value(`${name}-${at}`, null)}
      />
    ),
  });
  const columns = [column("what", 500), column("askedBy", 200), column("freeMinutes", 3)];
  return <Table caption={t("meetings.agenda.free")} columns={columns} rows={FREE_LINES} rowKey={(at) => at} />;
};

/** The whole agenda in one form: what is ticked stays, in the order of the ranks; what is not is dropped and remembered. */
export const AgendaForm = ({ action, revision, lines, dropped, isOpen, said }: AgendaFormProps) => {
  const t = useT();
  return (
    <Details summary={t("meetings.agenda.edit")} open={fieldsOf(FORM, said).mine}>
      <PostForm action={action} hidden={{ form: FORM, act: "agenda", revision: String(revision) }} label={t("meetings.agenda.edit")}>
        <p>{t("meetings.agenda.editHint")}</p>
        {lines.length > 0 && <Lines rows={lines} caption={t("meetings.agenda.title")} from={1} {...{ isOpen, said }} />}
        {dropped.length > 0 && (
          <>
            <h3>{t("meetings.agenda.dropped")}</h3>
            <Lines rows={dropped} caption={t("meetings.agenda.dropped")} from={lines.length + 1} {...{ isOpen, said }} />
          </>
        )}
        <FreeLines said={said} />
        <Acts>
          <Button>{t("meetings.agenda.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
