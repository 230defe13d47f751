import { Acts, Button, ErrorSummary, errorOf, type FormError, Lead, MomentText, PostForm, TextArea, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import type { Submission, SubmissionComment } from "../find-text.ts";
import { LONGEST_REASON } from "../take-down.ts";
import { signedWords } from "../text-words.ts";
import { Paragraphs } from "./paragraphs.tsx";

type Props = {
  readonly slug: string;
  readonly pact: string;
  readonly submission: Submission;
  readonly comment: SubmissionComment;
  readonly reason: string;
  readonly errors: readonly FormError[];
};

/** A comment as its moderator decides of it: to be taken down, or put back. */
export const TakeDownPage = ({ slug, pact, submission, comment, reason, errors }: Props) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const page = `${home}/contributions/${submission.id}`;
  const isDown = comment.state === "taken-down";
  const title = t(isDown ? "consultation.down.back" : "consultation.down.title");
  return (
    <PactSubPage
      title={`${title} : ${pact}`}
      hidden
      slug={slug}
      pact={pact}
      above={[
        { href: home, label: t("consultation.title") },
        { href: page, label: submission.title },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Lead title={title} kicker={pact} work>
        {isDown ? t("consultation.down.backLead", { reason: comment.reason ?? "" }) : t("consultation.down.lead")}
      </Lead>
      <p className="soft">
        {signedWords(comment)}, <MomentText at={comment.createdAt} dayOnly />
      </p>
      <Paragraphs text={comment.body} />
      <PostForm action={`${page}/comments/${comment.id}`} hidden={{ revision: String(comment.revision) }}>
        {isDown ? (
          errorOf(errors, "reason")
        ) : (
          <TextArea
            name="reason"
            label={t("consultation.down.reason")}
            hint={t("consultation.down.reasonHint")}
            value={reason}
            error={errorOf(errors, "reason")}
            rows={3}
            maxLength={LONGEST_REASON}
            required
          />
        )}
        <Acts>
          <Button kind={isDown ? "main" : "grave"}>{title}</Button>
        </Acts>
      </PostForm>
    </PactSubPage>
  );
};
