import { Acts, Button, Checkbox, type Column, Details, PostForm, Table, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { AgendaLine } from "../agenda.ts";
import { lineFacts } from "../line-facts.ts";
import { FREE_LINES } from "../read-agenda.ts";
import { LineWhy } from "./agenda-list.tsx";

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
        <>
          {lineFacts(line).what}
          <br />
          <LineWhy line={line} isOpen={isOpen} />
        </>
      ),
    },
    {
      label: t("meetings.agenda.column.keep"),
      cell: (line) => (
        <Checkbox
          {...of(`keep-${line.key}`)}
          label={t("meetings.agenda.keepOf", { what: lineFacts(line).what })}
          labelUnseen
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

const FreeLines = ({ said }: Pick<AgendaFormProps, "said">) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  return (
    <fieldset>
      <legend>{t("meetings.agenda.free")}</legend>
      {FREE_LINES.map((at) => (
        <div key={at} className="stack">
          <TextField {...of(`what-${at}`)} label={t("meetings.field.what-")} maxLength={500} value={value(`what-${at}`, null)} />
          <TextField {...of(`askedBy-${at}`)} label={t("meetings.field.askedBy-")} maxLength={200} value={value(`askedBy-${at}`, null)} />
          <TextField
            {...of(`freeMinutes-${at}`)}
            label={t("meetings.field.freeMinutes-")}
            inputMode="numeric"
            maxLength={3}
            value={value(`freeMinutes-${at}`, null)}
          />
        </div>
      ))}
    </fieldset>
  );
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
