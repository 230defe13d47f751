import {
  Acts,
  Button,
  Checkbox,
  ErrorSummary,
  formatDate,
  Lead,
  PostForm,
  SplitSection,
  TextArea,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { fieldsOf, PactSubPage } from "../../../pacts/index.ts";
import type { AttendanceLine } from "../attendance.ts";
import type { Decision } from "../decision.ts";
import { lineFacts } from "../line-facts.ts";
import type { Meeting } from "../meeting.ts";
import { whenWords } from "../meeting-words.ts";
import { AttendanceFields } from "./attendance-fields.tsx";
import { DecisionFields, type DecisionFieldsProps } from "./decision-fields.tsx";
import { ReopenForm } from "./reopen-form.tsx";

type MinutesPageProps = DecisionFieldsProps & {
  readonly slug: string;
  readonly title: string;
  readonly meeting: Meeting;
  readonly attendance: readonly AttendanceLine[];
  readonly decisions: readonly Decision[];
  readonly leads: boolean;
  readonly today: string;
};

const Outcomes = ({ lines, said }: Pick<MinutesPageProps, "lines" | "said">) => {
  const t = useT();
  const { of, value } = fieldsOf("minutes", said);
  if (lines.length === 0) return <p className="unsaid">{t("meetings.agenda.noneHeld")}</p>;
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.key}>
          {lineFacts(line).what}
          <TextArea
            {...of(`outcome-${line.key}`)}
            rows={2}
            label={t("meetings.field.outcome-")}
            maxLength={4000}
            value={value(`outcome-${line.key}`, line.row?.outcome ?? null)}
          />
          <TextField
            {...of(`spent-${line.key}`)}
            label={t("meetings.field.spent-")}
            inputMode="numeric"
            maxLength={3}
            value={value(`spent-${line.key}`, line.row?.minutesSpent?.toString() ?? null)}
          />
        </li>
      ))}
    </ol>
  );
};

const Decided = ({ decisions, said }: Pick<MinutesPageProps, "decisions" | "said">) => {
  const t = useT();
  const { of, ticked } = fieldsOf("minutes", said);
  return (
    <ol>
      {decisions.map(({ id, what }) => (
        <li key={id}>
          {what}
          <Checkbox {...of(`drop-${id}`)} label={t("meetings.decision.drop")} bare checked={ticked(`drop-${id}`, false)} />
        </li>
      ))}
    </ol>
  );
};

const MinutesForm = (props: MinutesPageProps) => {
  const t = useT();
  const { slug, meeting, attendance, decisions, lines, said } = props;
  const { of, value, ticked } = fieldsOf("minutes", said);
  const hidden = { form: "minutes", act: "minutes", revision: String(meeting.revision) };
  return (
    <PostForm
      action={`/pacts/${slug}/meetings/${meeting.id}/minutes`}
      hidden={hidden}
      id="acts"
      className="stack"
      label={t("meetings.minutes.edit")}
    >
      <SplitSection id="attendance" title={t("meetings.attendance.title")} note={t("meetings.attendance.hint")}>
        <AttendanceFields lines={attendance} said={said} />
      </SplitSection>
      <SplitSection id="points" title={t("meetings.agenda.title")}>
        <Outcomes lines={lines} said={said} />
      </SplitSection>
      <SplitSection id="decisions" title={t("meetings.decisions.title")} note={t("meetings.decision.oneByOne")}>
        {decisions.length > 0 && <Decided decisions={decisions} said={said} />}
        <DecisionFields {...props} />
      </SplitSection>
      <SplitSection id="text" title={t("meetings.minutes.title")}>
        <TextArea
          {...of("minutes")}
          rows={14}
          label={t("meetings.field.minutes")}
          maxLength={100_000}
          value={value("minutes", meeting.minutes)}
        />
        <TextField
          {...of("minutesApprovedOn")}
          type="date"
          label={t("meetings.field.minutesApprovedOn")}
          value={value("minutesApprovedOn", meeting.minutesApprovedOn)}
        />
        <Checkbox
          {...of("areMinutesPublic")}
          label={t("meetings.field.areMinutesPublic")}
          hint={t("meetings.minutes.publicHint")}
          bare
          checked={ticked("areMinutesPublic", meeting.areMinutesPublic)}
        />
        <Acts>
          <Button kind="main">{t("meetings.minutes.submit")}</Button>
        </Acts>
      </SplitSection>
    </PostForm>
  );
};

/** The page a secretary keeps open during a meeting: who is there, what comes of each point, what is decided. */
export const MinutesPage = (props: MinutesPageProps) => {
  const t = useT();
  const { slug, title, meeting, leads, today, said } = props;
  const heading = t("meetings.meeting.title", { committee: meeting.committeeName, day: formatDate(meeting.day) });
  const above = [
    { href: `/pacts/${slug}/meetings`, label: t("meetings.title") },
    { href: `/pacts/${slug}/meetings/${meeting.id}`, label: heading },
  ];
  const approvedOn = meeting.minutesApprovedOn;
  const isEarly = meeting.day > today;
  const mayWrite = leads && meeting.state !== "cancelled" && !isEarly;
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${t("meetings.minutes.edit")} : ${heading}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("meetings.minutes.edit")} kicker={meeting.committeeName} work>
        {whenWords(t, meeting)}
      </Lead>
      {mayWrite && approvedOn !== null && <ReopenForm slug={slug} meeting={meeting} approvedOn={approvedOn} said={said} />}
      {mayWrite && (approvedOn === null || said.form === "minutes") && <MinutesForm {...props} />}
      {!leads && <p id="acts">{t("meetings.forbidden")}</p>}
      {leads && !mayWrite && <p id="acts">{t(isEarly ? "meetings.refusal.not-yet" : "meetings.refusal.not-planned")}</p>}
    </PactSubPage>
  );
};
