import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { parseTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { grossJobsOf, type MoneyStatus, paidAction, publicEurosOf, sheetsOf, signatureDayOf } from "../../pacts/index.ts";
import type { Territories } from "../../territories/index.ts";
import { authoritativeRun, isSetAside, stands } from "../studies/authoritative-run.ts";
import { PLAN_FILE, PREDICTORS_FILE, redoCommand, withoutAbsent } from "../studies/plan-options.ts";
import type { Study, StudyPanel, StudyRun } from "../studies/study.ts";
import { planHash as hashOf } from "../studies/study-plan.ts";
import type { RunTold, StudyTold } from "./study-told.ts";
import { comparedUnit } from "./told-words.ts";

type Asked = {
  readonly t: Translate;
  readonly today: string;
  readonly pact: {
    readonly tenantId: string;
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly signedOn: string | null;
  };
  readonly study: Study;
  readonly panels: readonly StudyPanel[];
  readonly runs: readonly StudyRun[];
};

type Paid = ReturnType<typeof paidAction>;

const STATUSES: readonly MoneyStatus[] = ["paid", "committed", "planned"];

/** The status at which the public money is highest, so that a cost is never told lower than it is. */
const costOf = (actions: readonly Paid[]): StudyTold["cost"] => {
  const told = STATUSES.map((status) => ({ status, euros: publicEurosOf(actions, status) }));
  if (told.some(({ euros }) => euros === null)) return "mixed";
  const [most] = told.flatMap(({ status, euros }) => (euros ? [{ status, euros }] : [])).toSorted((one, other) => other.euros - one.euros);
  return most ?? null;
};

/** Codes as panels write them: nine digits are an intercommunality, five characters a commune; others tell their kind. */
const typed = (unit: string): string => (/^\d{9}$/.test(unit) ? `epci-${unit}` : /^\d[\dAB]\d{3}$/.test(unit) ? `com-${unit}` : unit);

const unitsOf = ({ plan, runs }: { readonly plan: Study["plan"]; readonly runs: readonly StudyRun[] }): Set<string> =>
  new Set([
    ...[plan, ...runs.map(({ done }) => done)].flatMap(({ treated, donors, exclude, neighbours = [] }) => [
      ...[...treated, ...exclude].map(({ unit }) => unit),
      ...donors,
      ...neighbours,
    ]),
    ...Object.keys(authoritativeRun(runs)?.result.weights.units ?? {}),
  ]);

const asideTold = ({ id, name, setAsides }: StudyPanel, runs: readonly StudyRun[]): StudyTold["aside"] => {
  const [last] = setAsides.filter(({ back }) => back === null);
  if (!last) return [];
  const drawn = runs.filter(({ panelId }) => panelId === id).map(({ version, result }) => ({ version, verdict: result.verdict.code }));
  return [{ name, because: last.because, by: last.by, at: last.at, runs: drawn }];
};

/** A study with all that its story tells: names of territories, and the jobs and money that the pact's actions declare. */
export const tellStudy = async (
  sql: Sql,
  { geography }: Pick<Territories, "geography">,
  { t, today, pact, study, panels, runs }: Asked,
): Promise<StudyTold> => {
  const actions = (await sheetsOf(sql, pact.tenantId, pact.id)).map(paidAction);
  const { id, plan, planHash, registeredAt, registeredBy } = study;
  const path = `/pacts/${pact.slug}/studies/${id}`;
  const frozen = { isIntact: hashOf(plan) === planHash, file: `${path}/${PLAN_FILE}` };
  const declared = actions.filter(({ grossJobs }) => grossJobs !== null);
  const names = [...unitsOf({ plan, runs })].flatMap((unit) => {
    const code = parseTerritoryCode(typed(unit));
    const name = code.ok ? geography.find(code.value)?.name : undefined;
    return name === undefined ? [] : [[unit, name] as const];
  });
  const told = (run: StudyRun): RunTold[] => {
    const panel = panels.find((one) => one.id === run.panelId);
    if (!panel) return [];
    const predictors = run.done.predictors ? `${path}/runs/${run.version}/${PREDICTORS_FILE}` : null;
    const address = `${path}/panels/${panel.id}.csv`;
    const outcome = { ...run.done.outcome, unit: comparedUnit(t, run.done) };
    return [
      {
        ...run,
        done: { ...run.done, outcome },
        panel: { ...panel, address },
        predictors,
        command: redoCommand(withoutAbsent(run.done, run.result.absent), panel.name),
      },
    ];
  };
  return {
    ...{ id, plan, today },
    pact: { slug: pact.slug, title: pact.title, tenant: pact.tenantId, signedOn: await signatureDayOf(sql, pact) },
    registered: planHash === null || registeredAt === null ? null : { ...frozen, hash: planHash, at: registeredAt, by: registeredBy ?? "" },
    runs: runs.filter(stands).flatMap(told),
    panels: panels.filter((panel) => !isSetAside(panel)).length,
    aside: panels.flatMap((panel) => asideTold(panel, runs)),
    gross: declared.length === 0 ? null : grossJobsOf(declared),
    cost: costOf(actions),
    names: Object.fromEntries(names),
  };
};
