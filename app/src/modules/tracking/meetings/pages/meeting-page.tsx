import { Fragment } from "react";
import {
  Acts,
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  formatDate,
  Lead,
  Notice,
  PostForm,
  SplitSection,
  TextArea,
  useT,
} from "../../../../ui/index.ts";
import { fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import type { agendaLines } from "../agenda.ts";
import { isPaperReadable, type Meeting } from "../meeting.ts";
import type { MeetingRecord } from "../meeting-record.ts";
import { stateWords, whenWords } from "../meeting-words.ts";
import { AgendaForm } from "./agenda-form.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { InvitationsSection, type MeetingInvitations } from "./invitations-section.tsx";
import { AttendanceSheet, Decisions, Minutes } from "./record.tsx";

export type MeetingPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly meeting: Meeting;
  /** Null for who is no member of the space. */
  readonly agenda: ReturnType<typeof agendaLines> | null;
  readonly record: MeetingRecord;
  /** Null for who does not keep the meetings. */
  readonly invited: MeetingInvitations | null;
  readonly leads: boolean;
  readonly isMember: boolean;
  readonly today: string;
  readonly said: Said;
};

const Agenda = ({ slug, meeting, agenda, leads, today, said }: MeetingPageProps) => {
  const t = useT();
  if (agenda === null) return null;
  const isOpen = meeting.state === "planned";
  const { lines, dropped, more } = agenda;
  const fresh = lines.filter(({ row }) => row === null).length + more;
  const none = isOpen ? t("meetings.agenda.none", { day: formatDate(today) }) : t("meetings.agenda.noneHeld");
  return (
    <SplitSection id="agenda" title={t("meetings.agenda.title")}>
      {lines.length === 0 && <p className="unsaid">{none}</p>}
      {fresh > 0 && <p>{t("meetings.agenda.proposed", { count: fresh, day: formatDate(today) })}</p>}
      <AgendaList lines={lines} isOpen={isOpen} />
      {more > 0 && <p className="soft">{t("meetings.agenda.more", { count: more })}</p>}
      {leads && meeting.state !== "cancelled" && (
        <AgendaForm action={`/pacts/${slug}/meetings/${meeting.id}`} revision={meeting.revision} {...{ lines, dropped, isOpen, said }} />
      )}
    </SplitSection>
  );
};

const MeetingActs = ({ slug, meeting, today, said }: MeetingPageProps) => {
  const t = useT();
  const { of, value, mine } = fieldsOf("cancel", said);
  const address = `/pacts/${slug}/meetings/${meeting.id}`;
  const hidden = { revision: String(meeting.revision) };
  if (meeting.state === "cancelled") return null;
  return (
    <SplitSection id="acts" title={t("meetings.acts.title")}>
      <Acts>
        {meeting.day <= today && (
          <ButtonLink kind={meeting.state === "held" ? "plain" : "main"} href={`${address}/minutes`}>
            {t(meeting.minutesApprovedOn === null ? "meetings.minutes.edit" : "meetings.minutes.reopen")}
          </ButtonLink>
        )}
        <ButtonLink href={`${address}/edit`}>{t("meetings.acts.edit")}</ButtonLink>
      </Acts>
      {meeting.state === "planned" && meeting.day <= today && (
        <PostForm action={address} hidden={{ ...hidden, form: "hold", act: "hold" }}>
          <Button>{t("meetings.acts.hold")}</Button>
        </PostForm>
      )}
      {meeting.state === "planned" && (
        <Details summary={t("meetings.acts.cancel")} open={mine}>
          <PostForm action={address} hidden={{ ...hidden, form: "cancel", act: "cancel" }} label={t("meetings.acts.cancel")}>
            <TextArea
              {...of("because")}
              rows={2}
              label={t("meetings.field.because")}
              required
              maxLength={1000}
              value={value("because", null)}
            />
            <Acts>
              <Button kind="grave">{t("meetings.acts.cancelSubmit")}</Button>
            </Acts>
          </PostForm>
        </Details>
      )}
    </SplitSection>
  );
};

const Where = ({ meeting: { place, visioUrl } }: Pick<MeetingPageProps, "meeting">) => {
  const t = useT();
  if (place === null && visioUrl === null) return <span className="unsaid">{t("meetings.where.none")}</span>;
  return (
    <>
      {place}
      {place !== null && visioUrl !== null && ", "}
      {visioUrl !== null && (
        <a href={visioUrl} rel="noopener noreferrer">
          {t("meetings.where.visio")}
        </a>
      )}
    </>
  );
};

/** One meeting: when and where, its agenda, what it decided, what became of it. */
export const MeetingPage = (props: MeetingPageProps) => {
  const t = useT();
  const { slug, title, meeting, record, invited, leads, isMember, today, said } = props;
  const heading = t("meetings.meeting.title", { committee: meeting.committeeName, day: formatDate(meeting.day) });
  const above = [{ href: `/pacts/${slug}/meetings`, label: t("meetings.title") }];
  const address = `/pacts/${slug}/meetings/${meeting.id}`;
  const isBehind = meeting.state === "planned" && meeting.day < today;
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${heading} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={heading} kicker={stateWords(t, meeting, today)} work>
        {isMember ? (
          <p>
            {whenWords(t, meeting)}
            {", "}
            <Where meeting={meeting} />
          </p>
        ) : undefined}
      </Lead>
      {meeting.state === "cancelled" && (
        <Notice kind="late" title={t("meetings.meeting.cancelled")}>
          {isMember ? meeting.cancelledBecause : null}
        </Notice>
      )}
      {isBehind && leads && (
        <Notice kind="risk" title={t("meetings.meeting.behind")}>
          {t("meetings.meeting.behindText")}
        </Notice>
      )}
      <p>
        <a href={`${address}.ics`}>{t("meetings.downloadOne")}</a>
        {isPaperReadable(meeting, isMember) &&
          (["pdf", "docx"] as const).map((format) => (
            <Fragment key={format}>
              {", "}
              <a href={`${address}.${format}`}>{t("meetings.paper.take", { state: meeting.state, format: format.toUpperCase() })}</a>
            </Fragment>
          ))}
      </p>
      {!isMember && <p className="soft">{t("meetings.meeting.public")}</p>}
      {meeting.state !== "held" && <Agenda {...props} />}
      <Decisions slug={slug} meeting={meeting} record={record} today={today} />
      <Minutes meeting={meeting} record={record} isMember={isMember} />
      {meeting.state === "held" && <Agenda {...props} />}
      <AttendanceSheet record={record} />
      {invited !== null && <InvitationsSection slug={slug} meeting={meeting} invited={invited} />}
      {leads && <MeetingActs {...props} />}
    </PactSubPage>
  );
};
