import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { SplitSection, useT } from "../../../ui/index.ts";
import { compareAddress } from "../compare/compare-address.ts";
import type { SimilarTerritory } from "../diagnosis/diagnosis.ts";
import { featureWords } from "../papers/feature-words.ts";
import { TerritoryLink } from "./territory-link.tsx";

/** How many of the nearest are compared at once. */
const NEAREST = 4;

/** Who resembles a territory, and by what. */
export const SimilarTerritories = ({ code: own, similar }: { code: string; similar: readonly SimilarTerritory[] }) => {
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
      <p>
        <a href={compareAddress([own, ...similar.slice(0, NEAREST).map(({ code }) => code)])}>{t("territories.compare.similar")}</a>
      </p>
    </SplitSection>
  );
};
