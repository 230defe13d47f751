import { dayInParis } from "@levier/kernel";
import type { ReactNode } from "react";
import { type Column, formatDate, Notice, SplitSection, Table, useT } from "../../../../ui/index.ts";
import { daysLate, Paragraphs } from "../../../pacts/index.ts";
import { type Attendance, quorumAt } from "../attendance.ts";
import type { Meeting } from "../meeting.ts";
import type { MeetingRecord } from "../meeting-record.ts";
import { pledgeWords, quorumWords, wayWords } from "../record-words.ts";
import { MinutesVersions } from "./minutes-versions.tsx";

export const Decisions = ({ slug, meeting, record, today }: { slug: string; meeting: Meeting; record: MeetingRecord; today: string }) => {
  const t = useT();
  if (meeting.state === "cancelled" || (meeting.state === "planned" && record.decisions.length === 0)) return null;
  const columns: Column<MeetingRecord["decisions"][number]>[] = [
    {
      label: t("meetings.column.decision"),
      heading: true,
      cell: ({ decision, about }) => (
        <>
          {decision.what}
          {about !== null && (
            <>
              <br />
              <small className="soft">{t("meetings.decision.about", { about })}</small>
            </>
          )}
        </>
      ),
    },
    { label: t("meetings.column.way"), cell: ({ decision }) => wayWords(t, decision) },
    {
      label: t("meetings.column.today"),
      cell: ({ decision, pledge }): ReactNode => {
        if (decision.pledgeId === null) return t("meetings.decision.noPledge");
        if (pledge === null) return t("meetings.decision.pledgeGone");
        return <a href={`/pacts/${slug}/commitments#pledge-${pledge.id}`}>{pledgeWords(t, pledge, daysLate(pledge, today))}</a>;
      },
    },
  ];
  return (
    <SplitSection id="decisions" title={t("meetings.decisions.title")}>
      <Table
        caption={t("meetings.decisions.caption")}
        captionUnseen
        columns={columns}
        rows={record.decisions}
        rowKey={({ decision }) => decision.id}
        empty={t(record.attendance === null ? "meetings.decisions.nonePublic" : "meetings.decisions.none")}
      />
    </SplitSection>
  );
};

export const AttendanceSheet = ({ record: { attendance, quorum } }: { record: MeetingRecord }) => {
  const t = useT();
  if (attendance === null || attendance.length === 0) return null;
  const told = quorumAt(attendance, quorum);
  const columns: Column<Attendance>[] = [
    { label: t("meetings.field.organisation-"), heading: true, cell: ({ organisation }) => organisation },
    { label: t("meetings.field.person-"), selfEvident: true, cell: ({ person }) => person },
    {
      label: t("meetings.field.state-"),
      selfEvident: true,
      cell: ({ state, representedBy }) =>
        state === "represented" && representedBy !== null
          ? t("meetings.attendance.representedWith", { by: representedBy })
          : t(`meetings.attendance.${state}`),
    },
  ];
  return (
    <SplitSection id="attendance" title={t("meetings.attendance.title")}>
      {told.missing > 0 ? (
        <Notice kind="risk" title={t("meetings.quorum.missed")}>
          {quorumWords(t, told)}
        </Notice>
      ) : (
        <p>{quorumWords(t, told)}</p>
      )}
      <Table caption={t("meetings.attendance.title")} captionUnseen columns={columns} rows={attendance} rowKey={({ id }) => id} />
    </SplitSection>
  );
};

export const Minutes = ({ meeting, record, isMember }: { meeting: Meeting; record: MeetingRecord; isMember: boolean }) => {
  const t = useT();
  const { minutes, areMinutesPublic, minutesApprovedOn, state } = meeting;
  if (state !== "held") return null;
  const last = record.versions.at(-1);
  const reopened =
    minutesApprovedOn === null && last?.because != null ? { date: formatDate(dayInParis(last.createdAt)), because: last.because } : null;
  if (!isMember && !areMinutesPublic)
    return (
      <SplitSection id="minutes" title={t("meetings.minutes.title")}>
        <p className="unsaid">{t("meetings.minutes.notPublic")}</p>
        <MinutesVersions versions={record.versions} />
      </SplitSection>
    );
  return (
    <SplitSection id="minutes" title={t("meetings.minutes.title")}>
      <p className="soft">
        {minutesApprovedOn === null
          ? t("meetings.minutes.unapproved")
          : t("meetings.minutes.approved", { date: formatDate(minutesApprovedOn) })}
        {isMember && ` ${t(areMinutesPublic ? "meetings.minutes.public" : "meetings.minutes.ofMembers")}`}
      </p>
      {reopened !== null && <Notice title={t("meetings.minutes.reopened", reopened)}>{t("meetings.minutes.reopenedText")}</Notice>}
      {minutes === null ? <p className="unsaid">{t("meetings.minutes.none")}</p> : <Paragraphs text={minutes} />}
      <MinutesVersions versions={record.versions} />
    </SplitSection>
  );
};
