import { ButtonLink, type Column, Empty, FoldedTable, formatDate, Lead, SplitSection, useT } from "../../../../ui/index.ts";
import { type Committee, PactSubPage } from "../../../pacts/index.ts";
import { type Meeting, sortMeetings } from "../meeting.ts";
import { stateWords, whenWords } from "../meeting-words.ts";

type MeetingsPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly committees: readonly Committee[];
  readonly leads: boolean;
  readonly isMember: boolean;
  readonly today: string;
};

type ListProps = Pick<MeetingsPageProps, "slug" | "isMember" | "today"> & {
  readonly part: "next" | "past";
  readonly rows: readonly Meeting[];
};

const List = ({ slug, isMember, today, part, rows }: ListProps) => {
  const t = useT();
  const where = ({ place, visioUrl }: Meeting) =>
    [place, visioUrl === null ? null : t("meetings.where.visio")].filter((words) => words !== null).join(", ");
  const columns: Column<Meeting>[] = [
    {
      label: t("meetings.column.day"),
      heading: true,
      cell: (one) => (
        <a href={`/pacts/${slug}/meetings/${one.id}`}>{isMember && part === "next" ? whenWords(t, one) : formatDate(one.day)}</a>
      ),
    },
    { label: t("meetings.column.committee"), selfEvident: true, cell: ({ committeeName }) => committeeName },
    ...(isMember && part === "next"
      ? [
          {
            label: t("meetings.column.where"),
            selfEvident: true,
            cell: (one: Meeting) => where(one) || <span className="unsaid">{t("meetings.where.none")}</span>,
          },
        ]
      : []),
    ...(part === "past"
      ? [{ label: t("meetings.column.state"), selfEvident: true, cell: (one: Meeting) => stateWords(t, one, today) }]
      : []),
  ];
  return (
    <FoldedTable
      caption={t(`meetings.${part}.caption`)}
      captionUnseen
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t(`meetings.${part}.none`)}
    />
  );
};

const Committees = ({ slug, committees, meetings, leads }: MeetingsPageProps) => {
  const t = useT();
  if (committees.length === 0)
    return (
      <Empty>
        <p>{t("meetings.committees.none")}</p>
        {leads && <ButtonLink href={`/pacts/${slug}/parties#committees`}>{t("meetings.committees.add")}</ButtonLink>}
      </Empty>
    );
  return committees.map(({ id, name, rhythm, quorum, metOn }) => {
    const kept = new Set(meetings.filter(({ committeeId, state }) => committeeId === id && state !== "cancelled").map(({ day }) => day));
    const bare = metOn.filter((day) => !kept.has(day));
    const rule = quorum === null ? null : t("meetings.committees.quorum", { count: quorum });
    return (
      <div key={id}>
        <h3>{name}</h3>
        {(rhythm !== null || rule !== null) && <p className="soft">{[rhythm, rule].filter((words) => words !== null).join(", ")}</p>}
        {bare.length > 0 && <p className="soft">{t("meetings.committees.bare", { days: bare.map(formatDate).join(", ") })}</p>}
        {leads && (
          <p>
            <a href={`/pacts/${slug}/meetings/new?committee=${id}`}>{t("meetings.committees.plan", { name })}</a>
            {", "}
            <a href={`/pacts/${slug}/meetings/people#committee-${id}`}>{t("meetings.committees.people")}</a>
          </p>
        )}
      </div>
    );
  });
};

/** Meetings of the bodies of a pact: those to come, those behind, and the bodies themselves. */
export const MeetingsPage = (props: MeetingsPageProps) => {
  const t = useT();
  const { slug, title, meetings, today, leads, isMember, committees } = props;
  const { next, past } = sortMeetings(meetings, today);
  const held = past.filter(({ state }) => state === "held").length;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("meetings.title")} : ${title}`}>
      <Lead title={t("meetings.title")} kicker={title} work>
        {t("meetings.lead", { next: next.length, held })}
      </Lead>
      <SplitSection id="next" title={t("meetings.next.title")}>
        <List part="next" rows={next} {...{ slug, isMember, today }} />
        {leads && committees.length > 0 && (
          <p>
            <ButtonLink kind="main" href={`/pacts/${slug}/meetings/new`}>
              {t("meetings.plan")}
            </ButtonLink>
          </p>
        )}
      </SplitSection>
      {meetings.length > 0 && (
        <p>
          <a href={`/pacts/${slug}/meetings.ics`}>{t("meetings.download")}</a>
        </p>
      )}
      <SplitSection id="past" title={t("meetings.past.title")}>
        <List part="past" rows={past} {...{ slug, isMember, today }} />
      </SplitSection>
      <SplitSection id="committees" title={t("meetings.committees.title")}>
        <Committees {...props} />
      </SplitSection>
    </PactSubPage>
  );
};
