import type { Row } from "../../platform/platform.tables.ts";
import type { LifeEvent } from "./life/pact-life.ts";
import { type Stage, stages } from "./pact.schema.ts";

/** A text in a row that the audit kept; null when the row tells none. */
export const textIn = (row: Row | null | undefined, column: string): string | null => {
  const value = row?.[column];
  return typeof value === "string" ? value : null;
};

/** The stage in a row that the audit kept; null when the row tells none. */
export const stageIn = (row: Row | null | undefined): Stage | null => stages.find((stage) => stage === row?.["stage"]) ?? null;

/** An event of a life is kept whole, as it was accepted. */
const isLifeEvent = (value: unknown): value is LifeEvent => typeof value === "object" && value !== null && "kind" in value && "on" in value;

/** The event in a row of a life that the audit kept; null when the row tells none. */
export const eventIn = (row: Row | null | undefined): LifeEvent | null => {
  const value = row?.["event"];
  return isLifeEvent(value) ? value : null;
};
