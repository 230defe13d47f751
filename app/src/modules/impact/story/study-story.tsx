import type { ReactNode } from "react";
import { Lead, SplitSection, StateWord, useT } from "../../../ui/index.ts";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import { headline } from "./parts/verdict-part.ts";
import { StoryBlock } from "./story-block.tsx";
import { storyParts } from "./story-parts.ts";
import type { StudyTold } from "./study-told.ts";

type StudyStoryProps = {
  readonly study: StudyTold;
  /** Where it is had as a document; null where it is not to be had yet. */
  readonly papers: { readonly pdf: string; readonly docx: string } | null;
  /** What who leads the pact may do, set after the verdict. */
  readonly children?: ReactNode;
};

/** A study read as a story: the question and its answer first, then what says so. Wants the page styles `charts` and `study`. */
export const StudyStory = ({ study, papers, children }: StudyStoryProps) => {
  const t = useT();
  const { label, sentence, beside, caveats } = headline(t, study);
  const verdict = authoritativeRun(study.runs)?.result.verdict.code;
  const isRead = verdict === "effect" || verdict === "no-detectable-effect";
  return (
    <>
      <Lead title={study.plan.question} kicker={t("impact-story.head.kicker", { pact: study.pact.title })} work>
        <p className="verdict">
          {label !== null && <StateWord>{label}</StateWord>} {sentence}
        </p>
        {[...beside, ...caveats].map((caveat) => (
          <p key={caveat}>{caveat}</p>
        ))}
        {papers && (
          <p className="soft">
            {t("impact-story.papers")} <a href={papers.pdf}>{t("impact-story.paper.pdf")}</a>,{" "}
            <a href={papers.docx}>{t("impact-story.paper.docx")}</a>
          </p>
        )}
        {study.runs.length > 0 && (
          <p className="soft">
            {isRead && `${t("portfolio.openLead")} `}
            <a href={`/impact?space=${encodeURIComponent(study.pact.tenant)}`}>{t("portfolio.open")}</a>
          </p>
        )}
      </Lead>
      {children}
      {storyParts(t, study).map(({ id, title, blocks }) => (
        <SplitSection key={id} id={id} title={title}>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a story never move
            <StoryBlock key={at} block={block} />
          ))}
        </SplitSection>
      ))}
    </>
  );
};
