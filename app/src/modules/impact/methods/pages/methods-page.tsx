import { Lead, Page, Pairs, Section, SplitSection, Table, useT } from "../../../../ui/index.ts";
import { glossary } from "../glossary.ts";
import { type Guide, guideAddress, inferenceGuides, methodGuides, methodTextAddress } from "../method-guides.ts";
import { readText } from "../method-text.tsx";
import type { MethodTexts } from "../read-method-text.ts";

const Guides = ({ ids, caption }: { readonly ids: readonly Guide[]; readonly caption: string }) => {
  const t = useT();
  return (
    <Table
      {...{ caption, captionUnseen: true, rows: ids, rowKey: (id: Guide) => id }}
      columns={[
        {
          ...{ label: t("impact-methods.column.name"), heading: true },
          cell: (id) => <a href={guideAddress(id)}>{t(`impact-methods.${id}.title`)}</a>,
        },
        { label: t("impact-methods.column.question"), cell: (id) => t(`impact-methods.${id}.question`) },
        { label: t("impact-methods.column.when"), cell: (id) => t(`impact-methods.${id}.when`) },
      ]}
    />
  );
};

const Texts = ({ texts }: { readonly texts: MethodTexts }) => (
  <ul lang="en">
    {texts.names.map((name) => (
      <li key={name}>
        <a href={methodTextAddress(name)}>{readText(texts.read(name) ?? "").title}</a>
      </li>
    ))}
  </ul>
);

/** How studies know what a pact changed: the methods, how chance is measured, and the words that their pages use. */
export const MethodsPage = ({ texts }: { readonly texts: MethodTexts }) => {
  const t = useT();
  return (
    <Page
      title={t("impact-methods.title")}
      description={t("impact-methods.lead")}
      breadcrumb={[{ href: "/impact", label: t("portfolio.title") }]}
      styles={["study"]}
    >
      <Lead title={t("impact-methods.title")} work>
        <p>{t("impact-methods.lead")}</p>
        <p>{t("impact-methods.plan")}</p>
      </Lead>
      <Section id="methods" title={t("impact-methods.methods")} note={t("impact-methods.methods.note")}>
        <Guides ids={methodGuides} caption={t("impact-methods.methods")} />
      </Section>
      <Section id="chance" title={t("impact-methods.chance")} note={t("impact-methods.chance.note")}>
        <Guides ids={inferenceGuides} caption={t("impact-methods.chance")} />
      </Section>
      <SplitSection id="words" title={t("impact-methods.words")}>
        <Pairs
          pairs={glossary.map((word) => ({ label: t(`impact-methods.word.${word}`), value: t(`impact-methods.word.${word}.means`) }))}
        />
      </SplitSection>
      <SplitSection id="texts" title={t("impact-methods.texts")}>
        <p>{t("impact-methods.texts.lead")}</p>
        <Texts texts={texts} />
      </SplitSection>
    </Page>
  );
};
