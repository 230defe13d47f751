import type { Translate } from "../../../../messages/index.ts";
import { DateText, Details, errorOf, SplitSection, Table, TextField, Unsaid, useT } from "../../../../ui/index.ts";
import { type Appointment, dayOf, slippage } from "../../milestones/milestones.ts";
import { daysWords } from "../sheet-words.ts";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

/** Days after or before the voted day, in words; null without a vote. What is past its expected day and not done says so: `what` it is. */
export const slippageWords = (t: Translate, told: Appointment, today: string, what: "start" | "end" | "milestone"): string | null => {
  const days = slippage(told, today);
  if (days === null) return null;
  const day = dayOf(told);
  if (days > 0 && told.doneOn === null && day !== null && day < today) return t("sheets.slippage.overdue", { what, days });
  return daysWords(t, days);
};

const VOTED = ["votedStartsOn", "votedEndsOn"] as const;

const CalendarForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  const day = (name: "startsOn" | "endsOn" | (typeof VOTED)[number]) => (
    <TextField key={name} name={name} value={values[name]} error={errorOf(errors, name)} type="date" label={t(`sheets.field.${name}`)} />
  );
  const isVotedOpen = VOTED.some((name) => (values[name] ?? "") !== "" || errorOf(errors, name) !== undefined);
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.calendar.title")}>
      {day("startsOn")}
      {day("endsOn")}
      <Details summary={t("sheets.calendar.votedForm")} open={isVotedOpen}>
        <p className="soft">{t("sheets.field.votedHint")}</p>
        {VOTED.map(day)}
      </Details>
    </SheetForm>
  );
};

/** The calendar that was voted beside the one expected now, and the days between them. */
export const CalendarSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit, today } = props;
  const form = formOf(props, "calendar");
  const { stage } = view.sheet;
  const { startsOn, endsOn, votedStartsOn, votedEndsOn } = view.sheet.fields;
  const isEnded = stage === "done" || stage === "abandoned";
  const rows = [
    { key: "start", voted: votedStartsOn, expected: startsOn, isOver: isEnded || stage === "engaged" },
    { key: "end", voted: votedEndsOn, expected: endsOn, isOver: isEnded },
  ] as const;
  // A day that is past and over slips no further.
  const asOf = ({ voted, expected, isOver }: (typeof rows)[number]): string => (isOver ? (expected ?? voted ?? today) : today);
  const isVoted = votedStartsOn !== null || votedEndsOn !== null;
  const isExpected = startsOn !== null || endsOn !== null;
  return (
    <SplitSection id="calendar" title={t("sheets.calendar.title")}>
      {!isVoted && (
        <p>
          <Unsaid>{t("sheets.unsaid.voted")}</Unsaid>
        </p>
      )}
      {!isExpected && (
        <p>
          <Unsaid>{t("sheets.unsaid.expected")}</Unsaid>
        </p>
      )}
      {(isVoted || isExpected) && (
        <Table
          caption={t("sheets.calendar.caption")}
          captionUnseen
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { label: t("sheets.calendar.what"), heading: true, cell: ({ key }) => t(`sheets.calendar.${key}`) },
            {
              label: t("sheets.calendar.voted"),
              cell: ({ voted }) => (voted === null ? <Unsaid>{t("sheets.unsaid.none")}</Unsaid> : <DateText value={voted} />),
            },
            {
              label: t("sheets.calendar.expected"),
              cell: ({ key, expected }) =>
                expected === null ? <Unsaid>{t(`sheets.unsaid.${key}`)}</Unsaid> : <DateText value={expected} />,
            },
            {
              label: t("sheets.calendar.slippage"),
              cell: (row) => slippageWords(t, { votedOn: row.voted, expectedOn: row.expected, doneOn: null }, asOf(row), row.key),
            },
          ]}
        />
      )}
      {form && <CalendarForm view={view} editing={form} />}
      {mayEdit && !form && (
        <p>
          <EditLink view={view} edit="calendar" label={t("sheets.editWhat", { what: t("sheets.calendar.title") })}>
            {t("sheets.edit")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
