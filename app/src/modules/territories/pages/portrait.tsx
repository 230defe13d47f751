import { isMessageKey } from "../../../messages/index.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { LineChart, Section, useT } from "../../../ui/index.ts";
import type { Diagnosis, DiagnosisSeries, SimilarTerritory } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { timeWords } from "../diagnosis/time-words.ts";
import { isKnown } from "../papers/portrait-sections.ts";
import { figuresAddress } from "./address.ts";
import { FigureTable } from "./figure-table.tsx";
import { TerritoryLinks } from "./territory-link.tsx";

const Charts = ({ series }: { series: readonly DiagnosisSeries[] }) => {
  const t = useT();
  return (
    <div className="charts">
      {series.flatMap(({ id, unit, points }) => {
        const key = `diagnosis.series.${id}`;
        const drawn = points.map(({ time, value }) => ({ time, value: typeof value === "number" ? value : null }));
        const known = drawn.filter(({ value }) => value !== null).length;
        return isMessageKey(key) && known > 1
          ? [
              <LineChart
                key={id}
                title={t(key)}
                points={drawn}
                words={(value) => figureWords(value, unit, t)}
                timeWords={(time) => timeWords(time, t)}
              />,
            ]
          : [];
      })}
    </div>
  );
};

/** Those who most resemble it, in one sentence; why is told with its figures. */
const Alike = ({ similar }: { similar: readonly SimilarTerritory[] }) => {
  const t = useT();
  const territories = similar.flatMap(({ code, name }) => (isTerritoryCode(code) ? [{ code, name }] : [])).slice(0, 5);
  return territories.length === 0 ? null : (
    <p>
      {t("diagnosis.alike")} <TerritoryLinks territories={territories} />.
    </p>
  );
};

/** What official figures say of a territory, in short; all of them, their sources and what is missing stand on a page of their own. */
export const Portrait = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const t = useT();
  const { figures, names, sentences, series, similar, territory } = diagnosis;
  const compared = figures.filter(isKnown).filter(({ comparisons }) => Object.values(comparisons).some((one) => "established" in one));
  return (
    <Section title={t("diagnosis.portrait.title")} id="portrait">
      <div className="stack">
        {sentences.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        <Alike similar={similar} />
      </div>
      {series.length > 0 && <Charts series={series} />}
      {compared.length > 0 && <FigureTable figures={compared} names={names} />}
      <p>
        <a href={figuresAddress(territory.code)}>{t("diagnosis.all", { count: figures.length })}</a>
      </p>
    </Section>
  );
};
