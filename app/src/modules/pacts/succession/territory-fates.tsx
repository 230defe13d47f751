import { Notice, useT } from "../../../ui/index.ts";
import { successionAddress } from "./address.ts";
import type { TerritoryFate } from "./fate.ts";
import { FateWords } from "./fate-words.tsx";

type Props = { readonly slug: string; readonly fates: readonly TerritoryFate[]; readonly leads: boolean };

/** What became of territories, told for what they held to be carried to who took their place. */
export const TerritoryFates = ({ slug, fates, leads }: Props) => {
  const t = useT();
  return fates.map(({ id, name, fate, holds }) => (
    <Notice key={id} kind={holds ? "risk" : "info"}>
      <p>
        {name} <FateWords fate={fate} />. {t("succession.fate.kept")}
      </p>
      {leads && holds && (
        <p>
          <a href={successionAddress(slug, id)}>{t("succession.offer", { name })}</a>
        </p>
      )}
    </Notice>
  ));
};
