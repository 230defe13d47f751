import { Lead, Page, useT } from "../../../ui/index.ts";

/** Says that too many perimeters are asked at once. */
export const BusyPage = () => {
  const t = useT();
  const breadcrumb = [{ href: "/territories", label: t("territories.title") }];
  return (
    <Page title={t("territories.busy.title")} hidden breadcrumb={breadcrumb}>
      <Lead title={t("territories.busy.title")}>{t("territories.busy.text")}</Lead>
    </Page>
  );
};
