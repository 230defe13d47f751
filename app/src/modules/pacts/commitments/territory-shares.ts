import { type MoneyStatus, moneyOf, moneyStatuses } from "../financing/financing-plan.ts";
import { sharesAddUp } from "../financing/plan-checks.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";

/** A territory that became part of another, on a day. `successorId`: who has its shares since, when they were carried. */
export type Merger = {
  readonly day: string;
  readonly successor: string;
  readonly successorCode: string | null;
  readonly successorId: string | null;
  /** What of it the successor took, as a share of one. */
  readonly part: number | null;
  readonly reason: string | null;
  readonly deliberation: string | null;
};

export type SharedTerritory = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** What it became, a merger for each territory that took a part of it. */
  readonly mergers: readonly Merger[];
  /** The text does not name it: it took the place of a territory that it names. */
  readonly isHeir: boolean;
};

/** Whether a territory still holds what the pact gives it: one whose shares were carried to others does not. */
export const isInForce = ({ mergers }: Pick<SharedTerritory, "mergers">): boolean =>
  mergers.every(({ successorId }) => successorId === null);

/** Shares of one by territory. */
export type Split = ReadonlyMap<string, number>;
export type Splits = { readonly ofPact: Split; readonly ofAction: ReadonlyMap<string, Split> };

export type Money = Readonly<Record<MoneyStatus, number>>;
/** What falls to a territory, in euros; an action is counted in each territory that has a share of it, unless it was given up. */
export type TerritoryMoney = Money & { readonly actions: number /** Of them, those that have a financing plan. */; readonly plans: number };

export type Shared = {
  readonly territories: ReadonlyMap<string, TerritoryMoney>;
  /** Actions that no split covers, and their money. */
  readonly unsplit: TerritoryMoney;
};

const sumOf = (split: Split): number => [...split.values()].reduce((total, share) => total + share, 0);

/** Shares in hundredths of one that do not add up to a hundred, within a point: what they add up to; null when they do. */
export const oddTotal = (split: Split): number | null => (sharesAddUp([...split.values()]) ? null : sumOf(split));

/** Cents dealt by shares so that the parts make the whole: what rounding leaves goes to the largest remainders. */
export const dealCents = (cents: number, split: Split): ReadonlyMap<string, number> => {
  const total = sumOf(split);
  if (total === 0) return new Map();
  const exact = [...split].map(([territory, share]) => ({ territory, cents: (cents * share) / total }));
  const dealt = new Map(exact.map((part) => [part.territory, Math.floor(part.cents)]));
  const left = cents - [...dealt.values()].reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.toSorted((a, b) => (b.cents % 1) - (a.cents % 1));
  for (const { territory } of byRemainder.slice(0, left)) dealt.set(territory, (dealt.get(territory) ?? 0) + 1);
  return dealt;
};

/** Money that another contract counts is left out: the same euro is counted once. */
const centsOf = ({ lines }: Pick<ActionSheet, "lines">): Readonly<Record<MoneyStatus, number>> => {
  const counted = lines.filter(({ countedIn }) => countedIn === null);
  const at = (status: MoneyStatus) => counted.reduce((total, line) => total + Math.round(moneyOf(line, status) * 100), 0);
  return { planned: at("planned"), committed: at("committed"), paid: at("paid") };
};

const NOTHING: TerritoryMoney = { actions: 0, plans: 0, planned: 0, committed: 0, paid: 0 };

const added = (held: TerritoryMoney, money: Money, hasPlan: boolean): TerritoryMoney => ({
  actions: held.actions + 1,
  plans: held.plans + (hasPlan ? 1 : 0),
  planned: held.planned + money.planned,
  committed: held.committed + money.committed,
  paid: held.paid + money.paid,
});

const inEuros = ({ actions, plans, planned, committed, paid }: TerritoryMoney): TerritoryMoney => ({
  actions,
  plans,
  planned: planned / 100,
  committed: committed / 100,
  paid: paid / 100,
});

/** The splits that hold: when one territory alone is in force, all of the pact is its own. */
export const splitsInForce = (territories: readonly SharedTerritory[], splits: Splits): Splits => {
  const [only, ...others] = territories.filter(isInForce);
  return only && others.length === 0 ? { ...splits, ofPact: new Map([[only.id, 1]]) } : splits;
};

/** What falls to each territory: by the action's own split, else by the pact's. */
export const shareOut = (
  sheets: readonly Pick<ActionSheet, "action" | "stage" | "lines">[],
  territories: readonly string[],
  { ofPact, ofAction }: Splits,
): Shared => {
  const cents = new Map(territories.map((territory) => [territory, NOTHING]));
  let unsplit = NOTHING;
  for (const sheet of sheets.filter(({ stage }) => stage !== "abandoned")) {
    const split = ofAction.get(sheet.action.id) ?? ofPact;
    const known = new Map([...split].filter(([territory, share]) => share > 0 && cents.has(territory)));
    const money = centsOf(sheet);
    const hasPlan = sheet.lines.length > 0;
    const [planned, committed, paid] = moneyStatuses.map((status) => dealCents(money[status], known));
    const partOf = (dealt: ReadonlyMap<string, number> | undefined, territory: string): number => dealt?.get(territory) ?? 0;
    for (const territory of known.keys()) {
      const part = { planned: partOf(planned, territory), committed: partOf(committed, territory), paid: partOf(paid, territory) };
      cents.set(territory, added(cents.get(territory) ?? NOTHING, part, hasPlan));
    }
    if (known.size === 0) unsplit = added(unsplit, money, hasPlan);
  }
  return { territories: new Map([...cents].map(([territory, held]) => [territory, inEuros(held)])), unsplit: inEuros(unsplit) };
};
