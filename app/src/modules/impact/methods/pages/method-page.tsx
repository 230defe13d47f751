import { Lead, Page, SplitSection, useT } from "../../../../ui/index.ts";
import { GUIDES, type Guide, isInference, methodTextAddress, methodTextOf } from "../method-guides.ts";

const PARTS = ["compares", "assumes", "avoid", "held"] as const;

/** One method for who reads a study: what it asks, what it takes for granted, when it misleads, what it is held on. */
export const MethodPage = ({ id }: { readonly id: Guide }) => {
  const t = useT();
  const title = t(`impact-methods.${id}.title`);
  return (
    <Page
      title={title}
      description={t(`impact-methods.${id}.question`)}
      breadcrumb={[
        { href: "/impact", label: t("portfolio.title") },
        { href: GUIDES, label: t("impact-methods.title") },
      ]}
      styles={["study"]}
    >
      <Lead title={title} kicker={t(isInference(id) ? "impact-methods.kind.inference" : "impact-methods.kind.method")} work>
        <p className="verdict">{t(`impact-methods.${id}.question`)}</p>
        <p>{t(`impact-methods.${id}.when`)}</p>
      </Lead>
      {PARTS.map((part) => (
        <SplitSection
          key={part}
          id={part}
          title={t(isInference(id) && part === "compares" ? "impact-methods.does" : `impact-methods.${part}`)}
        >
          {t(`impact-methods.${id}.${part}`)
            .split("\n")
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </SplitSection>
      ))}
      <SplitSection id="reference" title={t("impact-methods.reference")}>
        <p>{t(`impact-methods.${id}.reference`)}</p>
        <p>
          <a href={methodTextAddress(methodTextOf(id))}>{t("impact-methods.text")}</a>
        </p>
        <p>
          <a href={GUIDES}>{t("impact-methods.all")}</a>
        </p>
      </SplitSection>
    </Page>
  );
};
