import { Acts, Button, ButtonLink, Empty, ErrorSummary, Lead, PostForm, Select, TextField, useT } from "../../../../ui/index.ts";
import { type Committee, fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import type { Meeting } from "../meeting.ts";

type MeetingFormPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly committees: readonly Committee[];
  /** The meeting that is changed; null for a new one. */
  readonly meeting: Meeting | null;
  /** The identifier it has, or will have: sent twice, it is planned once. */
  readonly once: string;
  readonly chosen: string | null;
  readonly leads: boolean;
  readonly said: Said;
};

const Fields = ({ committees, meeting, chosen, said }: MeetingFormPageProps) => {
  const t = useT();
  const { of, value } = fieldsOf("meeting", said);
  const followed = committees.map(({ id, name }) => ({ value: id, label: name }));
  const gone = meeting && !committees.some(({ id }) => id === meeting.committeeId);
  const only = followed.length === 1 ? (followed[0]?.value ?? null) : null;
  return (
    <>
      <Select
        {...of("committeeId")}
        label={t("meetings.field.committeeId")}
        required
        value={value("committeeId", chosen ?? only)}
        options={[...(gone ? [{ value: meeting.committeeId, label: meeting.committeeName }] : []), ...followed]}
      />
      <TextField {...of("day")} type="date" label={t("meetings.field.day")} required value={value("day", meeting?.day ?? null)} />
      <TextField
        {...of("startsAt")}
        label={t("meetings.field.startsAt")}
        hint={t("meetings.field.startsAtHint")}
        required
        maxLength={8}
        value={value("startsAt", meeting?.startsAt ?? null)}
      />
      <TextField
        {...of("endsAt")}
        label={t("meetings.field.endsAt")}
        required
        maxLength={8}
        value={value("endsAt", meeting?.endsAt ?? null)}
      />
      <TextField {...of("place")} label={t("meetings.field.place")} maxLength={300} value={value("place", meeting?.place ?? null)} />
      <TextField
        {...of("visioUrl")}
        type="url"
        label={t("meetings.field.visioUrl")}
        hint={t("meetings.field.visioUrlHint")}
        maxLength={2000}
        value={value("visioUrl", meeting?.visioUrl ?? null)}
      />
    </>
  );
};

/** Plans a meeting, or changes when and where it is. */
export const MeetingFormPage = (props: MeetingFormPageProps) => {
  const t = useT();
  const { slug, title, committees, meeting, once, leads, said } = props;
  const words = meeting === null ? "new" : "edit";
  const address = meeting === null ? `/pacts/${slug}/meetings/new` : `/pacts/${slug}/meetings/${meeting.id}/edit`;
  const hidden = { form: "meeting", act: meeting === null ? "plan" : "change", id: once, revision: String(meeting?.revision ?? 0) };
  const heading = t(`meetings.${words}.title`);
  const above = [{ href: `/pacts/${slug}/meetings`, label: t("meetings.title") }];
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${heading} : ${title}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={heading} kicker={meeting?.committeeName ?? title} work>
        {meeting === null ? t("meetings.new.lead") : undefined}
      </Lead>
      {!leads && <p id="acts">{t("meetings.forbidden")}</p>}
      {leads && committees.length === 0 && meeting === null && (
        <Empty>
          <p>{t("meetings.committees.none")}</p>
          <ButtonLink href={`/pacts/${slug}/parties#committees`}>{t("meetings.committees.add")}</ButtonLink>
        </Empty>
      )}
      {leads && (committees.length > 0 || meeting !== null) && (
        <PostForm action={address} hidden={hidden} id="acts" className="stack" label={heading}>
          <Fields {...props} />
          <Acts>
            <Button kind="main">{t(`meetings.${words}.submit`)}</Button>
          </Acts>
        </PostForm>
      )}
    </PactSubPage>
  );
};
