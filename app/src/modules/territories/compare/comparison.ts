import type { FigureSource } from "../diagnosis/diagnosis.ts";
import type { ComparedRow } from "./compare-territories.ts";

/** A territory of the table, and the région that it is beside. */
export type ComparisonColumn = { readonly code: string; readonly name: string; readonly region: string | null };

/** The whole table: what it says, of whom, from which sources. */
export type TerritoryComparison = {
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly (ComparedRow & { readonly label: string })[];
  /** Names of the territories that figures are of, by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly sources: readonly FigureSource[];
};
