import type { ReactNode } from "react";
import { type Column, ErrorSummary, formatDate, formatEuros, Lead, Notice, SplitSection, Table, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { suspectedDoubles } from "../financing/suspected-doubles.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { SuspectedSums } from "../pages/suspected-sums.tsx";
import { AddContractForm, EndForm, RemoveContract } from "./contract-forms.tsx";
import type { ContractEdge, ContractGraph, ContractNode } from "./contract-graph.ts";
import type { Contract, NamedPact } from "./contracts.repository.ts";
import type { Counting, Standing } from "./count-once.ts";
import { drawGraph } from "./draw-graph.ts";
import { endAlert } from "./end-alert.ts";

export type ContractsPageProps = {
  readonly pactId: string;
  readonly slug: string;
  readonly title: string;
  readonly graph: ContractGraph;
  /** The ties that officers told of this pact: they may be taken away. */
  readonly own: readonly Contract[];
  readonly pacts: readonly NamedPact[];
  readonly endsOn: string | null;
  readonly counting: Counting;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly said: Said;
};

/** Ends told at the top of the page: the list below tells them all. */
const ALERTS = 5;

const NodeName = ({ node }: { node: ContractNode }) =>
  node.slug === null ? node.name : <a href={`/pacts/${node.slug}/contracts`}>{node.name}</a>;

const EndWords = ({ endsOn, today }: { endsOn: string | null; today: string }) => {
  const t = useT();
  if (endsOn === null) return <span className="unsaid">{t("bonds.contracts.noEnd")}</span>;
  const alert = endAlert(endsOn, today);
  return (
    <>
      {formatDate(endsOn)}
      {alert !== null && (
        <>
          {", "}
          <strong>{t(`bonds.contracts.${alert}`)}</strong>
        </>
      )}
    </>
  );
};

type Tied = { readonly node: ContractNode; readonly ties: readonly ContractEdge[] };

const Direct = ({ pactId, slug, graph, own, today, mayWrite }: ContractsPageProps) => {
  const t = useT();
  const tied: Tied[] = graph.nodes.flatMap((node) => {
    const ties = graph.edges.filter(({ from, to }) => (from === pactId && to === node.id) || (to === pactId && from === node.id));
    return node.id === pactId || ties.length === 0 ? [] : [{ node, ties }];
  });
  const tieWords = ({ kind, from }: ContractEdge): string => {
    if (kind === "linked") return t("bonds.tie.linked");
    return t(`bonds.tie.${kind}.${from === pactId ? "to" : "from"}`);
  };
  const removable = ({ node }: Tied): ReactNode => {
    const contract = own.find(({ otherPactId, name }) => otherPactId === node.id || (otherPactId === null && name === node.name));
    return contract ? <RemoveContract slug={slug} contract={contract} /> : t("bonds.contracts.told");
  };
  const columns: Column<Tied>[] = [
    { label: t("bonds.contracts.contract"), heading: true, cell: ({ node }) => <NodeName node={node} /> },
    { label: t("bonds.contracts.tie"), cell: ({ ties }) => ties.map(tieWords).join(", ") },
    { label: t("bonds.contracts.end"), cell: ({ node }) => <EndWords endsOn={node.endsOn} today={today} /> },
    ...(mayWrite ? [{ label: t("bonds.field.act"), cell: removable }] : []),
  ];
  return (
    <SplitSection id="list" title={t("bonds.contracts.list")}>
      <Table
        caption={t("bonds.contracts.caption")}
        captionUnseen
        columns={columns}
        rows={tied}
        rowKey={({ node }) => node.id}
        empty={t("bonds.contracts.none")}
      />
    </SplitSection>
  );
};

const NodeLine = ({ node, isOwn }: { node: ContractNode; isOwn: boolean }) => {
  const t = useT();
  return (
    <span>
      {isOwn ? <strong>{node.name}</strong> : <NodeName node={node} />}
      {node.endsOn !== null && <small className="soft"> ({t("bonds.contracts.until", { year: node.endsOn.slice(0, 4) })})</small>}
    </span>
  );
};

const Graph = ({ pactId, graph }: Pick<ContractsPageProps, "pactId" | "graph">) => {
  const t = useT();
  const { width, height, lines, ties } = drawGraph(graph, pactId);
  const title = t("bonds.contracts.drawing", {
    count: graph.nodes.length,
    undated: lines.some(({ kind }) => kind === "undated") ? "yes" : "no",
  });
  return (
    <SplitSection id="graph" title={t("bonds.contracts.graph")}>
      <figure className="contracts">
        <div>
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
            {ties.map(({ key, path, kind }) => (
              <path key={key} className={kind} d={path} />
            ))}
            {lines.map((line) =>
              line.kind === "undated" ? null : (
                <circle key={line.node.id} className={line.isOwn ? "own" : undefined} cx={34} cy={line.y} r={line.isOwn ? 6 : 4} />
              ),
            )}
          </svg>
          <ol>
            {lines.map((line) => (
              <li key={line.y}>
                {line.kind === "undated" ? <span className="soft">{t("bonds.contracts.undated")}</span> : <NodeLine {...line} />}
              </li>
            ))}
          </ol>
        </div>
        <figcaption>
          {title} <small className="soft">{t("bonds.contracts.legend")}</small>
        </figcaption>
      </figure>
    </SplitSection>
  );
};

type Sum = { readonly node: ContractNode; readonly shown: number; readonly counted: number };

const Money = ({ graph, counting }: Pick<ContractsPageProps, "graph" | "counting">) => {
  const t = useT();
  const of = (id: string): readonly Standing[] => counting.standings.filter(({ line }) => line.contract === id);
  const total = (standings: readonly Standing[]): number =>
    Math.round(standings.reduce((sum, { line }) => sum + line.euros * 100, 0)) / 100;
  const sums: Sum[] = graph.nodes
    .filter(({ id }) => of(id).length > 0)
    .map((node) => ({ node, shown: total(of(node.id)), counted: total(of(node.id).filter(({ kind }) => kind === "counted")) }));
  const nameOf = (id: string): string => graph.nodes.find((node) => node.id === id)?.name ?? id;
  const odd = counting.standings.filter(({ kind }) => kind !== "counted");
  const standingWords = (standing: Standing): string => {
    const contract = nameOf(standing.kind === "double" ? standing.by.contract : (standing.line.countedIn ?? ""));
    return t(`bonds.count.${standing.kind}`, { contract });
  };
  return (
    <SplitSection id="money" title={t("bonds.count.title")} note={t("bonds.count.note")}>
      <Table
        caption={t("bonds.count.caption")}
        captionUnseen
        rows={sums}
        rowKey={({ node }) => node.id}
        empty={t("bonds.count.none")}
        columns={[
          { label: t("bonds.contracts.contract"), heading: true, cell: ({ node }) => <NodeName node={node} /> },
          { label: t("bonds.count.shown"), numeric: true, cell: ({ shown }) => formatEuros(shown) },
          { label: t("bonds.count.once"), numeric: true, cell: ({ counted }) => formatEuros(counted) },
        ]}
      />
      {sums.length > 0 && (
        <p>
          {t("bonds.count.total", {
            once: formatEuros(counting.total),
            shown: formatEuros(counting.shown),
            same: counting.total === counting.shown ? "yes" : "no",
          })}
        </p>
      )}
      <SuspectedSums
        nameOf={nameOf}
        sums={suspectedDoubles(
          counting.standings.flatMap(({ kind, line: { financer, euros, contract } }) =>
            kind === "counted" ? [{ financer, euros, place: contract }] : [],
          ),
        )}
      />
      {odd.length > 0 && (
        <Table
          caption={t("bonds.count.doubles")}
          rows={odd}
          rowKey={({ line }) => line.id}
          columns={[
            { label: t("bonds.count.financer"), heading: true, cell: ({ line }) => line.financer },
            { label: t("bonds.count.in"), cell: ({ line }) => nameOf(line.contract) },
            { label: t("bonds.money.planned"), numeric: true, cell: ({ line }) => formatEuros(line.euros) },
            { label: t("bonds.count.standing"), cell: standingWords },
          ]}
        />
      )}
    </SplitSection>
  );
};

/** The contracts around a pact, when they end, and what they plan together, each euro counted once. */
export const ContractsPage = (props: ContractsPageProps) => {
  const t = useT();
  const { slug, title, graph, today, endsOn, mayWrite, said, pacts, pactId } = props;
  const ending = graph.nodes.flatMap((node) => {
    const alert = endAlert(node.endsOn, today);
    return alert === null || node.endsOn === null ? [] : [{ node, alert, endsOn: node.endsOn }];
  });
  ending.sort((a, b) => b.endsOn.localeCompare(a.endsOn));
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("bonds.contracts.title")} : ${title}`} styles={["contracts"]}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("bonds.contracts.title")} kicker={title} work>
        <p>
          {t("bonds.contracts.own")} <EndWords endsOn={graph.nodes.find(({ id }) => id === pactId)?.endsOn ?? null} today={today} />.
        </p>
      </Lead>
      {ending.length > 0 && (
        <Notice kind="risk" title={t("bonds.contracts.alerts")}>
          <ul>
            {ending.slice(0, ALERTS).map(({ node, alert, endsOn: day }) => (
              <li key={node.id}>
                {t(`bonds.alert.${alert}`, { name: node.name, date: formatDate(day), isDay: day.length === 10 ? "yes" : "no" })}
              </li>
            ))}
            {ending.length > ALERTS && <li>{t("bonds.alert.more", { count: ending.length - ALERTS })}</li>}
          </ul>
        </Notice>
      )}
      <Direct {...props} />
      {graph.nodes.length > 1 && <Graph pactId={pactId} graph={graph} />}
      <Money {...props} />
      {mayWrite && (
        <SplitSection id="acts" title={t("bonds.contracts.act")}>
          <AddContractForm slug={slug} said={said} pacts={pacts.filter(({ id }) => id !== pactId)} />
          <EndForm slug={slug} said={said} endsOn={endsOn} />
        </SplitSection>
      )}
    </PactSubPage>
  );
};
