import { Lead, Page, useT } from "../../../../ui/index.ts";
import type { NamedTerritory } from "../../map-of.ts";
import { territoryAddress } from "../../pages/address.ts";
import { establishmentsAddress } from "../filter/filter-address.ts";

type Props = { readonly territory: NamedTerritory; readonly title: string; readonly sentence: string };

/** Why a list or its file is not given. */
export const RefusedListPage = ({ territory, title, sentence }: Props) => {
  const t = useT();
  return (
    <Page
      title={title}
      hidden
      breadcrumb={[
        { href: "/territories", label: t("territories.title") },
        { href: territoryAddress(territory.code), label: territory.name },
        { href: establishmentsAddress(territory.code), label: t("establishments.title") },
      ]}
    >
      <Lead title={title}>{sentence}</Lead>
    </Page>
  );
};
