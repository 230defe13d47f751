import type { Row } from "../../platform/platform.tables.ts";
import { type Stage, stages } from "./pact.schema.ts";

/** A text in a row that the audit kept; null when the row tells none. */
export const textIn = (row: Row | null | undefined, column: string): string | null => {
  const value = row?.[column];
  return typeof value === "string" ? value : null;
};

/** The stage in a row that the audit kept; null when the row tells none. */
export const stageIn = (row: Row | null | undefined): Stage | null => stages.find((stage) => stage === row?.["stage"]) ?? null;
