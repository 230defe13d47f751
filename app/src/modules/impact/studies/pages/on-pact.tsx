import { ButtonLink, Pairs, SplitSection, usePage } from "../../../../ui/index.ts";
import { followsPlan } from "../authoritative-run.ts";
import type { Answer, PanelCounts, Study } from "../study.ts";
import { countsWords, waitingWords } from "../study-words.ts";

type OnPactProps = {
  readonly slug: string;
  /** The space whose portfolio they stand in. */
  readonly tenant: string;
  /** Those that the public reads, each with the version that answers it. */
  readonly studies: readonly (Study & { readonly run: Answer | null; readonly panels: PanelCounts | undefined })[];
};

/** On the page of a signed pact: what its studies answer, or that it is time to register one. */
export const OnPact = ({ slug, tenant, studies }: OnPactProps) => {
  const { t, viewer } = usePage();
  const address = `/pacts/${slug}/studies`;
  const verdict = ({ run, panels }: OnPactProps["studies"][number]): string =>
    run
      ? [t(`studies.verdict.${run.result.verdict.code}`), countsWords(t, run.counts, followsPlan(run))]
          .filter((words) => words !== null)
          .join(" · ")
      : waitingWords(t, panels);
  return (
    <SplitSection id="studies" title={t("studies.title")}>
      {studies.length === 0 ? (
        <p>{t("studies.onPact.none")}</p>
      ) : (
        <Pairs pairs={studies.map((study) => ({ label: study.plan.question, value: verdict(study) }))} />
      )}
      {studies.some(({ run }) => run !== null) && (
        <p>
          <a href={`/impact?space=${encodeURIComponent(tenant)}`}>{t("portfolio.open")}</a>
        </p>
      )}
      <p>
        {studies.length === 0 && viewer !== null ? (
          <ButtonLink href={`${address}/new`}>{t("studies.start")}</ButtonLink>
        ) : (
          <a href={address}>{t("studies.onPact.link", { count: studies.length })}</a>
        )}
      </p>
    </SplitSection>
  );
};
