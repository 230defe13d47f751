import {
  Acts,
  Button,
  Checkbox,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  MomentText,
  PostForm,
  Radios,
  SplitSection,
  TextArea,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { signedWords } from "../text-words.ts";
import { Paragraphs } from "./paragraphs.tsx";

/** A text that waits, as its moderator weighs it. */
export type QueuedText = {
  readonly kind: "submission" | "comment";
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly body: string;
  readonly authorName: string;
  readonly organisation: string | null;
  readonly at: Date;
  /** The group of a submission, or the submission of a comment. */
  readonly under: string;
  readonly warnings: readonly string[];
};

type ModerationPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly texts: readonly QueuedText[];
  /** How many wait in all. */
  readonly total: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

/** Texts that wait to be published, several decided at once. */
export const ModerationPage = ({ slug, pact, texts, total, typed, errors }: ModerationPageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  return (
    <PactSubPage
      title={`${t("consultation.moderate.title")} : ${pact}`}
      hidden
      slug={slug}
      pact={pact}
      above={[{ href: home, label: t("consultation.title") }]}
    >
      <ErrorSummary errors={errors} />
      <Lead title={t("consultation.moderate.title")} kicker={pact} work>
        {t("consultation.moderate.lead", { count: total, shown: texts.length })}
      </Lead>
      {texts.length === 0 ? (
        <Empty>
          <p>{t("consultation.moderate.none")}</p>
        </Empty>
      ) : (
        <PostForm action={`${home}/moderation`}>
          <SplitSection title={t("consultation.moderate.texts")} id="picked">
            {texts.map(({ kind, id, revision, name, body, authorName, organisation, at, under, warnings }) => (
              <article key={id}>
                <Checkbox
                  name={`pick-${kind}-${id}`}
                  value={String(revision)}
                  label={name}
                  checked={typed[`pick-${kind}-${id}`] === String(revision)}
                  bare
                />
                <p className="soft">
                  {signedWords({ authorName, organisation })}, <MomentText at={at} dayOnly />. {under}
                </p>
                {warnings.map((warning) => (
                  <p key={warning}>
                    <strong>{warning}</strong>
                  </p>
                ))}
                {kind === "comment" ? (
                  <Paragraphs text={body} />
                ) : (
                  <Details summary={t("consultation.moderate.read", { count: body.length })}>
                    <Paragraphs text={body} />
                  </Details>
                )}
              </article>
            ))}
          </SplitSection>
          <SplitSection title={t("consultation.moderate.decide")}>
            <Radios
              name="verdict"
              label={t("consultation.moderate.verdict")}
              options={[
                { value: "published", label: t("consultation.moderate.publish") },
                { value: "refused", label: t("consultation.moderate.refuse") },
              ]}
              value={typed["verdict"] ?? "published"}
              error={errorOf(errors, "verdict")}
              required
            />
            <TextArea
              name="reason"
              label={t("consultation.moderate.reason")}
              hint={t("consultation.moderate.reasonHint")}
              value={typed["reason"]}
              error={errorOf(errors, "reason")}
              rows={3}
              maxLength={1000}
            />
            <Acts>
              <Button kind="main">{t("consultation.moderate.submit")}</Button>
            </Acts>
          </SplitSection>
        </PostForm>
      )}
    </PactSubPage>
  );
};
