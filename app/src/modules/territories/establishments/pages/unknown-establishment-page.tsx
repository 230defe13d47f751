import { Lead, Page, useT } from "../../../../ui/index.ts";

/** Said of an address that no establishment has. */
export const UnknownEstablishmentPage = ({ sentence }: { sentence: string }) => {
  const t = useT();
  return (
    <Page title={t("establishments.one.unknownTitle")} hidden breadcrumb={[{ href: "/territories", label: t("territories.title") }]}>
      <Lead title={t("establishments.one.unknownTitle")}>{sentence}</Lead>
      <p>
        <a href="/territories">{t("establishments.one.search")}</a>
      </p>
    </Page>
  );
};
