import type { ReactNode } from "react";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { Details, Section, SplitSection, Unsaid, useT } from "../../../ui/index.ts";
import { compareAddress, MOST_COMPARED } from "../compare/compare-address.ts";
import type { Diagnosis, DiagnosisSeries, SimilarTerritory } from "../diagnosis/diagnosis.ts";
import { featureWords } from "../papers/feature-words.ts";
import { lackingGroups } from "../papers/lacking.ts";
import { type PortraitSection, sentencesIn } from "../papers/portrait-sections.ts";
import { rareSentences } from "../papers/rare.ts";
import { tellingFigures } from "../papers/telling-figures.ts";
import { isJoined } from "../perimeter-address.ts";
import { Quotients } from "../series/quotients.tsx";
import { SeriesChart } from "../series/series-chart.tsx";
import { activitiesAddress, figuresAddress } from "./address.ts";
import { FigureList, FigureTable } from "./figure-table.tsx";
import { HEADLINES } from "./headlines.ts";
import { TerritoryLink } from "./territory-link.tsx";

const SECTIONS: readonly PortraitSection[] = ["key", "living", "moving"];

/** Territories alike that the page names; the page of the figures has them all. */
const MOST_ALIKE = 4;

/** What opens the page: it is not told again beneath. */
const TOLD_LARGE: ReadonlySet<string> = new Set(["population", "communes", ...HEADLINES]);

/** Measures through time that the page draws; the others are a link away. */
const MOST_DRAWN = 2;

const Charts = ({ series, code }: { series: readonly DiagnosisSeries[]; code: string }) => (
  <div className="charts">
    {series.slice(0, MOST_DRAWN).map((one) => (
      <SeriesChart key={one.id} series={one} code={code} />
    ))}
  </div>
);

/** What the figures say in a few sentences, for who has two minutes. */
export const Essential = ({ diagnosis }: { diagnosis: Diagnosis }) =>
  SECTIONS.flatMap((section) => sentencesIn(diagnosis, section))
    .filter(({ figures }) => figures.length > 0)
    .map(({ text }) => <p key={text}>{text}</p>);

/** The most telling figures of a part of the portrait; the page of the figures has them all. */
const Told = ({ diagnosis, section, children }: { diagnosis: Diagnosis; section: PortraitSection; children?: ReactNode }) => {
  const t = useT();
  const { compared, alone } = tellingFigures(diagnosis, section, TOLD_LARGE);
  if (compared.length + alone.length === 0) return null;
  return (
    <Section title={t(`portrait.section.${section}`)} id={section}>
      {children}
      {compared.length > 0 && <FigureTable figures={compared} names={diagnosis.names} />}
      {alone.length > 0 && <FigureList figures={alone} names={diagnosis.names} />}
    </Section>
  );
};

const Sentences = ({ sentences }: { sentences: readonly string[] }) => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** Those who most resemble it, each with what is alike. */
const Alike = ({ similar }: { similar: readonly SimilarTerritory[] }) => {
  const t = useT();
  if (similar.length === 0) return <Unsaid>{t("portrait.similar.none")}</Unsaid>;
  return (
    <ul>
      {similar.slice(0, MOST_ALIKE).map(({ code, name, why }) => (
        <li key={code}>
          {isTerritoryCode(code) ? <TerritoryLink code={code} name={name} /> : name}{" "}
          {t("portrait.similar.why", { why: why.flatMap(({ feature }) => featureWords(feature, t)).join(", ") || "none" })}
        </li>
      ))}
    </ul>
  );
};

/** More sources than these are folded: what is known comes first. */
const MOST_OPEN = 3;

/** What could not be told, by reason; on paper all of it is unfolded. */
const Lacking = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const t = useT();
  return (
    <>
      {lackingGroups(diagnosis, t).map(({ title, lines }) => (
        <Details key={title} summary={title} open={lines.length <= MOST_OPEN}>
          <Sentences sentences={lines} />
        </Details>
      ))}
      <p>{t("portrait.lacking.differences")}</p>
    </>
  );
};

/** Where the whole of it is, and how to take it away. */
const Take = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const t = useT();
  const { figures, territory } = diagnosis;
  const all = figuresAddress(territory.code);
  const links = [
    { href: `/territories/${territory.code}/portrait.pdf`, label: t("portrait.take.pdf") },
    { href: `/territories/${territory.code}/portrait.docx`, label: t("portrait.take.docx") },
    { href: `/territories/${territory.code}/portrait.txt`, label: t("portrait.take.txt") },
    { href: `${all}.csv`, label: t("portrait.take.csv") },
    { href: all, label: t("diagnosis.all", { count: figures.length }) },
    { href: compareAddress([territory.code]), label: t("territories.compare.link") },
    ...(isJoined(territory.code) && territory.members.length <= MOST_COMPARED
      ? [{ href: compareAddress(territory.members), label: t("territories.compare.members") }]
      : []),
  ];
  return (
    <SplitSection title={t("portrait.take.title")} id="take" className="screen-only">
      <nav className="links" aria-label={t("portrait.take.title")}>
        {links.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </nav>
    </SplitSection>
  );
};

/** What official figures say of a territory, part by part; the sources in full stand on the page of its figures. */
export const Portrait = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const t = useT();
  const { series, similar, specialisations } = diagnosis;
  const rare = rareSentences(diagnosis, t);
  return (
    <>
      <Told diagnosis={diagnosis} section="key" />
      <Told diagnosis={diagnosis} section="living">
        <Quotients specialisations={specialisations} />
        {specialisations.length > 0 && (
          <p className="screen-only">
            <a href={activitiesAddress(diagnosis.territory.code)}>{t("portrait.living.all")}</a>
          </p>
        )}
      </Told>
      <Told diagnosis={diagnosis} section="moving">
        {series.length > 0 && <Charts series={series} code={diagnosis.territory.code} />}
      </Told>
      <SplitSection title={t("portrait.section.rare")} id="rare">
        {rare.length === 0 ? <Unsaid>{t("portrait.rare.none")}</Unsaid> : <Sentences sentences={rare} />}
      </SplitSection>
      <SplitSection title={t("portrait.section.similar")} id="similar">
        <Alike similar={similar} />
      </SplitSection>
      <SplitSection title={t("portrait.section.lacking")} id="lacking">
        <Lacking diagnosis={diagnosis} />
      </SplitSection>
      <Take diagnosis={diagnosis} />
    </>
  );
};
