import { Lead, Page, useT } from "../../../ui/index.ts";

/** Said to a member whose role does not allow the operation. */
export const ForbiddenPage = () => {
  const t = useT();
  return (
    <Page title={t("platform.forbidden.title")} hidden>
      <Lead title={t("platform.forbidden.title")}>{t("platform.forbidden.text")}</Lead>
    </Page>
  );
};
