import { Acts, Button, formatInstant, PostForm, SplitSection, useT } from "../../../../ui/index.ts";
import type { Seat } from "../attendance.ts";
import type { SentLetter } from "../invitations.ts";
import type { Meeting } from "../meeting.ts";

export type MeetingInvitations = { readonly seats: readonly Seat[]; readonly letters: readonly SentLetter[] };

/** Who was written to about a meeting, and what became of each letter; a button for those who were not. */
export const InvitationsSection = ({ slug, meeting, invited }: { slug: string; meeting: Meeting; invited: MeetingInvitations }) => {
  const t = useT();
  const { seats, letters } = invited;
  const written = seats.filter(({ email }) => email !== null);
  const now = new Set(letters.filter(({ sequence }) => sequence === meeting.sequence).map(({ seatId }) => seatId));
  const missing = written.filter(({ id }) => !now.has(id)).length;
  const nameOf = (id: string): string => seats.find((seat) => seat.id === id)?.name ?? t("meetings.invite.gone");
  const people = `/pacts/${slug}/meetings/people#committee-${meeting.committeeId}`;
  if (meeting.state === "held" && letters.length === 0) return null;
  return (
    <SplitSection id="invitations" title={t("meetings.invite.title")}>
      <p>
        {t("meetings.invite.lead", { seats: seats.length, written: written.length })} <a href={people}>{t("meetings.invite.people")}</a>
      </p>
      {meeting.state === "planned" && missing > 0 && (
        <PostForm
          action={`/pacts/${slug}/meetings/${meeting.id}`}
          hidden={{ form: "invite", act: "invite", revision: String(meeting.revision) }}
        >
          <Acts>
            <Button>{t("meetings.invite.submit", { count: missing })}</Button>
          </Acts>
        </PostForm>
      )}
      {letters.length > 0 && (
        <ul>
          {letters.map(({ seatId, kind, sequence, at, state }) => (
            <li key={`${seatId} ${kind} ${sequence}`}>
              {t("meetings.invite.letter", { kind, name: nameOf(seatId), at: formatInstant(at), state: state ?? "forgotten" })}
            </li>
          ))}
        </ul>
      )}
    </SplitSection>
  );
};
