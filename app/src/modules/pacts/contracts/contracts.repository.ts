import { and, asc, eq, inArray, isNotNull, ne, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { bareName } from "../bare-name.ts";
import { isOf } from "../is-of.ts";
import { pact, pactLinkedContract } from "../pacts.tables.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear } from "../sheets/sheets.tables.ts";
import { takeTurn } from "../take-turn.ts";
import { type ContractGraph, type ContractNode, edgeOf, outsideId } from "./contract-graph.ts";
import { pactContract } from "./contracts.tables.ts";
import type { MoneyLine } from "./count-once.ts";
import { endOf } from "./end-alert.ts";

export type Contract = Pick<typeof pactContract.$inferSelect, "id" | "pactId" | "relation" | "otherPactId" | "name" | "endsOn">;
/** A pact of the space as contracts name it. */
export type NamedPact = { readonly id: string; readonly slug: string; readonly title: string; readonly endsOn: string | null };

export const pactsOfSpace = async (sql: Sql, tenant: string): Promise<(NamedPact & { readonly names: readonly string[] })[]> => {
  const { id, slug, title, pactName, endsOn, period } = pact;
  const rows = await sql
    .select({ id, slug, title, pactName, endsOn, period })
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), eq(pact.status, "published")))
    .orderBy(asc(pact.title));
  return rows.map((row) => ({
    ...row,
    endsOn: endOf(row.endsOn, row.period),
    names: [row.id, row.slug, row.title, row.pactName].flatMap((name) => (name === null ? [] : bareName(name))),
  }));
};

/**
 * Lets nobody else tie contracts of a space until the transaction ends: two ties told at once, each from its own pact, would
 * make a ring that neither sees, and wait for each other's pact. Taken before any pact is held.
 */
export const holdTies = (write: Write): Promise<void> => takeTurn(write, "contracts");

/** Every tie that officers of a space told. */
export const contractsOfSpace = (sql: Sql, tenant: string): Promise<Contract[]> => {
  const { id, pactId, relation, otherPactId, name, endsOn } = pactContract;
  return sql
    .select({ id, pactId, relation, otherPactId, name, endsOn })
    .from(pactContract)
    .where(eq(pactContract.tenantId, tenant))
    .orderBy(asc(pactContract.position));
};

const toldOf = (sql: Sql, tenant: string, pactId: string) =>
  sql
    .select({ name: pactLinkedContract.name, relation: pactLinkedContract.relation })
    .from(pactLinkedContract)
    .where(isOf(pactLinkedContract, tenant, pactId))
    .orderBy(asc(pactLinkedContract.position));

type Counted = { readonly pactId: string; readonly countedIn: string };

const countedElsewhere = async (sql: Sql, tenant: string): Promise<Counted[]> => {
  const rows = await sql
    .selectDistinct({ pactId: pactFinancingLine.pactId, countedIn: pactFinancingLine.countedIn })
    .from(pactFinancingLine)
    .where(and(eq(pactFinancingLine.tenantId, tenant), isNotNull(pactFinancingLine.countedIn)));
  return rows.flatMap(({ pactId, countedIn }) => (countedIn === null ? [] : { pactId, countedIn }));
};

/** The contract that a name, an address or an identifier means: a pact of the space, else one kept elsewhere. */
export const contractNamed = (pacts: readonly { readonly id: string; readonly names: readonly string[] }[], named: string): string => {
  const bare = named
    .trim()
    .toLowerCase()
    .replace(/^.*\/pacts\//, "");
  return pacts.find(({ names }) => names.includes(bare))?.id ?? outsideId(named);
};

const relationOf = (told: string | null) => (told === "predecessor" || told === "successor" ? told : "linked");

export type SpaceContracts = {
  readonly pacts: Awaited<ReturnType<typeof pactsOfSpace>>;
  readonly contracts: readonly Contract[];
  readonly graph: ContractGraph;
};

/** A contract known by its name alone is one node, however often it is told; the first end said of it stands. */
const outsiders = (known: readonly ContractNode[]) => {
  const nodes = new Map(known.map((node) => [node.id, node]));
  return {
    nodes,
    idOf: (pacts: SpaceContracts["pacts"], name: string, endsOn: string | null): string => {
      const id = contractNamed(pacts, name);
      const before = nodes.get(id);
      if (!before || (before.slug === null && before.endsOn === null))
        nodes.set(id, { id, name: before?.name ?? name, slug: null, endsOn });
      return id;
    },
  };
};

/** The contracts of a space as a graph: what officers tied, what the text of one pact tells, and whose money is counted where. */
export const contractsAround = async (sql: Sql, tenant: string, pactId: string): Promise<SpaceContracts> => {
  const pacts = await pactsOfSpace(sql, tenant);
  const contracts = await contractsOfSpace(sql, tenant);
  const told = await toldOf(sql, tenant, pactId);
  const counted = await countedElsewhere(sql, tenant);
  const { nodes, idOf } = outsiders(pacts.map(({ id, title, slug, endsOn }) => ({ id, name: title, slug, endsOn })));
  const isPact = (id: string | null): id is string => pacts.some((one) => one.id === id);
  const ties = contracts
    .filter(({ pactId: own }) => isPact(own))
    .map(({ pactId: own, relation, otherPactId, name, endsOn }) =>
      edgeOf(own, relation, isPact(otherPactId) ? otherPactId : idOf(pacts, name, endsOn)),
    );
  const ofText = told.map(({ name, relation }) => edgeOf(pactId, relationOf(relation), idOf(pacts, name, null)));
  const money = counted
    .filter(({ pactId: own }) => isPact(own))
    .map(({ pactId: own, countedIn }) => ({ from: own, to: idOf(pacts, countedIn, null), kind: "money" as const }));
  const edges = [...ties, ...ofText, ...money].filter(({ from, to }) => from !== to);
  return { pacts, contracts, graph: { nodes: [...nodes.values()], edges } };
};

/** What some pacts plan, line by line, in euros; what was for an action given up is planned no more. */
export const plannedLines = async (
  sql: Sql,
  tenant: string,
  pactIds: readonly string[],
  pacts: readonly { readonly id: string; readonly names: readonly string[] }[],
): Promise<MoneyLine[]> => {
  if (pactIds.length === 0) return [];
  const { id, pactId, financer, countedIn } = pactFinancingLine;
  const rows = await sql
    .select({ id, pactId, financer, countedIn, euros: statement<number>`coalesce(sum(${pactFinancingYear.planned}), 0)::float8` })
    .from(pactFinancingLine)
    .leftJoin(
      pactFinancingYear,
      and(eq(pactFinancingYear.tenantId, pactFinancingLine.tenantId), eq(pactFinancingYear.lineId, pactFinancingLine.id)),
    )
    .innerJoin(
      pactActionSheet,
      and(eq(pactActionSheet.tenantId, pactFinancingLine.tenantId), eq(pactActionSheet.id, pactFinancingLine.actionId)),
    )
    .where(
      and(eq(pactFinancingLine.tenantId, tenant), inArray(pactFinancingLine.pactId, [...pactIds]), ne(pactActionSheet.stage, "abandoned")),
    )
    .groupBy(id, pactId, financer, countedIn)
    .orderBy(asc(id));
  return rows.map((row) => ({
    id: row.id,
    contract: row.pactId,
    financer: row.financer,
    euros: Math.round(row.euros * 100) / 100,
    countedIn: row.countedIn === null ? null : contractNamed(pacts, row.countedIn),
  }));
};
