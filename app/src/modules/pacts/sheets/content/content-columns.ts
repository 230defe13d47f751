import { boolean, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { type SheetDocument, type SheetIndicator, type SheetPlace, startRules, stateAidBases } from "./content.ts";

/** Columns of what a sheet says of its action: on the sheet itself, read and written with it, and told by its history one by one. */
export const contentColumns = {
  number: text("number"),
  partners: text("partners").array().$type<readonly string[]>().notNull().default([]),
  isWholePact: boolean("is_whole_pact").notNull().default(false),
  places: jsonb("places").$type<readonly SheetPlace[]>().notNull().default([]),
  context: text("context"),
  objectives: text("objectives"),
  expectedResults: text("expected_results"),
  targetGroup: text("target_group"),
  indicators: jsonb("indicators").$type<readonly SheetIndicator[]>().notNull().default([]),
  deliverables: jsonb("deliverables").$type<readonly SheetDocument[]>().notNull().default([]),
  attachments: jsonb("attachments").$type<readonly SheetDocument[]>().notNull().default([]),
  stateAid: text("state_aid", { enum: stateAidBases }),
  stateAidNumber: text("state_aid_number"),
  startRule: text("start_rule", { enum: startRules }),
  appliedOn: text("applied_on"),
  humanMeans: text("human_means"),
  technicalMeans: text("technical_means"),
  diagnosisLink: text("diagnosis_link"),
  frameworkLink: text("framework_link"),
  dependsOn: uuid("depends_on").array().$type<readonly string[]>().notNull().default([]),
  contributesTo: uuid("contributes_to").array().$type<readonly string[]>().notNull().default([]),
};
