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
import type { AgendaLine, AgendaProposal } from "../agenda.ts";
import type { Meeting } from "../meeting.ts";
import { stateWords, whenWords } from "../meeting-words.ts";
import { AgendaForm } from "./agenda-form.tsx";
import { AgendaList } from "./agenda-list.tsx";

export type MeetingPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly meeting: Meeting;
  /** Null for who is no member of the space. */
  readonly agenda: {
    readonly proposals: readonly AgendaProposal[];
    readonly lines: readonly AgendaLine[];
    readonly dropped: readonly AgendaLine[];
  } | null;
  readonly leads: boolean;
  readonly isMember: boolean;
  readonly today: string;
  readonly said: Said;
};

/** Points that a page proposes at once: beyond them an agenda is no agenda. */
const MOST_PROPOSED = 40;

const Agenda = ({ slug, meeting, agenda, leads, today, said }: MeetingPageProps) => {
  const t = useT();
  if (agenda === null) return null;
  const isOpen = meeting.state === "planned";
  const fresh = agenda.lines.filter(({ row }) => row === null);
  const shown = new Set(fresh.slice(0, MOST_PROPOSED));
  const lines = agenda.lines.filter((line) => line.row !== null || shown.has(line));
  const more = fresh.length - shown.size;
  const none = isOpen ? t("meetings.agenda.none", { day: formatDate(today) }) : t("meetings.agenda.noneHeld");
  return (
    <SplitSection id="agenda" title={t("meetings.agenda.title")}>
      {lines.length === 0 && <p className="unsaid">{none}</p>}
      {fresh.length > 0 && <p>{t("meetings.agenda.proposed", { count: fresh.length, day: formatDate(today) })}</p>}
      <AgendaList lines={lines} isOpen={isOpen} />
      {more > 0 && <p className="soft">{t("meetings.agenda.more", { count: more })}</p>}
      {leads && meeting.state !== "cancelled" && (
        <AgendaForm
          action={`/pacts/${slug}/meetings/${meeting.id}`}
          revision={meeting.revision}
          dropped={agenda.dropped}
          {...{ lines, isOpen, said }}
        />
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
        <ButtonLink href={`${address}/edit`}>{t("meetings.acts.edit")}</ButtonLink>
      </Acts>
      {meeting.state === "planned" && meeting.day <= today && (
        <PostForm action={address} hidden={{ ...hidden, form: "hold", act: "hold" }}>
          <Button kind="main">{t("meetings.acts.hold")}</Button>
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
  const { slug, title, meeting, leads, isMember, today, said } = props;
  const heading = t("meetings.meeting.title", { committee: meeting.committeeName, day: formatDate(meeting.day) });
  const above = [{ href: `/pacts/${slug}/meetings`, label: t("meetings.title") }];
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
      {!isMember && <p className="soft">{t("meetings.meeting.public")}</p>}
      <Agenda {...props} />
      {leads && <MeetingActs {...props} />}
    </PactSubPage>
  );
};
