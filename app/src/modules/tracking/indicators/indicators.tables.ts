import { boolean, doublePrecision, foreignKey, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact, targetShapes } from "../../pacts/index.ts";
import { evidenceKinds } from "../evidence.ts";
import { feeds, levels, measures, rhythms } from "./indicator.ts";
import type { TrajectoryPoint } from "./target.ts";

/** A quantity that those who follow a pact measure: of the whole pact, of an axis or of an action. `revision` grows with each change. */
export const trackedIndicator = pgTable(
  "tracked_indicator",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    label: text("label").notNull(),
    unit: text("unit").notNull(),
    /** Means, output, result or impact. */
    level: text("level", { enum: levels }).notNull(),
    /** A state at a day, or what a period adds. */
    measure: text("measure", { enum: measures }).notNull(),
    direction: text("direction", { enum: ["up", "down"] }).notNull(),
    axisId: uuid("axis_id"),
    actionId: uuid("action_id"),
    /** The indicator of the same unit it adds up into, if it does. */
    parentId: uuid("parent_id"),
    /** Where its readings come from first. */
    feed: text("feed", { enum: feeds }).notNull(),
    /** The official figure it is bound to, `epci-246700488` and an identifier of docs/figures.md. */
    territory: text("territory"),
    figure: text("figure"),
    /** Whose same figure a gap is measured to, `nation` or a territory. */
    benchmark: text("benchmark"),
    /** How often a person is asked for a reading; null when nobody is. */
    rhythm: text("rhythm", { enum: rhythms }),
    /** Who publishes the figure, and how it is reckoned. */
    producer: text("producer"),
    method: text("method"),
    /** The action whose target, or the indicator of the text, that it follows. */
    toldId: uuid("told_id"),
    isPublic: boolean("is_public").notNull(),
    closedOn: text("closed_on"),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "tracked_indicator_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    foreignKey({
      name: "tracked_indicator_of_parent",
      columns: [table.tenantId, table.parentId],
      foreignColumns: [table.tenantId, table.id],
    }),
    index("tracked_indicator_by_pact").on(table.tenantId, table.pactId, table.position),
  ],
);

const ofIndicator = { ...spaceKey, pactId: uuid("pact_id").notNull(), indicatorId: uuid("indicator_id").notNull() };

/** What an indicator is to reach. A target that is changed is kept: the one that takes its place names it and tells why. */
export const indicatorTarget = pgTable(
  "indicator_target",
  {
    ...ofIndicator,
    shape: text("shape", { enum: targetShapes }).notNull(),
    /** A stock, a quantity per period, a ratio of the baseline, or a gap to the benchmark, in the unit of the indicator. */
    value: doublePrecision("value").notNull(),
    baseline: doublePrecision("baseline"),
    baselineOn: text("baseline_on"),
    baselineSource: text("baseline_source"),
    /** First day it is judged from, and the last: `2026-12-31`. */
    startsOn: text("starts_on"),
    deadline: text("deadline"),
    /** Of a target by period. */
    frequency: text("frequency", { enum: rhythms }),
    /** Values the parties expect on the way; none: a straight line. */
    trajectory: jsonb("trajectory").$type<TrajectoryPoint[]>().notNull().default([]),
    /** Where it is told, in words. */
    source: text("source").notNull(),
    settledOn: text("settled_on").notNull(),
    /** The target that takes its place, and why. */
    replacedBy: uuid("replaced_by"),
    replacedBecause: text("replaced_because"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "indicator_target_of_indicator",
      columns: [table.tenantId, table.indicatorId],
      foreignColumns: [trackedIndicator.tenantId, trackedIndicator.id],
    }),
    index("indicator_target_by_pact").on(table.tenantId, table.pactId, table.indicatorId),
  ],
);

/** One measure of an indicator, or of what it is compared with. Readings are added; one that was wrong is set aside, with why. */
export const indicatorReading = pgTable(
  "indicator_reading",
  {
    ...ofIndicator,
    /** What is measured: the indicator itself, or its benchmark. */
    of: text("of", { enum: ["indicator", "benchmark"] }).notNull(),
    value: doublePrecision("value").notNull(),
    /** The day of a state, or the last of a period; the first of the period for a flow. */
    day: text("day").notNull(),
    from: text("from_day"),
    feed: text("feed", { enum: feeds }).notNull(),
    evidence: text("evidence", { enum: evidenceKinds }).notNull(),
    /** Where it comes from, in words, with its address; the edition of a data set and the checksum of its file. */
    source: text("source").notNull(),
    sourceUrl: text("source_url"),
    vintage: text("vintage"),
    sha256: text("sha256"),
    note: text("note"),
    /** Who gave it, as named then; null for the program. */
    givenBy: text("given_by"),
    setAsideBecause: text("set_aside_because"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "indicator_reading_of_indicator",
      columns: [table.tenantId, table.indicatorId],
      foreignColumns: [trackedIndicator.tenantId, trackedIndicator.id],
    }),
    index("indicator_reading_by_pact").on(table.tenantId, table.pactId, table.indicatorId, table.day),
  ],
);

/** What the achievements of an indicator, and of those that add up into it, amount to in one month: kept with each change of one. */
export const indicatorTotal = pgTable(
  "indicator_total",
  {
    ...ofIndicator,
    /** `2026-03`. */
    month: text("month").notNull(),
    quantity: doublePrecision("quantity").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "indicator_total_of_indicator",
      columns: [table.tenantId, table.indicatorId],
      foreignColumns: [trackedIndicator.tenantId, trackedIndicator.id],
    }),
    unique("indicator_total_once").on(table.tenantId, table.pactId, table.indicatorId, table.month),
  ],
);
