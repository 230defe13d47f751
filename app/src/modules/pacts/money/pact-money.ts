import { reckoned } from "../financing/cost-per-job.ts";
import { type FinancerType, type FinancingLine, moneyOf } from "../financing/financing-plan.ts";
import { type MoneyByStatus, moneyByStatus } from "../financing/money-by-status.ts";
import { type PlanFault, planFaults } from "../financing/plan-checks.ts";
import { type SuspectedDouble, suspectedDoubles } from "../financing/suspected-doubles.ts";
import { type ShareFault, shareFaults } from "../financing/told-shares.ts";
import { type ActionSheet, type KeptLine, paidAction, planOf } from "../sheets/action-sheet.ts";

type ActionName = { readonly id: string; readonly label: string };

/** What a financer brings to a pact under one type, over all its actions. */
export type FinancerMoney = MoneyByStatus & {
  readonly financer: string;
  readonly type: FinancerType;
  readonly actions: number;
  readonly years: readonly (MoneyByStatus & { readonly year: number })[];
};

/** A line whose money another contract counts. */
export type DoubleLine = MoneyByStatus & {
  readonly id: string;
  readonly action: ActionName;
  readonly financer: string;
  readonly contract: string;
};

/** Gross jobs of an axis, or of the actions under none. */
export type AxisJobs = { readonly axis: string | null; readonly sheets: readonly ActionSheet[] };

/** The money of a pact, each euro once. Actions that left it are left out, with their faults and their jobs. */
export type PactMoney = {
  readonly sheets: readonly ActionSheet[];
  /** Lines that this pact counts. */
  readonly lines: readonly KeptLine[];
  /** Actions that have such lines. */
  readonly funded: number;
  readonly financers: readonly FinancerMoney[];
  readonly types: readonly (MoneyByStatus & { readonly type: FinancerType })[];
  readonly doubles: readonly DoubleLine[];
  /** MoneyByStatus that several of its actions tell of one financer; places are identifiers of actions. */
  readonly suspected: readonly SuspectedDouble[];
  readonly faults: readonly { readonly action: ActionName; readonly faults: readonly (PlanFault | ShareFault)[] }[];
  readonly axes: readonly AxisJobs[];
  /** Actions that declare jobs, and those among them that no public money counted here pays for. */
  readonly declaring: number;
  readonly unpaid: number;
};

/** Things by a key, each group in the order its first thing came. */
const groupedBy = <Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): ReadonlyMap<Key, readonly Thing[]> => {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const held = groups.get(keyOf(thing));
    if (held) held.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
};

type PlacedLine = { readonly line: KeptLine; readonly action: ActionName };

const yearsOf = (lines: readonly FinancingLine[]): FinancerMoney["years"] => {
  const years = [...new Set(lines.flatMap((line) => line.years.map(({ year }) => year)))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    ...moneyByStatus(lines.map((line) => ({ ...line, years: line.years.filter((one) => one.year === year) }))),
  }));
};

const financersOf = (placed: readonly PlacedLine[]): FinancerMoney[] =>
  [...groupedBy(placed, ({ line }) => `${line.type} ${line.financer.toLowerCase()}`).values()]
    .flatMap((held): FinancerMoney[] => {
      const [first] = held;
      if (!first) return [];
      const lines = held.map(({ line }) => line);
      const { financer, type } = first.line;
      return [
        { financer, type, actions: new Set(held.map(({ action }) => action.id)).size, years: yearsOf(lines), ...moneyByStatus(lines) },
      ];
    })
    .sort((a, b) => b.planned - a.planned || a.financer.localeCompare(b.financer, "fr"));

/** What the sheets of a pact make of its money. */
export const pactMoneyOf = (all: readonly ActionSheet[]): PactMoney => {
  const sheets = all.filter(({ stage }) => stage !== "abandoned");
  const placed = sheets.flatMap(({ action, lines }) => lines.map((line): PlacedLine => ({ line, action })));
  const counted = placed.filter(({ line }) => line.countedIn === null);
  const lines = counted.map(({ line }) => line);
  const declaring = sheets.map(paidAction).filter(({ grossJobs }) => grossJobs !== null);
  const byAxis = [...groupedBy(sheets, ({ action }) => action.axis)].map(([axis, held]) => ({ axis, sheets: held }));
  return {
    sheets,
    lines,
    funded: new Set(counted.map(({ action }) => action.id)).size,
    financers: financersOf(counted),
    types: [...groupedBy(lines, ({ type }) => type)]
      .map(([type, held]) => ({ type, ...moneyByStatus(held) }))
      .sort((a, b) => b.planned - a.planned),
    suspected: suspectedDoubles(
      counted.map(({ line, action }) => ({ financer: line.financer, euros: moneyOf(line, "planned"), place: action.id })),
    ),
    doubles: placed.flatMap(({ line, action }): DoubleLine[] =>
      line.countedIn === null
        ? []
        : [
            {
              id: line.id,
              action,
              financer: line.financer,
              contract: line.countedIn,
              ...moneyByStatus([line]),
            },
          ],
    ),
    faults: sheets.flatMap((sheet) => {
      const plan = planOf(sheet);
      const faults = [...planFaults(plan), ...shareFaults(plan)];
      return faults.length === 0 ? [] : [{ action: sheet.action, faults }];
    }),
    axes: [...byAxis.filter(({ axis }) => axis !== null), ...byAxis.filter(({ axis }) => axis === null)],
    declaring: declaring.length,
    unpaid: declaring.length - reckoned(declaring).length,
  };
};
