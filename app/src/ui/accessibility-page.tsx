import { Lead } from "./lead.tsx";
import { Page } from "./page.tsx";
import { useT } from "./page-context.tsx";
import { SplitSection } from "./section.tsx";

const Lines = ({ text }: { text: string }) => (
  <ul>
    {text.split("\n").map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** The declaration that French law asks of every public site (loi n° 2005-102, art. 47): what is held, what is not, whom to tell. */
export const AccessibilityPage = () => {
  const t = useT();
  return (
    <Page title={t("ui.accessibility.title")}>
      <Lead work title={t("ui.accessibility.title")}>
        {t("ui.accessibility.lead")}
      </Lead>
      <SplitSection title={t("ui.accessibility.checks.title")}>
        <Lines text={t("ui.accessibility.checks.list")} />
      </SplitSection>
      <SplitSection title={t("ui.accessibility.limits.title")}>
        <Lines text={t("ui.accessibility.limits.list")} />
      </SplitSection>
      <SplitSection title={t("ui.accessibility.help.title")}>
        <p>{t("ui.accessibility.help.text")}</p>
      </SplitSection>
    </Page>
  );
};
