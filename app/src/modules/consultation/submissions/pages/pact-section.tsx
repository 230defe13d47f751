import { SplitSection, useT } from "../../../../ui/index.ts";

/** On the public page of a pact: how to contribute to it, and what was contributed. */
export const PactSection = ({ slug, published }: { slug: string; published: number }) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  return (
    <SplitSection id="consultation" title={t("pacts.nav.consultation")}>
      <ul>
        {published > 0 && (
          <li>
            <a href={`${home}/contributions`}>{t("consultation.count.submissions", { count: published })}</a>
          </li>
        )}
        <li>
          <a href={`${home}/contribute`}>{t("consultation.onPact.contribute")}</a>
        </li>
        <li>
          <a href={home}>{t("consultation.onPact.home")}</a>
        </li>
      </ul>
    </SplitSection>
  );
};
