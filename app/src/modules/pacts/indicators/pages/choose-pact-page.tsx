import { Lead, Page, Unsaid, useT } from "../../../../ui/index.ts";

type ChoosePactPageProps = {
  readonly code: string;
  readonly address: string;
  readonly name: string;
  readonly pacts: readonly { readonly slug: string; readonly title: string }[];
};

/** To which pact a figure of a territory goes. */
export const ChoosePactPage = ({ code, address, name, pacts }: ChoosePactPageProps) => {
  const t = useT();
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: address, label: name },
  ];
  return (
    <Page title={t("indicators.choose.title")} hidden breadcrumb={breadcrumb}>
      <Lead title={t("indicators.choose.title")} kicker={name} work>
        {t("indicators.choose.lead")}
      </Lead>
      {pacts.length === 0 ? (
        <Unsaid>{t("indicators.choose.none")}</Unsaid>
      ) : (
        <ul>
          {pacts.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/pacts/${slug}/figures?territory=${encodeURIComponent(code)}#bind`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
};
