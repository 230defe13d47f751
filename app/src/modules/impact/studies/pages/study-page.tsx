import { ErrorSummary, Lead, SplitSection, useT } from "../../../../ui/index.ts";
import { PactSubPage, type Said } from "../../../pacts/index.ts";
import type { Study, StudyPanel, StudyRun } from "../study.ts";
import { Answer } from "./answer.tsx";
import { PanelForm, RegisterForm } from "./study-forms.tsx";
import { PanelsSection, PlanSection, RunsSection } from "./study-sections.tsx";

type StudyPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly study: Study;
  readonly panels: readonly StudyPanel[];
  readonly runs: readonly StudyRun[];
  readonly leads: boolean;
  /** The largest file that is taken. */
  readonly megabytes: number;
  readonly said: Said;
};

/** A study: what it asks, what it answers, the plan as it was frozen, what was done and with which figures. */
export const StudyPage = ({ slug, title, study, panels, runs, leads, megabytes, said }: StudyPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}/studies/${study.id}`;
  const { question } = study.plan;
  const above = [{ href: `/pacts/${slug}/studies`, label: t("studies.title") }];
  const isRegistered = study.registeredAt !== null;
  const parts = { address, study, runs, panels };
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${question} : ${title}`} hidden={!study.isPublic || !isRegistered}>
      <ErrorSummary errors={said.errors} />
      <Lead title={question} kicker={title} />
      <SplitSection id="answer" title={t("studies.answer.title")}>
        <Answer study={study} run={runs[0]} />
        <p>
          <a href={`${address}/story`}>{t("impact-story.read")}</a>
        </p>
      </SplitSection>
      {leads && !isRegistered && <RegisterForm {...{ address, study, said }} />}
      {isRegistered && (
        <SplitSection id="runs" title={t("studies.runs.title")}>
          <RunsSection {...parts} />
          {leads && panels.length > 0 && (
            <p>
              <a href={`${address}/run`}>{t("studies.run.open")}</a>
            </p>
          )}
        </SplitSection>
      )}
      {isRegistered && (
        <SplitSection id="panels" title={t("studies.panels.title")}>
          <PanelsSection {...parts} leads={leads} />
        </SplitSection>
      )}
      {leads && isRegistered && <PanelForm {...{ address, study, said, megabytes }} />}
      <SplitSection id="plan" title={t("studies.plan.title")}>
        <PlanSection study={study} />
      </SplitSection>
    </PactSubPage>
  );
};
