import type { PactType, Span, TerritoryKind } from "@levier/kernel";

/** Every value says where it was read: `evidence` is never empty, offsets are UTF-16 code units into the source text. */
export type Read = {
  readonly evidence: readonly Span[];
  readonly confidence: number;
  /** Absent for what the rules read; `model` for what a language model proposed and the passage bears out. */
  readonly origin?: "model";
};

export type Value<T = string> = Read & { readonly value: T };

export type DatePrecision = "day" | "day-without-year" | "month" | "month-relative" | "year";

/** `value` as in ISO 8601, reduced when the text is (`2018-08`, `--02-27`); `yearFrom` is the passage that gives the year. */
export type DatedValue = Value & { readonly precision: DatePrecision; readonly yearFrom?: readonly Span[] };

export type VotedValue = DatedValue & { readonly body: string | null; readonly result: string | null };

export type Person = Read & { readonly name: string | null; readonly role: string | null; readonly organisation: string | null };

export type Partner = Read & { readonly organisation: string; readonly role: string | null };

export type Territory = Read & {
  readonly name: string;
  readonly kind: TerritoryKind | null;
  /** Typed code of the official geography (`epci-…`, `dep-…`), null when the text does not settle which place it is. */
  readonly code: string | null;
  readonly departments: readonly string[];
  /** Which of the values above come from the official geography rather than from the text. */
  readonly inferred: readonly ("code" | "kind" | "departments")[];
  readonly source: string | null;
};

export type Framework = Read & { readonly acronym: string | null; readonly name: string | null };

export type Axis = Read & { readonly label: string };

/**
 * What an action aims at; `deadline` is a year, `frequency` as worded (`par an`). A ratio is a factor (`0.5`, unit `× …`) or a
 * share of change (`20`, unit `%`). `shape` and `direction` are null when the words do not tell them.
 */
export type Target = {
  readonly value: number;
  readonly unit: string;
  readonly direction: "up" | "down" | null;
  readonly shape: "stock-by-date" | "flow-per-period" | "ratio-to-baseline" | "gap-to-benchmark" | null;
  readonly deadline: string | null;
  readonly frequency: string | null;
};

/** `axis` is the rank of its axis in the draft, from 0. */
export type Action = Read & {
  readonly label: string;
  readonly axis: number | null;
  readonly target: Target | null;
  readonly stage: string | null;
};

export type Commitment = Read & { readonly who: readonly string[]; readonly what: string; readonly deadline: string | null };

export type AmountKind = "planned" | "engaged" | "paid" | "leverage" | "tax-relief";

export type MoneyAmount = Read & {
  readonly valueEur: number;
  readonly kind: AmountKind;
  readonly payer: string | null;
  readonly label: string;
  readonly approximate: boolean;
};

export type IndicatorKind = "baseline" | "target" | "realised" | "forecast" | "benchmark" | "context";

export type Indicator = Read & {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly date: string | null;
  readonly approximate: boolean;
};

export type LinkedContract = Read & { readonly name: string; readonly type: string; readonly relation: string | null };

export type GovernanceBody = Read & { readonly body: string };

export type Contact = Read & {
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly organisation: string | null;
};

/** One pact among several that a text announces. */
export type SubPact = Read & {
  readonly name: string;
  readonly signedOn: string | null;
  readonly place: string | null;
  readonly territories: readonly string[];
  readonly signatories: readonly Person[];
};

export type Pact = {
  readonly title: Value | null;
  readonly pactType: Value<PactType> | null;
  readonly pactName: Value | null;
  readonly place: Value | null;
  readonly publishedOn: DatedValue | null;
  readonly signedOn: DatedValue | null;
  readonly votedOn: VotedValue | null;
  readonly period: Value | null;
  readonly pacts: readonly SubPact[];
  readonly signatories: readonly Person[];
  readonly attendees: readonly Person[];
  readonly partners: readonly Partner[];
  readonly territories: readonly Territory[];
  readonly frameworks: readonly Framework[];
  readonly axes: readonly Axis[];
  readonly actions: readonly Action[];
  readonly commitments: readonly Commitment[];
  readonly amounts: readonly MoneyAmount[];
  readonly indicators: readonly Indicator[];
  readonly linkedContracts: readonly LinkedContract[];
  readonly governance: readonly GovernanceBody[];
  readonly contacts: readonly Contact[];
};

/** Why a point is open. A code keeps its meaning: programs and translations rest on it, not on the words. */
export type PointCode =
  | "pact-type-missing"
  | "year-missing"
  | "vote-date-missing"
  | "territory-ambiguous"
  | "territory-unknown"
  | "amounts-do-not-sum"
  | "amount-told-twice";

/** What a person must settle (a question), or where the text is at odds with itself (a conflict). */
export type Point = {
  readonly field: keyof Pact;
  readonly code: PointCode;
  /** What the words of the code need: a name, sums in euros (`sumEur`). */
  readonly values: Readonly<Record<string, string | number>>;
  /** The same in English words. */
  readonly why: string;
  readonly evidence: readonly Span[];
};

export type DraftPact = {
  readonly source: {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly language: string;
    readonly text: string;
  };
  readonly pact: Pact;
  readonly questions: readonly Point[];
  readonly conflicts: readonly Point[];
};
