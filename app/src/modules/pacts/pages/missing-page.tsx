import { Lead, Page, SearchForm, usePage } from "../../../ui/index.ts";

/** No pact stands at this address. */
export const MissingPage = () => {
  const { t, path } = usePage();
  return (
    <Page title={t("platform.notFound.title")} hidden breadcrumb={[{ href: "/pacts", label: t("pacts.list.title") }]}>
      <Lead title={t("platform.notFound.title")}>{t("platform.notFound.text", { path })}</Lead>
      <SearchForm id="missing-q" />
    </Page>
  );
};
