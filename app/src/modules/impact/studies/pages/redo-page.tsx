import { Empty, Lead, SplitSection, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { PREDICTORS_FILE } from "../plan-options.ts";
import type { Study, StudyPanel, StudyRun } from "../study.ts";
import { Digest } from "./digest.tsx";

type RedoPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly study: Study;
  /** The version that answers, with what it was drawn from. */
  readonly redo: { readonly run: StudyRun; readonly panel: StudyPanel; readonly command: string } | null;
};

/** How anyone finds again, to the last digit, what a study answers. */
export const RedoPage = ({ slug, title, study, redo }: RedoPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}/studies/${study.id}`;
  const above = [
    { href: `/pacts/${slug}/studies`, label: t("studies.title") },
    { href: address, label: study.plan.question },
  ];
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${t("studies.redo.title")} : ${study.plan.question}`} styles={["study"]}>
      <Lead title={t("studies.redo.title")} kicker={study.plan.question} work>
        {t("studies.redo.lead")}
      </Lead>
      {redo === null ? (
        <Empty>{t("studies.redo.none")}</Empty>
      ) : (
        <SplitSection id="redo" title={t("studies.runs.version", { version: redo.run.version })}>
          <p>
            <a href={`${address}/panels/${redo.panel.id}.csv`}>{t("studies.redo.data", { name: redo.panel.name })}</a>
            <br />
            <small className="soft">
              {t("studies.redo.sha")} <Digest of={redo.panel.sha256} />
            </small>
          </p>
          {redo.run.done.predictors && (
            <p>
              <a href={`${address}/runs/${redo.run.version}/${PREDICTORS_FILE}`}>
                {t("studies.redo.predictors", { name: PREDICTORS_FILE })}
              </a>
            </p>
          )}
          <p>{t("studies.redo.command")}</p>
          <pre id="command" className="command">
            {redo.command}
          </pre>
          <p>
            <a href={`${address}/runs/${redo.run.version}.json`}>{t("studies.redo.result", { version: redo.run.version })}</a>
          </p>
          <p className="soft">{t("studies.redo.engine", { engine: redo.run.engine })}</p>
        </SplitSection>
      )}
    </PactSubPage>
  );
};
