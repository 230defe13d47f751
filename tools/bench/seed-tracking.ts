import { sql as statement } from "drizzle-orm";
import type { Database } from "../../app/src/platform/database/database.ts";

const INDICATORS = 8;
const READINGS = 8;

/**
 * Follows these pacts: eight indicators each, one of which the three before it add up into, a target and quarterly readings for
 * every one, and `achievements` in all, spread over five years, with the totals kept of them.
 */
export const seedTracking = (database: Database, slugs: readonly string[], achievements: number): Promise<void> =>
  // In one transaction: what it notes on the way lives in one connection.
  database.transaction(async (sql) => {
    await sql.execute(statement`create temporary table followed as
    select tenant_id, id, row_number() over (order by slug) - 1 as rank from pact where slug in ${[...slugs]}`);
    await sql.execute(statement`create temporary table measured as
    select f.tenant_id, f.id as pact_id, f.rank, n, gen_random_uuid() as id from followed f, generate_series(0, ${INDICATORS - 1}::int) n`);
    await sql.execute(statement`insert into tracked_indicator
    (tenant_id, id, pact_id, position, label, unit, level, measure, direction, parent_id, feed, rhythm, is_public, revision, created_at, updated_at)
    select m.tenant_id, m.id, m.pact_id, m.n, 'Indicateur ' || m.n, case when m.n < 4 then 'personnes' else 'stations' end,
      'output', case when m.n < 4 then 'flow' else 'stock' end, 'up',
      case when m.n between 1 and 3 then (select id from measured t where t.pact_id = m.pact_id and t.n = 0) end,
      'achievements', 'quarter', true, 1, now(), now() from measured m order by m.n`);
    await sql.execute(statement`insert into indicator_target
    (tenant_id, id, pact_id, indicator_id, shape, value, baseline, baseline_on, starts_on, deadline, frequency, trajectory, source, settled_on, created_at)
    select tenant_id, gen_random_uuid(), pact_id, id, case when n < 4 then 'flow-per-period' else 'stock-by-date' end, 1000 + 10 * n, 100, '2022-01-01',
      '2022-01-01', '2027-12-31', case when n < 4 then 'year' end, '[]'::jsonb, 'Texte du pacte', '2022-01-01', now() from measured`);
    await sql.execute(statement`insert into indicator_reading
    (tenant_id, id, pact_id, indicator_id, of, value, day, from_day, feed, evidence, source, created_at)
    select tenant_id, gen_random_uuid(), pact_id, id, 'indicator', 100 + 40 * q + n,
      to_char(date '2024-12-31' + q * interval '3 months', 'YYYY-MM-DD'),
      case when n < 4 then to_char(date '2024-10-01' + q * interval '3 months', 'YYYY-MM-DD') end,
      'person', 'administrative', 'Relevé d’essai', now() from measured, generate_series(0, ${READINGS - 1}::int) q`);
    await sql.execute(statement`create temporary table counted as
    select m.tenant_id, m.pact_id, m.id as indicator_id, m.n, g, gen_random_uuid() as id from generate_series(0, ${achievements - 1}::int) g
    join measured m on m.rank = g % ${slugs.length}::int and m.n = (g / ${slugs.length}::int) % ${INDICATORS}::int`);
    await sql.execute(statement`insert into achievement
    (tenant_id, id, pact_id, what, day, quantity, unit, place, territory, evidence, declared_by, is_public, revision, created_at, updated_at)
    select tenant_id, id, pact_id, 'Séance ' || g, to_char(date '2022-01-01' + (g * 7) % 1780, 'YYYY-MM-DD'), 1 + g % 60,
      case when n < 4 then 'personnes' else 'stations' end, 'Vittel', 'com-88516', 'declared', 'Région Grand Est', true, 1, now(), now()
    from counted`);
    await sql.execute(statement`insert into achievement_count (tenant_id, id, achievement_id, indicator_id)
    select tenant_id, gen_random_uuid(), id, indicator_id from counted`);
    await sql.execute(statement`insert into indicator_total (tenant_id, id, pact_id, indicator_id, month, quantity, count)
    select tenant_id, gen_random_uuid(), pact_id, indicator_id, month, sum(quantity), count(*) from (
      select c.tenant_id, a.pact_id, i.id as indicator_id, left(a.day, 7) as month, a.quantity from achievement_count c
      join achievement a on a.tenant_id = c.tenant_id and a.id = c.achievement_id
      join tracked_indicator own on own.tenant_id = c.tenant_id and own.id = c.indicator_id
      join tracked_indicator i on i.tenant_id = c.tenant_id and i.id in (own.id, own.parent_id)
    ) told group by tenant_id, pact_id, indicator_id, month`);
    await sql.execute(statement`analyze`);
  });
