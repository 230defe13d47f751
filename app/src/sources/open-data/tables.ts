import type { MissingReason } from "@levier/kernel";

/** The whole nation, which no typed code names. */
export const NATION = "nation";

/**
 * One figure as published: where, what, on which activity (null for all), when, and its value or why it has none. Sources of
 * every shape become rows of this one, so that a portrait reads them alike.
 *
 * `territory` is a typed code or `NATION`; `period` is a year `2019`, a quarter `2019-Q1` or a month `2019-12`.
 */
export type Observation = {
  readonly territory: string;
  readonly measure: string;
  readonly activity: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly missing: Extract<MissingReason, "secret-statistique" | "not-published"> | null;
};

/** A commune in a zone that the official geography does not list, under the geography of `period`. */
export type Membership = {
  readonly territory: string;
  readonly place: string;
  readonly name: string;
  readonly period: string;
};

/** A commune that was, and the one that holds it or a part of it since the day of `period`; `kind` is the publisher's. */
export type Succession = {
  readonly territory: string;
  readonly place: string;
  readonly kind: string;
  readonly period: string;
};

const observation = {
  territory: "VARCHAR",
  measure: "VARCHAR",
  activity: "VARCHAR",
  period: "VARCHAR",
  value: "DOUBLE",
  missing: "VARCHAR",
} as const satisfies Record<keyof Observation, string>;

const membership = {
  territory: "VARCHAR",
  place: "VARCHAR",
  name: "VARCHAR",
  period: "VARCHAR",
} as const satisfies Record<keyof Membership, string>;

const succession = {
  territory: "VARCHAR",
  place: "VARCHAR",
  kind: "VARCHAR",
  period: "VARCHAR",
} as const satisfies Record<keyof Succession, string>;

/** What the files kept hold: their columns in order, their types, and the order of their rows, so that one territory lies together. */
export const TABLES = {
  observation: { columns: observation, order: "territory, measure, activity, period" },
  membership: { columns: membership, order: "territory, place" },
  succession: { columns: succession, order: "territory, period, place" },
} as const;

export type Table = keyof typeof TABLES;
