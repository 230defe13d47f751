import { Fragment, type ReactElement, type ReactNode } from "react";
import type { FormerTerritory } from "../../../sources/official-geography/former.ts";
import type { Population, Territory } from "../../../sources/official-geography/territory.ts";
import { type Figure, Figures, formatNumber, Lead, Notice, Page, Pairs, Source, SplitSection, useT } from "../../../ui/index.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { EstablishmentsLink } from "../establishments/pages/establishments-link.tsx";
import type { CloserMap } from "../map/closer-map.ts";
import type { NamedTerritory, TerritoryMap as TerritoryMapData } from "../map-of.ts";
import { aboutWords } from "../papers/figure-rows.ts";
import { isKnown } from "../papers/portrait-sections.ts";
import { isJoined } from "../perimeter-address.ts";
import type { PerimeterSource } from "../perimeter-kinds.ts";
import { HEADLINES } from "./headlines.ts";
import { memberKind } from "./member-kind.ts";
import { Members } from "./members.tsx";
import type { Member } from "./members-page.tsx";
import { PlaceMap } from "./place-map.tsx";
import { Essential, Portrait } from "./portrait.tsx";
import { TerritoryLink, TerritoryLinks } from "./territory-link.tsx";
import { TerritoryMap } from "./territory-map.tsx";
import { UnnamedRegions } from "./unnamed-regions.tsx";

export type TerritoryPageProps = {
  readonly territory: Territory;
  readonly geography: { readonly year: number; readonly edition: string };
  readonly departments: readonly NamedTerritory[];
  readonly regions: readonly NamedTerritory[];
  readonly epci: NamedTerritory | null;
  /** Of a named set: where its members come from. */
  readonly source: PerimeterSource | null;
  readonly map: CloserMap | TerritoryMapData | null;
  /** Territories that are no more, which it is shown in place of. */
  readonly followed: readonly FormerTerritory[];
  /** Those of its members that are named. */
  readonly members: readonly Member[];
  /** What official figures say of it; null when its members overlap, or are none. */
  readonly portrait: Diagnosis | null;
  /** What higher modules show on this territory. */
  readonly slots: readonly ReactElement[];
};

const useSourceWords = () => {
  const t = useT();
  return ({ source: { dataset, vintage, publisher } }: Population): string =>
    vintage === null
      ? t("territories.population.undated", { dataset, publisher })
      : t("territories.population.source", { dataset, vintage, publisher });
};

const MOST_HEADLINES = 3;

const useHeadlines = (portrait: Diagnosis | null): Figure[] => {
  const t = useT();
  const known = portrait?.figures.filter(isKnown) ?? [];
  return HEADLINES.flatMap((id) => known.find((figure) => figure.id === id) ?? [])
    .slice(0, MOST_HEADLINES)
    .map((figure) => ({
      label: figure.label,
      value: figureWords(figure.value, figure.unit, t),
      note: [aboutWords(figure, portrait?.names ?? {}, t), figure.source.publisher].filter((words) => words !== "").join(", "),
    }));
};

const Key = ({ territory, portrait }: { territory: Territory; portrait: Diagnosis | null }) => {
  const t = useT();
  const words = useSourceWords();
  const headlines = useHeadlines(portrait);
  const { population, otherPopulations, members } = territory;
  const figures: Figure[] = [
    "missing" in population
      ? { label: t("territories.population.label"), value: t("territories.population.missing"), gap: true }
      : {
          label: t("territories.population.label"),
          value: formatNumber(population.count.value),
          note: (
            <>
              <a href={population.source.url}>{words(population)}</a>
              {otherPopulations.map((other) => (
                <Fragment key={other.source.id}>
                  {" · "}
                  {t("territories.population.other", { count: formatNumber(other.count.value), source: words(other) })}
                </Fragment>
              ))}
            </>
          ),
        },
    ...(members.length > 0
      ? [{ label: t("territories.members.label", { kind: memberKind(territory) }), value: formatNumber(members.length) }]
      : []),
    ...headlines,
  ];
  return <Figures figures={figures} />;
};

const pair = (label: string, value: ReactNode) => ({ label, value });

/** An official code as its own register writes it: « 44 » for `reg-44`. */
const bareCode = (code: string): string => code.replace(/^[a-z]+-/, "");

const Place = ({
  territory,
  departments,
  regions,
  epci,
  source,
  geography,
}: Omit<TerritoryPageProps, "map" | "followed" | "members" | "portrait" | "slots">) => {
  const t = useT();
  const isWhole = /^(?:reg|dep)-[^,]+$/.test(territory.code);
  const rows = [
    epci && pair(t("territories.place.epci"), <TerritoryLink {...epci} />),
    !isWhole &&
      departments.length > 0 &&
      pair(t("territories.place.department", { count: departments.length }), <TerritoryLinks territories={departments} />),
    territory.kind !== "region" &&
      regions.length > 0 &&
      pair(t("territories.place.region", { count: regions.length }), <TerritoryLinks territories={regions} />),
    territory.otherNames.length > 0 && pair(t("territories.place.otherNames", { kind: territory.kind }), territory.otherNames.join(", ")),
    !territory.code.startsWith("set-") &&
      !isJoined(territory.code) &&
      pair(t("territories.place.code", { kind: territory.code.startsWith("epci-") ? "epci" : "other" }), bareCode(territory.code)),
    source && pair(t("territories.place.source"), <PerimeterSourceText {...source} />),
    pair(
      t("territories.place.geography"),
      t("territories.place.geographyYear", { year: String(geography.year), edition: geography.edition }),
    ),
  ].filter((row) => row !== null && row !== false);
  return (
    <SplitSection title={t("territories.place.title")} id="place">
      <Pairs pairs={rows} />
    </SplitSection>
  );
};

const PerimeterSourceText = ({ title, url, note }: PerimeterSource) => (
  <>
    <Source title={title} href={url} />
    {note !== null && <span className="soft"> {note}</span>}
  </>
);

/** What an address named that is no more, and that this page follows. */
const Followed = ({ followed, name }: { followed: readonly FormerTerritory[]; name: string }) => {
  const t = useT();
  const [first] = followed;
  if (first === undefined) return null;
  return (
    <Notice title={t("territories.refusal.formerTitle")}>
      {followed.map(({ code, name: former, lastYear }) => (
        <p key={code}>
          {lastYear === null
            ? t("diagnosis.sentence.followedLongAgo", { former, name })
            : t("diagnosis.sentence.followed", { former, year: String(lastYear), name })}
        </p>
      ))}
    </Notice>
  );
};

/** One territory: what it is, how many people live there and who says so, where it lies, and what is held on it. */
export const TerritoryPage = (props: TerritoryPageProps) => {
  const { territory, regions, map, slots } = props;
  const t = useT();
  const isMade = isJoined(territory.code);
  const kind = isMade ? t("territories.joined.kind", { count: territory.members.length }) : t(`territories.kind.${territory.kind}`);
  const kicker = regions.length > 0 && territory.kind !== "region" ? `${kind} · ${regions.map(({ name }) => name).join(", ")}` : kind;
  const hasMembers = territory.members.length > 0 || territory.code.startsWith("set-");
  return (
    <Page
      title={territory.fullName}
      hidden={isMade}
      styles={["charts", "portrait"]}
      breadcrumb={[{ href: "/territories", label: t("territories.title") }]}
    >
      <Lead
        title={territory.fullName}
        kicker={kicker}
        {...(map === null ? {} : { aside: "detail" in map ? <PlaceMap map={map} /> : <TerritoryMap map={map} /> })}
      >
        {props.portrait && (
          <div className="essential">
            <Essential diagnosis={props.portrait} />
          </div>
        )}
      </Lead>
      <UnnamedRegions territories={[territory, ...props.members]} />
      <Followed followed={props.followed} name={territory.fullName} />
      <Key territory={territory} portrait={props.portrait} />
      {props.portrait && <Portrait diagnosis={props.portrait} />}
      {slots}
      <EstablishmentsLink code={territory.code} />
      <Place {...props} />
      {hasMembers && <Members territory={territory} members={props.members} />}
    </Page>
  );
};
