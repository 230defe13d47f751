import { dayInParis } from "@levier/kernel";
import { formatDate, Lead, Notice, Page, useT } from "../../../ui/index.ts";

type WithdrawnPageProps = { readonly slug: string; readonly title: string; readonly why: string; readonly at: Date };

/** What stays at the address of a withdrawn pact: why and when it went, and the way to its history. */
export const WithdrawnPage = ({ slug, title, why, at }: WithdrawnPageProps) => {
  const t = useT();
  return (
    <Page title={title} hidden breadcrumb={[{ href: "/pacts", label: t("pacts.list.title") }]}>
      <Lead title={title}>{t("pacts.withdrawn.lead")}</Lead>
      <Notice kind="risk" title={t("pacts.notice.withdrawn", { date: formatDate(dayInParis(at)) })}>
        {why}
      </Notice>
      <p>
        <a href={`/pacts/${slug}/history`}>{t("pacts.link.history")}</a>
      </p>
    </Page>
  );
};
