import {
  Acts,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  MomentText,
  Notice,
  PostForm,
  Radios,
  SplitSection,
  TextArea,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { signedWords, warningWords } from "../text-words.ts";
import { type CommentsPage, CommentsSection } from "./comments-section.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import type { ListedSubmission } from "./submissions-table.tsx";
import { ThreadSteps } from "./thread-steps.tsx";

type SubmissionPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly submission: ListedSubmission;
  readonly axis: string | null;
  readonly discussion: CommentsPage;
  readonly mayModerate: boolean;
  /** Whether a proposal may be made from it by who reads. */
  readonly mayPropose: boolean;
  /** A decision that was refused, as it was typed. */
  readonly deciding: TypedDecision | undefined;
};

export type TypedDecision = { readonly verdict: string; readonly reason: string; readonly errors: readonly FormError[] };

/** The form that publishes a submission or refuses it; of one that is published, the form that takes it out of sight. */
const Decision = ({ slug, submission, deciding }: Pick<SubmissionPageProps, "slug" | "submission" | "deciding">) => {
  const t = useT();
  const { id, revision, state } = submission;
  const isPublished = state === "published";
  const hidden = { back: "submission", id, [`pick-submission-${id}`]: String(revision), ...(isPublished ? { verdict: "refused" } : {}) };
  return (
    <SplitSection title={t(isPublished ? "consultation.unpublish.part" : "consultation.moderate.decide")} id="decide">
      {warningWords(t, submission).map((warning) => (
        <p key={warning}>
          <strong>{warning}</strong>
        </p>
      ))}
      {isPublished && <p>{t("consultation.unpublish.lead")}</p>}
      <PostForm action={`/pacts/${slug}/consultation/moderation`} hidden={hidden}>
        {!isPublished && (
          <Radios
            name="verdict"
            label={t("consultation.moderate.thisOne")}
            options={[
              { value: "published", label: t("consultation.moderate.publishOne") },
              { value: "refused", label: t("consultation.moderate.refuseOne") },
            ]}
            value={deciding?.verdict ?? (state === "refused" ? "refused" : "published")}
            error={errorOf(deciding?.errors ?? [], "verdict")}
            required
          />
        )}
        <TextArea
          name="reason"
          label={t(isPublished ? "consultation.down.reason" : "consultation.moderate.reason")}
          hint={t(isPublished ? "consultation.unpublish.reasonHint" : "consultation.moderate.reasonHint")}
          value={deciding?.reason ?? submission.reason ?? ""}
          error={errorOf(deciding?.errors ?? [], "reason")}
          rows={3}
          maxLength={1000}
          required={isPublished}
        />
        <Acts>
          <Button kind={isPublished ? "grave" : "main"}>
            {t(isPublished ? "consultation.unpublish.submit" : "consultation.moderate.submitOne")}
          </Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

/** One submission: what it says, what became of it. */
export const SubmissionPage = ({ slug, pact, submission, axis, discussion, mayModerate, mayPropose, deciding }: SubmissionPageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const { title, body, state, reason, theme, createdAt, steps } = submission;
  const isGone = state === "withdrawn";
  const name = isGone ? t("consultation.withdrawn.page") : title;
  return (
    <PactSubPage
      title={`${name} : ${pact}`}
      hidden={state !== "published"}
      slug={slug}
      pact={pact}
      above={[
        { href: home, label: t("consultation.title") },
        { href: `${home}/contributions`, label: t("consultation.list.title") },
      ]}
    >
      <ErrorSummary errors={deciding?.errors ?? []} />
      <Lead title={name} kicker={[theme ?? t("consultation.group.whole"), ...(axis === null ? [] : [axis])].join(" · ")}>
        {isGone ? (
          t("consultation.withdrawn.pageLead")
        ) : (
          <p>
            {signedWords(submission)}, <MomentText at={createdAt} dayOnly />
          </p>
        )}
      </Lead>
      {state !== "published" && !isGone && (
        <Notice kind="info" title={t(`consultation.notice.${state}`)}>
          {state === "refused" ? t("consultation.notice.reason", { reason: reason ?? "" }) : t("consultation.notice.members")}
        </Notice>
      )}
      {!isGone && (
        <SplitSection title={t("consultation.field.body")}>
          <Paragraphs text={body} />
        </SplitSection>
      )}
      <SplitSection title={t("consultation.column.thread")} id="thread">
        <ThreadSteps steps={steps} />
        {mayPropose && state === "published" && (
          <Acts>
            <ButtonLink href={`${home}/proposals?from=${submission.id}#new`}>{t("consultation.propose")}</ButtonLink>
          </Acts>
        )}
      </SplitSection>
      {state === "published" && (
        <CommentsSection page={`${home}/contributions/${submission.id}`} discussion={discussion} mayModerate={mayModerate} />
      )}
      {mayModerate && !isGone && <Decision slug={slug} submission={submission} deciding={deciding} />}
    </PactSubPage>
  );
};
