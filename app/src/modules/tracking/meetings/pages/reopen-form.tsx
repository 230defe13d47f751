import { Acts, Button, formatDate, PostForm, SplitSection, TextArea, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { Meeting } from "../meeting.ts";

type Props = { readonly slug: string; readonly meeting: Meeting; readonly approvedOn: string; readonly said: Said };

/** Where approved minutes are opened again, with why. */
export const ReopenForm = ({ slug, meeting, approvedOn, said }: Props) => {
  const t = useT();
  const { of, value } = fieldsOf("reopen", said);
  return (
    <SplitSection id="reopen" title={t("meetings.minutes.reopen")}>
      <p>{t("meetings.minutes.reopenHint", { date: formatDate(approvedOn) })}</p>
      <PostForm
        action={`/pacts/${slug}/meetings/${meeting.id}/minutes`}
        hidden={{ form: "reopen", act: "reopen", revision: String(meeting.revision) }}
        label={t("meetings.minutes.reopen")}
      >
        <TextArea
          {...of("reopenedBecause")}
          rows={3}
          label={t("meetings.field.reopenedBecause")}
          required
          maxLength={1000}
          value={value("reopenedBecause", null)}
        />
        <Acts>
          <Button>{t("meetings.minutes.reopenSubmit")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};
