import type { DuckDBValue } from "@duckdb/node-api";
import type { SizeClass } from "./establishment.ts";

/** What is asked of the establishments of a place; null or false asks nothing. */
export type RegisterQuestion = {
  /** Words that the names hold, each of them, in lower case and without accents. */
  readonly words: readonly string[];
  /** A SIREN or a SIRET. */
  readonly number: string | null;
  /** Codes of the activities, or divisions of two digits; empty: any. */
  readonly activities: readonly string[];
  readonly sizes: readonly SizeClass[];
  /** First and last days of creation. */
  readonly createdFrom: string | null;
  readonly createdTo: string | null;
  /** Codes of communes in the file; null: the whole place. */
  readonly communes: readonly string[] | null;
  readonly employers: boolean;
  readonly heads: boolean;
  /** Those among these alone; null: any. */
  readonly sirets: readonly string[] | null;
  readonly square: Square | null;
};

/** Metres, in the projection of the place: the corner that is south and west, and the side. */
export type Square = { readonly x: number; readonly y: number; readonly side: number };

export type Sort = "size" | "name" | "created" | "commune" | "activity";
export const sorts: readonly Sort[] = ["size", "name", "created", "commune", "activity"];

/** What is not told comes last. Ranks by name differ, so that no page shows an establishment twice. */
export const ORDERS: Readonly<Record<Sort, string>> = {
  size: "size_rank DESC, by_name",
  name: "by_name",
  created: "created DESC NULLS LAST, by_name",
  commune: "commune_name, by_name",
  activity: "activity NULLS LAST, by_name",
};

/** A condition in SQL and the values of its `$1`, `$2`… */
export type Condition = { readonly where: string; readonly values: readonly DuckDBValue[] };

/** Values are given one by one: those of a list, `IN`, may be thousands. */
export const conditionOf = (question: RegisterQuestion): Condition => {
  const values: DuckDBValue[] = [];
  const given = (value: DuckDBValue): string => {
    values.push(value);
    return `$${values.length}`;
  };
  const among = (column: string, list: readonly string[]): string =>
    list.length === 0 ? "false" : `${column} IN (${list.map(given).join(", ")})`;
  const parts: string[] = [];
  for (const word of question.words) parts.push(`contains(sought, ${given(word)})`);
  if (question.number !== null)
    parts.push(`diffusible AND ${question.number.length === 9 ? "siren" : "siret"} = ${given(question.number)}`);
  if (question.activities.length > 0) {
    const divisions = question.activities.filter((code) => code.length === 2);
    const whole = question.activities.filter((code) => code.length > 2);
    const either = [divisions.length > 0 && among("division", divisions), whole.length > 0 && among("activity", whole)];
    parts.push(`(${either.filter((part) => part !== false).join(" OR ")})`);
  }
  if (question.sizes.length > 0) parts.push(`diffusible AND ${among("size", question.sizes)}`);
  if (question.createdFrom !== null) parts.push(`created >= CAST(${given(question.createdFrom)} AS DATE)`);
  if (question.createdTo !== null) parts.push(`created <= CAST(${given(question.createdTo)} AS DATE)`);
  if (question.communes !== null) parts.push(among("commune", question.communes));
  if (question.employers) parts.push("employer");
  if (question.heads) parts.push("head");
  if (question.sirets !== null) parts.push(among("siret", question.sirets));
  if (question.square !== null) {
    const { x, y, side } = question.square;
    parts.push(`x >= ${given(x)} AND x < ${given(x + side)} AND y >= ${given(y)} AND y < ${given(y + side)}`);
  }
  return { where: parts.length === 0 ? "true" : parts.join(" AND "), values };
};
