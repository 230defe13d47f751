import type { TerritoryCode } from "../../../../sources/official-geography/territory-code.ts";
import { SplitSection, useT } from "../../../../ui/index.ts";
import { establishmentsAddress } from "../filter/filter-address.ts";

/** From the page of a territory to the list of its establishments. */
export const EstablishmentsLink = ({ code }: { code: TerritoryCode }) => {
  const t = useT();
  return (
    <SplitSection title={t("establishments.title")} id="establishments">
      <p>
        <a href={establishmentsAddress(code)}>{t("establishments.link")}</a>
        <small className="soft"> {t("establishments.linkText")}</small>
      </p>
    </SplitSection>
  );
};
