import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { Lead, Page, useT } from "../../../ui/index.ts";
import { territoryAddress } from "../pages/address.ts";

/** Why there is no portrait to take away, and the way back. */
export const PortraitRefusedPage = ({ sentence, code, name }: { sentence: string; code: TerritoryCode; name: string }) => {
  const t = useT();
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
  ];
  return (
    <Page title={t("portrait.refused.title")} hidden breadcrumb={breadcrumb}>
      <Lead title={t("portrait.refused.title")}>{sentence}</Lead>
    </Page>
  );
};
