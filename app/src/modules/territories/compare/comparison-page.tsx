import type { Territory } from "../../../sources/official-geography/territory.ts";
import { Lead, Notice, Page, Section, useT } from "../../../ui/index.ts";
import { sourceLine } from "../diagnosis/source-line.ts";
import { TerritoryLink } from "../pages/territory-link.tsx";
import { compareAddress, MOST_COMPARED } from "./compare-address.ts";
import type { TerritoryComparison } from "./comparison.ts";
import { ComparisonTable } from "./comparison-table.tsx";

/** A territory that a search found, and where it lies. */
export type Candidate = {
  readonly code: Territory["code"];
  readonly name: string;
  readonly kind: Territory["kind"];
  readonly place: string;
};

export type ComparisonPageProps = {
  readonly territories: readonly Territory[];
  /** Why some of what was asked is not shown, one sentence each. */
  readonly refusals: readonly string[];
  readonly comparison: TerritoryComparison;
  readonly query: string;
  readonly found: readonly Candidate[];
};

const Chosen = ({ territories }: { territories: readonly Territory[] }) => {
  const t = useT();
  return (
    <ol className="chosen">
      {territories.map(({ code, fullName }) => (
        <li key={code}>
          <TerritoryLink code={code} name={fullName} />{" "}
          <a
            className="screen-only"
            href={compareAddress(territories.flatMap((other) => (other.code === code ? [] : [other.code])))}
            aria-label={t("territories.compare.removeNamed", { name: fullName })}
          >
            {t("territories.compare.remove")}
          </a>
        </li>
      ))}
    </ol>
  );
};

type AddProps = Pick<ComparisonPageProps, "territories" | "query" | "found">;

const Add = ({ territories, query, found }: AddProps) => {
  const t = useT();
  const codes = territories.map(({ code }) => code);
  if (codes.length >= MOST_COMPARED) return <p className="soft screen-only">{t("territories.compare.full", { most: MOST_COMPARED })}</p>;
  return (
    <search>
      <form action="/territories/compare">
        <div className="field">
          <label htmlFor="added">{t("territories.compare.add")}</label>
          <span className="hint" id="added-hint">
            {t("territories.search.hint")}
          </span>
        </div>
        <div className="seek">
          {codes.length > 0 && <input type="hidden" name="codes" value={codes.map((code) => code.replaceAll(",", "+")).join()} />}
          <input type="search" id="added" name="q" defaultValue={query} aria-describedby="added-hint" />
          <button type="submit">{t("territories.search.submit")}</button>
        </div>
      </form>
      {query !== "" && found.length === 0 && <p>{t("territories.results.none", { query })}</p>}
      {found.length > 0 && (
        <ul id="found">
          {found.map(({ code, name, kind, place }) => (
            <li key={code}>
              <a href={compareAddress([...codes, code])}>{t("territories.compare.addNamed", { name })}</a>{" "}
              <small className="soft">{[t(`territories.kind.${kind}`), place].filter(Boolean).join(", ")}</small>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
};

const Told = ({ territories, comparison }: Pick<ComparisonPageProps, "territories" | "comparison">) => {
  const t = useT();
  const isTold = ({ cells }: TerritoryComparison["rows"][number]): boolean => cells.some(({ computed }) => "value" in computed);
  const rows = comparison.rows.filter(isTold);
  const absent = comparison.rows.filter((row) => !isTold(row));
  const codes = territories.map(({ code }) => code);
  return (
    <>
      <Section title={t("territories.compare.figures")} id="figures" note={t("territories.compare.note")} className="compared">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls by itself, the keyboard must reach it */}
        <section className="sideways" aria-label={t("territories.compare.caption")} tabIndex={0}>
          <ComparisonTable comparison={comparison} rows={rows} />
        </section>
        <p className="screen-only">
          <a href={compareAddress(codes, ".csv")}>{t("territories.compare.csv")}</a>
        </p>
      </Section>
      {absent.length > 0 && (
        <Section title={t("diagnosis.lacking.title", { count: absent.length })} id="lacking">
          <p>{absent.map(({ label }) => label).join(" ; ")}.</p>
        </Section>
      )}
      <Section title={t("diagnosis.sources.title")} id="sources">
        <ul>
          {comparison.sources
            .filter(({ id }) => rows.some(({ source }) => source === id))
            .map((source) => (
              <li key={source.id}>{sourceLine(source, t)}</li>
            ))}
        </ul>
      </Section>
    </>
  );
};

/** Up to eight territories side by side; which ones stands in the address, so that a comparison can be kept and sent. */
export const ComparisonPage = ({ territories, refusals, comparison, query, found }: ComparisonPageProps) => {
  const t = useT();
  const title = t("territories.compare.title");
  return (
    <Page title={title} hidden styles={["compare"]} breadcrumb={[{ href: "/territories", label: t("territories.title") }]}>
      <Lead title={title}>{t("territories.compare.lead", { most: MOST_COMPARED })}</Lead>
      {refusals.length > 0 && (
        <Notice kind="risk" title={t("territories.compare.refused", { count: refusals.length })}>
          {refusals.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {territories.length > 0 && <Chosen territories={territories} />}
      <Add territories={territories} query={query} found={found} />
      {territories.length > 0 && <Told territories={territories} comparison={comparison} />}
    </Page>
  );
};
