import { SplitSection, useT } from "../../../../ui/index.ts";

/** On the public page of a pact: how to contribute to it, and what was contributed. */
export const PactSection = ({ slug, published }: { slug: string; published: number }) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  return (
    <SplitSection id="consultation" title={t("pacts.nav.consultation")}>
      <p>
        {published > 0 && (
          <>
            <a href={`${home}/contributions`}>{t("consultation.count.submissions", { count: published })}</a>{" "}
          </>
        )}
        <a href={`${home}/contribute`}>{t("consultation.onPact.contribute")}</a>
      </p>
      <p>
        <a href={home}>{t("consultation.onPact.home")}</a>
      </p>
    </SplitSection>
  );
};
