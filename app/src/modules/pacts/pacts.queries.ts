import type { PactType } from "@levier/kernel";
import { type SQL, sql as statement } from "drizzle-orm";
import { rowsOf, type Sql } from "../../platform/database/database.ts";
import { ADDED_BY } from "./sheets/added-actions.ts";

/** A pact as lists show it. */
export type PactLine = {
  readonly slug: string;
  readonly title: string;
  readonly pactType: PactType;
  readonly signedOn: string | null;
  readonly place: string | null;
  readonly space: string;
  /** Actions that its texts announce. */
  readonly actions: number;
  /** Actions that officers added since. */
  readonly added: number;
};
export type Listed<T> = { readonly rows: readonly T[]; readonly total: number };
export type PactFilter = { readonly type?: PactType | null; readonly space?: string | null; readonly territory?: string | null };
type Page = { readonly limit: number; readonly offset: number };

/** An action that officers added is cited by them alone. */
const isAdded = statement`coalesce(starts_with(pact_action.citations->0->>'source', ${ADDED_BY}), false)`;
const countIn = (which: SQL): SQL =>
  statement`(select count(*) from pact_action where pact_action.tenant_id = pact.tenant_id and pact_action.pact_id = pact.id and ${which})`;
const line = statement`pact.slug, pact.title, pact.pact_type as "pactType", pact.signed_on as "signedOn", pact.place,
  coalesce(tenant.name, pact.tenant_id) as space,
  ${countIn(statement`not ${isAdded}`)} as actions, ${countIn(isAdded)} as added,
  count(*) over () as total`;
const from = statement`from pact left join tenant on tenant.id = pact.tenant_id`;

const listed = <T extends object>(rows: readonly (T & { total: number })[]): Listed<T> => ({ rows, total: rows[0]?.total ?? 0 });

const conditions = ({ type, space, territory }: PactFilter): SQL => {
  const parts = [statement`pact.status = 'published'`];
  if (type) parts.push(statement`pact.pact_type = ${type}`);
  if (space) parts.push(statement`pact.tenant_id = ${space}`);
  if (territory)
    parts.push(
      statement`(exists (select 1 from pact_territory where pact_territory.tenant_id = pact.tenant_id and pact_territory.pact_id = pact.id and code = ${territory})
        or exists (select 1 from pact_territory_merger where pact_territory_merger.tenant_id = pact.tenant_id and pact_territory_merger.pact_id = pact.id and successor_code = ${territory}))`,
    );
  return statement.join(parts, statement` and `);
};

/** Published pacts of every space, the last signed first. */
export const listPacts = async (sql: Sql, filter: PactFilter, { limit, offset }: Page): Promise<Listed<PactLine>> =>
  listed(
    await rowsOf<PactLine & { total: number }>(
      sql,
      statement`select ${line} ${from} where ${conditions(filter)}
        order by nullif(left(pact.signed_on, 1), '-') is null, pact.signed_on desc nulls last, pact.title, pact.slug limit ${limit} offset ${offset}`,
    ),
  );

/** Published pacts after an address, in the order of addresses: the order does not move while someone reads page after page. */
export const pactsAfter = (sql: Sql, after: string, limit: number): Promise<(PactLine & { version: number; updatedAt: string })[]> =>
  rowsOf(
    sql,
    statement`select ${line}, pact.version, to_char(pact.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"
      ${from} where pact.status = 'published' and pact.slug collate "C" > ${after} order by pact.slug collate "C" limit ${limit}`,
  );

export type Spaces = readonly { readonly id: string; readonly name: string }[];

/** Spaces that have published something. */
export const spacesOfPacts = (sql: Sql): Promise<{ id: string; name: string }[]> =>
  rowsOf(
    sql,
    statement`select distinct pact.tenant_id as id, coalesce(tenant.name, pact.tenant_id) as name ${from} where pact.status = 'published' order by name`,
  );

export type Totals = {
  readonly pacts: number;
  readonly actions: number;
  readonly added: number;
  readonly financed: number;
  readonly spaces: number;
};

/** What all published pacts hold together. An action past the gate has an owner, a financing plan and a calendar. */
export const totalsOf = async (sql: Sql): Promise<Totals> => {
  const [row] = await rowsOf<Totals>(
    sql,
    statement`select count(distinct (pact.tenant_id, pact.id)) as pacts, count(distinct pact.tenant_id) as spaces,
        count(pact_action.id) filter (where not ${isAdded}) as actions, count(pact_action.id) filter (where ${isAdded}) as added,
        count(pact_action.id) filter (where coalesce(sheet.stage, pact_action.stage) in ('action-sheet', 'engaged', 'done')) as financed
      from pact left join pact_action on pact_action.tenant_id = pact.tenant_id and pact_action.pact_id = pact.id
      left join pact_action_sheet sheet on sheet.tenant_id = pact_action.tenant_id and sheet.id = pact_action.id where pact.status = 'published'`,
  );
  return row ?? { pacts: 0, actions: 0, added: 0, financed: 0, spaces: 0 };
};

export const searchPacts = async (sql: Sql, words: string, limit: number): Promise<Listed<PactLine>> =>
  listed(
    await rowsOf<PactLine & { total: number }>(
      sql,
      statement`select ${line} ${from} where pact.status = 'published' and levier_lexemes(pact.words) @@ levier_query(${words})
        order by ts_rank(levier_lexemes(pact.title), levier_query(${words})) desc, pact.signed_on desc nulls last, pact.slug limit ${limit}`,
    ),
  );

/** An action found, with its place among those of its pact as the page shows them, from 1. */
export type ActionLine = { readonly label: string; readonly rank: number; readonly slug: string; readonly title: string };

export const searchActions = async (sql: Sql, words: string, limit: number): Promise<Listed<ActionLine>> =>
  listed(
    await rowsOf<ActionLine & { total: number }>(
      sql,
      statement`with found as (
          select pact_action.*, pact.slug, pact.title, count(*) over () as total,
            ts_rank(levier_lexemes(pact_action.label), levier_query(${words})) as score
          from pact_action join pact on pact.tenant_id = pact_action.tenant_id and pact.id = pact_action.pact_id
          where pact.status = 'published' and levier_lexemes(pact_action.label) @@ levier_query(${words})
          order by score desc, pact.slug, pact_action.position limit ${limit})
        select found.label, found.slug, found.title, found.total, (
          select count(*) from pact_action other left join pact_axis axis on axis.tenant_id = other.tenant_id and axis.id = other.axis_id
          where other.tenant_id = found.tenant_id and other.pact_id = found.pact_id
            and (coalesce(axis.position, 100000), other.position) <= (coalesce(mine.position, 100000), found.position)) as rank
        from found left join pact_axis mine on mine.tenant_id = found.tenant_id and mine.id = found.axis_id
        order by found.score desc, found.slug, found.position`,
    ),
  );
