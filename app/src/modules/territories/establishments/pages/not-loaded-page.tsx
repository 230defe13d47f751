import { Lead, Page, useT } from "../../../../ui/index.ts";
import type { NamedTerritory } from "../../map-of.ts";
import { territoryAddress } from "../../pages/address.ts";

const COMMAND = "npx levier data pull sirene-establishments sirene-legal-units";

/** Said where the register is not loaded: nothing is known, which is no zero, and the command that loads it. */
export const NotLoadedPage = ({ territory }: { territory: NamedTerritory | null }) => {
  const t = useT();
  return (
    <Page
      title={t("establishments.notLoaded.title")}
      hidden
      breadcrumb={[
        { href: "/territories", label: t("territories.title") },
        ...(territory ? [{ href: territoryAddress(territory.code), label: territory.name }] : []),
      ]}
    >
      <Lead title={t("establishments.notLoaded.title")}>{t("establishments.notLoaded.text")}</Lead>
      <p>{t("establishments.notLoaded.command")}</p>
      <pre>
        <code>{COMMAND}</code>
      </pre>
    </Page>
  );
};
