import { ErrorSummary, SplitSection, useT } from "../../../../ui/index.ts";
import { PactSubPage, type Said } from "../../../pacts/index.ts";
import { StudyStory } from "../../story/study-story.tsx";
import type { StudyTold } from "../../story/study-told.ts";
import type { Study, StudyPanel, StudyRun } from "../study.ts";
import { PanelForm, RegisterForm } from "./study-forms.tsx";
import { PanelsSection } from "./study-sections.tsx";

type StudyPageProps = {
  readonly study: Study;
  readonly told: StudyTold;
  readonly panels: readonly StudyPanel[];
  readonly runs: readonly StudyRun[];
  readonly leads: boolean;
  /** The largest file that is taken. */
  readonly megabytes: number;
  readonly said: Said;
};

/** A study told as a story, then the figures it stands on, and what who leads the pact may do. */
export const StudyPage = ({ study, told, panels, runs, leads, megabytes, said }: StudyPageProps) => {
  const t = useT();
  const { slug, title } = told.pact;
  const address = `/pacts/${slug}/studies/${study.id}`;
  const { question } = study.plan;
  const above = [{ href: `/pacts/${slug}/studies`, label: t("studies.title") }];
  const isRegistered = study.registeredAt !== null;
  const papers = isRegistered ? { pdf: `${address}/story.pdf`, docx: `${address}/story.docx` } : null;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      above={above}
      title={`${question} : ${title}`}
      hidden={!study.isPublic || !isRegistered}
      styles={["charts", "study"]}
    >
      <ErrorSummary errors={said.errors} />
      <StudyStory study={told} papers={papers}>
        {leads && !isRegistered && <RegisterForm {...{ address, study, said }} />}
      </StudyStory>
      {isRegistered && (
        <SplitSection id="panels" title={t("studies.panels.title")}>
          <PanelsSection {...{ address, runs, panels, leads, said }} />
        </SplitSection>
      )}
      {leads && isRegistered && <PanelForm {...{ address, study, said, megabytes }} />}
    </PactSubPage>
  );
};
