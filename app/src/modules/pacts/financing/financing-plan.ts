import { z } from "zod";

/**
 * Who gives the money. `own-funds`: what a company or an association that carries the action brings of its own; `public-own-funds`:
 * what a public owner does. `mixed`: a line a source tells for several kinds of financer at once.
 */
export const financerTypes = [
  "state",
  "region",
  "department",
  "epci",
  "commune",
  "eu",
  "operator",
  "private",
  "own-funds",
  "public-own-funds",
  "mixed",
] as const;
export type FinancerType = (typeof financerTypes)[number];

/** In which form money is given; a loan and an advance are paid back. */
export const aidForms = ["grant", "repayable-advance", "loan", "guarantee", "equity", "bonus", "tax-relief", "in-kind"] as const;

/** How far a sum has gone: promised in the plan, bound by an act, paid out. */
export const moneyStatuses = ["planned", "committed", "paid"] as const;
export type MoneyStatus = (typeof moneyStatuses)[number];

/** The largest sum that is kept, in euros: twelve figures before the comma. */
export const MOST_EUROS = 999_999_999_999.99;

const euros = z.number().nonnegative().max(MOST_EUROS);
const rate = z.number().positive().max(1);

/** What one financer gives in one year, in euros, status by status. */
export const yearOfMoney = z.strictObject({
  year: z.number().int().min(1980).max(2100),
  planned: euros.default(0),
  committed: euros.default(0),
  paid: euros.default(0),
});

export const financingLine = z.strictObject({
  financer: z.string().trim().min(1).max(300),
  type: z.enum(financerTypes),
  form: z.enum(aidForms).default("grant"),
  years: z.array(yearOfMoney).max(60),
  /** Share of the eligible base that the scheme grants at most; null when no scheme says so. */
  maximumRate: rate.nullable().default(null),
  /** The most the scheme gives to one action, in euros. */
  ceiling: euros.nullable().default(null),
  /** The contract that already counts this money, when this pact is not the one to add it up. */
  countedIn: z.string().min(1).nullable().default(null),
  /** The call or the scheme that the money comes from. */
  scheme: z.string().min(1).max(300).nullable().default(null),
  /** The deliberation, convention or document that tells this line, and its day, `2026-03-14`. */
  saidIn: z.string().min(1).max(500).nullable().default(null),
  saidOn: z.iso.date().nullable().default(null),
  /** Share of all the lines that this document gives to this one. */
  toldShare: rate.nullable().default(null),
});
export type FinancingLine = z.infer<typeof financingLine>;

/** How an action is paid for: what it costs, and who gives what. */
export const financingPlan = z.strictObject({
  totalCost: euros.nullable().default(null),
  /** The expenses that aid may be reckoned on, in euros. */
  eligibleBase: euros.nullable().default(null),
  /** Share of the total cost that public money may cover at most. */
  publicCeiling: rate.nullable().default(null),
  lines: z.array(financingLine).max(200),
});
export type FinancingPlan = z.infer<typeof financingPlan>;

const PUBLIC = new Set<FinancerType>(["state", "region", "department", "epci", "commune", "eu", "operator", "public-own-funds"]);
export const isPublic = ({ type }: { readonly type: FinancerType }): boolean => PUBLIC.has(type);

/** Public money that another gives to who carries the action: what rates and ceilings of aid bind. */
export const isAid = (line: { readonly type: FinancerType }): boolean => isPublic(line) && line.type !== "public-own-funds";

/** Euros added to the cent: sums of a plan are equal when a person adding them finds them so. */
export const addEuros = (parts: readonly number[]): number =>
  Math.round(parts.reduce((total, part) => total + Math.round(part * 100), 0)) / 100;

export const moneyOf = ({ years }: Pick<FinancingLine, "years">, status: MoneyStatus): number =>
  addEuros(years.map((year) => year[status]));

/** All the money of some lines at a status, in euros. */
export const totalOf = (lines: readonly Pick<FinancingLine, "years">[], status: MoneyStatus): number =>
  addEuros(lines.map((line) => moneyOf(line, status)));
