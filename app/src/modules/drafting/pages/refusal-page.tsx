import { Lead, Page, useT } from "../../../ui/index.ts";

/** A refusal that leaves no page to come back to. */
export const RefusalPage = ({ sentence }: { sentence: string }) => {
  const t = useT();
  return (
    <Page title={t("drafting.list.title")} hidden breadcrumb={[{ label: t("drafting.list.title"), href: "/drafts" }]}>
      <Lead work title={t("drafting.list.title")}>
        {sentence}
      </Lead>
    </Page>
  );
};
