import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { SplitSection, useT } from "../../../ui/index.ts";
import type { SimilarTerritory } from "../diagnosis/diagnosis.ts";
import { TerritoryLink } from "./territory-link.tsx";

const featureWords = (feature: string, t: Translate): readonly string[] => {
  const key = `diagnosis.feature.${feature}`;
  return isMessageKey(key) ? [t(key)] : [];
};

/** Who resembles a territory, and by what. */
export const SimilarTerritories = ({ similar }: { similar: readonly SimilarTerritory[] }) => {
  const t = useT();
  return (
    <SplitSection title={t("diagnosis.similar.title")} id="similar" level={3} note={t("diagnosis.similar.note")}>
      <ul>
        {similar.map(({ code, name, why }) => (
          <li key={code}>
            {isTerritoryCode(code) ? <TerritoryLink code={code} name={name} /> : name}{" "}
            <small className="soft">{why.flatMap(({ feature }) => featureWords(feature, t)).join(", ")}</small>
          </li>
        ))}
      </ul>
    </SplitSection>
  );
};
