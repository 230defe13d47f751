import { Figures, formatNumber, Lead, Page, SearchForm, Section, useT } from "../../../ui/index.ts";
import type { Listed, PactLine, Totals } from "../pacts.queries.ts";
import { PactLines } from "./pact-lines.tsx";

/** What Levier is in a sentence, the way in, and what it holds now. */
export const HomePage = ({ totals, latest }: { totals: Totals; latest: Listed<PactLine> }) => {
  const t = useT();
  const figure = (key: Exclude<keyof Totals, "added">) => ({
    label: t(`pacts.home.figure.${key}`, { count: totals[key] }),
    value: formatNumber(totals[key]),
  });
  return (
    <Page title={t("platform.name")} description={t("pacts.home.lead")}>
      <Lead title={t("pacts.home.title")}>{t("pacts.home.lead")}</Lead>
      <SearchForm id="home-q" />
      {totals.pacts > 0 && (
        <Figures
          figures={[
            figure("pacts"),
            { ...figure("actions"), ...(totals.added > 0 ? { note: t("pacts.page.added", { count: totals.added }) } : {}) },
            { ...figure("financed"), gap: totals.financed === 0, note: t("pacts.home.figure.financed.note") },
            figure("spaces"),
          ]}
        />
      )}
      <Section title={t("pacts.home.latest")}>
        <PactLines rows={latest.rows} caption={t("pacts.home.latest")} captionUnseen empty={t("pacts.list.empty")} />
        {latest.total > latest.rows.length && (
          <p>
            <a href="/pacts">{t("pacts.home.all")}</a>
          </p>
        )}
      </Section>
      <Section title={t("pacts.home.impact")}>
        <p>{t("pacts.home.impact.text")}</p>
        <p>
          <a href="/impact">{t("pacts.home.impact.link")}</a>
        </p>
      </Section>
    </Page>
  );
};
