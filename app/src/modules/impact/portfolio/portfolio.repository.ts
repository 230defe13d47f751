import { sql as statement } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import { rowsOf, type Sql } from "../../../platform/database/database.ts";
import { comparedUnit } from "../story/told-words.ts";
import { type Counted, conclusionOf, countsBeside } from "../studies/authoritative-run.ts";
import { isBefore } from "../studies/first-full-period.ts";
import { byAuthority, counted, isRunAside } from "../studies/studies.repository.ts";
import type { RunResult } from "../studies/study.ts";
import { methodOf, type StudyPlan } from "../studies/study-plan.ts";
import type { PortfolioRun, PortfolioStudy } from "./portfolio-study.ts";

/** What a portfolio does not read of an answer, and weighs most. */
const HEAVY = ["periods", "weights", "sensitivity", "groupTime", "aggregates", "warnings", "fit", "power"];

type Row = Omit<PortfolioStudy, "run" | "counts" | "pact" | "isAfterFigures" | "method"> & {
  readonly method: StudyPlan["method"];
  readonly augmented: StudyPlan["augmented"] | null;
  /** The day, in France. */
  readonly registeredOn: string;
  readonly transform: StudyPlan["transform"] | null;
  /** Null where it was never run. */
  readonly counted: Counted | null;
  readonly slug: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly version: number | null;
  readonly deviations: number | null;
  readonly result: (Omit<PortfolioRun, "version" | "deviations"> & Pick<RunResult, "seen">) | null;
};

const NO_RUNS: Counted = { runs: 0, deviating: 0, aside: 0, conclusions: null };

const runOf = ({ version, deviations, result }: Row): PortfolioRun | null => {
  if (version === null || result === null) return null;
  const { estimate, standardError, interval, pValue, verdict } = result;
  return { version, estimate, standardError, interval, pValue, verdict, deviations: deviations ?? 0 };
};

/** The registered studies of the published pacts of a space, the first registered first, each with the version that answers it (see `authoritativeRun`). */
export const registeredStudies = async (
  sql: Sql,
  tenant: string,
  { onlyPublic, t }: { readonly onlyPublic: boolean; readonly t: Translate },
): Promise<readonly PortfolioStudy[]> => {
  const rows = await rowsOf<Row>(
    sql,
    statement`select study.id, study.is_public as "isPublic", to_char(study.registered_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "registeredOn", pact.slug, pact.title, pact.organisation_id as "organisationId",
        study.plan->>'question' as question, coalesce(run.done, study.plan)->'outcome' as outcome,
        coalesce(run.done, study.plan)->'transform' as transform, coalesce(run.done, study.plan)->>'direction' as direction, coalesce(run.done, study.plan)->>'method' as method,
        coalesce(run.done, study.plan)->'augmented' as augmented,
        coalesce(run.done, study.plan)->'matching'->>'kind' as matching,
        run.version, jsonb_array_length(run.deviations) as deviations, last.counted,
        run.result - ${statement.raw(`'{${HEAVY.join(",")}}'`)}::text[] as result
      from study join pact on pact.tenant_id = study.tenant_id and pact.id = study.pact_id
      left join lateral (select study_run.*, ${counted} as counted, ${isRunAside} as is_aside
        from study_run where study_run.tenant_id = study.tenant_id and study_run.study_id = study.id
        order by ${statement.join([...byAuthority], statement`, `)} limit 1) last on true
      left join lateral (select last.* where not last.is_aside) run on true
      where study.tenant_id = ${tenant} and study.registered_at is not null and pact.status = 'published'
        ${onlyPublic ? statement`and study.is_public` : statement``}
      order by study.registered_at, study.id`,
  );
  return rows.map((row) => {
    const { id, question, direction, matching, isPublic, slug, title, organisationId } = row;
    const outcome = { ...row.outcome, unit: comparedUnit(t, { outcome: row.outcome, transform: row.transform ?? undefined }) };
    const last = row.result?.seen?.after.last;
    const isAfterFigures = typeof last === "string" && isBefore(last, row.registeredOn);
    return {
      id,
      question,
      outcome,
      direction,
      method: methodOf({ method: row.method, augmented: row.augmented ?? undefined }),
      matching,
      isPublic,
      isAfterFigures,
      pact: { slug, title, organisationId },
      run: runOf(row),
      counts: countsBeside(row.counted ?? NO_RUNS, row.result && conclusionOf(row.result)),
    };
  });
};

/** The territories of pacts that have studies that anyone may read: a row for each study and each of its pact's territories. */
export const studiedTerritories = (sql: Sql): Promise<{ id: string; space: string; spaceName: string; code: string }[]> =>
  rowsOf(
    sql,
    statement`select study.id, study.tenant_id as space, coalesce(tenant.name, study.tenant_id) as "spaceName", pact_territory.code
      from study join pact on pact.tenant_id = study.tenant_id and pact.id = study.pact_id
      join pact_territory on pact_territory.tenant_id = pact.tenant_id and pact_territory.pact_id = pact.id
      left join tenant on tenant.id = study.tenant_id
      where study.registered_at is not null and study.is_public and pact.status = 'published' and pact_territory.code is not null
      order by "spaceName", study.id`,
  );

export type PortfolioSpace = { readonly id: string; readonly name: string };

/** Spaces of which anyone may read a study, by name. */
export const spacesWithStudies = (sql: Sql): Promise<PortfolioSpace[]> =>
  rowsOf<PortfolioSpace>(
    sql,
    statement`select distinct study.tenant_id as id, coalesce(tenant.name, study.tenant_id) as name
      from study join pact on pact.tenant_id = study.tenant_id and pact.id = study.pact_id
      left join tenant on tenant.id = study.tenant_id
      where study.registered_at is not null and study.is_public and pact.status = 'published' order by name`,
  );
