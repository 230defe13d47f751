import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import type { RunResult } from "./study.ts";
import type { Deviation, StudyPlan } from "./study-plan.ts";

/** A question put to a pact: did it work? Registered, its plan changes no more; what a run does otherwise is a deviation, told. */
export const study = pgTable(
  "study",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    plan: jsonb("plan").$type<StudyPlan>().notNull(),
    /** Of the plan, once it is registered (see `planHash`). */
    planHash: text("plan_hash"),
    registeredAt: timestamp("registered_at", { withTimezone: true }),
    /** The organisation that registered it, as named then. */
    registeredBy: text("registered_by"),
    isPublic: boolean("is_public").notNull(),
    revision: integer("revision").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "study_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("study_by_pact").on(table.tenantId, table.pactId),
  ],
);

const ofStudy = { ...spaceKey, pactId: uuid("pact_id").notNull(), studyId: uuid("study_id").notNull() };

/** Figures that came for a study: a file as it was given, kept to redo what was told of it. */
export const studyPanel = pgTable(
  "study_panel",
  {
    ...ofStudy,
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    bytes: bytes("bytes").notNull(),
    /** Where it comes from, in words, and its edition. */
    source: text("source").notNull(),
    vintage: text("vintage"),
    givenBy: text("given_by").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "study_panel_of_study", columns: [table.tenantId, table.studyId], foreignColumns: [study.tenantId, study.id] }),
    unique("study_panel_once").on(table.tenantId, table.studyId, table.sha256),
  ],
);

/** One version of the answer: what was done with which figures, and what it gives. Never changed; the next one stands beside it. */
export const studyRun = pgTable(
  "study_run",
  {
    ...ofStudy,
    panelId: uuid("panel_id").notNull(),
    version: integer("version").notNull(),
    /** What was done, whole, and how it differs from the plan, with why. */
    done: jsonb("done").$type<StudyPlan>().notNull(),
    deviations: jsonb("deviations").$type<readonly Deviation[]>().notNull(),
    result: jsonb("result").$type<RunResult>().notNull(),
    /** Version of the engine that gave it. */
    engine: text("engine").notNull(),
    runBy: text("run_by").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "study_run_of_study", columns: [table.tenantId, table.studyId], foreignColumns: [study.tenantId, study.id] }),
    foreignKey({
      name: "study_run_of_panel",
      columns: [table.tenantId, table.panelId],
      foreignColumns: [studyPanel.tenantId, studyPanel.id],
    }),
    unique("study_run_once").on(table.tenantId, table.studyId, table.version),
  ],
);

/** A panel that answers no more, with why, and why it does again where it was taken back. No row is removed, nor the panel it is of. */
export const studySetAside = pgTable(
  "study_set_aside",
  {
    ...ofStudy,
    panelId: uuid("panel_id").notNull(),
    because: text("because").notNull(),
    /** The organisation that set it aside, as named then. */
    setBy: text("set_by").notNull(),
    setAt: timestamp("set_at", { withTimezone: true }).notNull(),
    backBecause: text("back_because"),
    backBy: text("back_by"),
    /** Null as long as the panel answers no more. */
    backAt: timestamp("back_at", { withTimezone: true }),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "study_set_aside_of_panel",
      columns: [table.tenantId, table.panelId],
      foreignColumns: [studyPanel.tenantId, studyPanel.id],
    }),
    uniqueIndex("study_set_aside_once").on(table.tenantId, table.panelId).where(sql`${table.backAt} is null`),
    index("study_set_aside_by_study").on(table.tenantId, table.studyId),
  ],
);

export const studiesTables = [study, studyPanel, studyRun, studySetAside] as const;
