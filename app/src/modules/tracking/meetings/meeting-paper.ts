import type { Translate } from "../../../messages/index.ts";
import { heading, listOr, note, type Paper, type PaperBlock, paragraph, tableOr } from "../../../platform/papers/paper.ts";
import { formatDate } from "../../../ui/index.ts";
import { daysLate } from "../../pacts/index.ts";
import type { AgendaLine } from "./agenda.ts";
import { quorumAt } from "./attendance.ts";
import { lineFacts } from "./line-facts.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingRecord } from "./meeting-record.ts";
import { placeWords, reasonsWords, whenWords } from "./meeting-words.ts";
import { pledgeWords, quorumWords, wayWords } from "./record-words.ts";

export type MeetingFile = {
  readonly pact: string;
  readonly address: string;
  readonly today: string;
  readonly meeting: Meeting;
  readonly record: MeetingRecord;
  /** Null for who is no member of the space. */
  readonly lines: readonly AgendaLine[] | null;
};

const attendanceBlocks = (t: Translate, { record: { attendance, quorum } }: MeetingFile): PaperBlock[] => {
  if (attendance === null) return [];
  return [
    heading(2, t("meetings.attendance.title")),
    ...(attendance.length === 0 ? [] : [paragraph(quorumWords(t, quorumAt(attendance, quorum)))]),
    tableOr(
      {
        caption: t("meetings.attendance.title"),
        columns: [
          { label: t("meetings.field.organisation-") },
          { label: t("meetings.field.person-") },
          { label: t("meetings.field.state-"), narrow: true },
        ],
        rows: attendance.map(({ organisation, person, state, representedBy }) => [
          organisation,
          person,
          state === "represented" && representedBy !== null
            ? t("meetings.attendance.representedWith", { by: representedBy })
            : t(`meetings.attendance.${state}`),
        ]),
      },
      t("meetings.paper.noAttendance"),
    ),
  ];
};

const agendaBlocks = (t: Translate, { lines, meeting }: MeetingFile): PaperBlock[] => {
  if (lines === null) return [];
  const isHeld = meeting.state === "held";
  const rows = lines.map((line, place) => {
    const { row, proposal } = line;
    const why = proposal ? reasonsWords(t, proposal.reasons) : (row?.why ?? "");
    const planned = row?.minutesPlanned ?? null;
    const last = isHeld ? (row?.outcome ?? "") : planned === null ? "" : t("meetings.agenda.planned", { count: planned });
    const asked = row?.askedBy ? t("meetings.agenda.askedBy", { name: row.askedBy }) : why;
    return [String(place + 1), lineFacts(line).what, asked, last];
  });
  return [
    heading(2, t("meetings.agenda.title")),
    tableOr(
      {
        caption: t("meetings.agenda.title"),
        columns: [
          { label: t("meetings.paper.place"), narrow: true },
          { label: t("meetings.agenda.column.point") },
          { label: t("meetings.paper.why") },
          { label: t(isHeld ? "meetings.field.outcome-" : "meetings.paper.duration") },
        ],
        rows,
      },
      t("meetings.agenda.noneHeld"),
    ),
  ];
};

const decisionBlocks = (t: Translate, { record, today }: MeetingFile): PaperBlock[] => [
  heading(2, t("meetings.decisions.title")),
  tableOr(
    {
      caption: t("meetings.decisions.caption"),
      columns: [{ label: t("meetings.column.decision") }, { label: t("meetings.column.way") }, { label: t("meetings.column.today") }],
      rows: record.decisions.map(({ decision, pledge }) => [
        decision.what,
        wayWords(t, decision),
        pledge
          ? pledgeWords(t, pledge, daysLate(pledge, today))
          : t(decision.pledgeId === null ? "meetings.decision.noPledge" : "meetings.decision.pledgeGone"),
      ]),
    },
    t(record.attendance === null ? "meetings.decisions.nonePublic" : "meetings.decisions.none"),
  ),
];

const minutesBlocks = (t: Translate, { meeting: { minutes, minutesApprovedOn } }: MeetingFile): PaperBlock[] => [
  heading(2, t("meetings.minutes.title")),
  ...(minutes ?? "")
    .split(/\n+/)
    .filter((text) => text.trim() !== "")
    .map(paragraph),
  ...(minutes === null ? [note(t("meetings.minutes.none"))] : []),
  note(
    minutesApprovedOn === null ? t("meetings.minutes.unapproved") : t("meetings.minutes.approved", { date: formatDate(minutesApprovedOn) }),
  ),
];

/** The agenda of a meeting to come, or the minutes of one that was held, as far as its reader may read them. */
export const meetingPaper = (t: Translate, file: MeetingFile): Paper => {
  const { meeting, pact, address, today, lines } = file;
  const isHeld = meeting.state === "held";
  const kind = t(isHeld ? "meetings.minutes.title" : "meetings.agenda.title");
  return {
    language: "fr",
    title: t("meetings.meeting.title", { committee: meeting.committeeName, day: formatDate(meeting.day) }),
    subtitle: t("meetings.paper.subtitle", { kind, pact }),
    blocks: [
      ...(lines === null ? [] : [listOr([whenWords(t, meeting), placeWords(t, meeting)], "")]),
      ...(isHeld
        ? [...attendanceBlocks(t, file), ...agendaBlocks(t, file), ...decisionBlocks(t, file), ...minutesBlocks(t, file)]
        : agendaBlocks(t, file)),
      note(t("papers.made", { address, date: formatDate(today) })),
    ],
  };
};
