import { Acts, Button, PostForm, SplitSection, useT } from "../../../../ui/index.ts";
import type { AuthorText } from "../find-text.ts";
import type { ThreadStep } from "../thread.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { TextStepPage } from "./text-step-page.tsx";
import { ThreadSteps } from "./thread-steps.tsx";

type OwnTextPageProps = {
  readonly text: AuthorText;
  /** Where its forms are sent: the address of the page, which proves who reads it. */
  readonly action: string;
  /** What became of a published submission; null for what has no thread. */
  readonly steps: readonly ThreadStep[] | null;
  /** Said first, once something was done. */
  readonly done?: "confirmed" | "stopped";
};

/** What the author of a text sees of it by their own link: where it stands, and the buttons that confirm it or take it back. */
export const OwnTextPage = ({ text, action, steps, done }: OwnTextPageProps) => {
  const t = useT();
  const { head, kind, state } = text;
  const title = done === "confirmed" ? t("consultation.mine.confirmed.title") : t(`consultation.mine.title.${kind}`);
  const lead =
    done === "stopped"
      ? t("consultation.mine.stopped")
      : t(`consultation.mine.lead.${state}`, { reason: text.state === "unconfirmed" ? "" : (text.reason ?? "") });
  const page = `/pacts/${head.slug}/consultation/contributions/${text.submissionId}`;
  return (
    <TextStepPage title={title} lead={lead} head={head}>
      {state === "unconfirmed" && (
        <PostForm action={action} hidden={{ act: "confirm" }}>
          <Acts>
            <Button kind="main">{t(`consultation.mine.confirm.${kind}`)}</Button>
          </Acts>
        </PostForm>
      )}
      <SplitSection title={t(`consultation.mine.text.${kind}`)}>
        {text.title !== "" && <h3>{text.title}</h3>}
        <Paragraphs text={text.body} />
        {state === "published" && (
          <p>
            <a href={page}>{t("consultation.mine.page")}</a>
          </p>
        )}
      </SplitSection>
      {steps !== null && (
        <SplitSection title={t("consultation.column.thread")} id="thread">
          <ThreadSteps steps={steps} />
        </SplitSection>
      )}
      {text.state !== "unconfirmed" && text.wantsNews && (
        <SplitSection title={t("consultation.mine.news.title")}>
          <PostForm action={action} hidden={{ act: "stop" }}>
            <p>{t("consultation.mine.news.text")}</p>
            <Acts>
              <Button>{t("consultation.mine.news.stop")}</Button>
            </Acts>
          </PostForm>
        </SplitSection>
      )}
      <SplitSection title={t("consultation.mine.withdraw.title")}>
        <PostForm action={action} hidden={{ act: "withdraw" }}>
          <p>{t(state === "unconfirmed" ? "consultation.mine.withdraw.unconfirmed" : "consultation.mine.withdraw.text")}</p>
          <Acts>
            <Button kind="grave">{t("consultation.mine.withdraw.submit")}</Button>
          </Acts>
        </PostForm>
      </SplitSection>
    </TextStepPage>
  );
};
